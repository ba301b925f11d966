import copy
import copyreg
import io
import pickle


class Counter:
    def __init__(self, start):
        self.start, self.cache = start, {"big": 1}

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["cache"]
        print("getstate", state)
        return state

    def __setstate__(self, state):
        print("setstate", state)
        self.__dict__.update(state)
        self.cache = {}


class Reduced:
    def __init__(self, a, b):
        print("init", a, b)
        self.a, self.b = a, b

    def __reduce__(self):
        return Reduced, (self.a, self.b), {"extra": 1}


class ByProtocol:
    def __reduce_ex__(self, protocol):
        print("protocol", protocol)
        return str, (f"was {protocol}",)


class Immutable(tuple):
    def __new__(cls, a, b):
        print("new", a, b)
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


class Named:
    def __new__(cls, *, name):
        self = super().__new__(cls)
        self.name = name
        return self

    def __getnewargs_ex__(self):
        return (), {"name": self.name}


class Slotted:
    __slots__ = ("x", "y")


class Outer:
    class Inner:
        pass


counter = pickle.loads(pickle.dumps(Counter(5)))
print(counter.start, counter.cache)
print(vars(pickle.loads(pickle.dumps(Reduced(1, 2)))))
print(pickle.loads(pickle.dumps(ByProtocol())), pickle.loads(pickle.dumps(ByProtocol(), 2)), copy.copy(ByProtocol()))
print(pickle.loads(pickle.dumps(Immutable(1, 2))))
print(pickle.loads(pickle.dumps(Named(name="n"))).name, pickle.loads(pickle.dumps(Named(name="m"), 2)).name)
slotted = Slotted()
slotted.x = 1
back = pickle.loads(pickle.dumps(slotted))
print(back.x, hasattr(back, "y"))
try:
    pickle.dumps(slotted, 1)
except TypeError as error:
    print(error)
print(pickle.loads(pickle.dumps(Outer.Inner)), pickle.loads(pickle.dumps(Outer.Inner, 2)))


class Wrong:
    def __init__(self, value):
        self.value = value

    def __reduce__(self):
        return self.value


for value in (3, (1,), (1, ()), (list, []), (list, (), None, [1]), "nothing", (1,) * 7):
    try:
        pickle.dumps(Wrong(value))
    except Exception as error:
        print(type(error).__name__, str(error).split(" object at")[0])


class Database(pickle.Pickler):
    def persistent_id(self, obj):
        return f"row {obj.start}" if isinstance(obj, Counter) else None


class FromDatabase(pickle.Unpickler):
    def persistent_load(self, pid):
        return f"<{pid}>"

    def find_class(self, module, name):
        if name == "eval":
            raise pickle.UnpicklingError(f"global '{module}.{name}' is forbidden")
        return super().find_class(module, name)


file = io.BytesIO()
Database(file).dump([Counter(3), 4, Counter])
print(FromDatabase(io.BytesIO(file.getvalue())).load())
try:
    FromDatabase(io.BytesIO(b"cbuiltins\neval\n(S'1+1'\ntR.")).load()
except pickle.UnpicklingError as error:
    print(error)
try:
    pickle.loads(file.getvalue())
except pickle.UnpicklingError as error:
    print(error)
copyreg.pickle(Slotted, lambda obj: (dict, ([("x", obj.x)],)))
print(pickle.loads(pickle.dumps(slotted)), copy.copy(slotted))

# expect: getstate {'start': 5}
# expect: setstate {'start': 5}
# expect: 5 {}
# expect: init 1 2
# expect: init 1 2
# expect: {'a': 1, 'b': 2, 'extra': 1}
# expect: protocol 4
# expect: protocol 2
# expect: protocol 4
# expect: was 4 was 2 was 4
# expect: new 1 2
# expect: new 1 2
# expect: (1, 2)
# expect: n m
# expect: 1 False
# expect: a class that defines __slots__ without defining __getstate__ cannot be pickled
# expect: <class '__main__.Outer.Inner'> <class '__main__.Outer.Inner'>
# expect: PicklingError __reduce__ must return a string or tuple
# expect: PicklingError tuple returned by __reduce__ must contain 2 through 6 elements
# expect: PicklingError first item of the tuple returned by __reduce__ must be callable
# expect: PicklingError second item of the tuple returned by __reduce__ must be a tuple
# expect: PicklingError fourth element of the tuple returned by __reduce__ must be an iterator, not list
# expect: PicklingError Can't pickle <__main__.Wrong
# expect: PicklingError tuple returned by __reduce__ must contain 2 through 6 elements
# expect: ['<row 3>', 4, <class '__main__.Counter'>]
# expect: global 'builtins.eval' is forbidden
# expect: A load persistent id instruction was encountered,
# expect: but no persistent_load function was specified.
# expect: {'x': 1} {'x': 1}
