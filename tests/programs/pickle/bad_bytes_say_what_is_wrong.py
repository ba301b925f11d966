import io
import pickle


def show(data):
    try:
        print(data, "->", pickle.loads(data))
    except Exception as error:
        print(data, "->", f"{type(error).__module__}.{type(error).__qualname__}: {error}".replace(__file__, "FILE"))


for data in (b"", b"\x80", b"\x80\x04", b"abc", b"\x80\x09.", b"\x80\x04K", b"\x80\x04\x95\xff\x00\x00\x00\x00\x00\x00\x00K",
             b"\x80\x04\x8c\x08__main__\x94\x8c\x04Gone\x94\x93.", b"\x80\x04\x8c\x06nosuch\x94\x8c\x01x\x94\x93.", b"(",
             b"K\x01h\x05.", b"\x00", b"'", b"\xff", pickle.dumps([1, 2, 3])[:-1], pickle.dumps("hello")[:-4],
             pickle.dumps([1]) + b"more", b"t.", b"0.", bytearray(pickle.dumps(5)), memoryview(pickle.dumps("x")).tobytes(),
             b"I12\n.", b"(lp0\nI1\naI2\na.", b"S'old'\n."):
    show(data)
for wrong in ("text", 5, None):
    show(wrong)
for call in (lambda: pickle.dump(1, 5), lambda: pickle.load(5), lambda: pickle.dumps(1, 6)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
file = io.BytesIO()
pickle.dump([1], file)
pickle.dump({"a": 2}, file, 0)
pickle.dump("x", file, 2)
file.seek(0)
while True:
    try:
        print(pickle.load(file))
    except EOFError as error:
        print("end:", error)
        break

# expect: b'' -> builtins.EOFError: Ran out of input
# expect: b'\x80' -> _pickle.UnpicklingError: pickle data was truncated
# expect: b'\x80\x04' -> builtins.EOFError: Ran out of input
# expect: b'abc' -> _pickle.UnpicklingError: unpickling stack underflow
# expect: b'\x80\t.' -> builtins.ValueError: unsupported pickle protocol: 9
# expect: b'\x80\x04K' -> _pickle.UnpicklingError: pickle data was truncated
# expect: b'\x80\x04\x95\xff\x00\x00\x00\x00\x00\x00\x00K' -> _pickle.UnpicklingError: pickle data was truncated
# expect: b'\x80\x04\x8c\x08__main__\x94\x8c\x04Gone\x94\x93.' -> builtins.AttributeError: Can't get attribute 'Gone' on <module '__main__' from 'FILE'>
# expect: b'\x80\x04\x8c\x06nosuch\x94\x8c\x01x\x94\x93.' -> builtins.ModuleNotFoundError: No module named 'nosuch'
# expect: b'(' -> builtins.EOFError: Ran out of input
# expect: b'K\x01h\x05.' -> _pickle.UnpicklingError: Memo value not found at index 5
# expect: b'\x00' -> _pickle.UnpicklingError: invalid load key, '\x00'.
# expect: b"'" -> _pickle.UnpicklingError: invalid load key, '\x27'.
# expect: b'\xff' -> _pickle.UnpicklingError: invalid load key, '\xff'.
# expect: b'\x80\x04\x95\x0b\x00\x00\x00\x00\x00\x00\x00]\x94(K\x01K\x02K\x03e' -> _pickle.UnpicklingError: pickle data was truncated
# expect: b'\x80\x04\x95\t\x00\x00\x00\x00\x00\x00\x00\x8c\x05hel' -> _pickle.UnpicklingError: pickle data was truncated
# expect: b'\x80\x04\x95\x06\x00\x00\x00\x00\x00\x00\x00]\x94K\x01a.more' -> [1]
# expect: b't.' -> _pickle.UnpicklingError: could not find MARK
# expect: b'0.' -> _pickle.UnpicklingError: unpickling stack underflow
# expect: bytearray(b'\x80\x04K\x05.') -> 5
# expect: b'\x80\x04\x95\x05\x00\x00\x00\x00\x00\x00\x00\x8c\x01x\x94.' -> x
# expect: b'I12\n.' -> 12
# expect: b'(lp0\nI1\naI2\na.' -> [1, 2]
# expect: b"S'old'\n." -> old
# expect: text -> builtins.TypeError: a bytes-like object is required, not 'str'
# expect: 5 -> builtins.TypeError: a bytes-like object is required, not 'int'
# expect: None -> builtins.TypeError: a bytes-like object is required, not 'NoneType'
# expect: TypeError file must have a 'write' attribute
# expect: TypeError file must have 'read' and 'readline' attributes
# expect: ValueError pickle protocol must be <= 5
# expect: [1]
# expect: {'a': 2}
# expect: x
# expect: end: Ran out of input
