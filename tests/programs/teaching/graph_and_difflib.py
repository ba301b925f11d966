# A teaching script: graph and difflib.
import asyncio
import ast
import difflib
import graphlib
import pprint
import sys
from array import array
from bisect import insort
from collections import ChainMap, deque

graph = {"deploy": {"test", "build"}, "test": {"build"}, "build": {"fetch"}}


async def run(name):
    await asyncio.sleep(0.1)
    print("ran", name)


async def main():
    sorter = graphlib.TopologicalSorter(graph)
    sorter.prepare()
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        await asyncio.gather(*map(run, ready))
        sorter.done(*ready)

asyncio.run(main())
old, new = "one\ntwo\nthree\n".splitlines(True), "one\n2\nthree\nfour\n".splitlines(True)
sys.stdout.writelines(difflib.unified_diff(old, new, "old", "new"))
print(difflib.get_close_matches("asyncoi", ["asyncio", "async", "syncio"]), difflib.SequenceMatcher(None, "abcd", "bcde").ratio())
print(ast.literal_eval("{'a': [1, 2.5, None], 'b': (True,)}"))
numbers = array("i", [3, 1, 2])
numbers.append(5)
print(numbers, sum(numbers), deque([1, 2, 3], maxlen=2), ChainMap({"a": 1}, {"a": 2, "b": 3})["b"])
ordered = []
for n in numbers:
    insort(ordered, n)
print(ordered)
pprint.pprint({"list": list(range(25)), "nested": {"k" * 10: ["v" * 20] * 4}}, width=50)
try:
    graphlib.TopologicalSorter({"a": ["b"], "b": ["a"]}).prepare()
except graphlib.CycleError as error:
    print(error)

# expect: ran fetch
# expect: ran build
# expect: ran test
# expect: ran deploy
# expect: --- old
# expect: +++ new
# expect: @@ -1,3 +1,4 @@
# expect:  one
# expect: -two
# expect: +2
# expect:  three
# expect: +four
# expect: ['asyncio', 'async', 'syncio'] 0.75
# expect: {'a': [1, 2.5, None], 'b': (True,)}
# expect: array('i', [3, 1, 2, 5]) 11 deque([2, 3], maxlen=2) 3
# expect: [1, 2, 3, 5]
# expect: {'list': [0,
# expect:           1,
# expect:           2,
# expect:           3,
# expect:           4,
# expect:           5,
# expect:           6,
# expect:           7,
# expect:           8,
# expect:           9,
# expect:           10,
# expect:           11,
# expect:           12,
# expect:           13,
# expect:           14,
# expect:           15,
# expect:           16,
# expect:           17,
# expect:           18,
# expect:           19,
# expect:           20,
# expect:           21,
# expect:           22,
# expect:           23,
# expect:           24],
# expect:  'nested': {'kkkkkkkkkk': ['vvvvvvvvvvvvvvvvvvvv',
# expect:                            'vvvvvvvvvvvvvvvvvvvv',
# expect:                            'vvvvvvvvvvvvvvvvvvvv',
# expect:                            'vvvvvvvvvvvvvvvvvvvv']}}
# expect: ('nodes are in a cycle', ['a', 'b', 'a'])
