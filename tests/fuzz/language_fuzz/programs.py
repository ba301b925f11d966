"""Programs chosen by chance: control flow, functions and their calls, classes, exceptions, generators, patterns,
coroutines. Everything they do is printed; loops are bounded; names are those of a few variables that always exist."""
import re

import values

ERRORS = ["ValueError('v')", "KeyError('k')", "TypeError('t')", "IndexError(1)", "RuntimeError()", "StopIteration(7)",
          "ZeroDivisionError('z')", "OSError(2, 'gone')", "ExceptionGroup('g', [ValueError(1), KeyError(2)])",
          "GeneratorExit()", "ArithmeticError('a', 1)", "BaseException('b')", "Custom('c')", "Custom"]
CATCHES = ["ValueError", "KeyError", "TypeError", "(ValueError, TypeError)", "Exception", "LookupError", "ArithmeticError",
           "BaseException", "Custom", "StopIteration", "RuntimeError"]
NAMES = ["a", "b", "c", "xs", "d", "s"]


def may_leave_cycle(text):
    """Whether a generator can ignore its end where it handles an exception, while it delegates to inner(): that ends
    with the cycle of frame and exception, whenever CPython's collector comes by."""
    lines, depths = text.split("\n"), []
    for line in lines:
        depth = len(line) - len(line.lstrip())
        while depths and depth <= depths[-1]:
            depths.pop()
        if depths and "yield from inner()" in line:
            return True
        if re.match(r" +(finally|except BaseException|except GeneratorExit)\b", line):
            depths.append(depth)
    return False


class Program:
    def __init__(self, rng):
        self.rng, self.values = rng, values.Values(rng)
        self.lines, self.fresh, self.size = [], 0, 0
        self.functions = []  # (name, kind)

    def text(self):
        self.emit(0, "class Custom(Exception):")
        self.emit(1, "def __str__(self):")
        self.emit(2, "return 'custom ' + repr(self.args)")
        self.emit(0, "a, b, c, xs, d, s = 1, 2, 3, [1, 2, 3], {'k': 1, 2: 'v'}, 'text'")
        for _ in range(self.rng.randint(1, 3)):
            self.rng.choice([self.function, self.class_, self.generator, self.coroutine, self.match_function,
                             self.function, self.manager, self.descriptors])(0)
        for _ in range(self.rng.randint(2, 6)):
            self.emit(0, "try:")
            self.block(1, 3, loops=0)
            self.emit(0, "except BaseException as error:")
            self.emit(1, "tell(error)")
        self.emit(0, "print(a, b, c, xs, d, s)")
        return "\n".join(self.lines)

    def emit(self, depth, text):
        self.lines.append("    " * depth + text)

    def name(self, prefix):
        self.fresh += 1
        return f"{prefix}{self.fresh}"

    def pick(self, *choices):
        return self.rng.choice(choices)

    # ---- expressions over the variables

    def simple(self):
        return self.rng.choice(["a", "b", "c", "xs", "d", "s", "len(xs)", "xs[0]", "d['k']", "a + 1", "b - a", "s + 'x'", "c * 2",
                                "[a, b]", "(a, s)", "xs[a]", "d.get(a)", "a // b", "s[0]", "s * a", "None", "not a", "a < b < c",
                                "f'{a}{s!r}'", "xs + [c]", "xs[-1:]", "{**d}", "int(s)", "a and s", "b or xs", "list(s)",
                                self.values.number(), self.values.str_()])

    def expression(self):
        roll = self.rng.random()
        if roll < 0.55:
            return self.simple()
        if roll < 0.70 and self.functions:
            return self.call()
        if roll < 0.76:
            return f"({self.simple()} if {self.simple()} else {self.simple()})"
        if roll < 0.82:
            return self.pick(f"[{self.simple()} for a in xs if {self.simple()}]", f"{{a: {self.simple()} for a in range(2)}}",
                             f"sum(1 for a in xs if {self.simple()})", f"[b for a in [xs, s] for b in a if {self.simple()}]")
        if roll < 0.88:
            return f"(lambda {self.pick('', 'a', 'a, *r', 'a=1, *, k=2')}: {self.simple()})({self.pick('', '1', '1, 2', 'k=1')})"
        if roll < 0.94:
            return f"({self.simple()} {self.pick('+', '-', '*', '==', '<', 'in', '%', '|')} {self.simple()})".replace("* 2**", "+ 2**")
        return self.values.value(1)

    def call(self):
        name, kind = self.rng.choice(self.functions)
        if kind == "generator":
            return self.pick(f"list({name}({self.simple()}))", f"next({name}(1))", f"[*{name}(a)]", f"sum({name}(2))", f"drive({name}(1))")
        if kind == "coroutine":
            return self.pick(f"step({name}({self.simple()}))", f"asyncio.run({name}(1))", f"{name}(1).send(None)", f"{name}(a).close()",
                             f"{name}(1).throw(ValueError('in'))")
        if kind == "class":
            return self.pick(f"{name}({self.arguments()})", f"{name}({self.simple()}) + {self.simple()}", f"{name}(1).x", f"{name}(2)[1]",
                             f"{name}(1) == {name}(1)", f"{name}(1) < {name}(2)", f"len({name}(3))", f"{name}(1).method({self.arguments()})",
                             f"str({name}(1))", f"{name}.made(2)", f"{name}.helper(1)", f"list({name}(3))", f"{name}(1)()", f"a in {name}(1)",
                             f"{name}(1).prop", f"{name}.__mro__", f"f'{{{name}(1):>10}}'", f"{name}(1).missing",
                             f"bool({name}(0))", f"-{name}(1)", f"{name}(1).__dict__", f"isinstance({name}(1), {name})",
                             f"sorted([{name}(2), {name}(1)], key=str)", f"{name}(1) + {name}(2)", f"{{{name}(1): 2}}")
        if kind == "manager":
            return f"{name}({self.pick('True', 'False', '0')})"
        return f"{name}({self.arguments()})"

    def arguments(self):
        parts = [self.simple() for _ in range(self.rng.randint(0, 3))]
        if self.rng.random() < 0.15:
            parts.append("*" + self.pick("xs", "s", "(1, 2)", "a", "d"))
        if self.rng.random() < 0.3:
            parts.append(f"{self.pick('p', 'q', 'r', 'k', 'other')}={self.simple()}")
        if self.rng.random() < 0.12:
            parts.append("**" + self.pick("{'p': 1}", "{'k': 2}", "{'z': 3}", "d", "a", "{}"))
        return ", ".join(parts)

    # ---- statements

    def block(self, depth, most, **context):
        self.size += 1
        for _ in range(self.rng.randint(1, most)):
            self.statement(depth, **context)

    def statement(self, depth, loops=0, function=None):
        rng = self.rng
        choices = [self.says, self.says, self.assign, self.assign, self.augment, self.expression_statement, self.unpack,
                   self.delete, self.raises, self.asserts]
        if depth < 5 and self.size < 60:
            choices += [self.if_, self.for_, self.for_, self.while_, self.try_, self.try_, self.try_, self.with_, self.match, self.try_star]
        if loops:
            choices += [self.leave_loop, self.leave_loop]
        if function:
            choices += [self.return_]
        if function in ("generator", "agenerator"):
            choices += [self.yield_, self.yield_, self.yield_]
        if function in ("coroutine", "agenerator"):
            choices += [self.await_, self.await_, self.async_for]
        rng.choice(choices)(depth, loops=loops, function=function)

    def says(self, depth, **_):
        self.emit(depth, f"print({self.rng.randint(0, 99)}, {self.expression()})")

    def expression_statement(self, depth, **_):
        self.emit(depth, self.expression())

    def assign(self, depth, **_):
        self.emit(depth, self.pick(f"{self.pick('a', 'b', 'c')} = {self.values.small()}", f"{self.pick('a', 'b', 'c')} = {self.expression()}",
                                   f"xs = [{self.simple()}, {self.simple()}]", f"xs.append({self.simple()})", f"d[{self.simple()}] = a",
                                   f"xs[{self.pick('0', 'a', '-1', '1:2')}] = {self.simple()}", f"s = str({self.simple()})[:20]",
                                   f"(a := {self.simple()})", f"a = b = {self.values.small()}", f"print(a := {self.values.small()})"))

    def augment(self, depth, **_):
        self.emit(depth, self.pick(f"a += {self.values.small()}", f"b -= {self.simple()}", f"xs += {self.pick('[1]', 's', 'a', '(2,)')}",
                                   f"d['k'] += {self.simple()}", "s += 'q'", f"xs[0] += {self.simple()}", f"c //= {self.values.small()}", "d |= {'n': 1}"))

    def unpack(self, depth, **_):
        self.emit(depth, self.pick("a, b = b, a", "a, *xs = s", f"a, b = {self.simple()}", "*xs, a = xs", "(a, b), c = (1, 2), 3",
                                   "a, (b, *c) = 1, s", "[a, b] = xs", f"for a, b in [{self.simple()}]: print(a, b)"))

    def delete(self, depth, **_):
        self.emit(depth, self.pick("del xs[0]", "del d['k']", "xs.clear()", "pass", "del xs[-1:], d[2]", "xs.pop()", "del a; a = 1"))

    def raises(self, depth, **_):
        if self.rng.random() < 0.4:
            return self.says(depth)
        error = self.rng.choice(ERRORS)
        self.emit(depth, f"if {self.pick('a', 'b > 1', 'True', 'len(xs) > 1', 'not c')}:")
        self.emit(depth + 1, self.pick(f"raise {error}", f"raise {error}", f"raise {error} from {self.rng.choice(ERRORS)}",
                                       f"raise {error} from None", "raise", f"raise {self.simple()}",
                                       f"e = {error if error != 'Custom' else 'Custom()'}; e.add_note('note'); raise e"))

    def asserts(self, depth, **_):
        test = self.simple()
        test = "a" if test.startswith("(") else test  # of which it is warned while compiling
        self.emit(depth, self.pick(f"assert {test}", f"assert {test}, {self.simple()}", "pass"))

    def if_(self, depth, **context):
        self.emit(depth, f"if {self.expression()}:")
        self.block(depth + 1, 2, **context)
        if self.rng.random() < 0.3:
            self.emit(depth, f"elif {self.expression()}:")
            self.block(depth + 1, 2, **context)
        if self.rng.random() < 0.4:
            self.emit(depth, "else:")
            self.block(depth + 1, 2, **context)

    def for_(self, depth, **context):
        source = self.pick("range(3)", "list(xs[:4])", "s[:3]", "list(d.items())[:3]", "enumerate(s[:2])", "zip(s, (1, 2))", "(1, 2)", self.simple())
        self.emit(depth, f"for {self.pick('a', 'b', 'a, b', 'c', 'x')} in {source}:")
        self.block(depth + 1, 3, **{**context, "loops": 1})
        if self.rng.random() < 0.3:
            self.emit(depth, "else:")
            self.block(depth + 1, 2, **context)

    def while_(self, depth, **context):
        name = self.name("n")
        self.emit(depth, f"{name} = {self.rng.randint(1, 3)}")
        self.emit(depth, f"while {name} > 0:")
        self.emit(depth + 1, f"{name} -= 1")
        self.block(depth + 1, 3, **{**context, "loops": 1})
        if self.rng.random() < 0.3:
            self.emit(depth, "else:")
            self.block(depth + 1, 2, **context)

    def leave_loop(self, depth, **_):
        if self.rng.random() < 0.6:
            self.emit(depth, f"if {self.simple()}: {self.pick('break', 'continue')}")
        else:
            self.emit(depth, self.pick("break", "continue"))

    def return_(self, depth, function=None, **_):
        value = "" if function == "agenerator" else " " + self.expression()
        self.emit(depth, f"if {self.simple()}: return{value}" if self.rng.random() < 0.5 else f"return{value}")

    def yield_(self, depth, function=None, **_):
        if function == "agenerator":
            self.emit(depth, self.pick(f"yield {self.simple()}", f"a = yield {self.simple()}"))
            return
        self.emit(depth, self.pick(f"yield {self.simple()}", f"a = yield {self.simple()}", f"print('got', (yield {self.simple()}))",
                                   f"yield from {self.pick('xs[:3]', 's[:2]', 'range(2)', 'a', 'inner()')}", "c = yield from inner()"))

    def await_(self, depth, **_):
        self.emit(depth, self.pick("await asyncio.sleep(0)", f"print(await asyncio.sleep(0, {self.simple()}))", "await Suspend()",
                                   f"await {self.pick('a', 'None', 'other(1)', 'Suspend(2)')}", f"print([x async for x in ticks({self.pick('1', '2')})])",
                                   "a = await other(a)", "print([await other(i) for i in (1, 2)])"))

    def async_for(self, depth, loops=0, function=None):
        if self.rng.random() < 0.5:
            self.emit(depth, f"async for a in {self.pick('ticks(2)', 'ticks(0)', 'xs')}:")
            self.block(depth + 1, 2, loops=1, function=function)
        else:
            self.emit(depth, f"async with Door({self.pick('True', 'False')}){self.pick('', ' as a')}:")
            self.block(depth + 1, 2, loops=loops, function=function)

    def try_(self, depth, **context):
        self.emit(depth, "try:")
        self.block(depth + 1, 3, **context)
        handlers = self.rng.randint(0, 2)
        for _ in range(handlers):
            self.emit(depth, f"except {self.rng.choice(CATCHES)}{self.pick('', ' as e', ' as e')}:")
            with_name = self.lines[-1].endswith("as e:")
            if with_name and self.rng.random() < 0.5:
                self.emit(depth + 1, self.pick("print(repr(e), e.args)", "print(type(e.__context__), type(e.__cause__))",
                                               "raise ValueError('again') from e", "raise", "raise e", "a = str(e)"))
            self.block(depth + 1, 2, **context)
        if handlers and self.rng.random() < 0.3:
            self.emit(depth, "else:")
            self.block(depth + 1, 2, **context)
        if not handlers or self.rng.random() < 0.4:
            self.emit(depth, "finally:")
            self.block(depth + 1, 2, **context)

    def try_star(self, depth, loops=0, function=None):
        self.emit(depth, "try:")
        group = self.pick("ExceptionGroup('g', [ValueError(1), TypeError('t'), KeyError('k')])",
                          "ExceptionGroup('o', [ValueError(1), ExceptionGroup('i', [ValueError(2), OSError(3)])])",
                          "ValueError('bare')", "BaseExceptionGroup('b', [KeyboardInterrupt(), ValueError(4)])")
        self.emit(depth + 1, self.pick(f"raise {group}", f"raise {group}", f"print({self.expression()})"))
        for _ in range(self.rng.randint(1, 3)):
            self.emit(depth, f"except* {self.rng.choice([c for c in CATCHES if 'Base' not in c])}{self.pick('', ' as e', ' as e')}:")
            if self.lines[-1].endswith("as e:"):
                self.emit(depth + 1, self.pick("print(repr(e))", "raise", "raise ValueError('star') from e", "print(e.exceptions)", "tell(e)"))
            self.block(depth + 1, 1)
        if self.rng.random() < 0.3:
            self.emit(depth, "finally:")
            self.block(depth + 1, 1)

    def with_(self, depth, **context):
        managers = [name for name, kind in self.functions if kind == "manager"]
        manager = f"{self.rng.choice(managers)}({self.pick('True', 'False')})" if managers else self.pick("gate(1)", "gate(0)", "gate(a)", "a")
        more = self.pick("", "", ", gate(0) as b")
        self.emit(depth, f"with {manager}{self.pick('', ' as a')}{more}:")
        self.block(depth + 1, 3, **context)

    def pattern(self, depth=0):
        roll = self.rng.random()
        if depth > 2 or roll < 0.35:
            return self.pick("1", "-2", "'text'", "None", "True", "_", "v", "int()", "str(v)", "1 | 2", "3.5", "b'x'", "1+2j", "'k'")
        if roll < 0.55:
            inner = [self.pattern(depth + 1).replace("v", self.name("v")) for _ in range(self.rng.randint(0, 3))]
            if self.rng.random() < 0.5:
                inner.insert(self.rng.randint(0, len(inner)), "*" + self.pick("_", self.name("w")))
            return "[" + ", ".join(inner) + "]"
        if roll < 0.7:
            items = [f"{key}: {self.pattern(depth + 1).replace('v', self.name('v'))}" for key in self.rng.sample(["'k'", "2", "None", "-1"], 2)]
            return "{" + ", ".join(items[:self.rng.randint(0, 2)] + self.pick([], ["**" + self.name("r")])) + "}"
        if roll < 0.8:
            return f"{self.pick('Point', 'dict', 'list', 'float', 'Custom')}({self.pick('', self.pattern(2).replace('v', self.name('v')), 'x=1', 'y=' + self.name('v'), 'args=_')})"
        if roll < 0.9:
            return f"({self.pattern(depth + 1)}) as {self.name('u')}"
        return "(" + " | ".join(self.pattern(3).replace("v", "_") for _ in range(2)) + ")"

    def match(self, depth, **context):
        self.emit(depth, f"match {self.expression()}:")
        for _ in range(self.rng.randint(1, 4)):
            guard = f" if {self.simple()}" if self.rng.random() < 0.2 else ""
            line = f"case {self.pattern()}{guard}:"
            try:
                compile(f"match 1:\n    {line}\n        pass\n    case 1: pass", "case", "exec")
            except SyntaxError:
                line = "case [1, *_]:"
            self.emit(depth + 1, line)
            self.block(depth + 2, 2, **context)

    # ---- definitions

    def parameters(self):
        return self.pick("", "p", "p, q", "p, q=2", "p, /", "p, /, q", "p, *r", "*r", "p, **o", "*, k", "*, k=1", "p, q=1, *r, k, **o", "p, /, q=3, *, k=4",
                         "p=1, q=2, r=3", "p, q, r", "*r, **o", "p, /, **o")

    def function(self, depth):
        name, parameters = self.name("f"), self.parameters()
        self.emit(depth, f"def {name}({parameters}):")
        self.emit(depth + 1, self.pick("nonlocal a, b", "nonlocal xs", "a, b, c, xs, d, s = 1, 2, 3, [4], {}, 'local'", "pass", "pass"))
        names = [part.strip(" */").split("=")[0] for part in parameters.split(",") if part.strip(" */")]
        self.emit(depth + 1, f"print('{name}', {', '.join(names)})")
        self.block(depth + 1, 4, function="function")
        self.functions.append((name, "function"))

    def generator(self, depth):
        name = self.name("g")
        self.helpers(depth)
        self.emit(depth, f"def {name}(p):")
        self.emit(depth + 1, "a, b, c, xs, d, s = 1, 2, p, [4, 5], {'k': 0}, 'gen'")
        self.block(depth + 1, 4, function="generator")
        self.emit(depth + 1, f"yield {self.simple()}")
        self.functions.append((name, "generator"))

    def helpers(self, depth):
        if any(kind == "generator" for _, kind in self.functions):
            return
        self.lines += """\
def inner():
    try:
        x = yield 'in'
        print('inner got', x)
        yield 'in2'
    except ValueError as e:
        print('inner caught', e)
        yield 'caught'
    finally:
        print('inner ends')
    return 'result'
def drive(g):
    out = [next(g)]
    for act in (lambda: g.send(5), lambda: g.throw(ValueError('thrown')), lambda: g.send(None), lambda: g.throw(KeyError), g.close, lambda: next(g)):
        try:
            out.append(act())
        except BaseException as e:
            out.append(repr(e))
    return out""".split("\n")

    def coroutine(self, depth):
        if not any(kind == "coroutine" for _, kind in self.functions):
            self.lines += """\
import asyncio
class Suspend:
    def __init__(self, n=1): self.n = n
    def __await__(self):
        for i in range(self.n):
            print('resumed with', (yield))
        return 'awaited'
async def other(x):
    await asyncio.sleep(0)
    return x * 2
async def ticks(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        print('ticks end')
class Door:
    def __init__(self, quiet): self.quiet = quiet
    async def __aenter__(self):
        print('in'); await asyncio.sleep(0); return self.quiet
    async def __aexit__(self, *error):
        print('out', error[0]); return self.quiet
def step(coro):
    out = []
    try:
        for i in range(20):
            out.append(coro.send(None))
    except StopIteration as e:
        out.append(('returned', e.value))
    except Exception as e:
        out.append(repr(e))
    finally:
        coro.close()
    return out""".split("\n")
        name = self.name("h")
        self.emit(depth, f"async def {name}(p):")
        self.emit(depth + 1, "a, b, c, xs, d, s = 1, 2, p, [4, 5], {'k': 0}, 'co'")
        self.block(depth + 1, 4, function="coroutine")
        self.functions.append((name, "coroutine"))

    def match_function(self, depth):
        if "class Point:" not in self.lines:
            self.lines += ["class Point:", "    __match_args__ = ('x', 'y')", "    def __init__(self, x, y): self.x, self.y = x, y"]
        name = self.name("m")
        self.emit(depth, f"def {name}(a, b=Point(1, 2), *xs):")
        self.emit(depth + 1, "c, d, s = 3, {'k': 1, 2: [3]}, 'match'")
        self.match(depth + 1, function="function")
        self.match(depth + 1, function="function")
        self.functions.append((name, "function"))

    def manager(self, depth):
        name = self.name("W")
        self.lines += f"""\
class {name}:
    def __init__(self, quiet): self.quiet = quiet
    def __enter__(self):
        print('enter', self.quiet)
        {self.pick('return self', 'return 5', 'pass', "raise Custom('entering')")}
    def __exit__(self, kind, error, tb):
        print('exit', kind, error, tb is None)
        {self.pick('return self.quiet', 'pass', "raise Custom('leaving')", 'return 1')}""".split("\n")
        self.functions.append((name, "manager"))

    def descriptors(self, depth):
        name, of = self.name("D"), self.name("C")
        self.lines += f"""\
class {name}:
    def __set_name__(self, owner, name): self.name = name; print('named', owner.__name__, name)
    def __get__(self, obj, kind=None):
        {self.pick('return (self.name, obj is None)', "return obj.__dict__.get('_' + self.name, 0)", 'raise AttributeError(self.name)', 'return self')}
    {self.pick("def __set__(self, obj, value): obj.__dict__['_' + self.name] = value", "def __set__(self, obj, value): raise AttributeError('no')", "def __delete__(self, obj): print('deleted')", 'pass')}
class {of}:
    x, prop = {name}(), {name}()
    {self.pick("__slots__ = ('z',)", "def __getattr__(self, n): return 'asked ' + n", "def __init_subclass__(cls, **kw): print('sub', cls.__name__, kw)", 'pass')}
    def __init__(self, *p): {self.pick('self.x = p', 'pass', 'self.y = p', 'self.z = 1')}
    def method(self, p): return self.x, {self.pick('self.prop', 'self.x', 'self.nope')}
class {of}Sub({of}{self.pick('', ', k=1')}): {self.pick('pass', 'x = 5', "def __init__(self, *p): super().__init__(*p)")}
obj = {of}{self.pick('', 'Sub')}(1)""".split("\n")
        self.functions.append((of, "class"))

    def class_(self, depth):
        name = self.name("K")
        bases = [n for n, kind in self.functions if kind == "class" and n.startswith("K")]
        base = self.pick("", "(int)", "(list)", "(dict)", "(str)", "(Exception)", "(metaclass=Meta)", "(tuple)") if not bases or self.rng.random() < 0.4 else f"({', '.join(self.rng.sample(bases, 1))})"
        if "Meta" in base and "class Meta(type):" not in self.lines:
            self.lines += ["class Meta(type):", "    def __new__(m, name, bases, ns, **kw):", "        print('new', name, sorted(k for k in ns if k[0] != '_'))",
                           "        return super().__new__(m, name, bases, ns)", "    def __call__(cls, *p, **k):", "        print('calling', p); return super().__call__(*p, **k)",
                           "    def __len__(cls): return 7"]
        self.emit(depth, f"class {name}{base}:")
        self.emit(depth + 1, f"x = {self.simple()}")
        plain = base in ("", "(metaclass=Meta)") or base.startswith("(K")
        methods = ["def __repr__(self): return '<' + type(self).__name__ + '>'", "def __str__(self): return 'str'", "def __eq__(self, o): print('eq'); return True",
                   "def __lt__(self, o): return NotImplemented", "def __len__(self): return 3", "def __len__(self): return 'x'", "def __bool__(self): return False",
                   "def __getitem__(self, i):\n        if i > 2: raise IndexError(i)\n        return i * 10", "def __iter__(self): return iter((1, 2))",
                   "def __add__(self, o): return ('add', o)", "def __radd__(self, o): return ('radd', o)", "def __iadd__(self, o): return self", "def __neg__(self): return -1",
                   "def __call__(self, *p): return ('called', p)", "def __contains__(self, o): return 1", "def __hash__(self): return 5", "def __hash__(self): return 'h'",
                   "def __getattr__(self, n): return n.upper() if n != 'missing' else super().__getattr__(n)", "def __setattr__(self, n, v): print('set', n); super().__setattr__(n, v)",
                   "def __format__(self, spec): return 'fmt ' + spec", "def __enter__(self): return self", "@property\n    def prop(self): return 'prop'",
                   "@classmethod\n    def made(cls, p): return (cls.__name__, p)", "@staticmethod\n    def helper(p): return p", "def method(self, p, k=1): return (p, k)",
                   "def method(self): return super().method()", "__slots__ = ()", "__hash__ = None", "def __new__(cls, *p): print('new'); return super().__new__(cls)",
                   "def __del__(self): print('del')", "def __index__(self): return 1", "def __missing__(self, k): return k", "def __init_subclass__(cls): print('subclass', cls.__name__)",
                   "def __reversed__(self): return 'rev'", "def __int__(self): return 3", "def __rsub__(self, o): return 1", "def __getattribute__(self, n):\n        return super().__getattribute__(n)"]
        if plain and self.rng.random() < 0.7:
            methods.append(self.pick("def __init__(self, p=0): self.p = p", "def __init__(self, p=0, *r): self.p = p; print('init', p)"))
        chosen = self.rng.sample(methods, self.rng.randint(1, 6)) + methods[-1:] * plain
        for method in chosen:
            self.emit(depth + 1, method.replace("\n", "\n" + "    " * depth))
        self.functions.append((name, "class"))
