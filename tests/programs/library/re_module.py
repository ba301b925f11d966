# stderr: ignore
# It holds a FutureWarning about a nested set, which only python3 gives.
# re: syntax, matches, replacement, splitting, errors with their places.
import re
def t(f):
    try: print(ascii(f()))
    except Exception as e: print(type(e).__name__, ascii(str(e)), getattr(e,'pos','-'))
m=re.match(r"(?P<y>\d{4})-(?P<m>\d\d)(-(\d\d))?","2024-05 x")
print(m, m.group(), m.group(1,'m',3), m.groups(), m.groups('-'), m.groupdict(), m.span(), m.start('m'), m.end(2), m[1], m['y'], m.lastindex, m.lastgroup, m.re, m.string, m.pos, m.endpos, m.regs, bool(m), m.expand(r"\g<m>/\1"))
print(re.compile("a",re.I), re.compile("a",re.I|re.M|re.X).flags, re.compile(b"a"), re.compile("(?i)a"), re.I, re.I|re.M, re.compile("é").pattern, re.compile("(a)(?P<n>b)").groupindex, re.compile("(a)(b)").groups)
for p,s in [(r"\d+","a1b22c333"),(r"(\w)(\d)","a1b22c333"),(r"a*","baac"),(r"",  "abc"),(r"(a)|b","ab"),(r"\b\w+\b","hello, wörld é1"),(r"[^\s]+","a b\x1cc\u2003d"),(r".","a\nb"),(r"(?s).","a\nb"),(r"^a","a\na"),(r"(?m)^a$","a\na"),(r"a{,2}","aaaa"),(r"x*?","xx"),(r"(?:ab)+","ababx"),(r"(?i)É","éÉ"),(r"\u00e9|\x41","éA"),(r"[\]a]","]a"),(r"[]a]","]a"),(r"(a)(?=b)","abac"),(r"(?<=a)b","abcb"),(r"(?<!a)b","abcb"),(r"(?P<q>['\"]).*?(?P=q)","'a' \"b\""),(r"(\w)\1","aabbc"),(r"a|ab","ab"),(r"[a-c]+(?#x)d","abcd"),(r"(?x) a  b # c","ab"),(r"\Aa\Z","a"),(r"a$","a\n"),(r"a\Z","a\n"),(r"[[]","["),(r"a{2","a{2"),(r"a{,}","aaa"),(r"(?(1)a|b)(c)?","bc"),(r"(x)?(?(1)y|z)","xyz"),(r"\d","1٣"),(r"(?a)\w+","aé"),(r"日本","日本語日本"),(r"[日-語]+","日本語a"),(r"a++b","aab"),(r"(?>a+)b","aab")]:
    t(lambda: (p, re.findall(p,s), [x.span() for x in re.finditer(p,s)], re.split(p,s), re.sub(p,"<\\g<0>>",s), re.subn(p,"-",s,2), re.split(p,s,1)))
for p in ["(","a)","*","a**","a{2,1}","[","[a","\\","\\q","(?P<a>x)(?P<a>y)","(?P=x)","(?P<1>x)","\\1","(?Z)","[z-a]","(?<=a+)b","a(?i)b","(?P<a","(?P<>x)","(?","(?<x","[\\q]","\\x1","\\u12","(?P","(?#","(?(2)a)","a|*","(?:","(?i","+","^*","\\b*","(?P>x)","((a)","a\n(","[a-\\d]","(?P<n>a(?P=n))","\\8","x{1,2}{3}","(?-i)a", "(?i-i:a)b","(?au)a"]:
    t(lambda: re.compile(p))
for r in ["\\q","\\2","\\g<x>","\\g<2>","\\g<","\\g","\\","\\n\\t\\\\","\\0","\\101","\\g<0>","\\g<>","\\g<1x>","\\.", "\\1\\1"]:
    t(lambda: re.sub("(a)",r,"bab"))
print(re.sub("a",lambda m: m.group().upper()*2,"banana"), re.sub("(?P<x>a)","[\\g<x>]","banana",count=2), re.escape("a.b*c é#-~\n"), re.escape(b"a.b"), re.split("(,)","a,b,c"), re.split("x*","axbc"), re.findall(b"\\w",b"a\xe9b"), re.fullmatch("a+","aa"), re.fullmatch("a+","aab"), re.search("b","abc",re.I), re.compile("b").search("abcb",2), re.compile("^b").search("ab",1), re.compile("b$").search("abb",0,2), re.compile("a").match("ba",1))
t(lambda: re.match("a",5)); t(lambda: re.match("a",b"a")); t(lambda: re.match(b"a","a")); t(lambda: re.compile(5)); t(lambda: m.group(9)); t(lambda: m.group("zz")); t(lambda: m["zz"]); t(lambda: re.sub("a",5,"a")); t(lambda: re.sub("a",lambda m:5,"a")); t(lambda: re.compile("a") is re.compile("a"))
print(type(m), type(re.compile("a")), re.error, re.Pattern, re.Match, isinstance(m, re.Match), re.error("x"), re.error("x","ab",1).args)
print(re.match("(a)(b)?(c)?","ab").lastindex, re.match("((ab))","ab").lastindex, re.match("((a)(b))","ab").lastindex, re.match("(a)|(b)","b").lastindex)

# expect: <re.Match object; span=(0, 7), match='2024-05'> 2024-05 ('2024', '05', None) ('2024', '05', None, None) ('2024', '05', '-', '-') {'y': '2024', 'm': '05'} (0, 7) 5 7 2024 2024 2 m re.compile('(?P<y>\\d{4})-(?P<m>\\d\\d)(-(\\d\\d))?') 2024-05 x 0 9 ((0, 7), (0, 4), (5, 7), (-1, -1), (-1, -1)) True 05/2024
# expect: re.compile('a', re.IGNORECASE) 106 re.compile(b'a') re.compile('(?i)a', re.IGNORECASE) re.IGNORECASE re.IGNORECASE|re.MULTILINE é {'n': 2} 2
# expect: ('\\d+', ['1', '22', '333'], [(1, 2), (3, 5), (6, 9)], ['a', 'b', 'c', ''], 'a<1>b<22>c<333>', ('a-b-c333', 2), ['a', 'b22c333'])
# expect: ('(\\w)(\\d)', [('a', '1'), ('b', '2'), ('c', '3'), ('3', '3')], [(0, 2), (2, 4), (5, 7), (7, 9)], ['', 'a', '1', '', 'b', '2', '2', 'c', '3', '', '3', '3', ''], '<a1><b2>2<c3><33>', ('--2c333', 2), ['', 'a', '1', 'b22c333'])
# expect: ('a*', ['', 'aa', '', ''], [(0, 0), (1, 3), (3, 3), (4, 4)], ['', 'b', '', 'c', ''], '<>b<aa><>c<>', ('-b-c', 2), ['', 'baac'])
# expect: ('', ['', '', '', ''], [(0, 0), (1, 1), (2, 2), (3, 3)], ['', 'a', 'b', 'c', ''], '<>a<>b<>c<>', ('-a-bc', 2), ['', 'abc'])
# expect: ('(a)|b', ['a', ''], [(0, 1), (1, 2)], ['', 'a', '', None, ''], '<a><b>', ('--', 2), ['', 'a', 'b'])
# expect: ('\\b\\w+\\b', ['hello', 'w\xf6rld', '\xe91'], [(0, 5), (7, 12), (13, 15)], ['', ', ', ' ', ''], '<hello>, <w\xf6rld> <\xe91>', ('-, - \xe91', 2), ['', ', w\xf6rld \xe91'])
# expect: ('[^\\s]+', ['a', 'b', 'c', 'd'], [(0, 1), (2, 3), (4, 5), (6, 7)], ['', ' ', '\x1c', '\u2003', ''], '<a> <b>\x1c<c>\u2003<d>', ('- -\x1cc\u2003d', 2), ['', ' b\x1cc\u2003d'])
# expect: ('.', ['a', 'b'], [(0, 1), (2, 3)], ['', '\n', ''], '<a>\n<b>', ('-\n-', 2), ['', '\nb'])
# expect: ('(?s).', ['a', '\n', 'b'], [(0, 1), (1, 2), (2, 3)], ['', '', '', ''], '<a><\n><b>', ('--b', 2), ['', '\nb'])
# expect: ('^a', ['a'], [(0, 1)], ['', '\na'], '<a>\na', ('-\na', 1), ['', '\na'])
# expect: ('(?m)^a$', ['a', 'a'], [(0, 1), (2, 3)], ['', '\n', ''], '<a>\n<a>', ('-\n-', 2), ['', '\na'])
# expect: ('a{,2}', ['aa', 'aa', ''], [(0, 2), (2, 4), (4, 4)], ['', '', '', ''], '<aa><aa><>', ('--', 2), ['', 'aa'])
# expect: ('x*?', ['', 'x', '', 'x', ''], [(0, 0), (0, 1), (1, 1), (1, 2), (2, 2)], ['', '', '', '', '', ''], '<><x><><x><>', ('--x', 2), ['', 'xx'])
# expect: ('(?:ab)+', ['abab'], [(0, 4)], ['', 'x'], '<abab>x', ('-x', 1), ['', 'x'])
# expect: ('(?i)\xc9', ['\xe9', '\xc9'], [(0, 1), (1, 2)], ['', '', ''], '<\xe9><\xc9>', ('--', 2), ['', '\xc9'])
# expect: ('\\u00e9|\\x41', ['\xe9', 'A'], [(0, 1), (1, 2)], ['', '', ''], '<\xe9><A>', ('--', 2), ['', 'A'])
# expect: ('[\\]a]', [']', 'a'], [(0, 1), (1, 2)], ['', '', ''], '<]><a>', ('--', 2), ['', 'a'])
# expect: ('[]a]', [']', 'a'], [(0, 1), (1, 2)], ['', '', ''], '<]><a>', ('--', 2), ['', 'a'])
# expect: ('(a)(?=b)', ['a'], [(0, 1)], ['', 'a', 'bac'], '<a>bac', ('-bac', 1), ['', 'a', 'bac'])
# expect: ('(?<=a)b', ['b'], [(1, 2)], ['a', 'cb'], 'a<b>cb', ('a-cb', 1), ['a', 'cb'])
# expect: ('(?<!a)b', ['b'], [(3, 4)], ['abc', ''], 'abc<b>', ('abc-', 1), ['abc', ''])
# expect: ('(?P<q>[\'\\"]).*?(?P=q)', ["'", '"'], [(0, 3), (4, 7)], ['', "'", ' ', '"', ''], '<\'a\'> <"b">', ('- -', 2), ['', "'", ' "b"'])
# expect: ('(\\w)\\1', ['a', 'b'], [(0, 2), (2, 4)], ['', 'a', '', 'b', 'c'], '<aa><bb>c', ('--c', 2), ['', 'a', 'bbc'])
# expect: ('a|ab', ['a'], [(0, 1)], ['', 'b'], '<a>b', ('-b', 1), ['', 'b'])
# expect: ('[a-c]+(?#x)d', ['abcd'], [(0, 4)], ['', ''], '<abcd>', ('-', 1), ['', ''])
# expect: ('(?x) a  b # c', ['ab'], [(0, 2)], ['', ''], '<ab>', ('-', 1), ['', ''])
# expect: ('\\Aa\\Z', ['a'], [(0, 1)], ['', ''], '<a>', ('-', 1), ['', ''])
# expect: ('a$', ['a'], [(0, 1)], ['', '\n'], '<a>\n', ('-\n', 1), ['', '\n'])
# expect: ('a\\Z', [], [], ['a\n'], 'a\n', ('a\n', 0), ['a\n'])
# expect: ('[[]', ['['], [(0, 1)], ['', ''], '<[>', ('-', 1), ['', ''])
# expect: ('a{2', ['a{2'], [(0, 3)], ['', ''], '<a{2>', ('-', 1), ['', ''])
# expect: ('a{,}', ['aaa', ''], [(0, 3), (3, 3)], ['', '', ''], '<aaa><>', ('--', 2), ['', ''])
# expect: ('(?(1)a|b)(c)?', ['c'], [(0, 2)], ['', 'c', ''], '<bc>', ('-', 1), ['', 'c', ''])
# expect: ('(x)?(?(1)y|z)', ['x', ''], [(0, 2), (2, 3)], ['', 'x', '', None, ''], '<xy><z>', ('--', 2), ['', 'x', 'z'])
# expect: ('\\d', ['1', '\u0663'], [(0, 1), (1, 2)], ['', '', ''], '<1><\u0663>', ('--', 2), ['', '\u0663'])
# expect: ('(?a)\\w+', ['a'], [(0, 1)], ['', '\xe9'], '<a>\xe9', ('-\xe9', 1), ['', '\xe9'])
# expect: ('\u65e5\u672c', ['\u65e5\u672c', '\u65e5\u672c'], [(0, 2), (3, 5)], ['', '\u8a9e', ''], '<\u65e5\u672c>\u8a9e<\u65e5\u672c>', ('-\u8a9e-', 2), ['', '\u8a9e\u65e5\u672c'])
# expect: ('[\u65e5-\u8a9e]+', ['\u65e5\u672c\u8a9e'], [(0, 3)], ['', 'a'], '<\u65e5\u672c\u8a9e>a', ('-a', 1), ['', 'a'])
# expect: ('a++b', ['aab'], [(0, 3)], ['', ''], '<aab>', ('-', 1), ['', ''])
# expect: ('(?>a+)b', ['aab'], [(0, 3)], ['', ''], '<aab>', ('-', 1), ['', ''])
# expect: error 'missing ), unterminated subpattern at position 0' 0
# expect: error 'unbalanced parenthesis at position 1' 1
# expect: error 'nothing to repeat at position 0' 0
# expect: error 'multiple repeat at position 2' 2
# expect: error 'min repeat greater than max repeat at position 2' 2
# expect: error 'unterminated character set at position 0' 0
# expect: error 'unterminated character set at position 0' 0
# expect: error 'bad escape (end of pattern) at position 0' 0
# expect: error 'bad escape \\q at position 0' 0
# expect: error "redefinition of group name 'a' as group 2; was group 1 at position 12" 12
# expect: error "unknown group name 'x' at position 4" 4
# expect: error "bad character in group name '1' at position 4" 4
# expect: error 'invalid group reference 1 at position 1' 1
# expect: error 'unknown extension ?Z at position 1' 1
# expect: error 'bad character range z-a at position 1' 1
# expect: error 'look-behind requires fixed-width pattern' None
# expect: error 'global flags not at the start of the expression at position 1' 1
# expect: error 'missing >, unterminated name at position 4' 4
# expect: error 'missing group name at position 4' 4
# expect: error 'unexpected end of pattern at position 2' 2
# expect: error 'unknown extension ?<x at position 1' 1
# expect: error 'bad escape \\q at position 1' 1
# expect: error 'incomplete escape \\x1 at position 0' 0
# expect: error 'incomplete escape \\u12 at position 0' 0
# expect: error 'unexpected end of pattern at position 3' 3
# expect: error 'missing ), unterminated comment at position 0' 0
# expect: error 'invalid group reference 2 at position 3' 3
# expect: error 'nothing to repeat at position 2' 2
# expect: error 'missing ), unterminated subpattern at position 0' 0
# expect: error 'missing -, : or ) at position 3' 3
# expect: error 'nothing to repeat at position 0' 0
# expect: error 'nothing to repeat at position 1' 1
# expect: error 'nothing to repeat at position 2' 2
# expect: error 'unknown extension ?P> at position 1' 1
# expect: error 'missing ), unterminated subpattern at position 0' 0
# expect: error 'missing ), unterminated subpattern at position 2 (line 2, column 1)' 2
# expect: error 'bad character range a-\\d at position 1' 1
# expect: error 'cannot refer to an open group at position 11' 11
# expect: error 'invalid group reference 8 at position 1' 1
# expect: error 'multiple repeat at position 6' 6
# expect: error 'missing : at position 4' 4
# expect: error 'bad inline flags: flag turned on and off at position 5' 5
# expect: error "bad inline flags: flags 'a', 'u' and 'L' are incompatible at position 4" 4
# expect: error 'bad escape \\q at position 0' 0
# expect: error 'invalid group reference 2 at position 1' 1
# expect: IndexError "unknown group name 'x'" -
# expect: error 'invalid group reference 2 at position 3' 3
# expect: error 'missing group name at position 3' 3
# expect: error 'missing < at position 2' 2
# expect: error 'bad escape (end of pattern) at position 0' 0
# expect: 'b\n\t\\b'
# expect: 'b\x00b'
# expect: 'bAb'
# expect: 'bab'
# expect: error 'missing group name at position 3' 3
# expect: error "bad character in group name '1x' at position 3" 3
# expect: 'b\\.b'
# expect: 'baab'
# expect: bAAnAAnAA b[a]n[a]na a\.b\*c\ é\#\-\~\
# expect:  b'a\\.b' ['a', ',', 'b', ',', 'c'] ['', 'a', '', 'b', 'c', ''] [b'a', b'b'] <re.Match object; span=(0, 2), match='aa'> None <re.Match object; span=(1, 2), match='b'> <re.Match object; span=(3, 4), match='b'> None <re.Match object; span=(1, 2), match='b'> <re.Match object; span=(1, 2), match='a'>
# expect: TypeError "expected string or bytes-like object, got 'int'" -
# expect: TypeError 'cannot use a string pattern on a bytes-like object' -
# expect: TypeError 'cannot use a bytes pattern on a string-like object' -
# expect: TypeError 'first argument must be string or compiled pattern' -
# expect: IndexError 'no such group' -
# expect: IndexError 'no such group' -
# expect: IndexError 'no such group' -
# expect: TypeError 'decoding to str: need a bytes-like object, int found' -
# expect: TypeError 'sequence item 0: expected str instance, int found' -
# expect: True
# expect: <class 're.Match'> <class 're.Pattern'> <class 're.error'> <class 're.Pattern'> <class 're.Match'> True x ('x at position 1',)
# expect: 2 1 1 2
