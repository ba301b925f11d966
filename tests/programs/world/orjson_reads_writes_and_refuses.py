# only: loopscope
# python3 with orjson 3.8 prints the same
import orjson, json, datetime, dataclasses, enum, uuid, decimal
for t in ["", " ", "[1,", "[", "{", '{"a"', '{"a":', '{"a":1', "{'a': 1}", b"\xff", b'"\xff"', "[1,]", '{"a":1,}', "NaN", "nul", "tru", "-", "1.", "01", "1e", "[1 2]", '{"a" 1}', '"abc', '"\\x"', '"\\ud800"', "1 2", "Infinity", '"\n"', "{1:2}", "+1", ".5", "1e999", "[" * 2000, "]", "1"*30, None, 5, bytearray(b"{}"), '{"a":1,"a":2}']:
    try: r = orjson.loads(t); print(repr(t)[:30], "->", repr(r)[:60])
    except Exception as e: print(repr(t)[:30], type(e).__name__, e, getattr(e, "pos", None), getattr(e, "lineno", None), repr(getattr(e, "doc", None))[:30])
class S(str): pass
class D(dict): pass
class I(int): pass
class L(list): pass
class F(float): pass
class IE(enum.IntEnum): A = 1
class SE(str, enum.Enum): A = "x"
class FE(enum.Flag): A = 1
@dataclasses.dataclass
class P:
    x: int
    _h: int = 0
    c: dataclasses.InitVar = 3
@dataclasses.dataclass
class Q:
    __slots__ = ("a", "b")
    a: int
    b: object
tz = datetime.timezone
O = orjson
cases = [
 ([S("a"), D(a=1), I(5), L([1])], None, 0), (F(1.5), None, 0), (S("a"), None, O.OPT_PASSTHROUGH_SUBCLASS), (IE.A, None, 0), (SE.A, None, 0), (FE.A, None, 0), ((1, (2,)), None, 0),
 (P(1), None, 0), (Q(1, P(2)), None, 0), (P(1), None, O.OPT_PASSTHROUGH_DATACLASS), (P, None, 0), (datetime.datetime(2020,1,2,3,4,5,678), None, 0), (datetime.datetime(2020,1,2,3,4,5,678), None, O.OPT_OMIT_MICROSECONDS),
 (datetime.datetime(2020,1,2,tzinfo=tz.utc), None, 0), (datetime.datetime(2020,1,2,tzinfo=tz.utc), None, O.OPT_UTC_Z), (datetime.datetime(2020,1,2,tzinfo=tz(datetime.timedelta(hours=5, minutes=30))), None, O.OPT_UTC_Z),
 (datetime.datetime(2020,1,2), None, O.OPT_NAIVE_UTC), (datetime.date(900,1,2), None, 0), (datetime.time(1,2,3), None, 0), (datetime.time(1,2,3,4), None, O.OPT_OMIT_MICROSECONDS), (datetime.time(1,tzinfo=tz.utc), None, 0), (datetime.datetime(2020,1,2), None, O.OPT_PASSTHROUGH_DATETIME), (datetime.timedelta(1), None, 0),
 (uuid.UUID(int=7), None, 0), (decimal.Decimal("1.1"), None, 0), ({1, 2}, None, 0), (b"x", None, 0), (object(), None, 0), (2**63, None, 0), (2**64 - 1, None, 0), (2**64, None, 0), (-2**63, None, 0), (-2**63 - 1, None, 0), (2**53, None, O.OPT_STRICT_INTEGER), (2**53 - 1, None, O.OPT_STRICT_INTEGER),
 ([1e16, 1e15, 1e22, 1e-5, 1e-7, 123456789.125, 5e-324, 1.7976931348623157e308, 0.1, -0.0, 100.0, 1e5, 12345678901234567890.0], None, 0), ([float("inf"), float("nan")], None, 0), ("\ud800", None, 0), ("a\u2028\x7f\x00\x1f\"\\/\n\t\b\f\r é €", None, 0),
 ({1: 1, 1.5: 2, None: 3, True: 4, datetime.date(2020,1,1): 5, uuid.UUID(int=1): 6, IE.A: 7, SE.A: 8}, None, O.OPT_NON_STR_KEYS), ({(1,): 2}, None, O.OPT_NON_STR_KEYS), ({1: 2}, None, 0), ({S("a"): 1}, None, 0), ({IE.A: 2}, None, 0), ({float("nan"): 1}, None, O.OPT_NON_STR_KEYS),
 ({"b": 1, "a": {"d": 2, "c": 3}, "é": 1, "Z": 0}, None, O.OPT_SORT_KEYS), ({"a": [], "b": {}, "c": [1, {"x": 2}]}, None, O.OPT_INDENT_2), ([], None, O.OPT_INDENT_2), (1, None, O.OPT_APPEND_NEWLINE),
 (object(), lambda o: {"x": 1}, 0), (object(), lambda o: o, 0), ({1, 2}, lambda o: 1 / 0, 0), ({1}, lambda o: None, 0), (1, 5, 0), ([1], None, "x"), ([1], None, 1 << 30), ([1], None, -1), ([1], None, None),
]
for obj, default, option in cases:
    try: print(repr(obj)[:50] if "object at" not in repr(obj) else "object", "->", orjson.dumps(obj, default=default, option=option))
    except Exception as e: print(repr(obj)[:50] if "object at" not in repr(obj) else "object", type(e).__name__, e, type(e.__cause__).__name__)
x = []; x.append(x)
try: orjson.dumps(x)
except Exception as e: print(type(e).__name__, e)
try: orjson.dumps()
except Exception as e: print(type(e).__name__, e)
print(O.JSONDecodeError.__mro__, O.JSONEncodeError, [(n, getattr(O, n)) for n in dir(O) if n.startswith("OPT")])

# expect: '' JSONDecodeError input length is 0: line 1 column 1 (char 0) 0 1 ''
# expect: ' ' JSONDecodeError input data is empty: line 1 column 1 (char 0) 0 1 ' '
# expect: '[1,' JSONDecodeError unexpected end of data: line 1 column 4 (char 3) 3 1 '[1,'
# expect: '[' JSONDecodeError unexpected end of data: line 1 column 2 (char 1) 1 1 '['
# expect: '{' JSONDecodeError unexpected end of data: line 1 column 2 (char 1) 1 1 '{'
# expect: '{"a"' JSONDecodeError unexpected end of data: line 1 column 5 (char 4) 4 1 '{"a"'
# expect: '{"a":' JSONDecodeError unexpected end of data: line 1 column 6 (char 5) 5 1 '{"a":'
# expect: '{"a":1' JSONDecodeError unexpected end of data: line 1 column 7 (char 6) 6 1 '{"a":1'
# expect: "{'a': 1}" JSONDecodeError unexpected character: line 1 column 2 (char 1) 1 1 "{'a': 1}"
# expect: b'\xff' JSONDecodeError str is not valid UTF-8: surrogates not allowed: line 1 column 1 (char 0) 0 1 ''
# expect: b'"\xff"' JSONDecodeError str is not valid UTF-8: surrogates not allowed: line 1 column 1 (char 0) 0 1 ''
# expect: '[1,]' JSONDecodeError unexpected end of data: line 1 column 5 (char 4) 4 1 '[1,]'
# expect: '{"a":1,}' JSONDecodeError unexpected end of data: line 1 column 9 (char 8) 8 1 '{"a":1,}'
# expect: 'NaN' JSONDecodeError unexpected character: line 1 column 1 (char 0) 0 1 'NaN'
# expect: 'nul' JSONDecodeError invalid literal: line 1 column 1 (char 0) 0 1 'nul'
# expect: 'tru' JSONDecodeError invalid literal: line 1 column 1 (char 0) 0 1 'tru'
# expect: '-' JSONDecodeError no digit after minus sign: line 1 column 1 (char 0) 0 1 '-'
# expect: '1.' JSONDecodeError no digit after decimal point: line 1 column 2 (char 1) 1 1 '1.'
# expect: '01' JSONDecodeError number with leading zero is not allowed: line 1 column 1 (char 0) 0 1 '01'
# expect: '1e' JSONDecodeError no digit after exponent sign: line 1 column 2 (char 1) 1 1 '1e'
# expect: '[1 2]' JSONDecodeError unexpected character: line 1 column 4 (char 3) 3 1 '[1 2]'
# expect: '{"a" 1}' JSONDecodeError unexpected character: line 1 column 6 (char 5) 5 1 '{"a" 1}'
# expect: '"abc' JSONDecodeError unexpected end of data: line 1 column 5 (char 4) 4 1 '"abc'
# expect: '"\\x"' JSONDecodeError invalid escaped character in string: line 1 column 3 (char 2) 2 1 '"\\x"'
# expect: '"\\ud800"' JSONDecodeError no matched low surrogate in string: line 1 column 8 (char 7) 7 1 '"\\ud800"'
# expect: '1 2' JSONDecodeError unexpected content after document: line 1 column 3 (char 2) 2 1 '1 2'
# expect: 'Infinity' JSONDecodeError unexpected character: line 1 column 1 (char 0) 0 1 'Infinity'
# expect: '"\n"' JSONDecodeError unexpected control character in string: line 1 column 2 (char 1) 1 1 '"\n"'
# expect: '{1:2}' JSONDecodeError unexpected character: line 1 column 2 (char 1) 1 1 '{1:2}'
# expect: '+1' JSONDecodeError unexpected character: line 1 column 1 (char 0) 0 1 '+1'
# expect: '.5' JSONDecodeError unexpected character: line 1 column 1 (char 0) 0 1 '.5'
# expect: '1e999' JSONDecodeError number is infinity when parsed as double: line 1 column 1 (char 0) 0 1 '1e999'
# expect: '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ JSONDecodeError unexpected end of data: line 1 column 2001 (char 2000) 2000 1 '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
# expect: ']' JSONDecodeError unexpected character: line 1 column 1 (char 0) 0 1 ']'
# expect: '11111111111111111111111111111 -> 1.111111111111111e+29
# expect: None JSONDecodeError Input must be bytes, bytearray, memoryview, or str: line 1 column 1 (char 0) 0 1 ''
# expect: 5 JSONDecodeError Input must be bytes, bytearray, memoryview, or str: line 1 column 1 (char 0) 0 1 ''
# expect: bytearray(b'{}') -> {}
# expect: '{"a":1,"a":2}' -> {'a': 2}
# expect: ['a', {'a': 1}, 5, [1]] -> b'["a",{"a":1},5,[1]]'
# expect: 1.5 TypeError Type is not JSON serializable: F NoneType
# expect: 'a' TypeError Type is not JSON serializable: S NoneType
# expect: <IE.A: 1> -> b'1'
# expect: <SE.A: 'x'> -> b'"x"'
# expect: <FE.A: 1> -> b'1'
# expect: (1, (2,)) -> b'[1,[2]]'
# expect: P(x=1, _h=0) -> b'{"x":1}'
# expect: Q(a=1, b=P(x=2, _h=0)) -> b'{"a":1,"b":{"x":2}}'
# expect: P(x=1, _h=0) TypeError Type is not JSON serializable: P NoneType
# expect: <class '__main__.P'> TypeError Type is not JSON serializable: type NoneType
# expect: datetime.datetime(2020, 1, 2, 3, 4, 5, 678) -> b'"2020-01-02T03:04:05.000678"'
# expect: datetime.datetime(2020, 1, 2, 3, 4, 5, 678) -> b'"2020-01-02T03:04:05"'
# expect: datetime.datetime(2020, 1, 2, 0, 0, tzinfo=datetim -> b'"2020-01-02T00:00:00+00:00"'
# expect: datetime.datetime(2020, 1, 2, 0, 0, tzinfo=datetim -> b'"2020-01-02T00:00:00Z"'
# expect: datetime.datetime(2020, 1, 2, 0, 0, tzinfo=datetim -> b'"2020-01-02T00:00:00+05:30"'
# expect: datetime.datetime(2020, 1, 2, 0, 0) -> b'"2020-01-02T00:00:00+00:00"'
# expect: datetime.date(900, 1, 2) -> b'"0900-01-02"'
# expect: datetime.time(1, 2, 3) -> b'"01:02:03"'
# expect: datetime.time(1, 2, 3, 4) -> b'"01:02:03"'
# expect: datetime.time(1, 0, tzinfo=datetime.timezone.utc) TypeError datetime's timezone library is not supported: use datetime.timezone.utc, pendulum, pytz, or dateutil NoneType
# expect: datetime.datetime(2020, 1, 2, 0, 0) TypeError Type is not JSON serializable: datetime.datetime NoneType
# expect: datetime.timedelta(days=1) TypeError Type is not JSON serializable: datetime.timedelta NoneType
# expect: UUID('00000000-0000-0000-0000-000000000007') -> b'"00000000-0000-0000-0000-000000000007"'
# expect: Decimal('1.1') TypeError Type is not JSON serializable: decimal.Decimal NoneType
# expect: {1, 2} TypeError Type is not JSON serializable: set NoneType
# expect: b'x' TypeError Type is not JSON serializable: bytes NoneType
# expect: object TypeError Type is not JSON serializable: object NoneType
# expect: 9223372036854775808 -> b'9223372036854775808'
# expect: 18446744073709551615 -> b'18446744073709551615'
# expect: 18446744073709551616 TypeError Integer exceeds 64-bit range NoneType
# expect: -9223372036854775808 -> b'-9223372036854775808'
# expect: -9223372036854775809 TypeError Integer exceeds 64-bit range NoneType
# expect: 9007199254740992 TypeError Integer exceeds 53-bit range NoneType
# expect: 9007199254740991 -> b'9007199254740991'
# expect: [1e+16, 1000000000000000.0, 1e+22, 1e-05, 1e-07, 1 -> b'[1e16,1000000000000000.0,1e22,0.00001,1e-7,123456789.125,5e-324,1.7976931348623157e308,0.1,-0.0,100.0,100000.0,1.2345678901234567e19]'
# expect: [inf, nan] -> b'[null,null]'
# expect: '\ud800' TypeError str is not valid UTF-8: surrogates not allowed NoneType
# expect: 'a\u2028\x7f\x00\x1f"\\/\n\t\x08\x0c\r é €' -> b'"a\xe2\x80\xa8\x7f\\u0000\\u001f\\"\\\\/\\n\\t\\b\\f\\r \xc3\xa9 \xe2\x82\xac"'
# expect: {1: 7, 1.5: 2, None: 3, datetime.date(2020, 1, 1): -> b'{"1":7,"1.5":2,"null":3,"2020-01-01":5,"00000000-0000-0000-0000-000000000001":6,"x":8}'
# expect: {(1,): 2} TypeError Dict key must a type serializable with OPT_NON_STR_KEYS NoneType
# expect: {1: 2} TypeError Dict key must be str NoneType
# expect: {'a': 1} TypeError Dict key must be str NoneType
# expect: {<IE.A: 1>: 2} TypeError Dict key must be str NoneType
# expect: {nan: 1} -> b'{"null":1}'
# expect: {'b': 1, 'a': {'d': 2, 'c': 3}, 'é': 1, 'Z': 0} -> b'{"Z":0,"a":{"c":3,"d":2},"b":1,"\xc3\xa9":1}'
# expect: {'a': [], 'b': {}, 'c': [1, {'x': 2}]} -> b'{\n  "a": [],\n  "b": {},\n  "c": [\n    1,\n    {\n      "x": 2\n    }\n  ]\n}'
# expect: [] -> b'[]'
# expect: 1 -> b'1\n'
# expect: object -> b'{"x":1}'
# expect: object TypeError default serializer exceeds recursion limit NoneType
# expect: {1, 2} TypeError Type is not JSON serializable: set NoneType
# expect: {1} -> b'null'
# expect: 1 -> b'1'
# expect: [1] TypeError Invalid opts NoneType
# expect: [1] TypeError Invalid opts NoneType
# expect: [1] TypeError Invalid opts NoneType
# expect: [1] -> b'[1]'
# expect: TypeError Recursion limit reached
# expect: TypeError dumps() missing 1 required positional argument: 'obj'
# expect: (<class 'orjson.JSONDecodeError'>, <class 'json.decoder.JSONDecodeError'>, <class 'ValueError'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>) <class 'TypeError'> [('OPT_APPEND_NEWLINE', 1024), ('OPT_INDENT_2', 1), ('OPT_NAIVE_UTC', 2), ('OPT_NON_STR_KEYS', 4), ('OPT_OMIT_MICROSECONDS', 8), ('OPT_PASSTHROUGH_DATACLASS', 2048), ('OPT_PASSTHROUGH_DATETIME', 512), ('OPT_PASSTHROUGH_SUBCLASS', 256), ('OPT_SERIALIZE_DATACLASS', 0), ('OPT_SERIALIZE_NUMPY', 16), ('OPT_SERIALIZE_UUID', 0), ('OPT_SORT_KEYS', 32), ('OPT_STRICT_INTEGER', 64), ('OPT_UTC_Z', 128)]
