"""Every way to format text, templates, wrapping, regular expressions and their errors."""
import string, textwrap, re
s = "The quick brown fox"
print(s.swapcase(), s.partition(" "), s.rpartition(" "), s.split(None, 1), s.rsplit(" ", 1), s.casefold(), s.title(), s.center(30, "*"), s.zfill(25), s.expandtabs(), sep="|")
print("%5.2f|%-8s|%+d|%x|%o|%e|%r|%c|%%|%05d|%s" % (3.14159, "ab", 5, 255, 8, 12345.678, "q", 65, 42, None), "%(a)s %(b)05.1f" % {"a": 1, "b": 2})
print("{:>10}|{:^10}|{:<10}|{:,}|{:.3e}|{:b}|{:#x}|{:08.3f}|{:+}|{!r:>6}|{:%}|{:_}".format("r", "c", "l", 1234567, 12345.6789, 10, 255, 3.14159, 5, "q", 0.25, 10**7))
print("{0[1]} {0[0]} {a.real} {b[k]}".format([1, 2], a=3, b={"k": 4}), "{:{w}.{p}}".format(3.14159, w=10, p=3), f"{s!r:.10}", f"{3.0:g} {1e20:g} {1e-7} {0.1 + 0.2} {1e16} {123456789.123:,.2f}", f"{s=}", f"{1 + 1 = :>5}", f"{'a' if s else 'b'}", f"{{}}", f"{s:{'>'}{25}}")
t = string.Template("$name owes ${amount} $$"); print(t.substitute(name="Bob", amount=5), t.safe_substitute(name="X"))
for bad in (lambda: t.substitute(name=1), lambda: string.Template("$ x").substitute(), lambda: "%d" % "x", lambda: "%s %s" % "a", lambda: "{}{}".format(1), lambda: "{a}".format(b=1), lambda: f"{1:q}", lambda: "abc".index("z"), lambda: "x" * -1 + 1, lambda: "{0} {}".format(1, 2), lambda: "{".format(), lambda: "%y" % 1, lambda: "a".join([1])):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(string.ascii_letters, string.digits, string.punctuation, repr(string.whitespace), string.capwords("hello big  world"), sep="\n")
text = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua."
print(textwrap.fill(text, 40, initial_indent="* ", subsequent_indent="  ")); print(textwrap.wrap(text, 30)[1], textwrap.shorten(text, 40, placeholder=" ..."), textwrap.indent("a\nb\n\nc", "> "), textwrap.dedent("  x\n    y\n  z"), sep="\n")
print(re.findall(r"\b\w{5}\b", text), re.sub(r"(\w+) (\w+)", r"\2 \1", s), re.split(r"[,\s]+", "a, b  c,d"), re.match(r"(?P<first>\w+)\s(?P<second>\w+)", s).groupdict(), [m.span() for m in re.finditer("o", s)], re.fullmatch(r"\d+", "12a"), re.sub("a|b", lambda m: m[0].upper(), "abc"), re.compile("X", re.I), re.escape("a.b*c"), re.subn("o", "0", s))
for bad in ("(", "[a", "*a", "a{2,1}", "(?P<n>a)(?P<n>b)", "\\", "(?<x", "a**"):
    try: re.compile(bad); print("ok", bad)
    except re.error as e: print(e, e.pos)
print("ß".upper(), "İ".lower().encode(), "ﬁ".casefold(), "ǆ".title(), "Ω".isalpha(), "٣".isdigit(), "½".isnumeric(), "a\u0301".isidentifier(), "\u00e9" == "e\u0301", ascii("é☃😀"), len("😀"), "😀".encode("utf-16-le").hex(), "naïve".encode("latin-1"), b"\xff".decode("utf-8", "replace"), "é".encode("ascii", "xmlcharrefreplace"), "tab\there".expandtabs(4), "a,b,,c".split(","), " x ".strip() + "|", "xxhixx".strip("x"), "prefix-body".removeprefix("prefix-"), "abc"[::-1], "abc" < "abd", "a" in "abc", "abcabc".rfind("c"), "line1\nline2\r\nline3".splitlines(True), "x".isspace(), "Abc".istitle(), "1_000".isdecimal(), "abc".translate(str.maketrans("ab", "xy", "c")))

# expect: tHE QUICK BROWN FOX|('The', ' ', 'quick brown fox')|('The quick brown', ' ', 'fox')|['The', 'quick brown fox']|['The quick brown', 'fox']|the quick brown fox|The Quick Brown Fox|*****The quick brown fox******|000000The quick brown fox|The quick brown fox
# expect:  3.14|ab      |+5|ff|10|1.234568e+04|'q'|A|%|00042|None 1 002.0
# expect:          r|    c     |l         |1,234,567|1.235e+04|1010|0xff|0003.142|+5|   'q'|25.000000%|10_000_000
# expect: 2 1 3 4       3.14 'The quick 3 1e+20 1e-07 0.30000000000000004 1e+16 123,456,789.12 s='The quick brown fox' 1 + 1 =     2 a {}       The quick brown fox
# expect: Bob owes 5 $ X owes ${amount} $
# expect: KeyError 'amount'
# expect: ValueError Invalid placeholder in string: line 1, col 1
# expect: TypeError %d format: a real number is required, not str
# expect: TypeError not enough arguments for format string
# expect: IndexError Replacement index 1 out of range for positional args tuple
# expect: KeyError 'a'
# expect: ValueError Unknown format code 'q' for object of type 'int'
# expect: ValueError substring not found
# expect: TypeError can only concatenate str (not "int") to str
# expect: ValueError cannot switch from manual field specification to automatic field numbering
# expect: ValueError Single '{' encountered in format string
# expect: ValueError unsupported format character 'y' (0x79) at index 1
# expect: TypeError sequence item 0: expected str instance, int found
# expect: abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ
# expect: 0123456789
# expect: !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~
# expect: ' \t\n\r\x0b\x0c'
# expect: Hello Big World
# expect: * Lorem ipsum dolor sit amet,
# expect:   consectetur adipiscing elit, sed do
# expect:   eiusmod tempor incididunt ut labore et
# expect:   dolore magna aliqua.
# expect: consectetur adipiscing elit,
# expect: Lorem ipsum dolor sit amet, ...
# expect: > a
# expect: > b
# expect:
# expect: > c
# expect: x
# expect:   y
# expect: z
# expect: ['Lorem', 'ipsum', 'dolor', 'magna'] quick The fox brown ['a', 'b', 'c', 'd'] {'first': 'The', 'second': 'quick'} [(12, 13), (17, 18)] None ABc re.compile('X', re.IGNORECASE) a\.b\*c ('The quick br0wn f0x', 2)
# expect: missing ), unterminated subpattern at position 0 0
# expect: unterminated character set at position 0 0
# expect: nothing to repeat at position 0 0
# expect: min repeat greater than max repeat at position 2 2
# expect: redefinition of group name 'n' as group 2; was group 1 at position 12 12
# expect: bad escape (end of pattern) at position 0 0
# expect: unknown extension ?<x at position 1 1
# expect: multiple repeat at position 2 2
# expect: SS b'i\xcc\x87' fi ǅ True True True True False '\xe9\u2603\U0001f600' 1 3dd800de b'na\xefve' � b'&#233;' tab here ['a', 'b', '', 'c'] x| hi body cba True True 5 ['line1\n', 'line2\r\n', 'line3'] False True False xy
