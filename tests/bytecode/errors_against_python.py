"""Holds the errors and warnings that compiling finds (and those of parsing on the way) against python3's.

usage: errors_against_python.py DUMP_CODE

Each text below is compiled by both. Compared: whether it is refused, the first error's words and span, and the words
and lines of SyntaxWarnings.
"""
import os
import subprocess
import sys
import tempfile
import warnings

TEXTS = r"""
return 1
class C: return 1
def f():\n  class C:\n    return 1
yield x
class A: yield x
x = [(yield) for a in b]
x = {(yield) for a in b}
x = {(yield): 1 for a in b}
x = ((yield) for a in b)
def f():\n  x = [(yield) for a in b]
[x for x in (yield)]
x: int = (yield)
def f():\n  await x
await x
class A:\n  await x
lambda: await x
async def f():\n  lambda: (await x)
[await x for x in y]
def f():\n  async with x: pass
async with x: pass
def f():\n  async for x in y: pass
async for x in y: pass
def f():\n  yield\n  [x async for x in y]
def f():\n  return {x: 1 async for x in y}
async def f():\n  return [[x async for x in y] for z in w]
async def f():\n  yield 1\n  return 1
async def f():\n  yield 1\n  return
async def f():\n  yield from x
break
continue
if x:\n  break
for x in y:\n  def f(): break
while 1:\n  class f:\n    continue
for x in y:\n  pass\nelse:\n  break
for x in y:\n  try: pass\n  finally: continue
def f(x):\n  global x
def f(x):\n  nonlocal x
def f():\n  print(x)\n  global x
def f():\n  x = 1\n  global x
def f():\n  x: int = 1\n  global x
def f():\n  global x\n  x: int = 1
def f():\n  x = 1\n  def g():\n    nonlocal x\n    x: int = 1
def f():\n  import x\n  global x
def f():\n  for x in y: pass\n  global x, z
def f():\n  nonlocal x
nonlocal x
class A:\n  nonlocal x
def f():\n  global x\n  nonlocal x
def f():\n  nonlocal x\n  global x
def f():\n  x = 1\n  def g():\n    global x\n    def h():\n      nonlocal x
x = 1\ndef f():\n  def g():\n    nonlocal x
global x
x = 1\nglobal x
def f(a, a): pass
def f(a, *a): pass
def f(*, a, **a): pass
lambda a, a: 1
def f():\n  from a import *
class A:\n  from a import *
from a import *
def f():\n  from __future__ import annotations
x = 1\nfrom __future__ import annotations
from __future__ import foo
from __future__ import braces
"doc"\nfrom __future__ import annotations
from __future__ import division; x = 1; from __future__ import annotations
"doc"\n"no"\nfrom __future__ import annotations
try: pass\nexcept: pass\nexcept X: pass
try: pass\nexcept* X: break
while 1:\n  try: pass\n  except* X: break
while 1:\n  try: pass\n  except* X:\n    while 2: break
def f():\n  try: pass\n  except* X: return 1
while 1:\n  try: pass\n  except* X: continue
__debug__ = 1
del __debug__
f(__debug__=1)
def f(__debug__): pass
def f(*__debug__): pass
lambda __debug__: 1
a.__debug__ = 1
a.__debug__ += 1
import __debug__
import a.b as __debug__
from a import __debug__
(__debug__ := 1)
class __debug__: pass
def __debug__(): pass
for __debug__ in x: pass
with a as __debug__: pass
try: pass\nexcept X as __debug__: pass
__debug__: int = 1
__debug__ += 1
[__debug__ for __debug__ in x]
match x:\n  case __debug__: pass
match x:\n  case A(__debug__=1): pass
a, *b, *c = x
*a = x
*a, = x
*a
x = *a
del *a
print(*a, **b, *c)
f(a=1, a=2)
f(**a, b=1, b=2)
class A(x=1, x=2): pass
match x:\n  case y: pass\n  case 3: pass
match x:\n  case _: pass\n  case 3: pass
match x:\n  case y if y: pass\n  case 3: pass
match x:\n  case y | 3: pass
match x:\n  case _ | 3: pass
match x:\n  case (y as z) | 3: pass
match x:\n  case [a] | [b]: pass
match x:\n  case [a, b] | [b, a]: pass
match x:\n  case [a, b, c] | [c, a, b]: print(a, b, c)
match x:\n  case [a] | 3: pass
match x:\n  case {1: a, 1: b}: pass
match x:\n  case {'a': a, 'a': b}: pass
match x:\n  case {-1: a, -1: b}: pass
match x:\n  case {**rest}: pass
match x:\n  case A(a=1, a=3): pass
match x:\n  case [*a, *b]: pass
match x:\n  case [a, a]: pass
match x:\n  case [a, [b, a]]: pass
match x:\n  case a as a: pass
match x:\n  case [1, a] | [2, a] as a: pass
[x := 1 for x in y]
[[x := 1 for z in y] for x in y]
[y for x in (y := 1)]
[y for x in z if (y := x)]
[y for x in z for w in (y := x)]
class A:\n  [y := 1 for x in z]
[(i, i := 1) for i in j]
[i := 0 for i, j in k]
[(j := 0) for i in k for j in l]
[(lambda: (z := 1)) for i in k]
def f():\n  global y\n  [y := 1 for x in z]
x is 1
x is not 'a'
1 is x
x is ()
x is None
x is True
x is ...
x is -1
x == 1 is y
x < y is 1
if x is 1: pass
not x is 1
assert (x, 'message')
assert ()
assert x, 'message'
'a'()
1()
[1](2)
[1, 2][3, 4]
[1]['a']
'abc'['d']
'abc'[1.0]
'abc'[1:2]
'abc'[True]
(1, 2)['a']
{1: 2}['a']
{1}[0]
(lambda: 1)[0]
(x for x in y)[0]
[x for x in y]['a']
f'{x}'()
f'{x}'['a']
f'{x}'[0]
None[0]
...[0]
1[0]
1.0[0]
True[0]
b'a'['b']
{1: 2}()
{1}()
(x for x in y)()
[x for x in y]()
(1, 2)()
()()
None()
(lambda: 1)()
[f(1), 'a' (2)]
for x in 1, 2:\n  x is 1
def f():\n  try: pass\n  finally:\n    x is 1
a = b = *c
f(*a)(*b)
(a, b) += 1
x: (yield)
def f(x: (yield)): pass
from __future__ import annotations\ndef f(x: (yield)): pass
from __future__ import annotations\ndef f(x: (a := 1)): pass
from __future__ import annotations\nasync def f(x: (await y)): pass
from __future__ import annotations\nx: (yield)
(x for x in y if (yield))
async def f():\n  return (await x for x in y)
async def f():\n  return [await x for x in y]
def f():\n  return (x async for x in y)
def f():\n  return [x for x in [x async for x in y]]
class A:\n  def f(self):\n    nonlocal __class__
def f():\n  def g():\n    nonlocal y\n  x = 1
def f(a=(yield)): pass
def f():\n  def g(a=(yield)): pass
class A(metaclass=(yield)): pass
@(yield)\ndef f(): pass
with a as (b, *c, *d): pass
for *a in b: pass
for a, *b, *c in d: pass
""".strip().split("\n")


def blocks(depth, line, inner):
    text = ""
    for i in range(depth):
        text += "  " * i + line + "\n"
    return text + "  " * depth + inner


TEXTS += [blocks(20, "for x in y:", "pass").replace("\n", "\\n"), blocks(21, "for x in y:", "pass").replace("\n", "\\n"),
          blocks(22, "while x:", "pass").replace("\n", "\\n"), blocks(21, "if x:", "pass").replace("\n", "\\n"),
          "a, " * 255 + "*b = c", "a, " * 256 + "*b = c", "*b, " + "a, " * 300 + "= c"]


def pythons(text):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(text, "x", "exec", dont_inherit=True)
        except SyntaxError as error:
            lines = text.split("\n")

            def column(line, offset):
                return len(lines[line - 1][:max(offset - 1, 0)].encode()) if 0 < line <= len(lines) else 0
            place = (error.lineno, column(error.lineno, error.offset or 0))
            if error.end_lineno and error.end_offset and error.end_offset > 0:
                place += (error.end_lineno, column(error.end_lineno, error.end_offset))
            return ("error", error.msg, place), []
    return None, sorted({(str(w.message), w.lineno) for w in caught})


def ours(tool, paths):
    run = subprocess.run([tool, *paths], capture_output=True, text=True, timeout=60)
    if run.returncode != 0:
        sys.exit(f"the tool ended with {run.returncode} after {run.stdout[-200:]}")
    found, current = {}, None
    for line in run.stdout.split("\n"):
        fields = line.split("\t")
        if fields[0] == "file":
            current = found[fields[1]] = [None, set()]
        elif fields[0] in ("parse", "compile"):
            kind, message, span = int(fields[1]), fields[2], tuple(int(x) for x in fields[3:])
            if kind == 4:
                current[1].add((message, span[0]))
            elif current[0] is None:
                current[0] = ("error", message, span)
    return found


def main():
    tool = sys.argv[1]
    texts = [text.replace("\\n", "\n") for text in TEXTS]
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, text in enumerate(texts):
            paths.append(os.path.join(folder, f"{i}.py"))
            with open(paths[-1], "w") as file:
                file.write(text + "\n")
        found = ours(tool, paths)
        for text, path in zip(texts, paths):
            error, warned = pythons(text + "\n")
            our_error, our_warned = found[path]
            same = (error is None) == (our_error is None)
            if error and our_error:
                same = error[1] == our_error[1] and error[2] == our_error[2][:len(error[2])]
            if error is None and our_error is None:
                same = warned == sorted(our_warned)
            if not same:
                bad += 1
                print(repr(text[:200]), "\n   python3", error or warned, "\n   ours   ", our_error or sorted(our_warned))
    print(f"{len(texts) - bad} of {len(texts)} agree")
    return 1 if bad else 0


sys.exit(main())
