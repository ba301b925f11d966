"""JSON and its errors, CSV and its sniffer, configuration files, files in memory and on disk."""
import json, csv, io, configparser, base64, hashlib, struct, sys, os, tempfile, pathlib, contextlib
from dataclasses import dataclass, asdict
from datetime import datetime
from enum import Enum
class Color(Enum): RED = "r"
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, datetime): return o.isoformat()
        if isinstance(o, (set, frozenset)): return sorted(o)
        if isinstance(o, Enum): return o.value
        return super().default(o)
print(json.dumps({"a": [1, 2.5, None, True], "é": "☃", "d": datetime(2020, 1, 1), "s": {3, 1}, "c": Color.RED, 1: "int key", None: 0}, cls=Enc, indent=2, sort_keys=False, ensure_ascii=False))
print(json.dumps([1, {"b": 1, "a": 2}], separators=(",", ":"), sort_keys=True), json.dumps("\u2028\"\\/\b"), json.dumps(float("inf")), json.dumps({}), json.dumps([], indent=2), json.dumps({"a": []}, indent=1))
for bad in ('{"a": 1,}', "[1, 2", "{'a': 1}", "", "nul", '{"a" 1}', '"abc', "[1] x", '{"a": 01}', "\ufeff{}", '["\t"]'):
    try: print(json.loads(bad))
    except json.JSONDecodeError as e: print(e, "|", e.pos, e.lineno, e.colno, e.msg)
for bad in (lambda: json.dumps({1, 2}), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(object), lambda: json.loads(5), lambda: json.dumps(float("nan"), allow_nan=False)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
print(json.loads('{"a": 1, "b": [1.0, 2e3, -0, "\\u00e9\\ud83d\\ude00"]}', object_pairs_hook=list), json.loads("[1.5]", parse_float=str), json.loads('{"x": {"y": 1}}', object_hook=lambda d: tuple(d.items())))
out = io.StringIO(); w = csv.DictWriter(out, ["name", "age"], extrasaction="ignore", quoting=csv.QUOTE_NONNUMERIC); w.writeheader(); w.writerows([{"name": 'Bob "B"', "age": 5, "x": 1}, {"name": "A,l", "age": None}]); print(out.getvalue())
print(list(csv.reader(io.StringIO('a,"b ""q"" c",d\r\n1,"x\ny",3\n\n'))), list(csv.DictReader(["h1;h2", "1;2;3", "4"], delimiter=";", restkey="rest", restval="-")))
print(csv.Sniffer().sniff("a;b;c\n1;2;3\n4;5;6\n").delimiter, csv.Sniffer().has_header("name,age\nbob,5\nal,6\n"), csv.Sniffer().sniff("a,b\n'x, y',2\n'z',3\n").quotechar, repr(csv.Sniffer().sniff("a\tb\n1\t2\n").delimiter), csv.list_dialects())
try: w.writerow({"zzz": 1}); csv.DictWriter(out, ["a"]).writerow({"b": 1})
except ValueError as e: print(e)
cp = configparser.ConfigParser(); cp.read_string("[DEFAULT]\nroot=/x\n[a]\npath=%(root)s/y\nn = 5\nflag: yes\nlist =\n  one\n  two\n[b]\n"); print(cp.sections(), cp["a"]["path"], cp.getint("a", "n"), cp["a"].getboolean("flag"), repr(cp["a"]["list"]), cp.get("b", "zz", fallback="fb"), dict(cp["b"]), "b" in cp)
try: cp.get("nope", "x")
except configparser.Error as e: print(type(e).__name__, e)
try: cp.get("a", "nope")
except configparser.Error as e: print(type(e).__name__, e)
b = io.BytesIO(); b.write(b"hello world"); b.seek(6); print(b.read(), b.tell(), b.getvalue()[:5], struct.pack(">IhB", 1, -2, 255), struct.unpack("<2sI", b"ab\x01\0\0\0"), struct.calcsize("iqb"))
print(base64.b64encode(b"data?>"), base64.urlsafe_b64encode(b"data?>"), base64.b32encode(b"hi"), hashlib.sha256(b"x").hexdigest()[:16], hashlib.md5(b"").hexdigest(), hashlib.new("sha1", b"a").hexdigest())
with tempfile.TemporaryDirectory() as tmp:
    p = pathlib.Path(tmp) / "sub" / "f.txt"; p.parent.mkdir(parents=True); p.write_text("l1\nl2\nl3\n"); print(p.name, p.suffix, p.stem, p.exists(), [x.name for x in p.parent.iterdir()], p.read_text().split(), p.stat().st_size, p.parent.name)
    with p.open("a") as f: print(f.write("l4"), f.mode, f.closed)
    with open(p) as f: print(f.readline(), list(f), f.tell())
    with open(p, "rb") as f: print(f.read(3), f.seek(0, 2))
    try: open(p.parent / "nope")
    except FileNotFoundError as e: print(e.errno, e.strerror, e.filename.endswith("nope") if isinstance(e.filename, str) else str(e.filename).endswith("nope"))
    try: p.write_text(5)
    except TypeError as e: print(e)
    os.rename(p, p.with_name("g.txt")); print(sorted(os.listdir(p.parent)), os.path.join("a", "b"), os.path.splitext("x.tar.gz"), os.path.basename("/a/b"), pathlib.PurePath("/a/../b").parts, pathlib.Path("a/b").with_suffix(".py"))
buf = io.StringIO()
with contextlib.redirect_stdout(buf): print("captured")
print(repr(buf.getvalue()), file=sys.stderr)
t = io.TextIOWrapper(io.BytesIO(b"x\r\ny\n"), encoding="utf-8"); print(t.readlines(), t.encoding)

# expect: {
# expect:   "a": [
# expect:     1,
# expect:     2.5,
# expect:     null,
# expect:     true
# expect:   ],
# expect:   "é": "☃",
# expect:   "d": "2020-01-01T00:00:00",
# expect:   "s": [
# expect:     1,
# expect:     3
# expect:   ],
# expect:   "c": "r",
# expect:   "1": "int key",
# expect:   "null": 0
# expect: }
# expect: [1,{"a":2,"b":1}] "\u2028\"\\/\b" Infinity {} [] {
# expect:  "a": []
# expect: }
# expect: Expecting property name enclosed in double quotes: line 1 column 9 (char 8) | 8 1 9 Expecting property name enclosed in double quotes
# expect: Expecting ',' delimiter: line 1 column 6 (char 5) | 5 1 6 Expecting ',' delimiter
# expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1) | 1 1 2 Expecting property name enclosed in double quotes
# expect: Expecting value: line 1 column 1 (char 0) | 0 1 1 Expecting value
# expect: Expecting value: line 1 column 1 (char 0) | 0 1 1 Expecting value
# expect: Expecting ':' delimiter: line 1 column 6 (char 5) | 5 1 6 Expecting ':' delimiter
# expect: Unterminated string starting at: line 1 column 1 (char 0) | 0 1 1 Unterminated string starting at
# expect: Extra data: line 1 column 5 (char 4) | 4 1 5 Extra data
# expect: Expecting ',' delimiter: line 1 column 8 (char 7) | 7 1 8 Expecting ',' delimiter
# expect: Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0) | 0 1 1 Unexpected UTF-8 BOM (decode using utf-8-sig)
# expect: Invalid control character at: line 1 column 3 (char 2) | 2 1 3 Invalid control character at
# expect: TypeError Object of type set is not JSON serializable
# expect: TypeError keys must be str, int, float, bool or None, not tuple
# expect: TypeError Object of type type is not JSON serializable
# expect: TypeError the JSON object must be str, bytes or bytearray, not int
# expect: ValueError Out of range float values are not JSON compliant
# expect: Circular reference detected
# expect: [('a', 1), ('b', [1.0, 2000.0, 0, 'é😀'])] ['1.5'] (('x', (('y', 1),)),)
# expect: "name","age"
# expect: "Bob ""B""",5
# expect: "A,l",""
# expect:
# expect: [['a', 'b "q" c', 'd'], ['1', 'x\ny', '3'], []] [{'h1': '1', 'h2': '2', 'rest': ['3']}, {'h1': '4', 'h2': '-'}]
# expect: ; True ' '\t' ['excel', 'excel-tab', 'unix']
# expect: dict contains fields not in fieldnames: 'b'
# expect: ['a', 'b'] /x/y 5 True '\none\ntwo' fb {'root': '/x'} True
# expect: NoSectionError No section: 'nope'
# expect: NoOptionError No option 'nope' in section: 'a'
# expect: b'world' 11 b'hello' b'\x00\x00\x00\x01\xff\xfe\xff' (b'ab', 1) 17
# expect: b'ZGF0YT8+' b'ZGF0YT8-' b'NBUQ====' 2d711642b726b044 d41d8cd98f00b204e9800998ecf8427e 86f7e437faa5a7fce15d1ddcb9eaeaea377667b8
# expect: f.txt .txt f True ['f.txt'] ['l1', 'l2', 'l3'] 9 sub
# expect: 2 a False
# expect: l1
# expect:  ['l2\n', 'l3\n', 'l4'] 11
# expect: b'l1\n' 11
# expect: 2 No such file or directory True
# expect: data must be str, not int
# expect: ['g.txt'] a/b ('x.tar', '.gz') b ('/', 'a', '..', 'b') a/b.py
# expect: ['x\n', 'y\n'] utf-8
