# stderr: ignore
TEXTS = """if x = 1: pass
print "hello"
def f(:
x = (1, 2
x = [1, 2
y = 5)
for i in range(3)
while True print(1)
if True:
    pass
  pass
def f()
    pass
class C
    pass
x = 'abc
x = "abc'
'''abc
else: pass
return 5
yield 1
await x
break
continue
x + 1 = 2
f() = 1
None = 1
True = 2
1 = x
"a" = x
[a, 1] = x
del f()
del 1
def f(a, a): pass
def f(a=1, b): pass
def f(*, **k): pass
def f(*a, *b): pass
def f(**k, a): pass
f(a=1, 2)
f(**k, *a)
f(a=1, a=2)
f(x for x in y, 1)
lambda x: = 1
x = 5 5
x = 1 +
import
from x import
from x import (a
import a.b as c.d
a b c
x = {1: 2, 3}
x = {1, 2: 3}
x = 1 if 2
async x
global
nonlocal x
try: pass
try:
    pass
x = y = = 1
@
@x
with: pass
with open() as 1: pass
assert
raise x from
x ++
x = !y
x = a ? b : c
5abc
0777
1__0
0xg
1e
$x
x = “a”
print(f"{}")
print(f"{a b}")
print(f"{a!x}")
print(f"{")
print(f"}")
b"é"
"\\x1"
match x: case 1: pass
match x:
    case 1 | y: pass
match x:
    case _: pass
    case 2: pass
match x:
    case {**r, 1: 2}: pass
match x:
    case [*a, *b]: pass
match x:
    case f(a=1, 2): pass
x: int: str
(x, y): int = 1
x = yield = 1
elif x: pass
except: pass
finally: pass
def f(): return = 1
class C(a=1, 2): pass
a, b += 1
*a = 1
x = *a
print(*a = 1)
f(**x for x in y)
[x for x in]
[for x in y]
x for x in y
{**a for a in b}
[*a for a in b]
a = b := 1
(a := 1) = 2
a.b := 1
not = 1
is 5
in x
1 is not
lambda: (yield)
def f(x): global x
def f(): nonlocal y
def f():\n    x = 1\n    global x
async def f(): yield from x
def f(): await x
def f(): async for x in y: pass
async def f(): [x async for x in y]
from __future__ import nothing
from . import *
def f(): from x import *
import *
x = 1;; y = 2
\tif x:\n        pass
if x:\n\ty\n        z
(yield)
[x := 1 for y in z]
[i for i in (i := 1)]
f"{x:{y:{z}}}"
f'{a["b"]}'
f'{'a'}'
f"{lambda x: 1}"
f"{a\\n}"
f"{#}"
x = 1 2 3
if x
    y
print(a b)
print(a, b c)
foo(a, b for b in c)
d = {a b}
d = {'a' 1}
d = {'a': }
d = {'a': 1 'b': 2}
[a b]
x = a.
x = a[
x = a[]
x.1
def 1f(): pass
def f(1): pass
def f("a"): pass
def f(a.b): pass
def f(a: int = ): pass
def f() -> : pass
class 1: pass
class C: x = = 1
import 1
from 1 import a
while: pass
for: pass
for x: pass
for x in: pass
for 1 in x: pass
for f() in x: pass
with a as b, : pass
x = not
x = and 1
x = 1 or
x == 
True = False
__debug__ = 1
def __debug__(): pass
f(__debug__=1)
f(True=1)
f(a.b=1)
f(1=2)
f(a+b=2)
x = 1if 2else 3
print 1
print x, y
exec "x"
raise ValueError, "x"
except ValueError, e: pass
try:\n    pass\nexcept ValueError, e:\n    pass
try:\n    pass\nexcept:\n    pass\nexcept ValueError:\n    pass
x <> y
`x`
0o9
0b2
1_
1.e
1.0_
5.real
""".split("\n")
blocks, i = [], 0
for line in TEXTS:
    if line[:1].isspace() and blocks:
        blocks[-1] += "\n" + line
    else:
        blocks.append(line.replace("\\n", "\n").replace("\\t", "\t"))
for block in blocks:
    if not block:
        continue
    try:
        compile(block, "f", "exec")
        print(repr(block), "compiles")
    except SyntaxError as error:
        print(repr(block), type(error).__name__, error.lineno, error.msg)

# expect: 'if x = 1: pass' SyntaxError 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
# expect: 'print "hello"' SyntaxError 1 Missing parentheses in call to 'print'. Did you mean print(...)?
# expect: 'def f(:' SyntaxError 1 invalid syntax
# expect: 'x = (1, 2' SyntaxError 1 '(' was never closed
# expect: 'x = [1, 2' SyntaxError 1 '[' was never closed
# expect: 'y = 5)' SyntaxError 1 unmatched ')'
# expect: 'for i in range(3)' SyntaxError 1 expected ':'
# expect: 'while True print(1)' SyntaxError 1 invalid syntax
# expect: 'if True:\n    pass\n  pass' IndentationError 3 unindent does not match any outer indentation level
# expect: 'def f()\n    pass' SyntaxError 1 expected ':'
# expect: 'class C\n    pass' SyntaxError 1 expected ':'
# expect: "x = 'abc" SyntaxError 1 unterminated string literal (detected at line 1)
# expect: 'x = "abc\'' SyntaxError 1 unterminated string literal (detected at line 1)
# expect: "'''abc" SyntaxError 1 unterminated triple-quoted string literal (detected at line 1)
# expect: 'else: pass' SyntaxError 1 invalid syntax
# expect: 'return 5' SyntaxError 1 'return' outside function
# expect: 'yield 1' SyntaxError 1 'yield' outside function
# expect: 'await x' SyntaxError 1 'await' outside function
# expect: 'break' SyntaxError 1 'break' outside loop
# expect: 'continue' SyntaxError 1 'continue' not properly in loop
# expect: 'x + 1 = 2' SyntaxError 1 cannot assign to expression here. Maybe you meant '==' instead of '='?
# expect: 'f() = 1' SyntaxError 1 cannot assign to function call here. Maybe you meant '==' instead of '='?
# expect: 'None = 1' SyntaxError 1 cannot assign to None
# expect: 'True = 2' SyntaxError 1 cannot assign to True
# expect: '1 = x' SyntaxError 1 cannot assign to literal here. Maybe you meant '==' instead of '='?
# expect: '"a" = x' SyntaxError 1 cannot assign to literal here. Maybe you meant '==' instead of '='?
# expect: '[a, 1] = x' SyntaxError 1 cannot assign to literal
# expect: 'del f()' SyntaxError 1 cannot delete function call
# expect: 'del 1' SyntaxError 1 cannot delete literal
# expect: 'def f(a, a): pass' SyntaxError 1 duplicate argument 'a' in function definition
# expect: 'def f(a=1, b): pass' SyntaxError 1 non-default argument follows default argument
# expect: 'def f(*, **k): pass' SyntaxError 1 named arguments must follow bare *
# expect: 'def f(*a, *b): pass' SyntaxError 1 * argument may appear only once
# expect: 'def f(**k, a): pass' SyntaxError 1 arguments cannot follow var-keyword argument
# expect: 'f(a=1, 2)' SyntaxError 1 positional argument follows keyword argument
# expect: 'f(**k, *a)' SyntaxError 1 iterable argument unpacking follows keyword argument unpacking
# expect: 'f(a=1, a=2)' SyntaxError 1 keyword argument repeated: a
# expect: 'f(x for x in y, 1)' SyntaxError 1 Generator expression must be parenthesized
# expect: 'lambda x: = 1' SyntaxError 1 invalid syntax
# expect: 'x = 5 5' SyntaxError 1 invalid syntax
# expect: 'x = 1 +' SyntaxError 1 invalid syntax
# expect: 'import' SyntaxError 1 invalid syntax
# expect: 'from x import' SyntaxError 1 invalid syntax
# expect: 'from x import (a' SyntaxError 1 '(' was never closed
# expect: 'import a.b as c.d' SyntaxError 1 invalid syntax
# expect: 'a b c' SyntaxError 1 invalid syntax
# expect: 'x = {1: 2, 3}' SyntaxError 1 ':' expected after dictionary key
# expect: 'x = {1, 2: 3}' SyntaxError 1 invalid syntax
# expect: 'x = 1 if 2' SyntaxError 1 expected 'else' after 'if' expression
# expect: 'async x' SyntaxError 1 invalid syntax
# expect: 'global' SyntaxError 1 invalid syntax
# expect: 'nonlocal x' SyntaxError 1 nonlocal declaration not allowed at module level
# expect: 'try: pass' SyntaxError 1 expected 'except' or 'finally' block
# expect: 'try:\n    pass' SyntaxError 2 expected 'except' or 'finally' block
# expect: 'x = y = = 1' SyntaxError 1 invalid syntax
# expect: '@' SyntaxError 1 invalid syntax
# expect: '@x' SyntaxError 1 invalid syntax
# expect: 'with: pass' SyntaxError 1 invalid syntax
# expect: 'with open() as 1: pass' SyntaxError 1 cannot assign to literal
# expect: 'assert' SyntaxError 1 invalid syntax
# expect: 'raise x from' SyntaxError 1 invalid syntax
# expect: 'x ++' SyntaxError 1 invalid syntax
# expect: 'x = !y' SyntaxError 1 invalid syntax
# expect: 'x = a ? b : c' SyntaxError 1 invalid syntax
# expect: '5abc' SyntaxError 1 invalid decimal literal
# expect: '0777' SyntaxError 1 leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
# expect: '1__0' SyntaxError 1 invalid decimal literal
# expect: '0xg' SyntaxError 1 invalid hexadecimal literal
# expect: '1e' SyntaxError 1 invalid decimal literal
# expect: '$x' SyntaxError 1 invalid syntax
# expect: 'x = “a”' SyntaxError 1 invalid character '“' (U+201C)
# expect: 'print(f"{}")' SyntaxError 1 f-string: empty expression not allowed
# expect: 'print(f"{a b}")' SyntaxError 1 f-string: invalid syntax. Perhaps you forgot a comma?
# expect: 'print(f"{a!x}")' SyntaxError 1 f-string: invalid conversion character: expected 's', 'r', or 'a'
# expect: 'print(f"{")' SyntaxError 1 f-string: expecting '}'
# expect: 'print(f"}")' SyntaxError 1 f-string: single '}' is not allowed
# expect: 'b"é"' SyntaxError 1 bytes can only contain ASCII literal characters
# expect: '"\\x1"' SyntaxError 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
# expect: 'match x: case 1: pass' SyntaxError 1 invalid syntax
# expect: 'match x:\n    case 1 | y: pass' SyntaxError 2 alternative patterns bind different names
# expect: 'match x:\n    case _: pass\n    case 2: pass' SyntaxError 2 wildcard makes remaining patterns unreachable
# expect: 'match x:\n    case {**r, 1: 2}: pass' SyntaxError 2 invalid syntax
# expect: 'match x:\n    case [*a, *b]: pass' SyntaxError 2 multiple starred names in sequence pattern
# expect: 'match x:\n    case f(a=1, 2): pass' SyntaxError 2 positional patterns follow keyword patterns
# expect: 'x: int: str' SyntaxError 1 invalid syntax
# expect: '(x, y): int = 1' SyntaxError 1 only single target (not tuple) can be annotated
# expect: 'x = yield = 1' SyntaxError 1 assignment to yield expression not possible
# expect: 'elif x: pass' SyntaxError 1 invalid syntax
# expect: 'except: pass' SyntaxError 1 invalid syntax
# expect: 'finally: pass' SyntaxError 1 invalid syntax
# expect: 'def f(): return = 1' SyntaxError 1 invalid syntax
# expect: 'class C(a=1, 2): pass' SyntaxError 1 positional argument follows keyword argument
# expect: 'a, b += 1' SyntaxError 1 'tuple' is an illegal expression for augmented assignment
# expect: '*a = 1' SyntaxError 1 starred assignment target must be in a list or tuple
# expect: 'x = *a' SyntaxError 1 can't use starred expression here
# expect: 'print(*a = 1)' SyntaxError 1 invalid syntax
# expect: 'f(**x for x in y)' SyntaxError 1 invalid syntax
# expect: '[x for x in]' SyntaxError 1 invalid syntax
# expect: '[for x in y]' SyntaxError 1 invalid syntax
# expect: 'x for x in y' SyntaxError 1 invalid syntax
# expect: '{**a for a in b}' SyntaxError 1 dict unpacking cannot be used in dict comprehension
# expect: '[*a for a in b]' SyntaxError 1 iterable unpacking cannot be used in comprehension
# expect: 'a = b := 1' SyntaxError 1 invalid syntax
# expect: '(a := 1) = 2' SyntaxError 1 cannot assign to named expression here. Maybe you meant '==' instead of '='?
# expect: 'a.b := 1' SyntaxError 1 cannot use assignment expressions with attribute
# expect: 'not = 1' SyntaxError 1 invalid syntax
# expect: 'is 5' SyntaxError 1 invalid syntax
# expect: 'in x' SyntaxError 1 invalid syntax
# expect: '1 is not' SyntaxError 1 invalid syntax
# expect: 'lambda: (yield)' compiles
# expect: 'def f(x): global x' SyntaxError 1 name 'x' is parameter and global
# expect: 'def f(): nonlocal y' SyntaxError 1 no binding for nonlocal 'y' found
# expect: 'def f():\n    x = 1\n    global x' SyntaxError 3 name 'x' is assigned to before global declaration
# expect: 'async def f(): yield from x' SyntaxError 1 'yield from' inside async function
# expect: 'def f(): await x' SyntaxError 1 'await' outside async function
# expect: 'def f(): async for x in y: pass' SyntaxError 1 invalid syntax
# expect: 'async def f(): [x async for x in y]' compiles
# expect: 'from __future__ import nothing' SyntaxError 1 future feature nothing is not defined
# expect: 'from . import *' compiles
# expect: 'def f(): from x import *' SyntaxError 1 import * only allowed at module level
# expect: 'import *' SyntaxError 1 invalid syntax
# expect: 'x = 1;; y = 2\n\tif x:\n        pass' SyntaxError 1 invalid syntax
# expect: 'if x:\n\ty\n        z' TabError 3 inconsistent use of tabs and spaces in indentation
# expect: '(yield)' SyntaxError 1 'yield' outside function
# expect: '[x := 1 for y in z]' compiles
# expect: '[i for i in (i := 1)]' SyntaxError 1 assignment expression cannot be used in a comprehension iterable expression
# expect: 'f"{x:{y:{z}}}"' SyntaxError 1 f-string: expressions nested too deeply
# expect: 'f\'{a["b"]}\'' compiles
# expect: "f'{'a'}'" SyntaxError 1 f-string: expecting '}'
# expect: 'f"{lambda x: 1}"' SyntaxError 1 f-string: invalid syntax
# expect: 'f"{a\n}"' SyntaxError 1 unterminated string literal (detected at line 1)
# expect: 'f"{#}"' SyntaxError 1 f-string expression part cannot include '#'
# expect: 'x = 1 2 3' SyntaxError 1 invalid syntax
# expect: 'if x\n    y' SyntaxError 1 expected ':'
# expect: 'print(a b)' SyntaxError 1 invalid syntax. Perhaps you forgot a comma?
# expect: 'print(a, b c)' SyntaxError 1 invalid syntax. Perhaps you forgot a comma?
# expect: 'foo(a, b for b in c)' SyntaxError 1 Generator expression must be parenthesized
# expect: 'd = {a b}' SyntaxError 1 invalid syntax. Perhaps you forgot a comma?
# expect: "d = {'a' 1}" SyntaxError 1 invalid syntax. Perhaps you forgot a comma?
# expect: "d = {'a': }" SyntaxError 1 expression expected after dictionary key and ':'
# expect: "d = {'a': 1 'b': 2}" SyntaxError 1 invalid syntax. Perhaps you forgot a comma?
# expect: '[a b]' SyntaxError 1 invalid syntax. Perhaps you forgot a comma?
# expect: 'x = a.' SyntaxError 1 invalid syntax
# expect: 'x = a[' SyntaxError 1 '[' was never closed
# expect: 'x = a[]' SyntaxError 1 invalid syntax
# expect: 'x.1' SyntaxError 1 invalid syntax
# expect: 'def 1f(): pass' SyntaxError 1 invalid decimal literal
# expect: 'def f(1): pass' SyntaxError 1 invalid syntax
# expect: 'def f("a"): pass' SyntaxError 1 invalid syntax
# expect: 'def f(a.b): pass' SyntaxError 1 invalid syntax
# expect: 'def f(a: int = ): pass' SyntaxError 1 expected default value expression
# expect: 'def f() -> : pass' SyntaxError 1 expected ':'
# expect: 'class 1: pass' SyntaxError 1 invalid syntax
# expect: 'class C: x = = 1' SyntaxError 1 invalid syntax
# expect: 'import 1' SyntaxError 1 invalid syntax
# expect: 'from 1 import a' SyntaxError 1 invalid syntax
# expect: 'while: pass' SyntaxError 1 invalid syntax
# expect: 'for: pass' SyntaxError 1 invalid syntax
# expect: 'for x: pass' SyntaxError 1 invalid syntax
# expect: 'for x in: pass' SyntaxError 1 invalid syntax
# expect: 'for 1 in x: pass' SyntaxError 1 cannot assign to literal
# expect: 'for f() in x: pass' SyntaxError 1 cannot assign to function call
# expect: 'with a as b, : pass' SyntaxError 1 invalid syntax
# expect: 'x = not' SyntaxError 1 invalid syntax
# expect: 'x = and 1' SyntaxError 1 invalid syntax
# expect: 'x = 1 or' SyntaxError 1 invalid syntax
# expect: 'x == ' SyntaxError 1 invalid syntax
# expect: 'True = False' SyntaxError 1 cannot assign to True
# expect: '__debug__ = 1' SyntaxError 1 cannot assign to __debug__
# expect: 'def __debug__(): pass' SyntaxError 1 cannot assign to __debug__
# expect: 'f(__debug__=1)' SyntaxError 1 cannot assign to __debug__
# expect: 'f(True=1)' SyntaxError 1 cannot assign to True
# expect: 'f(a.b=1)' SyntaxError 1 expression cannot contain assignment, perhaps you meant "=="?
# expect: 'f(1=2)' SyntaxError 1 expression cannot contain assignment, perhaps you meant "=="?
# expect: 'f(a+b=2)' SyntaxError 1 expression cannot contain assignment, perhaps you meant "=="?
# expect: 'x = 1if 2else 3' compiles
# expect: 'print 1' SyntaxError 1 Missing parentheses in call to 'print'. Did you mean print(...)?
# expect: 'print x, y' SyntaxError 1 Missing parentheses in call to 'print'. Did you mean print(...)?
# expect: 'exec "x"' SyntaxError 1 Missing parentheses in call to 'exec'. Did you mean exec(...)?
# expect: 'raise ValueError, "x"' SyntaxError 1 invalid syntax
# expect: 'except ValueError, e: pass' SyntaxError 1 invalid syntax
# expect: 'try:\n    pass' SyntaxError 2 expected 'except' or 'finally' block
# expect: 'except ValueError, e:\n    pass' SyntaxError 1 invalid syntax
# expect: 'try:\n    pass' SyntaxError 2 expected 'except' or 'finally' block
# expect: 'except:\n    pass' SyntaxError 1 invalid syntax
# expect: 'except ValueError:\n    pass' SyntaxError 1 invalid syntax
# expect: 'x <> y' SyntaxError 1 invalid syntax
# expect: '`x`' SyntaxError 1 invalid syntax
# expect: '0o9' SyntaxError 1 invalid digit '9' in octal literal
# expect: '0b2' SyntaxError 1 invalid digit '2' in binary literal
# expect: '1_' SyntaxError 1 invalid decimal literal
# expect: '1.e' SyntaxError 1 invalid decimal literal
# expect: '1.0_' SyntaxError 1 invalid decimal literal
# expect: '5.real' SyntaxError 1 invalid decimal literal
