class Registry(type):
    known = {}

    def __new__(mcls, name, bases, namespace, *, tag=None, **kwargs):
        print("new", name, tag, sorted(kwargs))
        cls = super().__new__(mcls, name, bases, namespace)
        cls.tag = tag
        Registry.known[name] = cls
        return cls

    def __init__(cls, name, bases, namespace, **kwargs):
        print("init", name)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        print("call", cls.__name__, args)
        return super().__call__(*args, **kwargs)

    @classmethod
    def __prepare__(mcls, name, bases, **kwargs):
        print("prepare", name)
        return {"prepared": True}

    def __iter__(cls):
        return iter(("a", "b"))

    def __getattr__(cls, name):
        return f"{cls.__name__} has no {name}"

    def __instancecheck__(cls, obj):
        return obj == 5 or super().__instancecheck__(obj)

    def __repr__(cls):
        return f"<registered {cls.__name__}>"


class Base(metaclass=Registry, tag="b"):
    def __init_subclass__(cls, size=0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.size = size


class Child(Base, tag="c", size=3):
    def __init__(self, x):
        self.x = x


print(Child(4).x, list(Child), Child.nothing, Base.prepared, Child.size, Child.tag)
print(isinstance(5, Child), isinstance(6, Child), Registry.known, type(Child), type(Registry))
print(Registry("Made", (Base,), {"y": 1}, tag="m").y)
try:
    class Wrong(Base, metaclass=type("Other", (type,), {})):
        pass
except TypeError as error:
    print(error)
try:
    type("Bad", (int, str), {})
except TypeError as error:
    print(error)
try:
    class Circle(Base, Base):
        pass
except TypeError as error:
    print(error)

# expect: prepare Base
# expect: new Base b []
# expect: init Base
# expect: prepare Child
# expect: new Child c ['size']
# expect: init Child
# expect: call Child (4,)
# expect: 4 ['a', 'b'] Child has no nothing True 0 c
# expect: True False {'Base': <registered Base>, 'Child': <registered Child>} <class '__main__.Registry'> <class 'type'>
# expect: new Made m []
# expect: init Made
# expect: 1
# expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# expect: multiple bases have instance lay-out conflict
# expect: prepare Circle
# expect: new Circle None []
# expect: duplicate base class Base
