# What str and bytes refuse, and in which words; both ways of formatting.
import warnings

warnings.simplefilter("ignore")


def attempt(name, action):
    try:
        print(name, '->', ascii(action()))
    except Exception as error:
        print(name, '->', type(error).__name__, ascii(str(error)))


attempt('"a".find(1)', lambda: "a".find(1))
attempt('"a".find("a","b")', lambda: "a".find("a","b"))
attempt('"a".startswith(1)', lambda: "a".startswith(1))
attempt('"a".startswith((1,))', lambda: "a".startswith((1,)))
attempt('"a".split(1)', lambda: "a".split(1))
attempt('"a".split("")', lambda: "a".split(""))
attempt('"a".strip(1)', lambda: "a".strip(1))
attempt('"a".join(1)', lambda: "a".join(1))
attempt('"a".join([1])', lambda: "a".join([1]))
attempt('"a".replace(1,2)', lambda: "a".replace(1,2))
attempt('"a".replace("a",2)', lambda: "a".replace("a",2))
attempt('"a".partition(1)', lambda: "a".partition(1))
attempt('"a".partition("")', lambda: "a".partition(""))
attempt('"a".center("x")', lambda: "a".center("x"))
attempt('"a".center(5,"xx")', lambda: "a".center(5,"xx"))
attempt('"a".center(5,1)', lambda: "a".center(5,1))
attempt('"a".count(1)', lambda: "a".count(1))
attempt('"a".index("z")', lambda: "a".index("z"))
attempt('"a".rindex("z")', lambda: "a".rindex("z"))
attempt('1 in "a"', lambda: 1 in "a")
attempt('"a"[5]', lambda: "a"[5])
attempt('"a"[1:2:0]', lambda: "a"[1:2:0])
attempt('"a".encode(1)', lambda: "a".encode(1))
attempt('"a".encode("foo")', lambda: "a".encode("foo"))
attempt('"é".encode("ascii")', lambda: "é".encode("ascii"))
attempt('"éa".encode("ascii","foo")', lambda: "éa".encode("ascii","foo"))
attempt('"ééa".encode("ascii")', lambda: "ééa".encode("ascii"))
attempt('"\\ud800".encode("utf-8")', lambda: "\ud800".encode("utf-8"))
attempt('b"\\xff".decode()', lambda: b"\xff".decode())
attempt('b"a\\xe2\\x82".decode()', lambda: b"a\xe2\x82".decode())
attempt('b"\\xe2\\x28\\xa1".decode()', lambda: b"\xe2\x28\xa1".decode())
attempt('b"\\xff".decode("ascii")', lambda: b"\xff".decode("ascii"))
attempt('"a".removeprefix(1)', lambda: "a".removeprefix(1))
attempt('"a".translate(1)', lambda: "a".translate(1))
attempt('"a".translate({97:"xy",98:None})', lambda: "a".translate({97:"xy",98:None}))
attempt('"a".translate({97:1114112})', lambda: "a".translate({97:1114112}))
attempt('"a".translate({97:1.5})', lambda: "a".translate({97:1.5}))
attempt('str.maketrans("ab","c")', lambda: str.maketrans("ab","c"))
attempt('str.maketrans("ab","cd","e")', lambda: str.maketrans("ab","cd","e"))
attempt('str.maketrans({"a":1,"bb":2})', lambda: str.maketrans({"a":1,"bb":2}))
attempt('str.maketrans(1)', lambda: str.maketrans(1))
attempt('str.maketrans({1.5:2})', lambda: str.maketrans({1.5:2}))
attempt('"a".expandtabs("x")', lambda: "a".expandtabs("x"))
attempt('"a".zfill("x")', lambda: "a".zfill("x"))
attempt('"a"+1', lambda: "a"+1)
attempt('"a"*"b"', lambda: "a"*"b")
attempt('"a"*1.5', lambda: "a"*1.5)
attempt('1+"a"', lambda: 1+"a")
attempt('"a"-"b"', lambda: "a"-"b")
attempt('"a"<1', lambda: "a"<1)
attempt('type(iter("a"))', lambda: type(iter("a")))
attempt('type(iter("é"))', lambda: type(iter("é")))
attempt('type(iter(b"a"))', lambda: type(iter(b"a")))
attempt('type(iter(bytearray(b"a")))', lambda: type(iter(bytearray(b"a"))))
attempt('str(1,"a")', lambda: str(1,"a"))
attempt('str("a","utf-8")', lambda: str("a","utf-8"))
attempt('str(b"a",1)', lambda: str(b"a",1))
attempt('str(object=5)', lambda: str(object=5))
attempt('str(1,2,3,4)', lambda: str(1,2,3,4))
attempt('b"a"+1', lambda: b"a"+1)
attempt('b"a"+"a"', lambda: b"a"+"a")
attempt('b"a"[5]', lambda: b"a"[5])
attempt('"a" in b"a"', lambda: "a" in b"a")
attempt('300 in b"a"', lambda: 300 in b"a")
attempt('1.5 in b"a"', lambda: 1.5 in b"a")
attempt('bytes(-1)', lambda: bytes(-1))
attempt('bytes("a")', lambda: bytes("a"))
attempt('bytes("a",1)', lambda: bytes("a",1))
attempt('bytes(1,"utf-8")', lambda: bytes(1,"utf-8"))
attempt('bytes([256])', lambda: bytes([256]))
attempt('bytes(["a"])', lambda: bytes(["a"]))
attempt('bytes(1.5)', lambda: bytes(1.5))
attempt('bytes(b"a","utf-8")', lambda: bytes(b"a","utf-8"))
attempt('bytes(object())', lambda: bytes(object()))
attempt('bytes.fromhex("zz")', lambda: bytes.fromhex("zz"))
attempt('bytes.fromhex("a")', lambda: bytes.fromhex("a"))
attempt('bytes.fromhex("a b")', lambda: bytes.fromhex("a b"))
attempt('bytes.fromhex(1)', lambda: bytes.fromhex(1))
attempt('b"abc".hex(":")', lambda: b"abc".hex(":"))
attempt('b"abc".hex("::")', lambda: b"abc".hex("::"))
attempt('b"abc".hex(":",2)', lambda: b"abc".hex(":",2))
attempt('b"a".find("a")', lambda: b"a".find("a"))
attempt('b"a".find(300)', lambda: b"a".find(300))
attempt('b"a".startswith("a")', lambda: b"a".startswith("a"))
attempt('b"a".split("a")', lambda: b"a".split("a"))
attempt('b"a".split(b"")', lambda: b"a".split(b""))
attempt('b"a".strip("a")', lambda: b"a".strip("a"))
attempt('b"a".join(["a"])', lambda: b"a".join(["a"]))
attempt('b"a".join([1])', lambda: b"a".join([1]))
attempt('b"a".join(1)', lambda: b"a".join(1))
attempt('b"a".replace("a","b")', lambda: b"a".replace("a","b"))
attempt('b"a".decode(1)', lambda: b"a".decode(1))
attempt('b"a".center(5,"x")', lambda: b"a".center(5,"x"))
attempt('b"a".center(5,b"xx")', lambda: b"a".center(5,b"xx"))
attempt('b"a".index(b"z")', lambda: b"a".index(b"z"))
attempt('b"a".translate(b"")', lambda: b"a".translate(b""))
attempt('b"a".translate(1)', lambda: b"a".translate(1))
attempt('bytes.maketrans(b"a",b"bc")', lambda: bytes.maketrans(b"a",b"bc"))
attempt('b"a" < "a"', lambda: b"a" < "a")
attempt('b"a" == "a"', lambda: b"a" == "a")
attempt('b"%d"%"x"', lambda: b"%d"%"x")
attempt('b"%s"%"x"', lambda: b"%s"%"x")
attempt('b"%b"%1', lambda: b"%b"%1)
attempt('bytearray(b"a").append(300)', lambda: bytearray(b"a").append(300))
attempt('bytearray(b"a").append("x")', lambda: bytearray(b"a").append("x"))
attempt('bytearray(b"").pop()', lambda: bytearray(b"").pop())
attempt('bytearray(b"a").pop(5)', lambda: bytearray(b"a").pop(5))
attempt('bytearray(b"a").remove(5)', lambda: bytearray(b"a").remove(5))
attempt('bytearray(b"a").extend("abc")', lambda: bytearray(b"a").extend("abc"))
attempt('bytearray("a")', lambda: bytearray("a"))
attempt('bytearray(b"a")[5]', lambda: bytearray(b"a")[5])
attempt('memoryview("a")', lambda: memoryview("a"))
attempt('hash(bytearray())', lambda: hash(bytearray()))
attempt('"{}".format()', lambda: "{}".format())
attempt('"{a}".format()', lambda: "{a}".format())
attempt('"{0}{}".format(1,2)', lambda: "{0}{}".format(1,2))
attempt('"{}{0}".format(1,2)', lambda: "{}{0}".format(1,2))
attempt('"{".format()', lambda: "{".format())
attempt('"}".format()', lambda: "}".format())
attempt('"{0".format(1)', lambda: "{0".format(1))
attempt('"{0!".format(1)', lambda: "{0!".format(1))
attempt('"{0!r".format(1)', lambda: "{0!r".format(1))
attempt('"{0!x}".format(1)', lambda: "{0!x}".format(1))
attempt('"{0!rr}".format(1)', lambda: "{0!rr}".format(1))
attempt('"{0[}".format([1])', lambda: "{0[}".format([1]))
attempt('"{0[]}".format([1])', lambda: "{0[]}".format([1]))
attempt('"{0.}".format(1)', lambda: "{0.}".format(1))
attempt('"{0[0]x}".format([1])', lambda: "{0[0]x}".format([1]))
attempt('"{0:{1:{2}}}".format(1,2,3)', lambda: "{0:{1:{2}}}".format(1,2,3))
attempt('"{0:{".format(1)', lambda: "{0:{".format(1))
attempt('"{0:{1}".format(1,2)', lambda: "{0:{1}".format(1,2))
attempt('"{0.a}".format(1)', lambda: "{0.a}".format(1))
attempt('"{0[a]}".format([1])', lambda: "{0[a]}".format([1]))
attempt('"{99999999999999999999}".format(1)', lambda: "{99999999999999999999}".format(1))
attempt('"{!r}".format()', lambda: "{!r}".format())
attempt('"{a.b[c]}".format(a=1)', lambda: "{a.b[c]}".format(a=1))
attempt('"{:{}}".format("x",5)', lambda: "{:{}}".format("x",5))
attempt('"{}".format_map({})', lambda: "{}".format_map({}))
attempt('"{a}".format_map({})', lambda: "{a}".format_map({}))
attempt('"{-1}".format(1)', lambda: "{-1}".format(1))
attempt('"{0[-1]}".format([1])', lambda: "{0[-1]}".format([1]))
attempt('"{ }".format(1)', lambda: "{ }".format(1))
attempt('"{0:x!r}".format(1)', lambda: "{0:x!r}".format(1))
attempt('"%d"%"x"', lambda: "%d"%"x")
attempt('"%d"%1.5', lambda: "%d"%1.5)
attempt('"%x"%1.5', lambda: "%x"%1.5)
attempt('"%x"%"a"', lambda: "%x"%"a")
attempt('"%f"%"a"', lambda: "%f"%"a")
attempt('"%c"%"ab"', lambda: "%c"%"ab")
attempt('"%c"%1.5', lambda: "%c"%1.5)
attempt('"%c"%1114112', lambda: "%c"%1114112)
attempt('"%"%()', lambda: "%"%())
attempt('"%y"%1', lambda: "%y"%1)
attempt('"%s"%()', lambda: "%s"%())
attempt('"%s"%(1,2)', lambda: "%s"%(1,2))
attempt('"a"%1', lambda: "a"%1)
attempt('"a"%{}', lambda: "a"%{})
attempt('"a"%[]', lambda: "a"%[])
attempt('"%(a)s"%1', lambda: "%(a)s"%1)
attempt('"%(a)s"%{}', lambda: "%(a)s"%{})
attempt('"%(a"%{}', lambda: "%(a"%{})
attempt('"%*d"%("a",1)', lambda: "%*d"%("a",1))
attempt('"%s %s"%1', lambda: "%s %s"%1)
attempt('"%.f"%1.5', lambda: "%.f"%1.5)
attempt('"%5"%1', lambda: "%5"%1)
attempt('"%-5d|"%3', lambda: "%-5d|"%3)
attempt('"%+d % d %05d %#x %#o %X"%(1,2,3,255,8,255)', lambda: "%+d % d %05d %#x %#o %X"%(1,2,3,255,8,255))
attempt('"%i %u"%(1,2)', lambda: "%i %u"%(1,2))
attempt('"%r %a %s"%("é","é","é")', lambda: "%r %a %s"%("é","é","é"))
attempt('"%5.2s|"%"abc"', lambda: "%5.2s|"%"abc")
attempt('"%%"%()', lambda: "%%"%())
attempt('"%e %G"%(1.5,1e10)', lambda: "%e %G"%(1.5,1e10))
attempt('"%#x"%-255', lambda: "%#x"%-255)
attempt('"%.3d"%5', lambda: "%.3d"%5)
attempt('"%+.3x"%5', lambda: "%+.3x"%5)
attempt('"%08.3f"%-3.14159', lambda: "%08.3f"%-3.14159)
attempt('"%ld"%5', lambda: "%ld"%5)
attempt('"%é"%5', lambda: "%é"%5)

# expect: "a".find(1) -> TypeError 'must be str, not int'
# expect: "a".find("a","b") -> TypeError 'slice indices must be integers or None or have an __index__ method'
# expect: "a".startswith(1) -> TypeError 'startswith first arg must be str or a tuple of str, not int'
# expect: "a".startswith((1,)) -> TypeError 'tuple for startswith must only contain str, not int'
# expect: "a".split(1) -> TypeError 'must be str or None, not int'
# expect: "a".split("") -> ValueError 'empty separator'
# expect: "a".strip(1) -> TypeError 'strip arg must be None or str'
# expect: "a".join(1) -> TypeError 'can only join an iterable'
# expect: "a".join([1]) -> TypeError 'sequence item 0: expected str instance, int found'
# expect: "a".replace(1,2) -> TypeError 'replace() argument 1 must be str, not int'
# expect: "a".replace("a",2) -> TypeError 'replace() argument 2 must be str, not int'
# expect: "a".partition(1) -> TypeError 'must be str, not int'
# expect: "a".partition("") -> ValueError 'empty separator'
# expect: "a".center("x") -> TypeError "'str' object cannot be interpreted as an integer"
# expect: "a".center(5,"xx") -> TypeError 'The fill character must be exactly one character long'
# expect: "a".center(5,1) -> TypeError 'The fill character must be a unicode character, not int'
# expect: "a".count(1) -> TypeError 'must be str, not int'
# expect: "a".index("z") -> ValueError 'substring not found'
# expect: "a".rindex("z") -> ValueError 'substring not found'
# expect: 1 in "a" -> TypeError "'in <string>' requires string as left operand, not int"
# expect: "a"[5] -> IndexError 'string index out of range'
# expect: "a"[1:2:0] -> ValueError 'slice step cannot be zero'
# expect: "a".encode(1) -> TypeError "encode() argument 'encoding' must be str, not int"
# expect: "a".encode("foo") -> LookupError 'unknown encoding: foo'
# expect: "é".encode("ascii") -> UnicodeEncodeError "'ascii' codec can't encode character '\\xe9' in position 0: ordinal not in range(128)"
# expect: "éa".encode("ascii","foo") -> LookupError "unknown error handler name 'foo'"
# expect: "ééa".encode("ascii") -> UnicodeEncodeError "'ascii' codec can't encode characters in position 0-1: ordinal not in range(128)"
# expect: "\ud800".encode("utf-8") -> UnicodeEncodeError "'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed"
# expect: b"\xff".decode() -> UnicodeDecodeError "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"
# expect: b"a\xe2\x82".decode() -> UnicodeDecodeError "'utf-8' codec can't decode bytes in position 1-2: unexpected end of data"
# expect: b"\xe2\x28\xa1".decode() -> UnicodeDecodeError "'utf-8' codec can't decode byte 0xe2 in position 0: invalid continuation byte"
# expect: b"\xff".decode("ascii") -> UnicodeDecodeError "'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128)"
# expect: "a".removeprefix(1) -> TypeError 'removeprefix() argument must be str, not int'
# expect: "a".translate(1) -> TypeError "'int' object is not subscriptable"
# expect: "a".translate({97:"xy",98:None}) -> 'xy'
# expect: "a".translate({97:1114112}) -> ValueError 'character mapping must be in range(0x..)'
# expect: "a".translate({97:1.5}) -> TypeError 'character mapping must return integer, None or str'
# expect: str.maketrans("ab","c") -> ValueError 'the first two maketrans arguments must have equal length'
# expect: str.maketrans("ab","cd","e") -> {97: 99, 98: 100, 101: None}
# expect: str.maketrans({"a":1,"bb":2}) -> ValueError 'string keys in translate table must be of length 1'
# expect: str.maketrans(1) -> TypeError 'if you give only one argument to maketrans it must be a dict'
# expect: str.maketrans({1.5:2}) -> TypeError 'keys in translate table must be strings or integers'
# expect: "a".expandtabs("x") -> TypeError "'str' object cannot be interpreted as an integer"
# expect: "a".zfill("x") -> TypeError "'str' object cannot be interpreted as an integer"
# expect: "a"+1 -> TypeError 'can only concatenate str (not "int") to str'
# expect: "a"*"b" -> TypeError "can't multiply sequence by non-int of type 'str'"
# expect: "a"*1.5 -> TypeError "can't multiply sequence by non-int of type 'float'"
# expect: 1+"a" -> TypeError "unsupported operand type(s) for +: 'int' and 'str'"
# expect: "a"-"b" -> TypeError "unsupported operand type(s) for -: 'str' and 'str'"
# expect: "a"<1 -> TypeError "'<' not supported between instances of 'str' and 'int'"
# expect: type(iter("a")) -> <class 'str_ascii_iterator'>
# expect: type(iter("é")) -> <class 'str_iterator'>
# expect: type(iter(b"a")) -> <class 'bytes_iterator'>
# expect: type(iter(bytearray(b"a"))) -> <class 'bytearray_iterator'>
# expect: str(1,"a") -> TypeError 'decoding to str: need a bytes-like object, int found'
# expect: str("a","utf-8") -> TypeError 'decoding str is not supported'
# expect: str(b"a",1) -> TypeError "str() argument 'encoding' must be str, not int"
# expect: str(object=5) -> '5'
# expect: str(1,2,3,4) -> TypeError 'str() takes at most 3 arguments (4 given)'
# expect: b"a"+1 -> TypeError "can't concat int to bytes"
# expect: b"a"+"a" -> TypeError "can't concat str to bytes"
# expect: b"a"[5] -> IndexError 'index out of range'
# expect: "a" in b"a" -> TypeError "a bytes-like object is required, not 'str'"
# expect: 300 in b"a" -> ValueError 'byte must be in range(0, 256)'
# expect: 1.5 in b"a" -> TypeError "a bytes-like object is required, not 'float'"
# expect: bytes(-1) -> ValueError 'negative count'
# expect: bytes("a") -> TypeError 'string argument without an encoding'
# expect: bytes("a",1) -> TypeError "bytes() argument 'encoding' must be str, not int"
# expect: bytes(1,"utf-8") -> TypeError 'encoding without a string argument'
# expect: bytes([256]) -> ValueError 'bytes must be in range(0, 256)'
# expect: bytes(["a"]) -> TypeError "'str' object cannot be interpreted as an integer"
# expect: bytes(1.5) -> TypeError "cannot convert 'float' object to bytes"
# expect: bytes(b"a","utf-8") -> TypeError 'encoding without a string argument'
# expect: bytes(object()) -> TypeError "cannot convert 'object' object to bytes"
# expect: bytes.fromhex("zz") -> ValueError 'non-hexadecimal number found in fromhex() arg at position 0'
# expect: bytes.fromhex("a") -> ValueError 'non-hexadecimal number found in fromhex() arg at position 1'
# expect: bytes.fromhex("a b") -> ValueError 'non-hexadecimal number found in fromhex() arg at position 1'
# expect: bytes.fromhex(1) -> TypeError 'fromhex() argument must be str, not int'
# expect: b"abc".hex(":") -> '61:62:63'
# expect: b"abc".hex("::") -> ValueError 'sep must be length 1.'
# expect: b"abc".hex(":",2) -> '61:6263'
# expect: b"a".find("a") -> TypeError "argument should be integer or bytes-like object, not 'str'"
# expect: b"a".find(300) -> ValueError 'byte must be in range(0, 256)'
# expect: b"a".startswith("a") -> TypeError 'startswith first arg must be bytes or a tuple of bytes, not str'
# expect: b"a".split("a") -> TypeError "a bytes-like object is required, not 'str'"
# expect: b"a".split(b"") -> ValueError 'empty separator'
# expect: b"a".strip("a") -> TypeError "a bytes-like object is required, not 'str'"
# expect: b"a".join(["a"]) -> TypeError 'sequence item 0: expected a bytes-like object, str found'
# expect: b"a".join([1]) -> TypeError 'sequence item 0: expected a bytes-like object, int found'
# expect: b"a".join(1) -> TypeError 'can only join an iterable'
# expect: b"a".replace("a","b") -> TypeError "a bytes-like object is required, not 'str'"
# expect: b"a".decode(1) -> TypeError "decode() argument 'encoding' must be str, not int"
# expect: b"a".center(5,"x") -> TypeError 'center() argument 2 must be a byte string of length 1, not str'
# expect: b"a".center(5,b"xx") -> TypeError 'center() argument 2 must be a byte string of length 1, not bytes'
# expect: b"a".index(b"z") -> ValueError 'subsection not found'
# expect: b"a".translate(b"") -> ValueError 'translation table must be 256 characters long'
# expect: b"a".translate(1) -> TypeError "a bytes-like object is required, not 'int'"
# expect: bytes.maketrans(b"a",b"bc") -> ValueError 'maketrans arguments must have same length'
# expect: b"a" < "a" -> TypeError "'<' not supported between instances of 'bytes' and 'str'"
# expect: b"a" == "a" -> False
# expect: b"%d"%"x" -> TypeError '%d format: a real number is required, not str'
# expect: b"%s"%"x" -> TypeError "%b requires a bytes-like object, or an object that implements __bytes__, not 'str'"
# expect: b"%b"%1 -> TypeError "%b requires a bytes-like object, or an object that implements __bytes__, not 'int'"
# expect: bytearray(b"a").append(300) -> ValueError 'byte must be in range(0, 256)'
# expect: bytearray(b"a").append("x") -> TypeError "'str' object cannot be interpreted as an integer"
# expect: bytearray(b"").pop() -> IndexError 'pop from empty bytearray'
# expect: bytearray(b"a").pop(5) -> IndexError 'pop index out of range'
# expect: bytearray(b"a").remove(5) -> ValueError 'value not found in bytearray'
# expect: bytearray(b"a").extend("abc") -> TypeError "'str' object cannot be interpreted as an integer"
# expect: bytearray("a") -> TypeError 'string argument without an encoding'
# expect: bytearray(b"a")[5] -> IndexError 'bytearray index out of range'
# expect: memoryview("a") -> TypeError "memoryview: a bytes-like object is required, not 'str'"
# expect: hash(bytearray()) -> TypeError "unhashable type: 'bytearray'"
# expect: "{}".format() -> IndexError 'Replacement index 0 out of range for positional args tuple'
# expect: "{a}".format() -> KeyError "'a'"
# expect: "{0}{}".format(1,2) -> ValueError 'cannot switch from manual field specification to automatic field numbering'
# expect: "{}{0}".format(1,2) -> ValueError 'cannot switch from automatic field numbering to manual field specification'
# expect: "{".format() -> ValueError "Single '{' encountered in format string"
# expect: "}".format() -> ValueError "Single '}' encountered in format string"
# expect: "{0".format(1) -> ValueError "expected '}' before end of string"
# expect: "{0!".format(1) -> ValueError 'end of string while looking for conversion specifier'
# expect: "{0!r".format(1) -> ValueError "unmatched '{' in format spec"
# expect: "{0!x}".format(1) -> ValueError 'Unknown conversion specifier x'
# expect: "{0!rr}".format(1) -> ValueError "expected ':' after conversion specifier"
# expect: "{0[}".format([1]) -> ValueError "expected '}' before end of string"
# expect: "{0[]}".format([1]) -> ValueError 'Empty attribute in format string'
# expect: "{0.}".format(1) -> ValueError 'Empty attribute in format string'
# expect: "{0[0]x}".format([1]) -> ValueError "Only '.' or '[' may follow ']' in format field specifier"
# expect: "{0:{1:{2}}}".format(1,2,3) -> ValueError 'Max string recursion exceeded'
# expect: "{0:{".format(1) -> ValueError "unmatched '{' in format spec"
# expect: "{0:{1}".format(1,2) -> ValueError "unmatched '{' in format spec"
# expect: "{0.a}".format(1) -> AttributeError "'int' object has no attribute 'a'"
# expect: "{0[a]}".format([1]) -> TypeError 'list indices must be integers or slices, not str'
# expect: "{99999999999999999999}".format(1) -> ValueError 'Too many decimal digits in format string'
# expect: "{!r}".format() -> IndexError 'Replacement index 0 out of range for positional args tuple'
# expect: "{a.b[c]}".format(a=1) -> AttributeError "'int' object has no attribute 'b'"
# expect: "{:{}}".format("x",5) -> 'x    '
# expect: "{}".format_map({}) -> ValueError 'Format string contains positional fields'
# expect: "{a}".format_map({}) -> KeyError "'a'"
# expect: "{-1}".format(1) -> KeyError "'-1'"
# expect: "{0[-1]}".format([1]) -> TypeError 'list indices must be integers or slices, not str'
# expect: "{ }".format(1) -> KeyError "' '"
# expect: "{0:x!r}".format(1) -> ValueError "Invalid format specifier 'x!r' for object of type 'int'"
# expect: "%d"%"x" -> TypeError '%d format: a real number is required, not str'
# expect: "%d"%1.5 -> '1'
# expect: "%x"%1.5 -> TypeError '%x format: an integer is required, not float'
# expect: "%x"%"a" -> TypeError '%x format: an integer is required, not str'
# expect: "%f"%"a" -> TypeError 'must be real number, not str'
# expect: "%c"%"ab" -> TypeError '%c requires int or char'
# expect: "%c"%1.5 -> TypeError '%c requires int or char'
# expect: "%c"%1114112 -> OverflowError '%c arg not in range(0x..)'
# expect: "%"%() -> ValueError 'incomplete format'
# expect: "%y"%1 -> ValueError "unsupported format character 'y' (0x79) at index 1"
# expect: "%s"%() -> TypeError 'not enough arguments for format string'
# expect: "%s"%(1,2) -> TypeError 'not all arguments converted during string formatting'
# expect: "a"%1 -> TypeError 'not all arguments converted during string formatting'
# expect: "a"%{} -> 'a'
# expect: "a"%[] -> 'a'
# expect: "%(a)s"%1 -> TypeError 'format requires a mapping'
# expect: "%(a)s"%{} -> KeyError "'a'"
# expect: "%(a"%{} -> ValueError 'incomplete format key'
# expect: "%*d"%("a",1) -> TypeError '* wants int'
# expect: "%s %s"%1 -> TypeError 'not enough arguments for format string'
# expect: "%.f"%1.5 -> '2'
# expect: "%5"%1 -> ValueError 'incomplete format'
# expect: "%-5d|"%3 -> '3    |'
# expect: "%+d % d %05d %#x %#o %X"%(1,2,3,255,8,255) -> '+1  2 00003 0xff 0o10 FF'
# expect: "%i %u"%(1,2) -> '1 2'
# expect: "%r %a %s"%("é","é","é") -> "'\xe9' '\\xe9' \xe9"
# expect: "%5.2s|"%"abc" -> '   ab|'
# expect: "%%"%() -> '%'
# expect: "%e %G"%(1.5,1e10) -> '1.500000e+00 1E+10'
# expect: "%#x"%-255 -> '-0xff'
# expect: "%.3d"%5 -> '005'
# expect: "%+.3x"%5 -> '+005'
# expect: "%08.3f"%-3.14159 -> '-003.142'
# expect: "%ld"%5 -> '5'
# expect: "%é"%5 -> ValueError "unsupported format character '?' (0xe9) at index 1"
