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
