class Celsius(float):
    def __new__(cls, value, unit="C"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __repr__(self):
        return f"{float(self):.1f}{self.unit}"

    def __add__(self, other):
        return type(self)(float(self) + float(other))


class Stack(list):
    push = list.append

    @property
    def top(self):
        return self[-1]


class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())

    def __getitem__(self, at):
        return Upper(super().__getitem__(at))


class Pair(tuple):
    __slots__ = ()

    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))

    a = property(lambda self: self[0])


class Even(int):
    def __new__(cls, value):
        if value % 2:
            raise ValueError(f"{value} is odd")
        return int.__new__(cls, value)

    def __mul__(self, other):
        return "multiplied"


t = Celsius(20.55)
print(t, t + 1, t * 2, type(t * 2).__name__, t == 20.55, round(t), sorted([Celsius(3), Celsius(1)]), f"{t:.3f}", str(t))
stack = Stack([1, 2])
stack.push(3)
print(stack, stack.top, type(stack[:]), type(stack + [1]), stack == [1, 2, 3], isinstance(stack, list), len(stack))
text = Upper("abc")
print(text, text[0], type(text[1:]), type(text + "x"), text.lower(), f"{text:>6}", "%s" % text, {text: 1}["ABC"])
pair = Pair(1, 2)
print(pair, pair.a, pair + (3,), hash(pair) == hash((1, 2)), *pair)
print(Even(4) + 1, Even(4) * 2, 2 * Even(4), type(-Even(4)), Even(6) // 2, [10, 20, 30, 40, 50][Even(4)], range(Even(2)))
try:
    Even(3)
except ValueError as error:
    print(error)


class Table(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())


table = Table(A=1)
table["B"] = 2
print(table, table["b"], table.get("B"), list(table), table | {"C": 3}, type(table.copy()), type(table | {}))
print([cls.__name__ for cls in (bool, OSError, Celsius) for cls in cls.__mro__])
for bad in (bool, type(None), range, slice, type(lambda: 0), type(...)):
    try:
        type("Sub", (bad,), {})
    except TypeError as error:
        print(error)

# expect: 20.6C 21.6C 41.1 float True 21 [1.0C, 3.0C] 20.550 20.6C
# expect: [1, 2, 3] 3 <class 'list'> <class 'list'> True True 3
# expect: ABC A <class '__main__.Upper'> <class 'str'> abc    ABC ABC 1
# expect: (1, 2) 1 (1, 2, 3) True 1 2
# expect: 5 multiplied 8 <class 'int'> 3 50 range(0, 2)
# expect: 3 is odd
# expect: {'A': 1, 'b': 2} 2 None ['A', 'b'] {'A': 1, 'b': 2, 'C': 3} <class 'dict'> <class 'dict'>
# expect: ['bool', 'int', 'object', 'OSError', 'Exception', 'BaseException', 'object', 'Celsius', 'float', 'object']
# expect: type 'bool' is not an acceptable base type
# expect: type 'NoneType' is not an acceptable base type
# expect: type 'range' is not an acceptable base type
# expect: type 'slice' is not an acceptable base type
# expect: type 'function' is not an acceptable base type
# expect: type 'ellipsis' is not an acceptable base type
