# struct: formats, limits, errors.
import struct
T=r'''
struct.pack("bB",1,2,3)
struct.pack("b",200)
struct.pack("B",-1)
struct.pack("<B",256)
struct.pack("h",40000)
struct.pack("<h",40000)
struct.pack(">H",-1)
struct.pack("i",2**31)
struct.pack(">i",2**31)
struct.pack("I",-1)
struct.pack("<I",2**32)
struct.pack("q",2**63)
struct.pack(">q",2**63)
struct.pack("Q",-1)
struct.pack("<Q",-1)
struct.pack("l",2**63)
struct.pack("<l",2**31)
struct.pack("b","a")
struct.pack("b",1.5)
struct.pack("f","a")
struct.pack("f",1e300)
struct.pack("e",1e10)
struct.pack("s",5)
struct.pack("s","a")
struct.pack("c",b"ab")
struct.pack("c","a")
struct.pack("3s",b"abcdef")
struct.pack("5s",b"ab")
struct.pack("5p",b"abcdefg")
struct.pack("?",[])
struct.pack("z",1)
struct.pack("3",1)
struct.pack("<n",1)
struct.pack("bhilq",1,2,3,4,5)
struct.pack("<bhilq",1,2,3,4,5)
struct.pack(">bhilqfd",1,2,3,4,5,1.5,2.5)
struct.pack("!2h3x2?",1,2,True,False)
struct.pack("bxxi0q",1,2)
struct.pack("4sI",b"ab",7)
struct.unpack("bB",b"a")
struct.unpack("<hh",b"\x01\x02\x03\x04")
struct.unpack(">q",b"\xff"*8)
struct.unpack("<Q",b"\xff"*8)
struct.unpack("e",b"\x00\x3e")
struct.unpack("<fd",struct.pack("<fd",1.1,2.2))
struct.unpack("3s2c?",b"abcdeX")
struct.unpack("5p",b"\x03abcd")
struct.unpack("<h",5)
struct.calcsize("bhilq")
struct.calcsize("<bhilq")
struct.calcsize("qb")
struct.calcsize("bq0")
struct.calcsize("10s i")
struct.unpack_from("<h",b"abcdef",2)
struct.unpack_from("<h",b"abcdef",-2)
struct.unpack_from("<h",b"abcdef",5)
struct.unpack_from("<h",b"abcdef",-9)
list(struct.iter_unpack("<h",b"abcdef"))
list(struct.iter_unpack("<h",b"abcde"))
struct.Struct("<hh").pack(1,2)
struct.Struct("<hh").size
struct.Struct("<hh").format
struct.Struct("<hh").unpack(b"abcd")
struct.pack(5,1)
struct.pack(b"<h",1)
struct.pack("d",float("nan"))
struct.pack(">e",1.5)+struct.pack(">e",-0.0)+struct.pack(">e",6e-8)+struct.pack(">e",65504.0)+struct.pack(">e",1/3)
struct.pack("f",float("inf"))
struct.pack("P",5)
struct.pack("N",-1)
struct.error
'''
def attempt(name, action):
    try:
        print(name, '->', ascii(action()))
    except Exception as error:
        print(name, '->', type(error).__name__, ascii(str(error)))
for l in T.strip().split("\n"):
    attempt(l, lambda: eval(l))
b=bytearray(10); struct.pack_into("<h",b,3,513); print(b)
attempt("into",lambda: struct.pack_into("<h",b,9,513)); attempt("into2",lambda: struct.pack_into("<h",b,-1,5)); attempt("into3",lambda: struct.pack_into("<h",b"abc",0,5))

# expect: struct.pack("bB",1,2,3) -> error 'pack expected 2 items for packing (got 3)'
# expect: struct.pack("b",200) -> error 'byte format requires -128 <= number <= 127'
# expect: struct.pack("B",-1) -> error 'ubyte format requires 0 <= number <= 255'
# expect: struct.pack("<B",256) -> error 'ubyte format requires 0 <= number <= 255'
# expect: struct.pack("h",40000) -> error 'short format requires -32768 <= number <= 32767'
# expect: struct.pack("<h",40000) -> error 'short format requires -32768 <= number <= 32767'
# expect: struct.pack(">H",-1) -> error 'argument out of range'
# expect: struct.pack("i",2**31) -> error "'i' format requires -2147483648 <= number <= 2147483647"
# expect: struct.pack(">i",2**31) -> error "'i' format requires -2147483648 <= number <= 2147483647"
# expect: struct.pack("I",-1) -> error 'argument out of range'
# expect: struct.pack("<I",2**32) -> error "'I' format requires 0 <= number <= 4294967295"
# expect: struct.pack("q",2**63) -> error 'argument out of range'
# expect: struct.pack(">q",2**63) -> error 'int too large to convert'
# expect: struct.pack("Q",-1) -> error 'argument out of range'
# expect: struct.pack("<Q",-1) -> error 'argument out of range'
# expect: struct.pack("l",2**63) -> error 'argument out of range'
# expect: struct.pack("<l",2**31) -> error "'l' format requires -2147483648 <= number <= 2147483647"
# expect: struct.pack("b","a") -> error 'required argument is not an integer'
# expect: struct.pack("b",1.5) -> error 'required argument is not an integer'
# expect: struct.pack("f","a") -> error 'required argument is not a float'
# expect: struct.pack("f",1e300) -> b'\x00\x00\x80\x7f'
# expect: struct.pack("e",1e10) -> OverflowError 'float too large to pack with e format'
# expect: struct.pack("s",5) -> error "argument for 's' must be a bytes object"
# expect: struct.pack("s","a") -> error "argument for 's' must be a bytes object"
# expect: struct.pack("c",b"ab") -> error 'char format requires a bytes object of length 1'
# expect: struct.pack("c","a") -> error 'char format requires a bytes object of length 1'
# expect: struct.pack("3s",b"abcdef") -> b'abc'
# expect: struct.pack("5s",b"ab") -> b'ab\x00\x00\x00'
# expect: struct.pack("5p",b"abcdefg") -> b'\x04abcd'
# expect: struct.pack("?",[]) -> b'\x00'
# expect: struct.pack("z",1) -> error 'bad char in struct format'
# expect: struct.pack("3",1) -> error 'repeat count given without format specifier'
# expect: struct.pack("<n",1) -> error 'bad char in struct format'
# expect: struct.pack("bhilq",1,2,3,4,5) -> b'\x01\x00\x02\x00\x03\x00\x00\x00\x04\x00\x00\x00\x00\x00\x00\x00\x05\x00\x00\x00\x00\x00\x00\x00'
# expect: struct.pack("<bhilq",1,2,3,4,5) -> b'\x01\x02\x00\x03\x00\x00\x00\x04\x00\x00\x00\x05\x00\x00\x00\x00\x00\x00\x00'
# expect: struct.pack(">bhilqfd",1,2,3,4,5,1.5,2.5) -> b'\x01\x00\x02\x00\x00\x00\x03\x00\x00\x00\x04\x00\x00\x00\x00\x00\x00\x00\x05?\xc0\x00\x00@\x04\x00\x00\x00\x00\x00\x00'
# expect: struct.pack("!2h3x2?",1,2,True,False) -> b'\x00\x01\x00\x02\x00\x00\x00\x01\x00'
# expect: struct.pack("bxxi0q",1,2) -> b'\x01\x00\x00\x00\x02\x00\x00\x00'
# expect: struct.pack("4sI",b"ab",7) -> b'ab\x00\x00\x07\x00\x00\x00'
# expect: struct.unpack("bB",b"a") -> error 'unpack requires a buffer of 2 bytes'
# expect: struct.unpack("<hh",b"\x01\x02\x03\x04") -> (513, 1027)
# expect: struct.unpack(">q",b"\xff"*8) -> (-1,)
# expect: struct.unpack("<Q",b"\xff"*8) -> (18446744073709551615,)
# expect: struct.unpack("e",b"\x00\x3e") -> (1.5,)
# expect: struct.unpack("<fd",struct.pack("<fd",1.1,2.2)) -> (1.100000023841858, 2.2)
# expect: struct.unpack("3s2c?",b"abcdeX") -> (b'abc', b'd', b'e', True)
# expect: struct.unpack("5p",b"\x03abcd") -> (b'abc',)
# expect: struct.unpack("<h",5) -> TypeError "a bytes-like object is required, not 'int'"
# expect: struct.calcsize("bhilq") -> 24
# expect: struct.calcsize("<bhilq") -> 19
# expect: struct.calcsize("qb") -> 9
# expect: struct.calcsize("bq0") -> error 'repeat count given without format specifier'
# expect: struct.calcsize("10s i") -> 16
# expect: struct.unpack_from("<h",b"abcdef",2) -> (25699,)
# expect: struct.unpack_from("<h",b"abcdef",-2) -> (26213,)
# expect: struct.unpack_from("<h",b"abcdef",5) -> error 'unpack_from requires a buffer of at least 7 bytes for unpacking 2 bytes at offset 5 (actual buffer size is 6)'
# expect: struct.unpack_from("<h",b"abcdef",-9) -> error 'offset -9 out of range for 6-byte buffer'
# expect: list(struct.iter_unpack("<h",b"abcdef")) -> [(25185,), (25699,), (26213,)]
# expect: list(struct.iter_unpack("<h",b"abcde")) -> error 'iterative unpacking requires a buffer of a multiple of 2 bytes'
# expect: struct.Struct("<hh").pack(1,2) -> b'\x01\x00\x02\x00'
# expect: struct.Struct("<hh").size -> 4
# expect: struct.Struct("<hh").format -> '<hh'
# expect: struct.Struct("<hh").unpack(b"abcd") -> (25185, 25699)
# expect: struct.pack(5,1) -> TypeError 'Struct() argument 1 must be a str or bytes object, not int'
# expect: struct.pack(b"<h",1) -> b'\x01\x00'
# expect: struct.pack("d",float("nan")) -> b'\x00\x00\x00\x00\x00\x00\xf8\x7f'
# expect: struct.pack(">e",1.5)+struct.pack(">e",-0.0)+struct.pack(">e",6e-8)+struct.pack(">e",65504.0)+struct.pack(">e",1/3) -> b'>\x00\x80\x00\x00\x01{\xff5U'
# expect: struct.pack("f",float("inf")) -> b'\x00\x00\x80\x7f'
# expect: struct.pack("P",5) -> b'\x05\x00\x00\x00\x00\x00\x00\x00'
# expect: struct.pack("N",-1) -> error 'argument out of range'
# expect: struct.error -> <class 'struct.error'>
# expect: bytearray(b'\x00\x00\x00\x01\x02\x00\x00\x00\x00\x00')
# expect: into -> error 'pack_into requires a buffer of at least 11 bytes for packing 2 bytes at offset 9 (actual buffer size is 10)'
# expect: into2 -> error 'no space to pack 2 bytes at offset -1'
# expect: into3 -> TypeError 'argument must be read-write bytes-like object, not bytes'
