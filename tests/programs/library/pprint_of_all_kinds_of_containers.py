"""pprint of every container it knows, wider than a line: what goes where."""
import pprint
from collections import *
from dataclasses import dataclass, field
from types import SimpleNamespace, MappingProxyType
data = {"name": "Alice", "languages": ["Python", "Rust", "C++", "JavaScript", "Haskell"], "address": {"street": "1 Long Street Name", "city": "Somewhere", "geo": (51.5, -0.12)}, "tags": {"b", "a", "c"}, 3: None}
try:
    pprint.pprint(data)
except TypeError as e:
    print(e)
data.pop(3)
pprint.pprint(data)
pprint.pprint(data, width=40, compact=True)
pprint.pprint(data, indent=4, depth=1)
pprint.pp(data, sort_dicts=False, width=60)
dd = defaultdict(list)
for i in range(12):
    dd[f"key{i % 4}"].append("value " * (i % 3) + str(i))
pprint.pprint(dd)
pprint.pprint(Counter("the quick brown fox jumps over the lazy dog and runs away from the bear"))
pprint.pprint(deque(range(40), maxlen=50))
pprint.pprint(OrderedDict((f"item number {i}", i * 1000) for i in range(6)))
pprint.pprint(SimpleNamespace(alpha="a" * 30, beta="b" * 30, gamma=[1, 2, 3]))
pprint.pprint(MappingProxyType({f"k{i}": "v" * 10 for i in range(8)}))
pprint.pprint(ChainMap({f"k{i}": i for i in range(9)}, {f"z{i}": "x" * i for i in range(9)}))


@dataclass
class Point:
    x: int
    y: int
    label: str = "a point somewhere in the plane"
    children: list = field(default_factory=list)


pprint.pprint(Point(1, 2, children=[Point(3, 4), Point(5, 6)]))
pprint.pprint([Point(1, 2)] * 2, width=50)
pprint.pprint("a long text that goes on and on and on, further than eighty columns would ever allow on a terminal, really")
pprint.pprint([b"bytes that are long enough to need more than one line when they are shown in a list of things"])
pprint.pprint([list(range(30)), tuple("abcdefghijklmnopqrstuvwxyz")], compact=True)
pprint.pprint({i: {j: i * j for j in range(3)} for i in range(4)}, width=30)
l = [1]
l.append(l)
print(pprint.pformat(l)[:20], pprint.isrecursive(l), pprint.isreadable([1, "a"]), pprint.saferepr({"b": 1, "a": 2}))
pprint.pprint(123456789, underscore_numbers=True)
pprint.pprint({(1, 2): "tuple", "str": 1.5, None: ...})

# expect: {3: None,
# expect:  'address': {'city': 'Somewhere',
# expect:              'geo': (51.5, -0.12),
# expect:              'street': '1 Long Street Name'},
# expect:  'languages': ['Python', 'Rust', 'C++', 'JavaScript', 'Haskell'],
# expect:  'name': 'Alice',
# expect:  'tags': {'c', 'a', 'b'}}
# expect: {'address': {'city': 'Somewhere',
# expect:              'geo': (51.5, -0.12),
# expect:              'street': '1 Long Street Name'},
# expect:  'languages': ['Python', 'Rust', 'C++', 'JavaScript', 'Haskell'],
# expect:  'name': 'Alice',
# expect:  'tags': {'c', 'a', 'b'}}
# expect: {'address': {'city': 'Somewhere',
# expect:              'geo': (51.5, -0.12),
# expect:              'street': '1 Long Street '
# expect:                        'Name'},
# expect:  'languages': ['Python', 'Rust', 'C++',
# expect:                'JavaScript',
# expect:                'Haskell'],
# expect:  'name': 'Alice',
# expect:  'tags': {'c', 'a', 'b'}}
# expect: {'address': {...}, 'languages': [...], 'name': 'Alice', 'tags': {'c', 'a', 'b'}}
# expect: {'name': 'Alice',
# expect:  'languages': ['Python',
# expect:                'Rust',
# expect:                'C++',
# expect:                'JavaScript',
# expect:                'Haskell'],
# expect:  'address': {'street': '1 Long Street Name',
# expect:              'city': 'Somewhere',
# expect:              'geo': (51.5, -0.12)},
# expect:  'tags': {'c', 'a', 'b'}}
# expect: defaultdict(<class 'list'>,
# expect:             {'key0': ['0', 'value 4', 'value value 8'],
# expect:              'key1': ['value 1', 'value value 5', '9'],
# expect:              'key2': ['value value 2', '6', 'value 10'],
# expect:              'key3': ['3', 'value 7', 'value value 11']})
# expect: Counter({' ': 14,
# expect:          'e': 5,
# expect:          'r': 5,
# expect:          'o': 5,
# expect:          'a': 5,
# expect:          't': 3,
# expect:          'h': 3,
# expect:          'u': 3,
# expect:          'n': 3,
# expect:          'b': 2,
# expect:          'w': 2,
# expect:          'f': 2,
# expect:          'm': 2,
# expect:          's': 2,
# expect:          'y': 2,
# expect:          'd': 2,
# expect:          'q': 1,
# expect:          'i': 1,
# expect:          'c': 1,
# expect:          'k': 1,
# expect:          'x': 1,
# expect:          'j': 1,
# expect:          'p': 1,
# expect:          'v': 1,
# expect:          'l': 1,
# expect:          'z': 1,
# expect:          'g': 1})
# expect: deque([0,
# expect:        1,
# expect:        2,
# expect:        3,
# expect:        4,
# expect:        5,
# expect:        6,
# expect:        7,
# expect:        8,
# expect:        9,
# expect:        10,
# expect:        11,
# expect:        12,
# expect:        13,
# expect:        14,
# expect:        15,
# expect:        16,
# expect:        17,
# expect:        18,
# expect:        19,
# expect:        20,
# expect:        21,
# expect:        22,
# expect:        23,
# expect:        24,
# expect:        25,
# expect:        26,
# expect:        27,
# expect:        28,
# expect:        29,
# expect:        30,
# expect:        31,
# expect:        32,
# expect:        33,
# expect:        34,
# expect:        35,
# expect:        36,
# expect:        37,
# expect:        38,
# expect:        39],
# expect:       maxlen=50)
# expect: OrderedDict([('item number 0', 0),
# expect:              ('item number 1', 1000),
# expect:              ('item number 2', 2000),
# expect:              ('item number 3', 3000),
# expect:              ('item number 4', 4000),
# expect:              ('item number 5', 5000)])
# expect: namespace(alpha='aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
# expect:           beta='bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
# expect:           gamma=[1, 2, 3])
# expect: mappingproxy({'k0': 'vvvvvvvvvv',
# expect:               'k1': 'vvvvvvvvvv',
# expect:               'k2': 'vvvvvvvvvv',
# expect:               'k3': 'vvvvvvvvvv',
# expect:               'k4': 'vvvvvvvvvv',
# expect:               'k5': 'vvvvvvvvvv',
# expect:               'k6': 'vvvvvvvvvv',
# expect:               'k7': 'vvvvvvvvvv'})
# expect: ChainMap({'k0': 0,
# expect:           'k1': 1,
# expect:           'k2': 2,
# expect:           'k3': 3,
# expect:           'k4': 4,
# expect:           'k5': 5,
# expect:           'k6': 6,
# expect:           'k7': 7,
# expect:           'k8': 8},
# expect:          {'z0': '',
# expect:           'z1': 'x',
# expect:           'z2': 'xx',
# expect:           'z3': 'xxx',
# expect:           'z4': 'xxxx',
# expect:           'z5': 'xxxxx',
# expect:           'z6': 'xxxxxx',
# expect:           'z7': 'xxxxxxx',
# expect:           'z8': 'xxxxxxxx'})
# expect: Point(x=1,
# expect:       y=2,
# expect:       label='a point somewhere in the plane',
# expect:       children=[Point(x=3,
# expect:                       y=4,
# expect:                       label='a point somewhere in the plane',
# expect:                       children=[]),
# expect:                 Point(x=5,
# expect:                       y=6,
# expect:                       label='a point somewhere in the plane',
# expect:                       children=[])])
# expect: [Point(x=1,
# expect:        y=2,
# expect:        label='a point somewhere in the plane',
# expect:        children=[]),
# expect:  Point(x=1,
# expect:        y=2,
# expect:        label='a point somewhere in the plane',
# expect:        children=[])]
# expect: ('a long text that goes on and on and on, further than eighty columns would '
# expect:  'ever allow on a terminal, really')
# expect: [b'bytes that are long enough to need more than one line when they are shown in'
# expect:  b' a list of things']
# expect: [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
# expect:   22, 23, 24, 25, 26, 27, 28, 29],
# expect:  ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o',
# expect:   'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z')]
# expect: {0: {0: 0, 1: 0, 2: 0},
# expect:  1: {0: 0, 1: 1, 2: 2},
# expect:  2: {0: 0, 1: 2, 2: 4},
# expect:  3: {0: 0, 1: 3, 2: 6}}
# expect: [1, <Recursion on li True True {'a': 2, 'b': 1}
# expect: 123_456_789
# expect: {None: Ellipsis, 'str': 1.5, (1, 2): 'tuple'}
