"""Reads pickles: a machine with a stack, whose programs they are."""
import copyreg
import struct as _struct
import sys as _sys

from _pickle_names import MODULES_3_OF_2, NAMES_3_OF_2


class PickleError(Exception):
    """What can go wrong while pickling and unpickling."""


class PicklingError(PickleError):
    """An object cannot be pickled."""


class UnpicklingError(PickleError):
    """The bytes are no pickle."""


_u16, _i32, _u32, _u64 = (_struct.Struct(form) for form in ("<H", "<i", "<I", "<Q"))
_double = _struct.Struct(">d")
_operations = {}
_missing = object()


def _operation(*codes):
    """Says which bytes a method of Unpickler carries out."""
    def add(method):
        for code in codes:
            _operations[ord(code)] = method
        return method
    return add


class Unpickler:
    """Reads objects from a file."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        for name in ("read", "readline"):
            if not hasattr(file, name):
                raise TypeError("file must have 'read' and 'readline' attributes")
        self._file_read, self._file_readline = file.read, file.readline
        self._begin(fix_imports, encoding, errors, buffers)
        self._data, self._at = b"", 0

    def _begin(self, fix_imports, encoding, errors, buffers):
        self._fix_imports, self._encoding, self._errors = fix_imports, encoding, errors
        self._buffers = iter(buffers) if buffers is not None else None
        self.memo = {}
        self.proto = 0

    def load(self):
        if not hasattr(self, "_data"):
            raise UnpicklingError(f"Unpickler.__init__() was not called by {type(self).__name__}.__init__()")
        self._stack, self._marks = [], []
        operations = _operations
        while True:
            code = self._next_code()
            if code == 46:  # STOP
                break
            operation = operations.get(code)
            if operation is None:
                raise UnpicklingError(f"invalid load key, {_shown(code)}.")
            operation(self)
        if not self._stack:
            raise UnpicklingError("unpickling stack underflow")
        return self._stack.pop()

    def persistent_load(self, pid):
        raise UnpicklingError("A load persistent id instruction was encountered,\n"
                              "but no persistent_load function was specified.")

    def find_class(self, module_name, name, /):
        if self.proto < 3 and self._fix_imports:
            renamed = NAMES_3_OF_2.get((module_name, name))
            if renamed is not None:
                module_name, name = renamed
            else:
                module_name = MODULES_3_OF_2.get(module_name, module_name)
        __import__(module_name, level=0)
        module = _sys.modules[module_name]
        found = module
        for part in name.split(".") if self.proto >= 4 else (name,):
            found = getattr(found, part, _missing)
            if found is _missing:
                raise AttributeError(f"Can't get attribute {name!r} on {module!r}")
        return found

    # -- reading

    def _next_code(self):
        at = self._at
        if at < len(self._data):
            self._at = at + 1
            return self._data[at]
        code = self._file_read(1) if self._file_read is not None else b""
        if not code:
            raise EOFError("Ran out of input")
        return code[0]

    def _read(self, size):
        at = self._at
        if at < len(self._data) or self._file_read is None:
            data = self._data[at:at + size]
            self._at = at + size
        else:
            data = self._file_read(size)
        if len(data) < size:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _line(self):
        at = self._at
        if at < len(self._data) or self._file_read is None:
            end = self._data.find(b"\n", at)
            if end < 0:
                raise UnpicklingError("pickle data was truncated")
            self._at = end + 1
            return self._data[at:end]
        line = self._file_readline()
        if line[-1:] != b"\n":
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

    def _pop(self):
        if not self._stack or self._marks and len(self._stack) <= self._marks[-1]:
            raise UnpicklingError("unexpected MARK found" if self._marks else "unpickling stack underflow")
        return self._stack.pop()

    def _since_mark(self):
        if not self._marks:
            raise UnpicklingError("could not find MARK")
        mark = self._marks.pop()
        items = self._stack[mark:]
        del self._stack[mark:]
        return items

    @_operation("\x80")
    def _proto(self):
        self.proto = self._read(1)[0]
        if self.proto > 5:
            raise ValueError(f"unsupported pickle protocol: {self.proto}")

    @_operation("\x95")
    def _frame(self):
        size, = _u64.unpack(self._read(8))
        if self._at >= len(self._data) and self._file_read is not None:
            data = self._file_read(size)
            if len(data) < size:
                raise UnpicklingError("pickle data was truncated")
            self._data, self._at = data, 0
        elif self._at + size > len(self._data):
            raise UnpicklingError("pickle data was truncated")

    # -- atoms

    @_operation("N")
    def _none(self):
        self._stack.append(None)

    @_operation("\x88")
    def _true(self):
        self._stack.append(True)

    @_operation("\x89")
    def _false(self):
        self._stack.append(False)

    @_operation("I")
    def _int(self):
        line = self._line()
        try:
            self._stack.append(line == b"01" if line in (b"00", b"01") else int(line, 0))
        except ValueError:
            raise ValueError("could not convert string to int") from None

    @_operation("J")
    def _binint(self):
        self._stack.append(_i32.unpack(self._read(4))[0])

    @_operation("K")
    def _binint1(self):
        self._stack.append(self._read(1)[0])

    @_operation("M")
    def _binint2(self):
        self._stack.append(_u16.unpack(self._read(2))[0])

    @_operation("L")
    def _long(self):
        line = self._line()
        self._stack.append(int(line[:-1] if line[-1:] == b"L" else line, 0))

    @_operation("\x8a")
    def _long1(self):
        self._stack.append(int.from_bytes(self._read(self._read(1)[0]), "little", signed=True))

    @_operation("\x8b")
    def _long4(self):
        size, = _i32.unpack(self._read(4))
        if size < 0:
            raise UnpicklingError("LONG pickle has negative byte count")
        self._stack.append(int.from_bytes(self._read(size), "little", signed=True))

    @_operation("F")
    def _float(self):
        self._stack.append(float(self._line()))

    @_operation("G")
    def _binfloat(self):
        self._stack.append(_double.unpack(self._read(8))[0])

    def _text_of_2(self, data):
        self._stack.append(data if self._encoding == "bytes" else data.decode(self._encoding, self._errors))

    @_operation("S")
    def _string(self):
        line = self._line()
        if len(line) < 2 or line[0] != line[-1] or line[:1] not in (b"'", b'"'):
            raise UnpicklingError("the STRING opcode argument must be quoted")
        import ast
        self._text_of_2(ast.literal_eval("b" + line.decode("ascii")))

    @_operation("T")
    def _binstring(self):
        self._text_of_2(self._read(_i32.unpack(self._read(4))[0]))

    @_operation("U")
    def _short_binstring(self):
        self._text_of_2(self._read(self._read(1)[0]))

    @_operation("V")
    def _unicode(self):
        self._stack.append(_raw_unicode_unescape(self._line()))

    @_operation("X")
    def _binunicode(self):
        self._stack.append(str(self._read(_u32.unpack(self._read(4))[0]), "utf-8", "surrogatepass"))

    @_operation("\x8c")
    def _short_binunicode(self):
        self._stack.append(str(self._read(self._read(1)[0]), "utf-8", "surrogatepass"))

    @_operation("\x8d")
    def _binunicode8(self):
        self._stack.append(str(self._read(_u64.unpack(self._read(8))[0]), "utf-8", "surrogatepass"))

    @_operation("B")
    def _binbytes(self):
        self._stack.append(self._read(_u32.unpack(self._read(4))[0]))

    @_operation("C")
    def _short_binbytes(self):
        self._stack.append(self._read(self._read(1)[0]))

    @_operation("\x8e")
    def _binbytes8(self):
        self._stack.append(self._read(_u64.unpack(self._read(8))[0]))

    @_operation("\x96")
    def _bytearray8(self):
        self._stack.append(bytearray(self._read(_u64.unpack(self._read(8))[0])))

    @_operation("\x97")
    def _next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given")
        try:
            self._stack.append(next(self._buffers))
        except StopIteration:
            raise UnpicklingError("not enough out-of-band buffers") from None

    @_operation("\x98")
    def _readonly_buffer(self):
        with memoryview(self._stack[-1]) as view:
            if not view.readonly:
                self._stack[-1] = view.toreadonly()

    # -- containers

    @_operation("(")
    def _mark(self):
        self._marks.append(len(self._stack))

    @_operation("0")
    def _pop_one(self):
        if self._marks and self._marks[-1] == len(self._stack):
            self._marks.pop()
        else:
            self._pop()

    @_operation("1")
    def _pop_mark(self):
        self._since_mark()

    @_operation("2")
    def _dup(self):
        value = self._pop()
        self._stack += value, value

    @_operation(")")
    def _empty_tuple(self):
        self._stack.append(())

    @_operation("t")
    def _tuple(self):
        self._stack.append(tuple(self._since_mark()))

    @_operation("\x85")
    def _tuple1(self):
        self._stack.append((self._pop(),))

    @_operation("\x86")
    def _tuple2(self):
        last = self._pop()
        self._stack.append((self._pop(), last))

    @_operation("\x87")
    def _tuple3(self):
        last, middle = self._pop(), self._pop()
        self._stack.append((self._pop(), middle, last))

    @_operation("]")
    def _empty_list(self):
        self._stack.append([])

    @_operation("l")
    def _list(self):
        self._stack.append(self._since_mark())

    @_operation("a")
    def _append(self):
        value = self._pop()
        self._extend(self._top(), [value])

    @_operation("e")
    def _appends(self):
        values = self._since_mark()
        self._extend(self._top(), values)

    def _top(self):
        if not self._stack:
            raise UnpicklingError("unpickling stack underflow")
        return self._stack[-1]

    def _extend(self, target, values):
        if type(target) is list:
            target += values
            return
        extend = getattr(target, "extend", None)
        if extend is not None:
            extend(values)
            return
        append = target.append
        for value in values:
            append(value)

    @_operation("}")
    def _empty_dict(self):
        self._stack.append({})

    @_operation("d")
    def _dict(self):
        values = self._since_mark()
        if len(values) % 2:
            raise UnpicklingError("odd number of items for DICT")
        self._stack.append(dict(zip(values[::2], values[1::2])))

    @_operation("s")
    def _setitem(self):
        value, key = self._pop(), self._pop()
        self._top()[key] = value

    @_operation("u")
    def _setitems(self):
        values = self._since_mark()
        if len(values) % 2:
            raise UnpicklingError("odd number of items for SETITEMS")
        target = self._top()
        for at in range(0, len(values), 2):
            target[values[at]] = values[at + 1]

    @_operation("\x8f")
    def _empty_set(self):
        self._stack.append(set())

    @_operation("\x90")
    def _additems(self):
        values = self._since_mark()
        target = self._top()
        if isinstance(target, set):
            target.update(values)
        else:
            for value in values:
                target.add(value)

    @_operation("\x91")
    def _frozenset(self):
        self._stack.append(frozenset(self._since_mark()))

    # -- what was seen before

    @_operation("g")
    def _get(self):
        self._fetch(int(self._line()))

    @_operation("h")
    def _binget(self):
        self._fetch(self._read(1)[0])

    @_operation("j")
    def _long_binget(self):
        self._fetch(_u32.unpack(self._read(4))[0])

    def _fetch(self, index):
        if index not in self.memo:
            raise UnpicklingError(f"Memo value not found at index {index}")
        self._stack.append(self.memo[index])

    @_operation("p")
    def _put(self):
        index = int(self._line())
        if index < 0:
            raise ValueError("negative PUT argument")
        self.memo[index] = self._top()

    @_operation("q")
    def _binput(self):
        self.memo[self._read(1)[0]] = self._top()

    @_operation("r")
    def _long_binput(self):
        self.memo[_u32.unpack(self._read(4))[0]] = self._top()

    @_operation("\x94")
    def _memoize(self):
        self.memo[len(self.memo)] = self._top()

    @_operation("P")
    def _persid(self):
        try:
            pid = self._line().decode("ascii")
        except UnicodeDecodeError:
            raise UnpicklingError("persistent IDs in protocol 0 must be ASCII strings") from None
        self._stack.append(self.persistent_load(pid))

    @_operation("Q")
    def _binpersid(self):
        self._stack.append(self.persistent_load(self._pop()))

    # -- classes and objects

    @_operation("c")
    def _global(self):
        module, name = self._line().decode("utf-8"), self._line().decode("utf-8")
        self._stack.append(self.find_class(module, name))

    @_operation("\x93")
    def _stack_global(self):
        name, module = self._pop(), self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self._stack.append(self.find_class(module, name))

    @_operation("\x82")
    def _ext1(self):
        self._extension(self._read(1)[0])

    @_operation("\x83")
    def _ext2(self):
        self._extension(_u16.unpack(self._read(2))[0])

    @_operation("\x84")
    def _ext4(self):
        self._extension(_i32.unpack(self._read(4))[0])

    def _extension(self, code):
        key = copyreg._inverted_registry.get(code)
        if key is None:
            if code <= 0:
                raise UnpicklingError("EXT specifies code <= 0")
            raise ValueError(f"unregistered extension code {code}")
        self._stack.append(self.find_class(*key))

    @_operation("i")
    def _inst(self):
        module, name = self._line().decode("ascii"), self._line().decode("ascii")
        self._stack.append(_instance(self.find_class(module, name), self._since_mark()))

    @_operation("o")
    def _obj(self):
        cls, *args = self._since_mark()
        self._stack.append(_instance(cls, args))

    @_operation("\x81")
    def _newobj(self):
        args, cls = self._pop(), self._pop()
        if not isinstance(cls, type):
            raise UnpicklingError(f"NEWOBJ class argument must be a type, not {type(cls).__name__}")
        self._stack.append(cls.__new__(cls, *args))

    @_operation("\x92")
    def _newobj_ex(self):
        kwargs, args, cls = self._pop(), self._pop(), self._pop()
        if not isinstance(cls, type):
            raise UnpicklingError(f"NEWOBJ_EX class argument must be a type, not {type(cls).__name__}")
        self._stack.append(cls.__new__(cls, *args, **kwargs))

    @_operation("R")
    def _reduce(self):
        args = self._pop()
        function = self._pop()
        if type(args) is not tuple:
            raise TypeError("argument list must be a tuple")
        self._stack.append(function(*args))

    @_operation("b")
    def _build(self):
        state = self._pop()
        obj = self._top()
        setstate = getattr(obj, "__setstate__", None)
        if setstate is not None:
            setstate(state)
            return
        in_slots = None
        if type(state) is tuple and len(state) == 2:
            state, in_slots = state
        if state is not None:
            if not isinstance(state, dict):
                raise UnpicklingError("state is not a dictionary")
            attributes = obj.__dict__
            for name, value in state.items():
                attributes[name] = value
        if in_slots is not None:
            if not isinstance(in_slots, dict):
                raise UnpicklingError("slot state is not a dictionary")
            for name, value in in_slots.items():
                setattr(obj, name, value)


def _instance(cls, args):
    """As protocol 0 made instances of classes."""
    if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
        return cls(*args)
    return cls.__new__(cls)


def _raw_unicode_unescape(data):
    """Bytes are characters, but for \\uXXXX and \\UXXXXXXXX."""
    text = data.decode("latin-1")
    if "\\u" not in text and "\\U" not in text:
        return text
    parts, at = [], 0
    while True:
        found = text.find("\\", at)
        if found < 0:
            return "".join(parts) + text[at:]
        size = {"u": 4, "U": 8}.get(text[found + 1:found + 2], 0)
        parts.append(text[at:found] + (chr(int(text[found + 2:found + 2 + size], 16)) if size else "\\"))
        at = found + (2 + size if size else 1)


def _shown(code):
    return f"'{chr(code)}'" if 0x20 <= code < 0x7F and code not in (0x5C, 0x27) else f"'\\x{code:02x}'"


def loads_of(data, fix_imports, encoding, errors, buffers):
    """What bytes that are a pickle say."""
    if not isinstance(data, bytes):
        try:
            with memoryview(data) as view:
                data = bytes(view)
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
    reader = Unpickler.__new__(Unpickler)
    reader._begin(fix_imports, encoding, errors, buffers)
    reader._file_read = None
    reader._data, reader._at = data, 0
    return reader.load()


for _own in (PickleError, PicklingError, UnpicklingError, Unpickler):
    _own.__module__ = "_pickle"
del _own
