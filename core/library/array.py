"""Arrays of numbers of one kind."""
import struct as _struct
import sys as _sys
import _source

__all__ = ["array", "ArrayType", "typecodes"]

typecodes = "bBuhHiIlLqQfd"
_sizes = {code: _struct.calcsize("i" if code == "u" else code) for code in typecodes}
_limits = {code: ((-(1 << 8 * size - 1), (1 << 8 * size - 1) - 1) if code.islower() else (0, (1 << 8 * size) - 1))
           for code, size in _sizes.items() if code not in "ufd"}
_names = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer", "H": "unsigned short",
          "i": "signed integer", "I": "unsigned int", "l": "signed integer", "L": "unsigned int"}


# How pickles number the machines' forms of numbers: these, where the lowest byte comes first.
_forms = {(False, 1): 0, (True, 1): 1, (False, 2): 2, (True, 2): 4, (False, 4): 6, (True, 4): 8, (False, 8): 10,
          (True, 8): 12, "f": 14, "d": 16, "u": 20}


def _array_reconstructor(arraytype, typecode, mformat_code, items, /):
    made = arraytype(typecode)
    made.frombytes(items)
    return made


class array:
    """A list of numbers that fit one type code."""

    def __new__(cls, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError(f"array() argument 1 must be a unicode character, not {type(typecode).__name__}")
        if typecode not in _sizes:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        self = object.__new__(cls)
        self._code, self._items = typecode, []
        if isinstance(initializer, str):
            if typecode != "u":
                raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
            self._items = list(initializer)
        elif isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            for value in initializer:
                self.append(value)
        return self

    def __reduce_ex__(self, protocol, /):
        more = {name: value for name, value in self.__dict__.items() if name not in ("_code", "_items")} or None
        form = _forms.get(self._code) or _forms.get((self._code.islower(), self.itemsize))
        if protocol < 3 or form is None:
            return type(self), (self._code, self.tolist()), more
        return _array_reconstructor, (type(self), self._code, form, self.tobytes()), more

    @property
    def typecode(self):
        return self._code

    @property
    def itemsize(self):
        return _sizes[self._code]

    def _fit(self, value):
        code = self._code
        if code == "u":
            if not isinstance(value, str) or len(value) != 1:
                raise TypeError("array item must be a unicode character, not " + type(value).__name__)
            return value
        if code in "fd":
            if not isinstance(value, (int, float)) and not hasattr(type(value), "__float__"):
                raise TypeError(f"must be real number, not {type(value).__name__}")
            return float(value) if code == "d" else _struct.unpack("f", _struct.pack("f", value))[0]
        if not hasattr(type(value), "__index__"):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        value = value.__index__()
        low, high = _limits[code]
        if not low <= value <= high:
            self._refuse(code, value, low)
        return value

    def _refuse(self, code, value, low):
        if code in "qQ":
            if code == "q":
                raise OverflowError("int too big to convert")
            raise OverflowError("can't convert negative int to unsigned" if value < 0 else "int too big to convert")
        if code in "IL" and value < 0:
            raise OverflowError("can't convert negative value to unsigned int")
        if code in "lL" or value >= 1 << 63 or value < -(1 << 63):
            raise OverflowError("Python int too large to convert to C " + ("unsigned long" if code == "L" else "long"))
        if code == "I":
            raise OverflowError("unsigned int is greater than maximum")
        side = "less than minimum" if value < low else "greater than maximum"
        raise OverflowError(f"{_names[code]} is {side}")

    def append(self, v, /):
        self._items.append(self._fit(v))

    def extend(self, bb, /):
        if isinstance(bb, array):
            if bb._code != self._code:
                raise TypeError("can only extend with array of same kind")
            self._items.extend(bb._items)
        else:
            for value in bb:
                self.append(value)

    def insert(self, i, v, /):
        self._items.insert(i, self._fit(v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        try:
            return self._items.pop(i)
        except IndexError:
            raise IndexError("pop index out of range") from None

    def remove(self, v, /):
        if v not in self._items:
            raise ValueError("array.remove(x): x not in array")
        self._items.remove(v)

    def index(self, v, start=0, stop=_sys.maxsize, /):
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def count(self, v, /):
        return self._items.count(v)

    def reverse(self):
        self._items.reverse()

    def tolist(self):
        return list(self._items)

    def fromlist(self, list, /):
        self._items.extend([self._fit(value) for value in list])

    def tounicode(self):
        if self._code != "u":
            raise ValueError("tounicode() may only be called on unicode type arrays")
        return "".join(self._items)

    def fromunicode(self, ustr, /):
        if self._code != "u":
            raise ValueError("fromunicode() may only be called on unicode type arrays")
        self._items.extend(ustr)

    def _packed(self):
        if self._code == "u":
            return _struct.pack(f"{len(self._items)}i", *map(ord, self._items))
        return _struct.pack(f"{len(self._items)}{self._code}", *self._items)

    def tobytes(self):
        return self._packed()

    __bytes__ = tobytes

    def frombytes(self, buffer, /):
        if len(buffer) % self.itemsize:
            raise ValueError("bytes length not a multiple of item size")
        count = len(buffer) // self.itemsize
        if self._code == "u":
            self._items.extend(map(chr, _struct.unpack(f"{count}i", bytes(buffer))))
        else:
            self._items.extend(_struct.unpack(f"{count}{self._code}", bytes(buffer)))

    def tofile(self, f, /):
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        data = f.read(n * self.itemsize)
        self.frombytes(data)
        if len(data) < n * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    def byteswap(self):
        data, size = self.tobytes(), self.itemsize
        self._items = []
        self.frombytes(b"".join(data[i:i + size][::-1] for i in range(0, len(data), size)))

    def buffer_info(self):
        return id(self), len(self._items)

    def __copy__(self):
        made = array(self._code)
        made._items = list(self._items)
        return made

    def __deepcopy__(self, memo):
        return self.__copy__()

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, value):
        return value in self._items

    def __getitem__(self, index):
        if isinstance(index, slice):
            made = array(self._code)
            made._items = self._items[index]
            return made
        if not hasattr(type(index), "__index__"):
            raise TypeError("array indices must be integers")
        try:
            return self._items[index]
        except IndexError:
            raise IndexError("array index out of range") from None

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
            if value._code != self._code:
                raise TypeError("bad argument type for built-in operation")
            self._items[index] = value._items
            return
        if not hasattr(type(index), "__index__"):
            raise TypeError("array indices must be integers")
        value = self._fit(value)
        try:
            self._items[index] = value
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __delitem__(self, index):
        try:
            del self._items[index]
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        if other._code != self._code:
            raise TypeError("bad argument type for built-in operation")
        made = array(self._code)
        made._items = self._items + other._items
        return made

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, count):
        if not hasattr(type(count), "__index__"):
            return NotImplemented
        made = array(self._code)
        made._items = self._items * count
        return made

    __rmul__ = __mul__

    def __imul__(self, count):
        self._items *= count
        return self

    def _compared(self, other, compare):
        return compare(self._items, other._items) if isinstance(other, array) else NotImplemented

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    __hash__ = None

    def __repr__(self):
        if not self._items:
            return f"array('{self._code}')"
        shown = repr("".join(self._items)) if self._code == "u" else repr(self._items)
        return f"array('{self._code}', {shown})"


array.__module__ = "array"
ArrayType = array
_source.set_message_name(array, "array.array")
