"""zlib: whole data, streams in pieces, limits, dictionaries, checksums and what is wrong with data."""
import zlib

data = b"the quick brown fox jumps over the lazy dog. " * 40
for level in (-1, 0, 1, 6, 9):
    packed = zlib.compress(data, level)
    print(level, len(packed), zlib.crc32(packed), zlib.decompress(packed) == data)
print(zlib.compress(b"").hex(), zlib.compress(b"abc", wbits=-15).hex(), zlib.compress(b"abc", wbits=31)[:4].hex())
print(zlib.crc32(b"hello"), zlib.crc32(b"lo", zlib.crc32(b"hel")), zlib.adler32(b"hello"), zlib.adler32(b""))

stream = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
pieces = [stream.compress(data[:100]), stream.flush(zlib.Z_SYNC_FLUSH), stream.compress(data[100:]), stream.flush()]
print([len(piece) for piece in pieces])
back = zlib.decompressobj(-zlib.MAX_WBITS)
print(len(back.decompress(pieces[0] + pieces[1])), back.eof, len(back.decompress(pieces[2])), len(back.decompress(pieces[3] + b"tail")),
      back.eof, back.unused_data, back.flush())
limited = zlib.decompressobj()
packed = zlib.compress(data)
got = limited.decompress(packed, 10)
print(got, len(limited.unconsumed_tail) > 0, limited.eof)
rest = b""
while limited.unconsumed_tail:
    rest += limited.decompress(limited.unconsumed_tail, 500)
print(got + rest + limited.flush() == data, limited.eof)
known = zlib.compressobj(zdict=b"the quick brown fox")
short = known.compress(b"the quick brown fox") + known.flush()
print(len(short), zlib.decompressobj(zdict=b"the quick brown fox").decompress(short))
twin = zlib.compressobj()
begun = twin.compress(b"a" * 10)
other = twin.copy()
print(begun + twin.flush() == zlib.compress(b"a" * 10), begun + other.compress(b"b") + other.flush() != b"")

for wrong in (lambda: zlib.decompress(b"nonsense"), lambda: zlib.decompress(packed[:-3]), lambda: zlib.decompress(b""),
              lambda: zlib.decompress(packed[:-1] + b"x"), lambda: zlib.compress(b"", 77), lambda: zlib.compress("text"),
              lambda: zlib.decompressobj().decompress(short), lambda: zlib.compressobj(level=99),
              lambda: zlib.decompressobj().decompress(packed, -1)):
    try:
        wrong()
    except (zlib.error, TypeError, ValueError) as problem:
        print(type(problem).__module__, type(problem).__name__, problem)

print(zlib.DEFLATED, zlib.DEF_BUF_SIZE, zlib.DEF_MEM_LEVEL, zlib.ZLIB_VERSION[0], zlib.ZLIB_RUNTIME_VERSION[0], type(zlib.compressobj()),
      zlib.Z_NO_COMPRESSION, zlib.Z_BEST_SPEED, zlib.Z_BEST_COMPRESSION, zlib.Z_DEFAULT_COMPRESSION)
print(zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED, zlib.Z_HUFFMAN_ONLY, zlib.Z_RLE, zlib.Z_FIXED, zlib.Z_NO_FLUSH, zlib.Z_PARTIAL_FLUSH,
      zlib.Z_FULL_FLUSH, zlib.Z_FINISH, zlib.Z_BLOCK, zlib.Z_TREES, type(zlib.decompressobj()))

# expect: -1 68 2599086757 True
# expect: 0 1811 2758506210 True
# expect: 1 71 360473540 True
# expect: 6 68 2599086757 True
# expect: 9 68 2324829696 True
# expect: 789c030000000001 4b4c4a0600 1f8b0800
# expect: 907060870 907060870 103547413 1
# expect: [0, 53, 0, 17]
# expect: 100 False 0 1700 True b'tail' b''
# expect: b'the quick ' True False
# expect: True True
# expect: 15 b'the quick brown fox'
# expect: True True
# expect: zlib error Error -3 while decompressing data: incorrect header check
# expect: zlib error Error -5 while decompressing data: incomplete or truncated stream
# expect: zlib error Error -5 while decompressing data: incomplete or truncated stream
# expect: zlib error Error -3 while decompressing data: incorrect data check
# expect: zlib error Bad compression level
# expect: builtins TypeError a bytes-like object is required, not 'str'
# expect: zlib error Error 2 while decompressing data
# expect: builtins ValueError Invalid initialization option
# expect: builtins ValueError max_length must be non-negative
# expect: 8 16384 8 1 1 <class 'zlib.Compress'> 0 1 9 -1
# expect: 0 1 2 3 4 0 1 3 4 5 6 <class 'zlib.Decompress'>
