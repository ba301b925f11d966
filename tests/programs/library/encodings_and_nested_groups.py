"""Groups of arguments in groups, encodings of one byte a character, reload()."""
import importlib, argparse, sys
sys.stderr=sys.stdout
import string, json
print(importlib.reload(json) is json)
json.extra=1; importlib.reload(json); print(hasattr(json,"extra"))
import collections
try: importlib.reload("x")
except TypeError as e: print(e)
p=argparse.ArgumentParser(prog="p")
g=p.add_argument_group("out","how it looks")
m=g.add_mutually_exclusive_group(required=True)
m.add_argument("--a",action="store_true"); m.add_argument("--b",type=int,metavar="N")
n=p.add_mutually_exclusive_group(); n.add_argument("-x"); n.add_argument("y",nargs="?")
print(p.format_usage()); p.print_help()
for argv in (["--a"],["--b","1","z"],["--a","--b","2"],[],["--a","-x","1","q"]):
    try: print(p.parse_args(argv))
    except SystemExit as e: print(e.code)
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    m2=m.add_mutually_exclusive_group(); m2.add_argument("--c"); m2.add_argument("--d")
    g2=g.add_argument_group("inner"); g2.add_argument("--e")
    print([str(x.message) for x in w])
p.print_help()
for argv in (["--c","1"],["--c","1","--d","2"],["--a","--c","1"]):
    try: print(p.parse_args(argv))
    except SystemExit as e: print(e.code)
from urllib.parse import *
print(parse_qs("a=%E9",encoding="latin-1"),quote("é",encoding="latin-1"),unquote("%E9",encoding="cp1252",errors="strict"),urlencode({"é":"ü"},encoding="latin-1"),unquote("%80",encoding="cp1252"),unquote_plus("a+%2B"),quote("ł",encoding="latin-1",errors="replace"))
try: quote("ł",encoding="latin-1",errors="strict")
except UnicodeEncodeError as e: print(e)
try: unquote("%FF",errors="strict")
except UnicodeDecodeError as e: print(e)
print("é€".encode("cp1252"),b"\x80\xe9".decode("cp1252"),"ж".encode("cp1251"),"é".encode("cp437"),b"\x82".decode("cp850"),"é".encode("mac-roman"),"€".encode("iso8859-15"))
try: b"\x81".decode("cp1252")
except UnicodeDecodeError as e: print(e)
try: "ж".encode("cp1252")
except UnicodeEncodeError as e: print(e)

# expect: True
# expect: True
# expect: reload() argument must be a module
# expect: usage: p [-h] (--a | --b N) [-x X | y]
# expect:
# expect: usage: p [-h] (--a | --b N) [-x X | y]
# expect:
# expect: positional arguments:
# expect:   y
# expect:
# expect: options:
# expect:   -h, --help  show this help message and exit
# expect:   -x X
# expect:
# expect: out:
# expect:   how it looks
# expect:
# expect:   --a
# expect:   --b N
# expect: Namespace(a=True, b=None, x=None, y=None)
# expect: Namespace(a=False, b=1, x=None, y='z')
# expect: usage: p [-h] (--a | --b N) [-x X | y]
# expect: p: error: argument --b: not allowed with argument --a
# expect: 2
# expect: usage: p [-h] (--a | --b N) [-x X | y]
# expect: p: error: one of the arguments --a --b is required
# expect: 2
# expect: usage: p [-h] (--a | --b N) [-x X | y]
# expect: p: error: argument y: not allowed with argument -x
# expect: 2
# expect: ['Nesting mutually exclusive groups is deprecated.', 'Nesting argument groups is deprecated.']
# expect: usage: p [-h] [--a] [--b N] [-x X] [--c C | --d D] [--e E] [y]
# expect:
# expect: positional arguments:
# expect:   y
# expect:
# expect: options:
# expect:   -h, --help  show this help message and exit
# expect:   -x X
# expect:
# expect: out:
# expect:   how it looks
# expect:
# expect:   --a
# expect:   --b N
# expect:   --c C
# expect:   --d D
# expect: Namespace(a=False, b=None, x=None, y=None, c='1', d=None, e=None)
# expect: usage: p [-h] [--a] [--b N] [-x X] [--c C | --d D] [--e E] [y]
# expect: p: error: argument --d: not allowed with argument --c
# expect: 2
# expect: usage: p [-h] [--a] [--b N] [-x X] [--c C | --d D] [--e E] [y]
# expect: p: error: argument --c: not allowed with argument --a
# expect: 2
# expect: {'a': ['é']} %E9 é %E9=%FC € a + %3F
# expect: 'latin-1' codec can't encode character '\u0142' in position 0: ordinal not in range(256)
# expect: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# expect: b'\xe9\x80' €é b'\xe6' b'\x82' é b'\x8e' b'\xa4'
# expect: 'charmap' codec can't decode byte 0x81 in position 0: character maps to <undefined>
# expect: 'charmap' codec can't encode character '\u0436' in position 0: character maps to <undefined>
