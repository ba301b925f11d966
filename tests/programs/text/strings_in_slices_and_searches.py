s = "Hello, Wörld! 日本"
print(s[0], s[-1], s[7:12], s[::-1], s[::3], s[5:2], s[-5:-2], s[100:], len(s), s[slice(1, 8, 2)], s[:], s[-100:3])
print(s.find("l"), s.rfind("l"), s.find("z"), s.index("W"), s.count("l"), s.count(""), "ell" in s, "" in s, s.startswith(("He", "x")), s.endswith("本"), s.find("l", 4), s.find("l", 4, 6))
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold(), "ß".upper(), "ŉ".upper(), "ΑΣ".lower(), "ǆ".title(), "they're bill's".title())
print("a,b,,c".split(","), "a b  c ".split(), " a b ".split(" "), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "".split(), "".split(","), "a\nb\r\nc\x0bd\u2028e".splitlines(), "a\nb\n".splitlines(True))
print("-".join("abc"), "".join([]), ",".join(map(str, range(4))), "a-b-c".partition("-"), "abc".partition("-"), "a-b-c".rpartition("-"), "abc".rpartition("-"))
print("  x ".strip() + "|", "xxaxx".strip("x"), "abcba".lstrip("ab"), "www.python.org".strip("w.org"), "test.py".removesuffix(".py"), "test".removeprefix("te"), "\t\n x\x0c".rstrip() + "|")
print("x".center(5, "*"), "x".ljust(3) + "|", "x".rjust(3), "42".zfill(5), "-42".zfill(5), "+x".zfill(4), "abc".center(2), "日本".center(6, "-"), "a\tb\tcc".expandtabs(4), "\t".expandtabs(0) + "|")
print("aXbX".replace("X", "yy"), "aaa".replace("a", "b", 2), "abc".replace("", "-"), "abc".translate({97: "A", 98: None, 99: 0x43}), "abc".translate(str.maketrans("ab", "xy", "c")), str.maketrans({"a": 1}))
for name in ("isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii"):
    print(name, [text for text in ("abc", "ABC", "Abc", "a1", "12", "½", "²", "٣", " ", "", "é", "class", "a b", "\n", "_x", "1a", "日本") if getattr(text, name)()])
print("b" > "a" > "A", "abc" < "abd", "a" < "aa", "Z" < "a", "é" > "z", sorted(["b", "A", "a", "B", "é"]), max("hello"), min("hello"), "a" * 3 + "b", 2 * "ab", "x" * -1 == "")
print(ord("é"), chr(233), chr(0x1F600), "\x41\u00e9\U0001F600", r"\n raw", b"bytes", "con" "cat" 'ed', """tri
ple""", 'it\'s', "tab\there", repr("tab\t'quote' \"double\" \\ \x00 \x7f é \u200b"), ascii("é日"))
for text in ("s[100]", "s['a']", "s[1.0]", "s.index('zz')", "'a' + 1", "1 + 'a'", "'a' * 'b'", "'a' - 'b'", "s.split('')", "','.join([1])", "','.join(5)", "chr(1114112)", "ord('ab')", "ord('')", "'a'.foo", "s[0] = 'x'", "'abc'.replace('a')", "'x'.center('a')", "'x'.center(5, 'ab')", "int('x')", "'a' < 1", "'%s %s' % 'a'", "'%d' % 'a'", "'{}'.format()", "'{a}'.format(b=1)", "'{0} {}'.format(1, 2)", "'{'.format()", "'}'.format()", "'a'.encode('nope')", "'é'.encode('ascii')", "del s[0]", "str(b'a', 'ascii', 'x', 1)"):
    try:
        exec(text, {"s": s})
        print(text, "fine")
    except Exception as error:
        print(text, "->", type(error).__name__, error)

# expect: H 本 Wörld 本日 !dlröW ,olleH Hl r!本  d!   16 el,W Hello, Wörld! 日本 Hel
# expect: 2 10 -1 7 3 17 True True True True 10 -1
# expect: HELLO, WÖRLD! 日本 hello, wörld! 日本 hELLO, wÖRLD! 日本 Hello, Wörld! 日本 Hello, wörld! 日本 hello, wörld! 日本 SS ʼN ας ǅ They'Re Bill'S
# expect: ['a', 'b', '', 'c'] ['a', 'b', 'c'] ['', 'a', 'b', ''] ['a', 'b,c'] ['a,b', 'c'] [] [''] ['a', 'b', 'c', 'd', 'e'] ['a\n', 'b\n']
# expect: a-b-c  0,1,2,3 ('a', '-', 'b-c') ('abc', '', '') ('a-b', '-', 'c') ('', '', 'abc')
# expect: x| a cba python test st
# expect:  x|
# expect: **x** x  |   x 00042 -0042 +00x abc --日本-- a   b   cc |
# expect: ayybyy bba -a-b-c- AC xy {97: 1}
# expect: isalpha ['abc', 'ABC', 'Abc', 'é', 'class', '日本']
# expect: isdigit ['12', '²', '٣']
# expect: isdecimal ['12', '٣']
# expect: isnumeric ['12', '½', '²', '٣']
# expect: isalnum ['abc', 'ABC', 'Abc', 'a1', '12', '½', '²', '٣', 'é', 'class', '1a', '日本']
# expect: isspace [' ', '\n']
# expect: isupper ['ABC']
# expect: islower ['abc', 'a1', 'é', 'class', 'a b', '_x', '1a']
# expect: istitle ['Abc']
# expect: isidentifier ['abc', 'ABC', 'Abc', 'a1', 'é', 'class', '_x', '日本']
# expect: isprintable ['abc', 'ABC', 'Abc', 'a1', '12', '½', '²', '٣', ' ', '', 'é', 'class', 'a b', '_x', '1a', '日本']
# expect: isascii ['abc', 'ABC', 'Abc', 'a1', '12', ' ', '', 'class', 'a b', '\n', '_x', '1a']
# expect: True True True True True ['A', 'B', 'a', 'b', 'é'] o e aaab abab True
# expect: 233 é 😀 Aé😀 \n raw b'bytes' concated tri
# expect: ple it's tab	here 'tab\t\'quote\' "double" \\ \x00 \x7f é \u200b' '\xe9\u65e5'
# expect: s[100] -> IndexError string index out of range
# expect: s['a'] -> TypeError string indices must be integers, not 'str'
# expect: s[1.0] -> TypeError string indices must be integers, not 'float'
# expect: s.index('zz') -> ValueError substring not found
# expect: 'a' + 1 -> TypeError can only concatenate str (not "int") to str
# expect: 1 + 'a' -> TypeError unsupported operand type(s) for +: 'int' and 'str'
# expect: 'a' * 'b' -> TypeError can't multiply sequence by non-int of type 'str'
# expect: 'a' - 'b' -> TypeError unsupported operand type(s) for -: 'str' and 'str'
# expect: s.split('') -> ValueError empty separator
# expect: ','.join([1]) -> TypeError sequence item 0: expected str instance, int found
# expect: ','.join(5) -> TypeError can only join an iterable
# expect: chr(1114112) -> ValueError chr() arg not in range(0x..)
# expect: ord('ab') -> TypeError ord() expected a character, but string of length 2 found
# expect: ord('') -> TypeError ord() expected a character, but string of length 0 found
# expect: 'a'.foo -> AttributeError 'str' object has no attribute 'foo'
# expect: s[0] = 'x' -> TypeError 'str' object does not support item assignment
# expect: 'abc'.replace('a') -> TypeError replace expected at least 2 arguments, got 1
# expect: 'x'.center('a') -> TypeError 'str' object cannot be interpreted as an integer
# expect: 'x'.center(5, 'ab') -> TypeError The fill character must be exactly one character long
# expect: int('x') -> ValueError invalid literal for int() with base 10: 'x'
# expect: 'a' < 1 -> TypeError '<' not supported between instances of 'str' and 'int'
# expect: '%s %s' % 'a' -> TypeError not enough arguments for format string
# expect: '%d' % 'a' -> TypeError %d format: a real number is required, not str
# expect: '{}'.format() -> IndexError Replacement index 0 out of range for positional args tuple
# expect: '{a}'.format(b=1) -> KeyError 'a'
# expect: '{0} {}'.format(1, 2) -> ValueError cannot switch from manual field specification to automatic field numbering
# expect: '{'.format() -> ValueError Single '{' encountered in format string
# expect: '}'.format() -> ValueError Single '}' encountered in format string
# expect: 'a'.encode('nope') -> LookupError unknown encoding: nope
# expect: 'é'.encode('ascii') -> UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
# expect: del s[0] -> TypeError 'str' object doesn't support item deletion
# expect: str(b'a', 'ascii', 'x', 1) -> TypeError str() takes at most 3 arguments (4 given)
