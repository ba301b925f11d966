"""The text, line and columns that syntax errors of compiled texts tell."""
import asyncio
import ast
import traceback
import sys

SNIPPETS = """
print "hello"
---
def f(:
    pass
---
  x = 1
---
async def f(): return await
---
await g()
---
def f(): async for x in y: pass
---
x = (1, 2
---
x = [1, 2}
---
s = '''abc
---
f'{}'
---
f() = 1
---
x + 1 = 2
---
yield 3
---
continue
---
def f():
    x = 1
    global x
---
def f(a=1, b): pass
---
f(a=1, 2)
---
f(a=1, a=2)
---
del f()
---
from x import
---
class C
    pass
---
try:
    pass
except:
    pass
except ValueError:
    pass
---
x = 5 5
---
x = 1__0
---
x = 0xg
---
'abc' 'def
---
a = $5
---
if True:
	x = 1
        y = 2
---
while True print(1)
---
async x = 1
---
match x:
    case 1 | y: pass
    case _: pass
---
x: int: str
---
with open(x) as 1: pass
---
{1, 2: 3}
---
(*a)
---
*a, *b = c
---
x = yield = 1
---
(a := 1) = 2
---
x is 1
---
def f() -> : pass
---
raise from x
---
True = 1
---
a, b += 1
---
from a import b.c
---
\\ x
---
f(x for x in y, z)
---
[x async for x in y]
---
global x, x
x = 1; global x
---
for x in y: pass
finally: pass
---
x = {'a': 1 'b': 2}
---
d = {'a': }
---
f(a.b=1)
---
import x from y
---
a <> b
---
i++
---
a && b
---
void f() {}
---
x = lambda a=1, b: 0
---
async def f():
    yield 1
    return 2
---
u'a' b'b'
---
'\\N{nope}'
---
'\\u12'
---
if a
---
while
---
def
---
(
---
x = 
---
try:
    pass
---
if a:
---
x = 0777
---
{1: 2, 3}
"""


def show(src):
    try:
        compile(src, "<snippet>", "exec")
        print("fine")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))


async def main():
    import warnings
    warnings.simplefilter("ignore")
    for n, src in enumerate(SNIPPETS.strip("\n").split("\n---\n")):
        print(n, repr(src), end=" => ")
        show(src)
        await asyncio.sleep(0)
    for s in ("1 +", "x = 1", "(1", "", "a b", "1;2", "\n1", " 1", "lambda x: *x", "print(1"):
        try:
            print(repr(eval(s, {})))
        except (SyntaxError, NameError) as e:
            print(type(e).__name__, e, repr(e.text))
    try:
        exec("if x:\nprint(1)")
    except SyntaxError:
        traceback.print_exc(file=sys.stdout)
    try:
        ast.literal_eval("f(1)")
    except ValueError as e:
        print(str(e)[:33])
    exec("x = 1\n  y = 2")

asyncio.run(main())

# expect: 0 'print "hello"' => SyntaxError Missing parentheses in call to 'print'. Did you mean print(...)? (1, 1, 1, 14) 'print "hello"\n'
# expect: 1 'def f(:\n    pass' => SyntaxError invalid syntax (1, 7, 1, 8) 'def f(:\n'
# expect: 2 '  x = 1' => IndentationError unexpected indent (1, 2, 1, -1) '  x = 1\n'
# expect: 3 'async def f(): return await' => SyntaxError invalid syntax (1, 28, 1, 28) 'async def f(): return await\n'
# expect: 4 'await g()' => SyntaxError 'await' outside function (1, 1, 1, 10) None
# expect: 5 'def f(): async for x in y: pass' => SyntaxError invalid syntax (1, 10, 1, 15) 'def f(): async for x in y: pass\n'
# expect: 6 'x = (1, 2' => SyntaxError '(' was never closed (1, 5, 1, 0) 'x = (1, 2\n'
# expect: 7 'x = [1, 2}' => SyntaxError closing parenthesis '}' does not match opening parenthesis '[' (1, 10, 1, 10) 'x = [1, 2}'
# expect: 8 "s = '''abc" => SyntaxError unterminated triple-quoted string literal (detected at line 1) (1, 5, 1, 5) "s = '''abc"
# expect: 9 "f'{}'" => SyntaxError f-string: empty expression not allowed (1, 6, 1, 6) "f'{}'\n"
# expect: 10 'f() = 1' => SyntaxError cannot assign to function call here. Maybe you meant '==' instead of '='? (1, 1, 1, 4) 'f() = 1\n'
# expect: 11 'x + 1 = 2' => SyntaxError cannot assign to expression here. Maybe you meant '==' instead of '='? (1, 1, 1, 6) 'x + 1 = 2\n'
# expect: 12 'yield 3' => SyntaxError 'yield' outside function (1, 1, 1, 8) None
# expect: 13 'continue' => SyntaxError 'continue' not properly in loop (1, 1, 1, 9) None
# expect: 14 'def f():\n    x = 1\n    global x' => SyntaxError name 'x' is assigned to before global declaration (3, 5, 3, 13) None
# expect: 15 'def f(a=1, b): pass' => SyntaxError non-default argument follows default argument (1, 12, 1, 13) 'def f(a=1, b): pass\n'
# expect: 16 'f(a=1, 2)' => SyntaxError positional argument follows keyword argument (1, 9, 1, 10) 'f(a=1, 2)\n'
# expect: 17 'f(a=1, a=2)' => SyntaxError keyword argument repeated: a (1, 8, 1, 11) None
# expect: 18 'del f()' => SyntaxError cannot delete function call (1, 5, 1, 8) 'del f()\n'
# expect: 19 'from x import' => SyntaxError invalid syntax (1, 14, 1, 14) 'from x import\n'
# expect: 20 'class C\n    pass' => SyntaxError expected ':' (1, 8, 1, 8) 'class C\n'
# expect: 21 'try:\n    pass\nexcept:\n    pass\nexcept ValueError:\n    pass' => SyntaxError default 'except:' must be last (3, 1, 4, 9) None
# expect: 22 'x = 5 5' => SyntaxError invalid syntax (1, 7, 1, 8) 'x = 5 5\n'
# expect: 23 'x = 1__0' => SyntaxError invalid decimal literal (1, 6, 1, 6) 'x = 1__0'
# expect: 24 'x = 0xg' => SyntaxError invalid hexadecimal literal (1, 6, 1, 6) 'x = 0xg'
# expect: 25 "'abc' 'def" => SyntaxError unterminated string literal (detected at line 1) (1, 7, 1, 7) "'abc' 'def"
# expect: 26 'a = $5' => SyntaxError invalid syntax (1, 5, 1, 6) 'a = $5\n'
# expect: 27 'if True:\n\tx = 1\n        y = 2' => TabError inconsistent use of tabs and spaces in indentation (3, 1, 3, 0) '        y = 2\n'
# expect: 28 'while True print(1)' => SyntaxError invalid syntax (1, 12, 1, 17) 'while True print(1)\n'
# expect: 29 'async x = 1' => SyntaxError invalid syntax (1, 7, 1, 8) 'async x = 1\n'
# expect: 30 'match x:\n    case 1 | y: pass\n    case _: pass' => SyntaxError name capture 'y' makes remaining patterns unreachable (2, 14, 2, 15) None
# expect: 31 'x: int: str' => SyntaxError invalid syntax (1, 7, 1, 8) 'x: int: str\n'
# expect: 32 'with open(x) as 1: pass' => SyntaxError cannot assign to literal (1, 17, 1, 18) 'with open(x) as 1: pass\n'
# expect: 33 '{1, 2: 3}' => SyntaxError invalid syntax (1, 6, 1, 7) '{1, 2: 3}\n'
# expect: 34 '(*a)' => SyntaxError cannot use starred expression here (1, 2, 1, 4) '(*a)\n'
# expect: 35 '*a, *b = c' => SyntaxError multiple starred expressions in assignment (1, 1, 1, 7) None
# expect: 36 'x = yield = 1' => SyntaxError assignment to yield expression not possible (1, 5, 1, 10) 'x = yield = 1\n'
# expect: 37 '(a := 1) = 2' => SyntaxError cannot assign to named expression here. Maybe you meant '==' instead of '='? (1, 2, 1, 8) '(a := 1) = 2\n'
# expect: 38 'x is 1' => fine
# expect: 39 'def f() -> : pass' => SyntaxError expected ':' (1, 9, 1, 11) 'def f() -> : pass\n'
# expect: 40 'raise from x' => SyntaxError invalid syntax (1, 7, 1, 11) 'raise from x\n'
# expect: 41 'True = 1' => SyntaxError cannot assign to True (1, 1, 1, 5) 'True = 1\n'
# expect: 42 'a, b += 1' => SyntaxError 'tuple' is an illegal expression for augmented assignment (1, 1, 1, 5) 'a, b += 1\n'
# expect: 43 'from a import b.c' => SyntaxError invalid syntax (1, 16, 1, 17) 'from a import b.c\n'
# expect: 44 '\\ x' => SyntaxError unexpected character after line continuation character (1, 2, 1, 0) '\\ x\n'
# expect: 45 'f(x for x in y, z)' => SyntaxError Generator expression must be parenthesized (1, 3, 1, 15) 'f(x for x in y, z)\n'
# expect: 46 '[x async for x in y]' => SyntaxError asynchronous comprehension outside of an asynchronous function (1, 1, 1, 21) None
# expect: 47 'global x, x\nx = 1; global x' => SyntaxError name 'x' is assigned to before global declaration (2, 8, 2, 16) None
# expect: 48 'for x in y: pass\nfinally: pass' => SyntaxError invalid syntax (2, 1, 2, 8) 'finally: pass\n'
# expect: 49 "x = {'a': 1 'b': 2}" => SyntaxError invalid syntax. Perhaps you forgot a comma? (1, 11, 1, 16) "x = {'a': 1 'b': 2}\n"
# expect: 50 "d = {'a': }" => SyntaxError expression expected after dictionary key and ':' (1, 9, 1, 10) "d = {'a': }\n"
# expect: 51 'f(a.b=1)' => SyntaxError expression cannot contain assignment, perhaps you meant "=="? (1, 3, 1, 7) 'f(a.b=1)\n'
# expect: 52 'import x from y' => SyntaxError invalid syntax (1, 10, 1, 14) 'import x from y\n'
# expect: 53 'a <> b' => SyntaxError invalid syntax (1, 3, 1, 5) 'a <> b\n'
# expect: 54 'i++' => SyntaxError invalid syntax (1, 4, 1, 4) 'i++\n'
# expect: 55 'a && b' => SyntaxError invalid syntax (1, 4, 1, 5) 'a && b\n'
# expect: 56 'void f() {}' => SyntaxError invalid syntax (1, 6, 1, 7) 'void f() {}\n'
# expect: 57 'x = lambda a=1, b: 0' => SyntaxError non-default argument follows default argument (1, 17, 1, 18) 'x = lambda a=1, b: 0\n'
# expect: 58 'async def f():\n    yield 1\n    return 2' => SyntaxError 'return' with value in async generator (3, 5, 3, 13) None
# expect: 59 "u'a' b'b'" => SyntaxError cannot mix bytes and nonbytes literals (1, 10, 1, 10) "u'a' b'b'\n"
# expect: 60 "'\\N{nope}'" => SyntaxError (unicode error) 'unicodeescape' codec can't decode bytes in position 0-7: unknown Unicode character name (1, 11, 1, 11) "'\\N{nope}'\n"
# expect: 61 "'\\u12'" => SyntaxError (unicode error) 'unicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape (1, 7, 1, 7) "'\\u12'\n"
# expect: 62 'if a' => SyntaxError expected ':' (1, 5, 1, 5) 'if a\n'
# expect: 63 'while' => SyntaxError invalid syntax (1, 6, 1, 6) 'while\n'
# expect: 64 'def' => SyntaxError invalid syntax (1, 4, 1, 4) 'def\n'
# expect: 65 '(' => SyntaxError '(' was never closed (1, 1, 1, 0) '(\n'
# expect: 66 'x = ' => SyntaxError invalid syntax (1, 5, 1, 5) 'x = \n'
# expect: 67 'try:\n    pass' => SyntaxError expected 'except' or 'finally' block (2, 9, 2, -1) '    pass\n'
# expect: 68 'if a:' => IndentationError expected an indented block after 'if' statement on line 1 (1, 6, 1, -1) 'if a:\n'
# expect: 69 'x = 0777' => SyntaxError leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers (1, 5, 1, 6) 'x = 0777'
# expect: 70 '{1: 2, 3}' => SyntaxError ':' expected after dictionary key (1, 8, 1, 0) '{1: 2, 3}\n'
# expect: SyntaxError invalid syntax (<string>, line 1) '1 +'
# expect: SyntaxError invalid syntax (<string>, line 1) 'x = 1'
# expect: SyntaxError '(' was never closed (<string>, line 1) '(1'
# expect: SyntaxError invalid syntax (<string>, line 0) ''
# expect: SyntaxError invalid syntax (<string>, line 1) 'a b'
# expect: SyntaxError invalid syntax (<string>, line 1) '1;2'
# expect: 1
# expect: 1
# expect: SyntaxError invalid syntax (<string>, line 1) 'lambda x: *x'
# expect: SyntaxError '(' was never closed (<string>, line 1) 'print(1'
# expect: Traceback (most recent call last):
# expect:   File "syntax_errors_of_texts.py", line 191, in main
# expect:     exec("if x:\nprint(1)")
# expect:   File "<string>", line 2
# expect:     print(1)
# expect:     ^^^^^
# expect: IndentationError: expected an indented block after 'if' statement on line 1
# expect: malformed node or string on line
