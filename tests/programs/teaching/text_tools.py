# A teaching script: text tools.
import base64
import binascii
import codecs
import fnmatch
import hashlib
import hmac
import io
import itertools
import operator
import re
import secrets
import struct
import string
import sys
import timeit
import tracemalloc

print(hashlib.sha256(b"secret").hexdigest()[:16], hmac.new(b"key", b"msg", hashlib.sha256).hexdigest()[:16], hmac.compare_digest("a", "a"))
print(base64.b64encode(b"hello"), base64.urlsafe_b64decode("aGVsbG8="), binascii.hexlify(b"\x01\xff"), codecs.encode("hello", "rot13"), binascii.crc32(b"abc"))
print(struct.pack(">IhB", 1, -2, 3), struct.unpack("<2H", b"\1\0\2\0"), struct.calcsize("!dQ"))
print(list(itertools.batched([1, 2, 3], 2)) if hasattr(itertools, "batched") else list(itertools.islice(itertools.count(5, 5), 3)), list(itertools.accumulate([1, 2, 3], operator.mul)), list(itertools.pairwise("abc")), list(itertools.zip_longest("ab", "c", fillvalue="-")))
tokens = re.compile(r"(?P<num>\d+\.?\d*)|(?P<name>[a-z]\w*)|(?P<op>[-+*/()=])|(?P<skip>\s+)")
print([(m.lastgroup, m.group()) for m in tokens.finditer("x = 3.5*(y+2)") if m.lastgroup != "skip"])
print(fnmatch.filter(["a.py", "b.txt", "c.py"], "*.py"), "".join(sorted(set(string.ascii_lowercase) & set("hello"))), len(secrets.token_hex(4)))
tracemalloc.start()
x = [bytes(100) for _ in range(10)]
current, peak = tracemalloc.get_traced_memory()
print(current <= peak, timeit.timeit("sum(range(10))", number=3) >= 0)
buffer = io.StringIO()
print("to buffer", file=buffer, end="!")
print(buffer.getvalue(), "%-10s|%5.1f|%03d|%x" % ("left", 3.14159, 7, 255), f"{1234567.891:,.2f} {0.256:.1%} {255:#06x} {'mid':^9}|{3!r:>4}")
table = [("name", "qty"), ("apple", 3), ("kiwi", 12)]
width = max(len(str(cell)) for row in table for cell in row)
for row in table:
    print(" ".join(str(cell).ljust(width) for cell in row).rstrip())
sys.stdout.write("end\n")

# expect: 2bb80d537b1da3e3 2d93cbc1be167bcb True
# expect: b'aGVsbG8=' b'hello' b'01ff' uryyb 891568578
# expect: b'\x00\x00\x00\x01\xff\xfe\x03' (1, 2) 16
# expect: [5, 10, 15] [1, 2, 6] [('a', 'b'), ('b', 'c')] [('a', 'c'), ('b', '-')]
# expect: [('name', 'x'), ('op', '='), ('num', '3.5'), ('op', '*'), ('op', '('), ('name', 'y'), ('op', '+'), ('num', '2'), ('op', ')')]
# expect: ['a.py', 'c.py'] ehlo 8
# expect: True True
# expect: to buffer! left      |  3.1|007|ff 1,234,567.89 25.6% 0x00ff    mid   |   3
# expect: name  qty
# expect: apple 3
# expect: kiwi  12
# expect: end
