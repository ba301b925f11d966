"""Objects as bytes, and back: the format that CPython reads and writes, protocols 0 to 5."""
import copyreg
import struct as _struct
import sys as _sys
import types as _types

from operator import index as _index
from _pickle_names import MODULES_2_OF_3 as _MODULES_2_OF_3, NAMES_2_OF_3 as _NAMES_2_OF_3
from _unpickle import PickleError, PicklingError, Unpickler, UnpicklingError, loads_of as _loads_of

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
           "PickleBuffer"]
HIGHEST_PROTOCOL, DEFAULT_PROTOCOL = 5, 4
format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
_BATCH, _FRAME_TARGET = 1000, 64 * 1024


class PickleBuffer:
    """A buffer that may travel beside the pickle."""

    def __init__(self, object):
        self._view = memoryview(object)

    def raw(self):
        return self._view

    def release(self):
        self._view.release()


# The operations of the format, a letter or byte each.
MARK, STOP, POP, POP_MARK, DUP = b"(", b".", b"0", b"1", b"2"
FLOAT, INT, BININT, BININT1, LONG, BININT2 = b"F", b"I", b"J", b"K", b"L", b"M"
NONE, PERSID, BINPERSID, REDUCE, STRING, BINSTRING, SHORT_BINSTRING = b"N", b"P", b"Q", b"R", b"S", b"T", b"U"
UNICODE, BINUNICODE, APPEND, BUILD, GLOBAL, DICT, EMPTY_DICT = b"V", b"X", b"a", b"b", b"c", b"d", b"}"
APPENDS, GET, BINGET, INST, LONG_BINGET, LIST, EMPTY_LIST = b"e", b"g", b"h", b"i", b"j", b"l", b"]"
OBJ, PUT, BINPUT, LONG_BINPUT, SETITEM, TUPLE, EMPTY_TUPLE = b"o", b"p", b"q", b"r", b"s", b"t", b")"
SETITEMS, BINFLOAT, TRUE, FALSE = b"u", b"G", b"I01\n", b"I00\n"
PROTO, NEWOBJ, EXT1, EXT2, EXT4 = b"\x80", b"\x81", b"\x82", b"\x83", b"\x84"
TUPLE1, TUPLE2, TUPLE3, NEWTRUE, NEWFALSE, LONG1, LONG4 = b"\x85", b"\x86", b"\x87", b"\x88", b"\x89", b"\x8a", b"\x8b"
BINBYTES, SHORT_BINBYTES, SHORT_BINUNICODE, BINUNICODE8, BINBYTES8 = b"B", b"C", b"\x8c", b"\x8d", b"\x8e"
EMPTY_SET, ADDITEMS, FROZENSET, NEWOBJ_EX, STACK_GLOBAL = b"\x8f", b"\x90", b"\x91", b"\x92", b"\x93"
MEMOIZE, FRAME, BYTEARRAY8, NEXT_BUFFER, READONLY_BUFFER = b"\x94", b"\x95", b"\x96", b"\x97", b"\x98"

_u16, _i32, _u32, _u64 = (_struct.Struct(form) for form in ("<H", "<i", "<I", "<Q"))
_double = _struct.Struct(">d")



def _module_of(obj, name):
    """The name of the module that an object of that name comes from."""
    module = getattr(obj, "__module__", None)
    if module is not None:
        return module
    for module_name, module in list(_sys.modules.items()):
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if _walk(module, name) is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


def _walk(obj, dotted):
    for part in dotted.split("."):
        obj = getattr(obj, part)
    return obj


def encode_long(x):
    """The fewest bytes of two's complement, the lowest first."""
    if x == 0:
        return b""
    size = (x.bit_length() >> 3) + 1
    result = x.to_bytes(size, "little", signed=True)
    if x < 0 and size > 1 and result[-1] == 0xFF and result[-2] & 0x80:
        result = result[:-1]
    return result


def decode_long(data):
    return int.from_bytes(data, "little", signed=True)


class Pickler:
    """Writes objects to a file."""

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        protocol = _index(protocol)
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        if not hasattr(file, "write"):
            raise TypeError("file must have a 'write' attribute")
        self._file_write = file.write
        self._begin(protocol, fix_imports, buffer_callback)

    def _begin(self, protocol, fix_imports, buffer_callback):
        self.proto = int(protocol)
        self.bin = 1 if protocol >= 1 else 0
        self.fast = 0
        self.fix_imports = fix_imports and protocol < 3
        self.memo = {}
        self._buffer_callback = buffer_callback
        cls = type(self)
        # What a subclass says of its own is asked for each object; else nothing is.
        self._asks_id = cls.persistent_id is not Pickler.persistent_id or "persistent_id" in self.__dict__
        self._overrides = getattr(self, "reducer_override", None)

    def clear_memo(self):
        self.memo.clear()

    def persistent_id(self, obj):
        return None

    def dump(self, obj):
        if not hasattr(self, "_file_write"):
            raise PicklingError(f"Pickler.__init__() was not called by {type(self).__name__}.__init__()")
        self._asks_id = type(self).persistent_id is not Pickler.persistent_id or "persistent_id" in self.__dict__
        self._overrides = getattr(self, "reducer_override", None)
        self._file_write(self._whole(obj))

    def _whole(self, obj):
        """The bytes of a whole pickle."""
        self._done, self._frame = bytearray(), bytearray()
        if self.proto >= 2:
            self._done += PROTO + bytes((self.proto,))
        try:
            self.save(obj)
        except RecursionError:
            too_deep = True
        else:
            too_deep = False
        if too_deep:
            raise RecursionError("maximum recursion depth exceeded while pickling an object")
        self._frame += STOP
        self._close_frame()
        return bytes(self._done)

    def _close_frame(self):
        frame = self._frame
        if self.proto >= 4 and len(frame) >= 4:
            self._done += FRAME + _u64.pack(len(frame))
        self._done += frame
        self._frame = bytearray()

    def _write(self, data):
        self._frame += data

    def _write_large(self, header, data):
        """Bytes with a head; big ones travel outside of frames."""
        if self.proto >= 4 and len(data) >= _FRAME_TARGET:
            self._close_frame()
            self._done += header
            self._done += data
        else:
            self._frame += header
            self._frame += data

    def memoize(self, obj):
        if self.fast:
            return
        index = len(self.memo)
        self.memo[id(obj)] = index, obj
        if self.proto >= 4:
            self._frame += MEMOIZE
        elif not self.bin:
            self._frame += b"p%d\n" % index
        elif index < 256:
            self._frame += BINPUT + bytes((index,))
        else:
            self._frame += LONG_BINPUT + _u32.pack(index)

    def _get(self, index):
        if not self.bin:
            self._frame += b"g%d\n" % index
        elif index < 256:
            self._frame += BINGET + bytes((index,))
        else:
            self._frame += LONG_BINGET + _u32.pack(index)

    def save(self, obj, save_persistent_id=True):
        if self.proto >= 4 and len(self._frame) >= _FRAME_TARGET:
            self._close_frame()
        if self._asks_id and save_persistent_id:
            pid = self.persistent_id(obj)
            if pid is not None:
                self._save_pers(pid)
                return
        kind = type(obj)
        atom = self._atoms.get(kind)
        if atom is not None:
            atom(self, obj)
            return
        known = self.memo.get(id(obj))
        if known is not None:
            self._get(known[0])
            return
        writer = self._writers.get(kind)
        if writer is not None:
            writer(self, obj)
            return
        self._save_reduced(obj, kind)

    def _save_reduced(self, obj, kind):
        reduced = NotImplemented
        if self._overrides is not None:
            reduced = self._overrides(obj)
        if reduced is NotImplemented:
            if kind is type or kind is _types.FunctionType:
                self.save_global(obj)
                return
            table = getattr(self, "dispatch_table", None)
            reducer = (copyreg.dispatch_table if table is None else table).get(kind)
            if reducer is not None:
                reduced = reducer(obj)
            elif issubclass(kind, type):
                self.save_global(obj)
                return
            else:
                reducer = getattr(obj, "__reduce_ex__", None)
                if reducer is not None:
                    reduced = reducer(self.proto)
                else:
                    reducer = getattr(obj, "__reduce__", None)
                    if reducer is None:
                        raise PicklingError(f"can't pickle {kind.__name__!r} object: {obj!r}")
                    reduced = reducer()
        if isinstance(reduced, str):
            self.save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self.save_reduce(*reduced, obj=obj)

    def _save_pers(self, pid):
        if self.bin:
            self.save(pid, save_persistent_id=False)
            self._frame += BINPERSID
            return
        try:
            self._frame += PERSID + str(pid).encode("ascii") + b"\n"
        except UnicodeEncodeError:
            raise PicklingError("persistent IDs in protocol 0 must be ASCII strings") from None

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        if not callable(func):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        for which, items in (("fourth", listitems), ("fifth", dictitems)):
            if items is not None and not hasattr(items, "__next__"):
                raise PicklingError(f"{which} element of the tuple returned by __reduce__ must be an iterator, "
                                    f"not {type(items).__name__}")
        if state_setter is not None and not callable(state_setter):
            raise PicklingError("sixth element of the tuple returned by __reduce__ must be a function, "
                                f"not {type(state_setter).__name__}")
        name = getattr(func, "__name__", "") if self.proto >= 2 else ""
        if name == "__newobj_ex__":
            self._save_newobj_ex(args, obj)
        elif name == "__newobj__":
            self._save_newobj(args, obj)
        else:
            self.save(func)
            self.save(args)
            self._frame += REDUCE
        if obj is not None:
            # It may have come by on the way, as a part of itself.
            known = self.memo.get(id(obj))
            if known is not None:
                self._frame += POP
                self._get(known[0])
            else:
                self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems)
        if dictitems is not None:
            self._batch_setitems(dictitems)
        if state is None:
            return
        if state_setter is None:
            self.save(state)
            self._frame += BUILD
        else:
            self.save(state_setter)
            self.save(obj)
            self.save(state)
            self._frame += TUPLE2 + REDUCE + POP

    def _save_newobj_ex(self, args, obj):
        if len(args) != 3:
            raise PicklingError("length of the NEWOBJ_EX argument tuple must be exactly 3, not %d" % len(args))
        cls, args, kwargs = args
        if not hasattr(cls, "__new__"):
            raise PicklingError("args[0] from __newobj_ex__ args has no __new__")
        if obj is not None and cls is not obj.__class__:
            raise PicklingError("args[0] from __newobj_ex__ args has the wrong class")
        if self.proto >= 4:
            self.save(cls)
            self.save(args)
            self.save(kwargs)
            self._frame += NEWOBJ_EX
        else:
            import functools
            self.save(functools.partial(cls.__new__, cls, *args, **kwargs))
            self.save(())
            self._frame += REDUCE

    def _save_newobj(self, args, obj):
        if not args:
            raise PicklingError("__newobj__ arglist is empty")
        cls = args[0]
        if not hasattr(cls, "__new__"):
            raise PicklingError("args[0] from __newobj__ args has no __new__")
        if obj is not None and cls is not obj.__class__:
            raise PicklingError("args[0] from __newobj__ args has the wrong class")
        self.save(cls)
        self.save(args[1:])
        self._frame += NEWOBJ

    # -- by type

    def save_none(self, obj):
        self._frame += NONE

    def save_bool(self, obj):
        if self.proto >= 2:
            self._frame += NEWTRUE if obj else NEWFALSE
        else:
            self._frame += TRUE if obj else FALSE

    def save_long(self, obj):
        if -0x80000000 <= obj <= 0x7FFFFFFF:
            if not self.bin:
                self._frame += b"I%d\n" % obj
            elif 0 <= obj <= 0xFF:
                self._frame += BININT1 + bytes((obj,))
            elif 0 <= obj <= 0xFFFF:
                self._frame += BININT2 + _u16.pack(obj)
            else:
                self._frame += BININT + _i32.pack(obj)
        elif self.proto >= 2:
            data = encode_long(obj)
            self._frame += (LONG1 + bytes((len(data),)) if len(data) < 256 else LONG4 + _i32.pack(len(data))) + data
        else:
            self._frame += b"L%dL\n" % obj

    def save_float(self, obj):
        self._frame += BINFLOAT + _double.pack(obj) if self.bin else FLOAT + repr(obj).encode("ascii") + b"\n"

    def save_bytes(self, obj):
        if self.proto < 3:
            if obj:
                import codecs
                self.save_reduce(codecs.encode, (str(obj, "latin1"), "latin1"), obj=obj)
            else:
                self.save_reduce(bytes, (), obj=obj)
            return
        size = len(obj)
        if size <= 0xFF:
            self._frame += SHORT_BINBYTES + bytes((size,)) + obj
        else:
            self._write_large(BINBYTES + _u32.pack(size), obj)
        self.memoize(obj)

    def save_bytearray(self, obj):
        if self.proto < 5:
            self.save_reduce(bytearray, (bytes(obj),) if obj else (), obj=obj)
            return
        self._write_large(BYTEARRAY8 + _u64.pack(len(obj)), obj)
        self.memoize(obj)

    def save_picklebuffer(self, obj):
        if self.proto < 5:
            raise PicklingError("PickleBuffer can only pickled with protocol >= 5")
        view = obj.raw()
        if self._buffer_callback is None or self._buffer_callback(obj):
            (self.save_bytes if view.readonly else self.save_bytearray)(
                bytes(view) if view.readonly else bytearray(view))
            return
        self._frame += NEXT_BUFFER
        if view.readonly:
            self._frame += READONLY_BUFFER

    def save_str(self, obj):
        if not self.bin:
            text = obj.replace("\\", "\\u005c")
            for found in "\0\n\r\x1a":
                text = text.replace(found, f"\\u{ord(found):04x}")
            self._frame += UNICODE + _raw_unicode_escape(text) + b"\n"
        else:
            data = obj.encode("utf-8", "surrogatepass")
            size = len(data)
            if self.proto >= 4 and size <= 0xFF:
                self._frame += SHORT_BINUNICODE + bytes((size,)) + data
            else:
                self._write_large(BINUNICODE + _u32.pack(size), data)
        self.memoize(obj)

    def save_tuple(self, obj):
        if not obj:
            self._frame += EMPTY_TUPLE if self.bin else MARK + TUPLE
            return
        size, short = len(obj), len(obj) <= 3 and self.proto >= 2
        if not short:
            self._frame += MARK
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:  # it contains itself
            if short:
                self._frame += POP * size
            else:
                self._frame += POP_MARK if self.bin else POP * (size + 1)
            self._get(known[0])
            return
        self._frame += (TUPLE1, TUPLE2, TUPLE3)[size - 1] if short else TUPLE
        self.memoize(obj)

    def save_list(self, obj):
        self._frame += EMPTY_LIST if self.bin else MARK + LIST
        self.memoize(obj)
        if not obj:
            return
        if self.bin and len(obj) > 1:
            for begin in range(0, len(obj), _BATCH):
                self._frame += MARK
                for item in obj[begin:begin + _BATCH]:
                    self.save(item)
                self._frame += APPENDS
        else:
            self._batch_appends(iter(obj))

    def _batch_appends(self, items):
        if not self.bin:
            for item in items:
                self.save(item)
                self._frame += APPEND
            return
        for batch in _batches(items):
            if len(batch) > 1:
                self._frame += MARK
            for item in batch:
                self.save(item)
            self._frame += APPENDS if len(batch) > 1 else APPEND

    def save_dict(self, obj):
        self._frame += EMPTY_DICT if self.bin else MARK + DICT
        self.memoize(obj)
        if not self.bin or len(obj) <= 1:
            self._batch_setitems(iter(obj.items()))
            return
        pairs = list(obj.items())
        for begin in range(0, len(pairs), _BATCH):
            self._frame += MARK
            for key, value in pairs[begin:begin + _BATCH]:
                self.save(key)
                self.save(value)
            self._frame += SETITEMS

    def _batch_setitems(self, pairs):
        if not self.bin:
            for key, value in pairs:
                self.save(key)
                self.save(value)
                self._frame += SETITEM
            return
        for batch in _batches(pairs):
            if len(batch) > 1:
                self._frame += MARK
            for key, value in batch:
                self.save(key)
                self.save(value)
            self._frame += SETITEMS if len(batch) > 1 else SETITEM

    def save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self._frame += EMPTY_SET
        self.memoize(obj)
        items = list(obj)
        for begin in range(0, len(items), _BATCH):
            self._frame += MARK
            for item in items[begin:begin + _BATCH]:
                self.save(item)
            self._frame += ADDITEMS

    def save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self._frame += MARK
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            self._frame += POP_MARK
            self._get(known[0])
            return
        self._frame += FROZENSET
        self.memoize(obj)

    def save_type(self, obj):
        for value in (None, NotImplemented, ...):
            if obj is type(value):
                self.save_reduce(type, (value,), obj=obj)
                return
        self._save_reduced(obj, type)

    def save_singleton(self, obj):
        self.save_global(obj, "Ellipsis" if obj is ... else "NotImplemented")

    def save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, "__qualname__", None)
        if name is None:
            name = obj.__name__
        if "<locals>" in name.split("."):
            raise AttributeError(f"Can't pickle local object {name!r}")
        module_name = _module_of(obj, name)
        module = None
        try:
            __import__(module_name, level=0)
            module = _sys.modules[module_name]
        except (ImportError, ValueError, KeyError):
            pass
        if module is None:
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed")
        try:
            parent, found = None, module
            for part in name.split("."):
                parent, found = found, getattr(found, part)
        except AttributeError:
            parent = None
        if parent is None:
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed")
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 2:
            code = copyreg._extension_registry.get((module_name, name))
            if code:
                self._frame += (EXT1 + bytes((code,)) if code <= 0xFF else
                                EXT2 + _u16.pack(code) if code <= 0xFFFF else EXT4 + _i32.pack(code))
                return
        if self.proto >= 4:
            self.save(module_name)
            self.save(name) if name != module_name else self._save_same(name)
            self._frame += STACK_GLOBAL
        elif parent is not module:
            self.save_reduce(getattr, (parent, name.rpartition(".")[2]))
        else:
            if self.fix_imports:
                module_name, name = _NAMES_2_OF_3.get((module_name, name),
                                                     (_MODULES_2_OF_3.get(module_name, module_name), name))
            self._frame += GLOBAL + module_name.encode("utf-8") + b"\n" + name.encode("utf-8") + b"\n"
        self.memoize(obj)

    def _save_same(self, name):
        """The name of a class that is called as its module (datetime): CPython has another object for that."""
        module = self.memo[id(name)]
        self.save_str(name)
        self.memo[f"again {len(self.memo)}"] = self.memo[id(name)]
        self.memo[id(name)] = module

    _atoms = {type(None): save_none, bool: save_bool, int: save_long, float: save_float}
    _writers = {bytes: save_bytes, str: save_str, dict: save_dict, set: save_set, frozenset: save_frozenset,
                list: save_list, tuple: save_tuple, bytearray: save_bytearray, PickleBuffer: save_picklebuffer,
                type: save_type, type(...): save_singleton, type(NotImplemented): save_singleton}


def _batches(items):
    """Lists of what an iterator brings, each of up to _BATCH."""
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _raw_unicode_escape(text):
    parts = bytearray()
    for char in text:
        number = ord(char)
        parts += bytes((number,)) if number < 256 else (b"\\u%04x" if number < 65536 else b"\\U%08x") % number
    return bytes(parts)


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


class _ToBytes:
    def write(self, data):
        self.data = data


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    file = _ToBytes()
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return file.data


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    return _loads_of(data, fix_imports, encoding, errors, buffers)


for _own in (Pickler, dump, dumps, load, loads):
    _own.__module__ = "_pickle"
del _own
__all__ += [_name for _name in dir() if _name.isupper() and _name[0] != "_"]
