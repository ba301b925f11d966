"""Calls of the standard library with arguments chosen by chance, rightly and wrongly. In a template a letter in braces
is an argument of that kind (see values.Values.argument); what is shown is a value, or the end of a traceback."""
import re

import values

IMPORTS = ("import math, itertools, functools, operator, collections, json, re, string, textwrap, datetime, statistics, heapq, "
           "bisect, copy, decimal, fractions, dataclasses, enum, random, types, typing, shlex, html, base64, struct, "
           "contextlib, calendar, keyword, reprlib, pprint, difflib, hashlib, uuid, time, abc, numbers, queue, asyncio, inspect")

MATH = """math.floor({x})  math.ceil({x})  math.trunc({x})  math.sqrt({x})  math.isqrt({I})  math.gcd({I}, {I})  math.lcm({i}, {i})
math.factorial({i})  math.comb({i}, {i})  math.perm({i}, {i})  math.log({x})  math.log({x}, {i})  math.log2({x})  math.log10({x})
math.exp({i})  math.pow({x}, {i})  math.fsum({t})  math.prod({t})  math.hypot({x}, {x})  math.isclose({x}, {x})  math.isnan({x})
math.isinf({x})  math.copysign({x}, {x})  math.fmod({x}, {x})  math.modf({x})  math.frexp({x})  math.ldexp({x}, {i})  math.degrees({i})
math.dist({t}, {t})  math.atan2({x}, {x})  math.cbrt({i})  math.ulp({x})  math.nextafter({x}, {x})  math.remainder({x}, {x})"""
ITERTOOLS = """list(itertools.chain({t}, {t}))  list(itertools.chain.from_iterable({t}))  list(itertools.islice({t}, {i}))
list(itertools.islice({t}, {i}, {i}))  list(itertools.islice({t}, {i}, None, {i}))  list(itertools.zip_longest({t}, {t}))
list(itertools.zip_longest({t}, {t}, fillvalue={a}))  list(itertools.product({t}, {t}))[:9]  list(itertools.permutations({t}, 2))[:9]
list(itertools.combinations({t}, {i}))[:9]  list(itertools.accumulate({t}))  list(itertools.accumulate({t}, {f}))
list(itertools.accumulate({t}, operator.add, initial={a}))  list(itertools.repeat({a}, {i}))  list(itertools.takewhile({f}, {t}))
list(itertools.dropwhile({f}, {t}))  list(itertools.filterfalse({f}, {t}))  list(itertools.starmap({f}, {t}))
[(k, list(g)) for k, g in itertools.groupby({t})]  [(k, list(g)) for k, g in itertools.groupby({t}, {f})]  list(itertools.pairwise({t}))
list(itertools.compress({t}, {t}))  [list(x) for x in itertools.tee({t}, 2)]  next(itertools.count({x}, {x}))  itertools.repeat({a}, {i})
list(itertools.combinations_with_replacement({t}, 2))[:9]  list(zip(itertools.cycle({t}), range(3)))  itertools.count({i})"""
FUNCTOOLS = """functools.reduce({f}, {t})  functools.reduce(operator.add, {t}, {a})  functools.partial({f}, {a})({a})
functools.partial({f}, {a}).args  functools.partial({f})  sorted({t}, key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b)))
functools.lru_cache({f})({a})  functools.lru_cache(maxsize={i})({f})({a})  functools.cache({f})({a})  functools.wraps({f})(lambda *a: a)({a})
operator.itemgetter({h})({d})  operator.itemgetter({i}, {i})({t})  operator.attrgetter({g})({a})  operator.methodcaller({g}, {a})({a})
operator.add({a}, {a})  operator.contains({t}, {a})  operator.index({x})  operator.length_hint({a})  operator.getitem({t}, {i})
operator.itemgetter({i})  operator.methodcaller({g})  operator.concat({t}, {t})  operator.countOf({t}, {a})  operator.indexOf({t}, {a})
functools.singledispatch({f})({a})  functools.total_ordering({k})  functools.partialmethod({f}, {a})"""
COLLECTIONS = """(lambda x: (x.append({a}), x))(collections.deque({t}))  (lambda x: (x.appendleft({a}), x))(collections.deque({t}, {i}))
(lambda x: (x.rotate({i}), x))(collections.deque({t}))  (lambda x: (x.pop(), x.popleft(), x))(collections.deque({t}))
(lambda x: (x.extendleft({t}), x))(collections.deque({t}, 3))  (lambda x: (x.remove({a}), x))(collections.deque({t}))
collections.deque({t})[{i}]  collections.deque({t}).index({a})  collections.deque({t}).count({a})  collections.deque({t}, maxlen={a})
(lambda x: (x.insert({i}, {a}), x))(collections.deque({t}))  collections.deque({t}) + collections.deque({t})  collections.deque({t}) == {t}
collections.deque({t}) < collections.deque({t})  collections.deque({t}) * {i}  collections.deque({t})[{i}:{i}]  {a} in collections.deque({t})
collections.Counter({t})  collections.Counter({t}).most_common({i})  collections.Counter({t}) + collections.Counter({t})
collections.Counter({d})  collections.Counter({t}) - collections.Counter({t})  collections.Counter({t})[{h}]  +collections.Counter(a={i}, b={i})
(lambda x: (x.subtract({t}), x))(collections.Counter({t}))  list(collections.Counter(a={i}).elements())  collections.Counter({t}).total()
collections.Counter({t}) | collections.Counter({t})  collections.Counter({t}) & collections.Counter({t})  collections.Counter({t}) <= collections.Counter({t})
(lambda x: (x[{h}], x))(collections.defaultdict({k}))  collections.defaultdict({a})  collections.defaultdict({k}, {d})  collections.defaultdict(list)[{h}]
collections.OrderedDict({d})  (lambda x: (x.move_to_end({h}), x))(collections.OrderedDict({d}))  (lambda x: (x.popitem(last={i}), x))(collections.OrderedDict({d}))
collections.OrderedDict({d}) == {d}  collections.ChainMap({d}, {d})  collections.ChainMap({d}, {d})[{h}]  list(collections.ChainMap({d}, {d}))
collections.namedtuple('P', 'x y')({a}, {a})  collections.namedtuple('P', 'x y')({a})  collections.namedtuple('P', {s})  collections.namedtuple('P', 'x y')(1, 2)._replace(x={a})
collections.namedtuple('P', 'x y', defaults=({a},))({a})  collections.namedtuple('P', ['x', {N}])  collections.namedtuple('P', 'x y')._make({t})
collections.UserDict({d})  collections.UserList({t})  collections.UserString({a})  collections.namedtuple('P', 'x y')(1, 2)._asdict()"""
TEXT = """json.dumps({a})  json.dumps({d})  json.dumps({a}, indent={i})  json.dumps({d}, sort_keys=True)  json.dumps({a}, default=str)  json.loads({s})
json.loads({j})  json.loads({j})  json.loads({j}, parse_float=str)  json.dumps({t}, separators=(',', ':'))  json.dumps({a}, ensure_ascii=False)  json.dumps({d}, skipkeys=True)
re.findall({r}, {s})  re.sub({r}, {s}, {s})  re.split({r}, {s})  re.match({r}, {s})  re.search({r}, {s})  re.fullmatch({r}, {s})  re.compile({r})
re.sub({r}, lambda m: m[0] * 2, {s})  re.subn({r}, '-', {s}, {i})  [m.span() for m in re.finditer({r}, {s})]  re.escape({s})  re.compile({s})
re.search({r}, {s}).groups()  re.findall({r}, {s}, re.I)  re.compile({r}).split({s}, {i})  re.search({r}, {a})  re.sub({r}, {a}, {s})
textwrap.wrap({w}, {i})  textwrap.fill({w}, 5)  textwrap.dedent({s})  textwrap.indent({s}, '> ')  textwrap.shorten({s}, {i})
string.Template('$x ${{y}} $$').substitute(x={a}, y={a})  string.Template('$x $y').substitute({d})  string.Template({s}).safe_substitute(x=1)  string.capwords({s})
shlex.split({s})  shlex.quote({s})  html.escape({s})  html.unescape({s})  base64.b64encode({b})  base64.b64decode({b})  base64.b64decode({s})
struct.pack({p}, {i})  struct.unpack({p}, {b})  struct.calcsize({p})  struct.pack('>if', {x}, {x})  hashlib.md5({b}).hexdigest()  hashlib.sha256({a})
difflib.get_close_matches({s}, {t})  list(difflib.ndiff(['a', {s}], ['b', {s}]))  difflib.SequenceMatcher(None, {s}, {s}).ratio()
pprint.pformat({a})  pprint.pformat({d}, width={i})  reprlib.repr({a})  keyword.iskeyword({a})  uuid.UUID({s})  uuid.UUID(int={I})"""
NUMBERS = """statistics.mean({t})  statistics.median({t})  statistics.mode({t})  statistics.stdev({t})  statistics.pvariance({t})  statistics.multimode({t})
statistics.fmean({t})  statistics.quantiles({t}, n=4)  heapq.nlargest({i}, {t})  heapq.nsmallest({i}, {t}, key={f})  list(heapq.merge({t}, {t}))
(lambda x: (heapq.heapify(x), x))({l})  (lambda x: (heapq.heappush(x, {a}), x))({l})  (lambda x: (heapq.heappop(x), x))({l})  heapq.heapreplace({l}, {a})
bisect.bisect({l}, {a})  bisect.bisect_left({t}, {i}, {i})  (lambda x: (bisect.insort(x, {a}), x))({l})  bisect.bisect({t}, {a}, key={f})
decimal.Decimal({w})  decimal.Decimal({x})  decimal.Decimal({i}) / decimal.Decimal({i})  decimal.Decimal('1.10') + {x}  round(decimal.Decimal('2.675'), {i})
decimal.Decimal({i}).quantize(decimal.Decimal('0.01'))  decimal.Decimal({w}) * {i}  format(decimal.Decimal('1234.5'), {F})  fractions.Fraction({w})
fractions.Fraction({x})  fractions.Fraction({i}, {i})  fractions.Fraction(1, 3) + {x}  fractions.Fraction({i}, 7) ** {i}  fractions.Fraction({x}).limit_denominator({i})
random.Random({i}).randint({i}, {i})  random.Random({i}).choice({t})  random.Random({i}).sample({t}, {i})  random.Random({i}).random()  random.Random({h}).shuffle({l})
random.Random(1).choices({t}, k={i})  random.Random(2).uniform({x}, {x})  random.Random(3).randrange({i}, {i}, {i})  random.Random({i}).gauss({i}, {i})  random.Random(4).choices({t}, {t})"""
DATES = """datetime.date({i}, {i}, {i})  datetime.datetime(2024, {i}, {i}, {i}, {i})  datetime.timedelta({x}, {i})  datetime.timedelta(seconds={x})
datetime.date(2024, 2, 29) + datetime.timedelta({i})  datetime.datetime(2024, 1, 31, 12) - datetime.timedelta(hours={x})
datetime.datetime.fromisoformat({D})  datetime.date.fromisoformat({D})  datetime.datetime.strptime({D}, {S})  datetime.datetime(2024, 5, 6, 7, 8, 9, 10).strftime({S})
datetime.datetime(2024, 5, 6).isoformat({c})  datetime.date(2024, 5, 6).replace(month={i})  datetime.timedelta(days={i}) * {x}  datetime.timedelta({i}) / datetime.timedelta({i})
datetime.timedelta(hours={i}).total_seconds()  str(datetime.timedelta({x}, {x}))  datetime.time({i}, {i})  datetime.datetime(2024, 5, 6) - datetime.datetime(2023, {i}, {i})
datetime.date(2024, 5, 6) < {a}  datetime.datetime(2024, 5, 6) == datetime.date(2024, 5, 6)  datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc).astimezone(datetime.timezone(datetime.timedelta(hours={i})))
datetime.timezone(datetime.timedelta(minutes={x}))  datetime.date(2024, {i}, 6).isocalendar()  datetime.datetime.fromtimestamp({x}, datetime.timezone.utc)  datetime.date.fromordinal({i})
f'{{datetime.datetime(2024, 5, 6, 7, 8):%Y/%m/%d %H:%M}}'  calendar.monthrange(2024, {i})  calendar.isleap({x})  time.strftime({S}, (2024, 5, 6, 7, 8, 9, 0, 127, 0))  datetime.datetime.combine({a}, {a})"""
OBJECTS = """copy.copy({a})  copy.deepcopy({a})  copy.deepcopy({d}) == {d}  dataclasses.make_dataclass('D', ['x', ('y', int, {a})])({a})  dataclasses.make_dataclass('D', ['x', {N}])
dataclasses.make_dataclass('D', ['x'], frozen=True)({a})  dataclasses.make_dataclass('D', ['x'], order=True)({a}) < dataclasses.make_dataclass('D', ['x'], order=True)({a})
dataclasses.asdict(dataclasses.make_dataclass('D', ['x', 'y'])({a}, y={a}))  dataclasses.asdict({a})  dataclasses.replace(dataclasses.make_dataclass('D', ['x'])(1), x={a})  dataclasses.fields({a})
dataclasses.make_dataclass('D', ['x'], eq=False)({a}, {a})  dataclasses.make_dataclass('D', [('x', list, dataclasses.field(default_factory={k}))])()  dataclasses.make_dataclass('D', ['x'])(1) == {a}
enum.Enum('E', 'A B')({i})  enum.Enum('E', 'A B')[{s}]  enum.IntEnum('E', 'A B')(1) + {x}  enum.Flag('F', 'A B')({i})  enum.Enum('E', 'A B').C  enum.IntFlag('F', 'A B')({i})
isinstance({a}, typing.Union[{k}, {k}])  typing.Optional[{k}]  typing.List[{k}]  list[{k}]  dict[{a}, {a}]  {k} | {k}  {k} | {a}  isinstance({a}, {k} | {k})  {k}[{k}]
types.SimpleNamespace(x={a}, y={a})  types.SimpleNamespace({a})  types.MappingProxyType({d})[{h}]  types.MappingProxyType({a})  contextlib.suppress({k}).__exit__({k}, {a}, None)
isinstance({a}, numbers.Number)  isinstance({a}, collections.abc.Hashable)  isinstance({a}, collections.abc.Sequence)  issubclass({k}, collections.abc.Mapping)  isinstance({a}, typing.Callable)
type('C', ({k},), {d})  type('C', ({k}, {k}), {{}})  type('C', (), {{'x': {a}}})().x  setattr(types.SimpleNamespace(), {g}, {a})  delattr(types.SimpleNamespace(x=1), {g})
(lambda q: (q.put_nowait({a}), q.get_nowait(), q.qsize()))(asyncio.Queue({i}))  (lambda q: (q.put_nowait({a}), q.put_nowait({a}), q))(asyncio.Queue(1))  asyncio.Queue().get_nowait()
asyncio.run({a})  asyncio.run(asyncio.sleep(0, {a}))  asyncio.run(asyncio.wait_for(asyncio.sleep(0, {a}), None))  asyncio.iscoroutine({a})  asyncio.Semaphore({i})  asyncio.Lock().release()  asyncio.Barrier({i})
asyncio.PriorityQueue().put_nowait({a})  (lambda q: [q.put_nowait(v) for v in {t}] + [q.get_nowait() for v in {t}])(asyncio.PriorityQueue())  (lambda q: [q.put_nowait(v) for v in {t}] + [q.get_nowait() for v in {t}])(asyncio.LifoQueue())
asyncio.get_running_loop()  asyncio.Event().is_set()  asyncio.Event()  asyncio.current_task()  asyncio.BoundedSemaphore({i}).release()  asyncio.run(asyncio.wait({t}))  asyncio.timeout({a})"""

PATTERNS = [r"\d+", r"[a-z]+", r"(a)(b)?", r"\w", r"x|=", r"(?P<n>.)", r"^", r"$", r"\s*", r"(?i)H", r"[^,]", r"a{2}", r".*?b", r"(",
            r"[", r"*", r"(?P<n>a)(?P=n)", r"\b", r"a**", r"(?<=a)b", r"(?!a).", r"[z-a]", r"\1", r"(?P<1>a)", r"a{3,1}", "", r"\\"]
JSON = ["{}", "[1, 2.5, null]", '{"a": [true]}', "[1,", '{"a"}', '{"a": 1,}', "nul", '"\\\\u00e9"', "1e5", "-", "", "[1] x", "{'a': 1}",
        "NaN", "-Infinity", '"\\t"', '{"a": 1, "a": 2}', "01", '["a" 1]', "\\n[\\n1 2]", "123456789012345678901234567890", "{1: 2}", '"abc', "[]]"]
FORMATS = ["i", ">h", "<2s", "d", "?", "!Q", "b", "B", "3s", "z", "ih", "", "4x", "n", "e", "c", "5p"]
DATES_TEXT = ["2024-05-06", "2024-02-30", "20240506", "2024-05-06T07:08:09", "2024-05-06 07:08:09.123+02:00", "nope", "06/05/2024", "12:30", "2024-5-6",
              "2024-W10-1", "2024-05-06T25:00", "May 6 2024", ""]
FIELD_NAMES = ["y", "x", "class", "x=1", "_a", "1a", "", "__x", "y2"]
DATE_FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%H:%M", "%Y-%m-%dT%H:%M:%S", "%b %d %Y", "%A %B %j", "%", "%y%%", "%Q", "%I %p", "%c", "%x %X", "%f", "%U %w", "text"]


# Chosen by the system, or by the addresses of what cannot be compared.
SYSTEM = re.compile(r"Random\(None\)|pformat\(.*(set\(|\{[^:{}]+\})")


def templates(*texts):
    return [each for text in texts for line in text.split("\n") for each in line.split("  ")]


GROUPS = [templates(text) for text in (MATH, ITERTOOLS, FUNCTOOLS, COLLECTIONS, TEXT, NUMBERS, DATES, OBJECTS)]


class Library:
    def __init__(self, rng):
        self.rng, self.values = rng, values.Values(rng)

    def argument(self, letter):
        rng = self.rng
        if rng.random() < 0.05:
            return self.values.value()
        words = {"r": PATTERNS, "j": JSON, "p": FORMATS, "D": DATES_TEXT, "S": DATE_FORMATS, "N": FIELD_NAMES}
        if letter in words:
            text = repr(rng.choice(words[letter]))
            return text.replace("\\\\\\\\", "\\\\") if letter == "j" else text
        if letter == "l":
            return self.values.list_()
        if letter == "s":
            return self.values.str_()
        if letter == "t" and rng.random() < 0.6:  # of one kind, mostly
            make = rng.choice([self.values.small, self.values.small, self.values.str_])
            return "[" + ", ".join(self.values.items(make, 5)) + "]"
        return self.values.argument(letter, "str")

    def expression(self):
        while True:
            template = self.rng.choice(self.rng.choice(GROUPS))
            text = re.sub(r"(?<!\{)\{(\w)\}(?!\})", lambda found: self.argument(found[1]), template).replace("{{", "{").replace("}}", "}")
            if not values.cannot_agree(text) and not SYSTEM.search(text):
                return text
