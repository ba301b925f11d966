class Logged:
    def __init__(self):
        object.__setattr__(self, "store", {"a": 1})

    def __getattribute__(self, name):
        if not name.startswith("_") and name != "store":
            print("getattribute", name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        print("getattr", name)
        try:
            return self.store[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        print("setattr", name, value)
        self.store[name] = value

    def __delattr__(self, name):
        print("delattr", name)
        del self.store[name]

    def __dir__(self):
        return ["z", "a"]

    def method(self):
        return "method"


logged = Logged()
print(logged.a, logged.method(), getattr(logged, "b", "none"))
logged.c = 5
logged.c += 1
del logged.c
print(dir(logged), hasattr(logged, "a"), logged.__dict__)
try:
    logged.nothing
except AttributeError as error:
    print(error, error.name, error.obj)
try:
    del logged.nothing
except KeyError as error:
    print("KeyError", error)

# expect: getattribute a
# expect: getattr a
# expect: getattribute method
# expect: getattribute b
# expect: getattr b
# expect: 1 method none
# expect: setattr c 5
# expect: getattribute c
# expect: getattr c
# expect: setattr c 6
# expect: delattr c
# expect: getattribute a
# expect: getattr a
# expect: ['a', 'z'] True {'store': {'a': 1}}
# expect: getattribute nothing
# expect: getattr nothing
# expect: nothing nothing <__main__.Logged object at 0x..>
# expect: delattr nothing
# expect: KeyError 'nothing'
