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
