data = bytearray(b"0123456789")
view = memoryview(data)
print(view[0], bytes(view[2:5]), view[::-2].tobytes(), len(view), view.nbytes, view.format, view.readonly, view.tolist()[:3], view == data, view.obj is data, view.hex(" ", 2), 48 in view)
view[0] = 65
view[1:3] = b"BC"
part = view[5:]
part[0] = 0x58
print(data, part.tobytes(), memoryview(b"abc").readonly, bytes(part), view[-1], list(view[:2]), part[::2].tolist(), hash(memoryview(b"abc")) == hash(b"abc"))
numbers = memoryview(bytearray(8)).cast("H")
numbers[0], numbers[3] = 513, 65535
print(numbers.tolist(), numbers.tobytes(), numbers.itemsize, numbers.shape, numbers.strides, numbers.cast("B").tolist(), numbers[1:].tolist(), numbers.cast("B").cast("i")[0], memoryview(b"\0" * 8).cast("d")[0])
for text in ("view[99]", "view['a']", "view[0] = 300", "view[0] = 'a'", "view[0:2] = b'xyz'", "memoryview(b'a')[0] = 1", "del view[0]", "memoryview('a')", "memoryview(5)", "view.cast('Q')", "view.cast('z')", "data.append(1)", "data.clear()", "data[0:1] = b''", "hash(view)", "view < data", "view + b'a'", "numbers[0] = 70000", "numbers[0] = 1.5", "view[0, 1]", "memoryview()", "view[::0]"):
    try:
        exec(text)
        print(text, "fine")
    except Exception as error:
        print(text, "->", type(error).__name__, error)
part.release()
with memoryview(b"xy") as v:
    print(v.tolist())
for used in (v, part):
    try:
        used[0]
    except ValueError as error:
        print(error)
numbers.release(); view.release(); del used
data.append(1)
print(len(data), repr(v)[:9], b"-".join([memoryview(b"a"), b"b"]), bytes(memoryview(b"q")) + b"r", b"abc".find(memoryview(b"c")), memoryview(memoryview(b"in"))[1], int.from_bytes(memoryview(b"\1\0"), "big"))

# expect: 48 b'234' b'97531' 10 10 B False [48, 49, 50] True True 3031 3233 3435 3637 3839 True
# expect: bytearray(b'ABC34X6789') b'X6789' True b'X6789' 57 [65, 66] [88, 55, 57] True
# expect: [513, 0, 0, 65535] b'\x01\x02\x00\x00\x00\x00\xff\xff' 2 (4,) (2,) [1, 2, 0, 0, 0, 0, 255, 255] [0, 0, 65535] 513 0.0
# expect: view[99] -> IndexError index out of bounds on dimension 1
# expect: view['a'] -> TypeError memoryview: invalid slice key
# expect: view[0] = 300 -> ValueError memoryview: invalid value for format 'B'
# expect: view[0] = 'a' -> TypeError memoryview: invalid type for format 'B'
# expect: view[0:2] = b'xyz' -> ValueError memoryview assignment: lvalue and rvalue have different structures
# expect: memoryview(b'a')[0] = 1 -> TypeError cannot modify read-only memory
# expect: del view[0] -> TypeError cannot delete memory
# expect: memoryview('a') -> TypeError memoryview: a bytes-like object is required, not 'str'
# expect: memoryview(5) -> TypeError memoryview: a bytes-like object is required, not 'int'
# expect: view.cast('Q') -> TypeError memoryview: length is not a multiple of itemsize
# expect: view.cast('z') -> ValueError memoryview: destination format must be a native single character format prefixed with an optional '@'
# expect: data.append(1) -> BufferError Existing exports of data: object cannot be re-sized
# expect: data.clear() -> BufferError Existing exports of data: object cannot be re-sized
# expect: data[0:1] = b'' -> BufferError Existing exports of data: object cannot be re-sized
# expect: hash(view) -> ValueError cannot hash writable memoryview object
# expect: view < data fine
# expect: view + b'a' -> TypeError unsupported operand type(s) for +: 'memoryview' and 'bytes'
# expect: numbers[0] = 70000 -> ValueError memoryview: invalid value for format 'H'
# expect: numbers[0] = 1.5 -> TypeError memoryview: invalid type for format 'H'
# expect: view[0, 1] -> TypeError cannot index 1-dimension view with 2-element tuple
# expect: memoryview() -> TypeError memoryview() missing required argument 'object' (pos 1)
# expect: view[::0] -> ValueError slice step cannot be zero
# expect: [120, 121]
# expect: operation forbidden on released memoryview object
# expect: operation forbidden on released memoryview object
# expect: 11 <released b'a-b' b'qr' 2 110 256
