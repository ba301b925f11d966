import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"


node = Node("a")
ref = weakref.ref(node, lambda r: print("callback", r() is None))
proxy = weakref.proxy(node)
values, keys, names = weakref.WeakValueDictionary(), weakref.WeakKeyDictionary(), weakref.WeakSet()
values["n"] = node
keys[node] = 1
names.add(node)
print(ref(), proxy.name, dict(values), dict(keys), len(names), ref == weakref.ref(node), weakref.getweakrefcount(node) >= 1)
weakref.finalize(node, print, "finalized", 5)
del node
print(ref(), dict(values), dict(keys), len(names))
try:
    proxy.name
except ReferenceError as error:
    print(error)
for thing in (5, "text", (1,), [], None):
    try:
        weakref.ref(thing)
    except TypeError as error:
        print(error)
method = weakref.WeakMethod(Node("b").__repr__)
print(method())

# expect: Node(a) a {'n': Node(a)} {Node(a): 1} 1 True True
# expect: finalized 5
# expect: callback True
# expect: None {} {} 0
# expect: weakly-referenced object no longer exists
# expect: cannot create weak reference to 'int' object
# expect: cannot create weak reference to 'str' object
# expect: cannot create weak reference to 'tuple' object
# expect: cannot create weak reference to 'list' object
# expect: cannot create weak reference to 'NoneType' object
# expect: None
