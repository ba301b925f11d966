class Field:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = getattr(owner, "fields", ()) + (name,)


class Model:
    def __init_subclass__(cls, /, table=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.table = table or cls.__name__.lower()
        print("subclass", cls.__name__, cls.table, getattr(cls, "fields", None))

    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


class User(Model, table="users"):
    name, age = Field(str), Field(int)


class Admin(User):
    level = Field(int)


print(User.fields, Admin.fields, User[int, 3], Admin["x"])
try:
    class Broken(Model, colour=1):
        pass
except TypeError as error:
    print(error)


class BadField:
    def __set_name__(self, owner, name):
        raise ValueError("no name for me")


try:
    class Holder:
        x = BadField()
except RuntimeError as error:
    print(error, "|", repr(error.__cause__))
print(object.__init_subclass__(), type("Dynamic", (Model,), {"f": Field(str)}).fields)

# expect: subclass User users ('name', 'age')
# expect: subclass Admin admin ('name', 'age', 'level')
# expect: ('name', 'age') ('name', 'age', 'level') User[(<class 'int'>, 3)] Admin[x]
# expect: Broken.__init_subclass__() takes no keyword arguments
# expect: Error calling __set_name__ on 'BadField' instance 'x' in 'Holder' | ValueError('no name for me')
# expect: subclass Dynamic dynamic ('f',)
# expect: None ('f',)
