# deque, defaultdict, OrderedDict, Counter, namedtuple, ChainMap and the User classes.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


q = deque([1, 2, 3], maxlen=4)
q.append(4)
q.append(5)
q.appendleft(0)
print(q, q.maxlen, len(q), q[0], q[-1], 3 in q, list(reversed(q)), q.index(3), q.count(2))
q.rotate(1)
print(q, q.pop(), q.popleft(), q)
q.extend("ab")
q.extendleft("xy")
print(q, q.copy(), q == deque(q), q + deque([1]), q * 2, deque("abc") < deque("abd"), deque(), bool(deque()))
q.clear()
attempt(q.pop)
attempt(q.popleft)
attempt(lambda: q[0])
attempt(lambda: q.remove(1))
attempt(lambda: deque(5))
attempt(lambda: deque([], -1))
attempt(lambda: deque([1])[0:1])
attempt(lambda: [q.append(i) for i in deque([1])])


def mutate():
    r = deque([1, 2])
    for item in r:
        r.append(item)


attempt(mutate)
r = deque(range(5))
r[1] = "one"
del r[0]
r.insert(1, "new")
r.remove(3)
r.reverse()
print(r, r.maxlen)
dd = defaultdict(list, a=[1])
dd["b"].append(2)
print(dd, dd["a"], dict(dd), dd.get("zz"), len(dd), dd.default_factory, defaultdict(int), dd.copy())
attempt(lambda: defaultdict()["x"])
attempt(lambda: defaultdict(5))
counts = defaultdict(int)
for c in "mississippi":
    counts[c] += 1
print(counts, sorted(counts.items(), key=lambda kv: -kv[1]))
od = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
od.move_to_end("a")
od.move_to_end("c", last=False)
print(od, od.popitem(), od.popitem(last=False), od, OrderedDict(a=1) == {"a": 1}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict())
attempt(lambda: od.move_to_end("zz"))
c = Counter("mississippi")
print(c, c["s"], c["zz"], c.most_common(2), sorted(c.elements()), c.total(), Counter(a=1) + Counter(a=2, b=1), Counter(a=3) - Counter(a=1, b=2))
c.update("mm")
c.subtract("s")
print(c, Counter(a=1) | Counter(a=2), Counter(a=1, b=1) & Counter(a=2), Counter(), +Counter(a=-1, b=2), c.most_common()[:-3:-1], Counter([3, 1, 3]))
del c["nope"]
Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), p._replace(x=5), p._asdict(), Point._fields, Point._make([3, 4]), *p, hash(p) == hash((1, 2)), Point.__doc__)
x, y = p
attempt(lambda: Point(1))
attempt(lambda: Point(1, 2, 3))
attempt(lambda: Point(1, 2, z=3))
attempt(lambda: Point(1, x=3))
attempt(lambda: setattr(p, "x", 5))
attempt(lambda: p._replace(z=1))
attempt(lambda: namedtuple("A", "class"))
attempt(lambda: namedtuple("A", "x x"))
attempt(lambda: namedtuple("A", "_x"))
D = namedtuple("D", ["a", "b", "c"], defaults=[2, 3])
print(D(1), D(1, c=9), D._field_defaults, D.__name__, D.__module__, namedtuple("R", "a class a", rename=True)._fields)
attempt(lambda: D())


class Named(namedtuple("Named", "first last")):
    @property
    def full(self):
        return f"{self.first} {self.last}"


n = Named("Ada", "L")
print(n, n.full, isinstance(n, tuple), n._replace(last="B"))
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m["a"], m["b"], dict(m), m, len(m), list(m), m.new_child({"z": 0}), m.parents, "q" in m, m.get("q"))
m["new"] = 1
print(m.maps)
u = UserDict(a=1)
u["b"] = 2
print(u, len(u), dict(u), "a" in u, u | {"c": 3}, UserList([3, 1, 2]) + [4], sorted(UserList([2, 1])), UserString("abc").upper(), UserString("x") + "y")


class Limited(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)


print(Limited(a=1), Limited({"b": 2})["b"])

# expect: deque([0, 2, 3, 4], maxlen=4) 4 4 0 4 True [4, 3, 2, 0] 2 1
# expect: deque([0, 2], maxlen=4) 3 4 deque([0, 2], maxlen=4)
# expect: deque(['y', 'x', 0, 2], maxlen=4) deque(['y', 'x', 0, 2], maxlen=4) True deque(['x', 0, 2, 1], maxlen=4) deque(['y', 'x', 0, 2], maxlen=4) True deque([]) False
# expect: IndexError pop from an empty deque
# expect: IndexError pop from an empty deque
# expect: IndexError deque index out of range
# expect: ValueError 1 is not in deque
# expect: TypeError 'int' object is not iterable
# expect: ValueError maxlen must be non-negative
# expect: TypeError sequence index must be integer, not 'slice'
# expect: [None]
# expect: RuntimeError deque mutated during iteration
# expect: deque([4, 2, 'new', 'one']) None
# expect: defaultdict(<class 'list'>, {'a': [1], 'b': [2]}) [1] {'a': [1], 'b': [2]} None 2 <class 'list'> defaultdict(<class 'int'>, {}) defaultdict(<class 'list'>, {'a': [1], 'b': [2]})
# expect: KeyError 'x'
# expect: TypeError first argument must be callable or None
# expect: defaultdict(<class 'int'>, {'m': 1, 'i': 4, 's': 4, 'p': 2}) [('i', 4), ('s', 4), ('p', 2), ('m', 1)]
# expect: OrderedDict([('b', 2)]) ('a', 1) ('c', 3) OrderedDict([('b', 2)]) True False OrderedDict()
# expect: KeyError 'zz'
# expect: Counter({'i': 4, 's': 4, 'p': 2, 'm': 1}) 4 0 [('i', 4), ('s', 4)] ['i', 'i', 'i', 'i', 'm', 'p', 'p', 's', 's', 's', 's'] 11 Counter({'a': 3, 'b': 1}) Counter({'a': 2})
# expect: Counter({'i': 4, 'm': 3, 's': 3, 'p': 2}) Counter({'a': 2}) Counter({'a': 1}) Counter() Counter({'b': 2}) [('p', 2), ('s', 3)] Counter({3: 2, 1: 1})
# expect: Point(x=1, y=2) 1 2 True Point(x=5, y=2) {'x': 1, 'y': 2} ('x', 'y') Point(x=3, y=4) 1 2 True Point(x, y)
# expect: TypeError Point.__new__() missing 1 required positional argument: 'y'
# expect: TypeError Point.__new__() takes 3 positional arguments but 4 were given
# expect: TypeError Point.__new__() got an unexpected keyword argument 'z'
# expect: TypeError Point.__new__() got multiple values for argument 'x'
# expect: AttributeError can't set attribute
# expect: ValueError Got unexpected field names: ['z']
# expect: ValueError Type names and field names cannot be a keyword: 'class'
# expect: ValueError Encountered duplicate field name: 'x'
# expect: ValueError Field names cannot start with an underscore: '_x'
# expect: D(a=1, b=2, c=3) D(a=1, b=2, c=9) {'b': 2, 'c': 3} D __main__ ('a', '_1', '_2')
# expect: TypeError D.__new__() missing 1 required positional argument: 'a'
# expect: Named(first='Ada', last='L') Ada L True Named(first='Ada', last='B')
# expect: 1 3 {'a': 1, 'b': 3} ChainMap({'a': 1}, {'a': 2, 'b': 3}) 2 ['a', 'b'] ChainMap({'z': 0}, {'a': 1}, {'a': 2, 'b': 3}) ChainMap({'a': 2, 'b': 3}) False None
# expect: [{'a': 1, 'new': 1}, {'a': 2, 'b': 3}]
# expect: {'a': 1, 'b': 2} 2 {'a': 1, 'b': 2} True {'a': 1, 'b': 2, 'c': 3} [3, 1, 2, 4] [1, 2] ABC xy
# expect: {'a': 2} 4
