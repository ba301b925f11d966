class Data:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, obj, owner=None):
        return f"data {self.name} of {'class' if obj is None else 'object'} {owner.__name__}"

    def __set__(self, obj, value):
        print("set", self.name, value)

    def __delete__(self, obj):
        print("delete", self.name)


class NonData:
    def __get__(self, obj, owner):
        return "non-data"


class Thing:
    data, plain = Data(), NonData()
    value = 1

    def __getattr__(self, name):
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(f"no {name} here")


thing = Thing()
thing.__dict__.update(data="own data", plain="own plain", value="own value")
print(thing.data, thing.plain, thing.value, Thing.data, Thing.plain, thing.dyn_x)
thing.data = 5
del thing.data
print(vars(thing), getattr(thing, "missing", "default"), hasattr(thing, "missing"))
Thing.late = Data()
try:
    Thing.late.name
    print(thing.late)
except AttributeError as error:
    print(error)
bound = Thing.data.upper
print(bound()[:4], Data.__get__(Thing.__dict__["data"], None, Thing))


class ReadOnly:
    @property
    def area(self):
        "The area."
        return 6


print(ReadOnly.area.__doc__, ReadOnly().area, ReadOnly.area.fset)
for action in ("obj.area = 1", "del obj.area", "obj.other", "ReadOnly.other", "del obj.other"):
    try:
        exec(action, {"obj": ReadOnly(), "ReadOnly": ReadOnly})
    except AttributeError as error:
        print(action, "->", error)

# expect: set_name Thing data
# expect: data data of object Thing own plain own value data data of class Thing non-data x
# expect: set data 5
# expect: delete data
# expect: {'data': 'own data', 'plain': 'own plain', 'value': 'own value'} default False
# expect: 'Data' object has no attribute 'name'
# expect: DATA data data of class Thing
# expect: The area. 6 None
# expect: obj.area = 1 -> property 'area' of 'ReadOnly' object has no setter
# expect: del obj.area -> property 'area' of 'ReadOnly' object has no deleter
# expect: obj.other -> 'ReadOnly' object has no attribute 'other'
# expect: ReadOnly.other -> type object 'ReadOnly' has no attribute 'other'
# expect: del obj.other -> 'ReadOnly' object has no attribute 'other'
