b = b"Hello \xff\x00\n'\""
print(b, b[0], b[1:3], b[::-1], len(b), list(b[:3]), b"ell" in b, 72 in b, b.find(b"l"), b.split(), b.hex(), b.hex(":"), b.hex("-", 2), bytes.fromhex("48 65 6c"), b"%d %s %a" % (1, b"x", "é"))
print(bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(b"x"), bytearray(b"ab") + b"c", b"a" + bytearray(b"b"), bytes(range(3)), b"abc".upper(), b"a-b".partition(b"-"), b"x".center(5, b"*"), b"a" * 3, b"abc" < b"abd", b"\t".isspace())
for codec in ("utf-8", "utf-16", "utf-16-le", "utf-32-be", "latin-1", "ascii", "utf-8-sig"):
    try:
        data = "aé😀"[:2 if codec == "latin-1" else 3].encode(codec)
        print(codec, data, data.decode(codec))
    except UnicodeEncodeError as error:
        print(codec, error, error.start, error.end, error.reason, error.encoding, error.object)
for handler in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape"):
    try:
        print(handler, "aé日".encode("ascii", handler))
    except (UnicodeEncodeError, LookupError) as error:
        print(handler, error)
for data in (b"\xff", b"\xc3", b"\xe6\x97", b"ok\x80ok", b"\xed\xa0\x80", b"\xf0\x9f\x98"):
    try:
        data.decode()
    except UnicodeDecodeError as error:
        print(error, "|", data.decode(errors="replace"), data.decode("utf-8", "ignore"), data.decode("utf-8", "backslashreplace"))
a = bytearray(b"abc")
a[0] = 65; a[1:2] = b"XY"; a += b"!"; a.append(33); a.extend([1, 2]); del a[-1]; a.insert(0, 0); a.reverse()
print(a, a.pop(), a.index(33), a.replace(b"!", b"?"), bytes(a), a == bytes(a), a.decode("latin-1"), hash(b"abc") == hash(bytes(bytearray(b"abc"))))
for text in ("b'a' + 'b'", "'a' + b'b'", "b'a'.decode('nope')", "bytes([256])", "bytes(-1)", "bytes('a')", "bytes(['a'])", "b'a'[5]", "b'a'.find('a')", "b'a' == 'a'", "b'a' in 'a'", "'a' in b'a'", "bytearray(b'a')[0:1]", "hash(bytearray())", "b'abc'[0] = 1", "bytes.fromhex('4')", "bytes.fromhex('zz')", "bytearray(b'')[0]", "bytearray().pop()", "bytearray(b'a').remove(5)", "b''.join(['a'])", "b'%d' % 'a'", "b'%s' % 'a'", "int(b'12')", "float(b'1.5')", "b'a' < 'b'", "str(b'a')", "str(b'a', 'ascii')", "bytearray([1, 2, 3])[::2]", "open(b'a')[0]" if False else "ord(b'a')"):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__, error)

# expect: b'Hello \xff\x00\n\'"' 72 b'el' b'"\'\n\x00\xff olleH' 11 [72, 101, 108] True True 2 [b'Hello', b'\xff\x00', b'\'"'] 48656c6c6f20ff000a2722 48:65:6c:6c:6f:20:ff:00:0a:27:22 48-656c-6c6f-20ff-000a-2722 b'Hel' b"1 x '\\xe9'"
# expect: b'\x00\x00\x00' b'AB' b'\xc3\xa9' b'x' bytearray(b'abc') b'ab' b'\x00\x01\x02' b'ABC' (b'a', b'-', b'b') b'**x**' b'aaa' True True
# expect: utf-8 b'a\xc3\xa9\xf0\x9f\x98\x80' aé😀
# expect: utf-16 b'\xff\xfea\x00\xe9\x00=\xd8\x00\xde' aé😀
# expect: utf-16-le b'a\x00\xe9\x00=\xd8\x00\xde' aé😀
# expect: utf-32-be b'\x00\x00\x00a\x00\x00\x00\xe9\x00\x01\xf6\x00' aé😀
# expect: latin-1 b'a\xe9' aé
# expect: ascii 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128) 1 3 ordinal not in range(128) ascii aé😀
# expect: utf-8-sig b'\xef\xbb\xbfa\xc3\xa9\xf0\x9f\x98\x80' aé😀
# expect: ignore b'a'
# expect: replace b'a??'
# expect: backslashreplace b'a\\xe9\\u65e5'
# expect: xmlcharrefreplace b'a&#233;&#26085;'
# expect: surrogateescape 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)
# expect: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte | �  \xff
# expect: 'utf-8' codec can't decode byte 0xc3 in position 0: unexpected end of data | �  \xc3
# expect: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data | �  \xe6\x97
# expect: 'utf-8' codec can't decode byte 0x80 in position 2: invalid start byte | ok�ok okok ok\x80ok
# expect: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte | ���  \xed\xa0\x80
# expect: 'utf-8' codec can't decode bytes in position 0-2: unexpected end of data | �  \xf0\x9f\x98
# expect: bytearray(b'\x01!!cYXA') 0 1 bytearray(b'\x01??cYXA') b'\x01!!cYXA' True !!cYXA True
# expect: b'a' + 'b' -> TypeError can't concat str to bytes
# expect: 'a' + b'b' -> TypeError can only concatenate str (not "bytes") to str
# expect: b'a'.decode('nope') -> LookupError unknown encoding: nope
# expect: bytes([256]) -> ValueError bytes must be in range(0, 256)
# expect: bytes(-1) -> ValueError negative count
# expect: bytes('a') -> TypeError string argument without an encoding
# expect: bytes(['a']) -> TypeError 'str' object cannot be interpreted as an integer
# expect: b'a'[5] -> IndexError index out of range
# expect: b'a'.find('a') -> TypeError argument should be integer or bytes-like object, not 'str'
# expect: b'a' == 'a' -> False
# expect: b'a' in 'a' -> TypeError 'in <string>' requires string as left operand, not bytes
# expect: 'a' in b'a' -> TypeError a bytes-like object is required, not 'str'
# expect: bytearray(b'a')[0:1] -> bytearray(b'a')
# expect: hash(bytearray()) -> TypeError unhashable type: 'bytearray'
# expect: b'abc'[0] = 1 -> SyntaxError invalid syntax (<string>, line 1)
# expect: bytes.fromhex('4') -> ValueError non-hexadecimal number found in fromhex() arg at position 1
# expect: bytes.fromhex('zz') -> ValueError non-hexadecimal number found in fromhex() arg at position 0
# expect: bytearray(b'')[0] -> IndexError bytearray index out of range
# expect: bytearray().pop() -> IndexError pop from empty bytearray
# expect: bytearray(b'a').remove(5) -> ValueError value not found in bytearray
# expect: b''.join(['a']) -> TypeError sequence item 0: expected a bytes-like object, str found
# expect: b'%d' % 'a' -> TypeError %d format: a real number is required, not str
# expect: b'%s' % 'a' -> TypeError %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
# expect: int(b'12') -> 12
# expect: float(b'1.5') -> 1.5
# expect: b'a' < 'b' -> TypeError '<' not supported between instances of 'bytes' and 'str'
# expect: str(b'a') -> "b'a'"
# expect: str(b'a', 'ascii') -> 'a'
# expect: bytearray([1, 2, 3])[::2] -> bytearray(b'\x01\x03')
# expect: ord(b'a') -> 97
