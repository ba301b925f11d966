# statistics, io, urllib.parse, weakref, string, re, contextlib, dataclasses: names not used elsewhere.
import asyncio
import contextlib
import copy
import csv
import dataclasses
import datetime
import fnmatch
import functools
import getpass
import importlib
import io
import keyword
import math
import os
import pathlib
import pprint
import queue
import random
import re
import reprlib
import secrets
import statistics as s
import string
import textwrap
import timeit
import urllib.parse as u
import uuid
import weakref
from dataclasses import KW_ONLY, MISSING, Field, InitVar, astuple, dataclass, field, fields, is_dataclass, make_dataclass


def t(function, *arguments, **options):
    try:
        return function(*arguments, **options)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


data = [1, 2, 2, 3, 4, 7, 9]
print(s.mode(data), s.multimode([1, 1, 2, 2]), s.pstdev(data), s.pvariance(data), s.variance(data), s.quantiles(data), s.quantiles(data, n=3, method="inclusive"), s.median_low(data), s.median_high([1, 2]), s.median_grouped(data), s.harmonic_mean([40, 60]), s.harmonic_mean([40, 60], weights=[5, 30]), round(s.geometric_mean([54, 24, 36]), 9), s.covariance([1, 2, 3], [1, 5, 7]), round(s.correlation([1, 2, 3], [1, 5, 7]), 12), s.linear_regression([1, 2, 3], [2, 4, 6]), s.fmean([1, 2], weights=[3, 1]), t(s.mean, []), t(s.mode, []), t(s.stdev, [1]), issubclass(s.StatisticsError, ValueError))
n = s.NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, round(n.cdf(110), 9), round(n.pdf(100), 9), round(n.inv_cdf(0.9), 9), n + 5, n * 2, n + s.NormalDist(1, 2), -n, round(n.overlap(s.NormalDist(110, 15)), 9), n.quantiles(2), round(n.zscore(130), 3), s.NormalDist.from_samples([1, 2, 3]), n == s.NormalDist(100, 15), len(n.samples(3, seed=1)))

buffer = io.BytesIO(b"line1\nline2\nend")
print(buffer.read(3), buffer.tell(), buffer.seek(-3, io.SEEK_END), buffer.read(), buffer.seek(0), buffer.readline(), buffer.readlines(), buffer.getvalue()[:3], buffer.seek(2, io.SEEK_SET), buffer.write(b"XX"), buffer.getvalue(), buffer.truncate(4), buffer.getvalue(), bytes(buffer.getbuffer()), buffer.readable(), buffer.writable(), buffer.seekable(), buffer.closed, buffer.seek(1, io.SEEK_CUR) >= 0)
buffer.close()
print(t(buffer.read), io.DEFAULT_BUFFER_SIZE, isinstance(io.BytesIO(), io.BufferedIOBase), isinstance(io.StringIO(), io.TextIOBase), isinstance(io.StringIO(), io.IOBase), issubclass(io.RawIOBase, io.IOBase), issubclass(io.UnsupportedOperation, OSError), io.BlockingIOError is BlockingIOError, io.text_encoding(None), io.text_encoding("x"))
text = io.StringIO("a\nb\n")
print(list(text), text.read(), text.seek(0), text.readline(), text.write("Z"), text.getvalue(), t(text.fileno), text.isatty())
with open("/tmp/more.txt", "w+") as file:
    print(isinstance(file, io.TextIOWrapper), file.write("héllo\nx"), file.seek(0), file.read(), file.name, file.mode, file.encoding, file.closed)
with open("/tmp/more.txt", "rb") as file:
    print(isinstance(file, io.BufferedReader), file.read(2))
with open("/tmp/more.txt", "r+b") as file, io.open_code("/tmp/more.txt") as other:
    print(isinstance(file, io.BufferedRandom), other.read(1))
with open("/tmp/more.txt", "ab") as file:
    print(isinstance(file, io.BufferedWriter))
print(io.IncrementalNewlineDecoder(None, True).decode("a\r\nb\rc"))
os.remove("/tmp/more.txt")

url = "https://user:pa@ex.com:8080/p/a;x?q=1&r=a+b&q=%20#frag"
p, sp = u.urlparse(url), u.urlsplit(url)
print(p, sp, p.hostname, p.port, p.username, p.password, p.geturl() == url, u.urlunparse(p) == url, u.urlunsplit(sp) == url, isinstance(p, u.ParseResult), isinstance(sp, u.SplitResult), u.parse_qs(p.query), u.parse_qsl(p.query, keep_blank_values=True), u.urldefrag(url), isinstance(u.urldefrag(url), u.DefragResult), u.urlencode({"a": 1, "b": [1, 2], "c d": "é&"}, doseq=True), u.urlencode([("x", "y z")], quote_via=u.quote), u.quote("a b/é?"), u.quote("a/b", safe=""), u.quote_plus("a b&"), u.unquote("a%20b%C3%A9+"), u.unquote_plus("a+b%26"), u.quote_from_bytes(b"\xff a"), u.unquote_to_bytes("%ff+"), u.urljoin("http://a/b/c", "../d?x"), p._replace(scheme="ftp").geturl(), t(lambda: u.urlparse("http://a:x/").port))


class Thing:
    def method(self):
        return 1


thing = Thing()
ref, proxy, method = weakref.ref(thing), weakref.proxy(thing), weakref.WeakMethod(thing.method)
keys, values, group = weakref.WeakKeyDictionary({thing: 1}), weakref.WeakValueDictionary(a=thing), weakref.WeakSet([thing])
final = weakref.finalize(thing, print, "gone")
print(ref() is thing, proxy.method(), method()(), len(keys), len(values), len(group), weakref.getweakrefcount(thing) > 2, ref in weakref.getweakrefs(thing), isinstance(ref, weakref.ReferenceType), type(proxy) in weakref.ProxyTypes, type(proxy) is weakref.ProxyType, weakref.CallableProxyType.__name__[:4] == "weak" or True, final.alive)
del thing
print(ref(), t(lambda: proxy.method()), method(), len(keys), len(values), len(group), final.alive)

print(string.ascii_letters, string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable), string.capwords("a bC  d"), string.Template("$a ${b} $$ $c").safe_substitute(a=1, b=2), t(string.Template("$a").substitute), string.Template("$a $b").get_identifiers(), string.Template("$a").is_valid(), string.Formatter().format("{0} {x!r:>5}", 1, x="q"), list(string.Formatter().parse("a{b!r:c}d")))
print(re.findall(r"^a.b$", "A\nb\naxb", re.I | re.M | re.S), re.ASCII, re.IGNORECASE | re.MULTILINE, re.DOTALL, re.VERBOSE, re.UNICODE == re.U, re.LOCALE, re.NOFLAG, re.RegexFlag(2), re.purge())

log = []


class Managed(contextlib.AbstractContextManager, contextlib.ContextDecorator):
    def __exit__(self, *error):
        log.append("exit")


@Managed()
def decorated():
    log.append("in")


decorated()


class AManaged(contextlib.AbstractAsyncContextManager, contextlib.AsyncContextDecorator):
    async def __aexit__(self, *error):
        log.append("aexit")


@contextlib.asynccontextmanager
async def opened(name):
    log.append(f"+{name}")
    try:
        yield name
    finally:
        log.append(f"-{name}")


async def numbers():
    try:
        yield 1
    finally:
        log.append("closed")


async def main():
    async with contextlib.AsyncExitStack() as stack:
        print(await stack.enter_async_context(opened("a")), stack.enter_context(contextlib.nullcontext(3)))
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(log.append, "callback")
        await stack.enter_async_context(opened("b"))

    @AManaged()
    async def inner():
        log.append("inner")
    await inner()
    async with contextlib.aclosing(numbers()) as agen, contextlib.nullcontext(4) as four:
        print(four, await anext(agen))

asyncio.run(main())
print(log)
captured, errors = io.StringIO(), io.StringIO()
with contextlib.redirect_stdout(captured), contextlib.redirect_stderr(errors):
    print("to out")
    print("to err", file=__import__("sys").stderr)
here = os.getcwd()
with contextlib.chdir("/tmp"), contextlib.suppress(KeyError):
    {}["x"]
print(captured.getvalue(), errors.getvalue(), os.getcwd() == here)


@dataclass
class D:
    a: int
    b: list = field(default_factory=list, repr=False, metadata={"m": 1})
    _: KW_ONLY
    c: InitVar[int] = 5
    d: str = field(default="d", compare=False)

    def __post_init__(self, c):
        self.e = c


d = D(1, c=7)
print(d, d.e, astuple(d), [f.name for f in fields(D)], is_dataclass(D), is_dataclass(d), isinstance(fields(D)[0], Field), fields(D)[0].default is MISSING, fields(D)[1].metadata["m"], make_dataclass("M", ["x", ("y", int, 3)])(1), t(D), dataclasses.replace(d, a=9, c=1), copy.copy(d) == d)
print(uuid.UUID(int=5), uuid.uuid3(uuid.NAMESPACE_URL, "x"), uuid.uuid5(uuid.NAMESPACE_OID, "y"), uuid.uuid5(uuid.NAMESPACE_X500, "z"), uuid.UUID(int=1).variant == uuid.RESERVED_NCS, uuid.RFC_4122, uuid.RESERVED_MICROSOFT, uuid.RESERVED_FUTURE, uuid.getnode() > 0)
print(secrets.compare_digest("a", "a"), len(secrets.token_bytes(8)), len(secrets.token_hex(8)), isinstance(secrets.token_urlsafe(), str), secrets.randbelow(1), secrets.randbits(1) in (0, 1), secrets.choice([5]), isinstance(secrets.SystemRandom(), random.SystemRandom))
nested = {"key": [1, {"deep": list(range(30))}], "text": "word " * 20}
print(pprint.pformat(nested, width=60, compact=True), pprint.isreadable(nested), pprint.isrecursive(nested), pprint.saferepr([1]))
pprint.pprint(nested, depth=1)
pprint.pp({"b": 1, "a": 2})
pprint.PrettyPrinter(indent=4, sort_dicts=False).pprint(nested)
print(math.erfc(0.5), math.exp2(3), math.expm1(1e-5), math.fabs(-2), math.isfinite(1.0), round(math.lgamma(5), 9), math.log1p(1e-5))
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES, sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)), functools.update_wrapper(lambda: 1, t).__name__)


class Partial:
    @functools.singledispatchmethod
    def kind(self, x):
        return "any"

    @kind.register
    def _(self, x: int):
        return "int"

    def act(self, a, b):
        return a, b

    act_one = functools.partialmethod(act, 1)

    @functools.cache
    def cached(self, x):
        return x


print(Partial().kind(1), Partial().kind("s"), Partial().act_one(2), Partial().cached(3))
for kind, order in ((queue.Queue, "fifo"), (queue.LifoQueue, "lifo"), (queue.PriorityQueue, "least")):
    q = kind(3)
    for item in (2, 3, 1):
        q.put(item)
    print(order, q.full(), t(q.put_nowait, 4), [q.get() for _ in range(3)], q.empty(), t(q.get_nowait), issubclass(queue.Empty, Exception), issubclass(queue.Full, Exception), q.task_done(), q.qsize())
simple = queue.SimpleQueue()
simple.put(1)
print(simple.get(), simple.empty())
print(datetime.MAXYEAR, datetime.date(2020, 1, 31) - datetime.timedelta(days=1), datetime.timezone.utc, datetime.tzinfo.__name__, datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc))
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.aRepr.maxlist, reprlib.Repr().repr({1: 2}), reprlib.recursive_repr.__name__)
print(pathlib.PurePath("a/b").parts, pathlib.PurePosixPath("/a/b.txt").suffix, pathlib.Path("a") / "b", isinstance(pathlib.Path(), pathlib.PosixPath))
print(keyword.iskeyword("for"), keyword.issoftkeyword("match"), len(keyword.kwlist), keyword.softkwlist, importlib.import_module("os.path") is os.path, importlib.invalidate_caches(), importlib.reload(keyword) is keyword, importlib.__import__("math") is math)
for pattern in ["*.py", "a?[!x]*", "[", "a[]-z]b", "**x*", "a.b", "", "[^a]", "x*y*z"]:
    print(fnmatch.translate(pattern), fnmatch.filter(["a.py", "ab.c", "abxz", "a]b"], pattern), fnmatch.fnmatchcase("A.PY", pattern), fnmatch.fnmatch("a.py", pattern))
print(timeit.Timer("pass").timeit(3) >= 0, len(timeit.repeat("x = 1", number=2, repeat=3)), timeit.default_timer() > 0, textwrap.TextWrapper(width=10, initial_indent="* ").fill("some words to wrap"), isinstance(getpass.getuser(), str), callable(getpass.getpass), issubclass(getpass.GetPassWarning, UserWarning))


class Tab(csv.Dialect):
    delimiter, quotechar, quoting, lineterminator = "\t", '"', csv.QUOTE_MINIMAL, "\n"


csv.register_dialect("mine", Tab)
out = io.StringIO()
csv.writer(out, "mine").writerow([1, "a b"])
print(repr(out.getvalue()), csv.get_dialect("mine").delimiter, csv.unregister_dialect("mine"), t(csv.get_dialect, "mine"), csv.field_size_limit(), csv.excel_tab.delimiter, csv.unix_dialect.lineterminator, issubclass(csv.Error, Exception))

# expect: 2 [1, 2] 2.7255405754769875 7.428571428571429 8.666666666666666 [2.0, 3.0, 7.0] [2.0, 4.0] 3 2 3.0 48.0 56.0 36.0 3.0 0.981980506062 LinearRegression(slope=2.0, intercept=0.0) 1.25 StatisticsError: mean requires at least one data point StatisticsError: no mode for empty data StatisticsError: stdev requires at least two data points True
# expect: NormalDist(mu=100.0, sigma=15.0) 100.0 15.0 225.0 0.747507462 0.026596152 119.223273483 NormalDist(mu=105.0, sigma=15.0) NormalDist(mu=200.0, sigma=30.0) NormalDist(mu=101.0, sigma=15.132745950421556) NormalDist(mu=-100.0, sigma=15.0) 0.73888268 [100.0] 2.0 NormalDist(mu=2.0, sigma=1.0) True 3
# expect: b'lin' 3 12 b'end' 0 b'line1\n' [b'line2\n', b'end'] b'lin' 2 2 b'liXX1\nline2\nend' 4 b'liXX' b'liXX' True True True False True
# expect: ValueError: I/O operation on closed file. 8192 True True True True True True locale x
# expect: ['a\n', 'b\n']  0 a
# expect:  1 a
# expect: Z
# expect:  UnsupportedOperation: fileno False
# expect: True 7 0 héllo
# expect: x /tmp/more.txt w+ UTF-8 False
# expect: True b'h\xc3'
# expect: True b'h'
# expect: True
# expect: a
# expect: b
# expect: c
# expect: ParseResult(scheme='https', netloc='user:pa@ex.com:8080', path='/p/a', params='x', query='q=1&r=a+b&q=%20', fragment='frag') SplitResult(scheme='https', netloc='user:pa@ex.com:8080', path='/p/a;x', query='q=1&r=a+b&q=%20', fragment='frag') ex.com 8080 user pa True True True True True {'q': ['1', ' '], 'r': ['a b']} [('q', '1'), ('r', 'a b'), ('q', ' ')] DefragResult(url='https://user:pa@ex.com:8080/p/a;x?q=1&r=a+b&q=%20', fragment='frag') True a=1&b=1&b=2&c+d=%C3%A9%26 x=y%20z a%20b/%C3%A9%3F a%2Fb a+b%26 a bé+ a b& %FF%20a b'\xff+' http://a/d?x ftp://user:pa@ex.com:8080/p/a;x?q=1&r=a+b&q=%20#frag ValueError: Port could not be cast to integer value as 'x'
# expect: True 1 1 1 1 1 True True True True True True True
# expect: gone
# expect: None ReferenceError: weakly-referenced object no longer exists None 0 0 0 False
# expect: abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 0123456789abcdefABCDEF 01234567 !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ ' \t\n\r\x0b\x0c' 100 A Bc D 1 2 $ $c KeyError: 'a' ['a', 'b'] True 1   'q' [('a', 'b', 'c', 'r'), ('d', None, None, None)]
# expect: ['A\nb', 'axb'] re.ASCII re.IGNORECASE|re.MULTILINE re.DOTALL re.VERBOSE True re.LOCALE re.NOFLAG re.IGNORECASE None
# expect: a 3
# expect: 4 1
# expect: ['in', 'exit', '+a', '+b', '-b', 'callback', '-a', 'inner', 'aexit', 'closed']
# expect: to out
# expect:  to err
# expect:  True
# expect: D(a=1, d='d') 7 (1, [], 'd') ['a', 'b', 'd'] True True True True 1 M(x=1, y=3) TypeError: D.__init__() missing 1 required positional argument: 'a' D(a=9, d='d') True
# expect: 00000000-0000-0000-0000-000000000005 60a7f89c-e446-309c-8b4f-460bfdfd0dee f8a11744-3514-5451-9a5c-61820bf0ea4f 713d341e-51f1-5857-ab86-edef8fa5b522 True specified in RFC 4122 reserved for Microsoft compatibility reserved for future definition True
# expect: True 8 16 True 0 True 5 True
# expect: {'key': [1,
# expect:          {'deep': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
# expect:                    13, 14, 15, 16, 17, 18, 19, 20, 21, 22,
# expect:                    23, 24, 25, 26, 27, 28, 29]}],
# expect:  'text': 'word word word word word word word word word '
# expect:          'word word word word word word word word word '
# expect:          'word word '} True False [1]
# expect: {'key': [...],
# expect:  'text': 'word word word word word word word word word word word word word '
# expect:          'word word word word word word word '}
# expect: {'b': 1, 'a': 2}
# expect: {   'key': [   1,
# expect:                {   'deep': [   0,
# expect:                                1,
# expect:                                2,
# expect:                                3,
# expect:                                4,
# expect:                                5,
# expect:                                6,
# expect:                                7,
# expect:                                8,
# expect:                                9,
# expect:                                10,
# expect:                                11,
# expect:                                12,
# expect:                                13,
# expect:                                14,
# expect:                                15,
# expect:                                16,
# expect:                                17,
# expect:                                18,
# expect:                                19,
# expect:                                20,
# expect:                                21,
# expect:                                22,
# expect:                                23,
# expect:                                24,
# expect:                                25,
# expect:                                26,
# expect:                                27,
# expect:                                28,
# expect:                                29]}],
# expect:     'text': 'word word word word word word word word word word word word word '
# expect:             'word word word word word word word '}
# expect: 0.4795001221869535 8.0 1.0000050000166668e-05 2.0 True 3.17805383 9.999950000333332e-06
# expect: ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__') ('__dict__',) [3, 2, 1] t
# expect: int any (1, 2) 3
# expect: fifo True Full:  [2, 3, 1] True Empty:  True True None 0
# expect: lifo True Full:  [1, 3, 2] True Empty:  True True None 0
# expect: least True Full:  [1, 2, 3] True Empty:  True True None 0
# expect: 1 True
# expect: 9999 2020-01-30 UTC tzinfo 2020-01-01 00:00:00+00:00
# expect: [0, 1, 2, 3, 4, 5, ...] 'xxxxxxxxxxxx...xxxxxxxxxxxxx' 6 {1: 2} recursive_repr
# expect: ('a', 'b') .txt a/b True
# expect: True True 35 ['_', 'case', 'match'] True None True True
# expect: (?s:.*\.py)\Z ['a.py'] False True
# expect: (?s:a.[^x].*)\Z ['a.py', 'ab.c', 'a]b'] False True
# expect: (?s:\[)\Z [] False False
# expect: (?s:a[]-z]b)\Z ['a]b'] False False
# expect: (?s:(?>.*?x).*)\Z ['abxz'] False False
# expect: (?s:a\.b)\Z [] False False
# expect: (?s:)\Z [] False False
# expect: (?s:[\^a])\Z [] False False
# expect: (?s:x(?>.*?y).*z)\Z [] False False
# expect: True 3 False * some
# expect: words to
# expect: wrap True True True
# expect: '1\ta b\n' 	 None Error: unknown dialect 131072
# expect:  True
