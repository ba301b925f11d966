with open("notes.txt", "w") as f:
    print(f.write("first\nsecond\n"), f.name, f.mode, f.closed)
    f.writelines(["third\n", "fourth"])
    print("fifth", file=f)
print(f.closed)
with open("notes.txt") as f:
    print(f.readline(), f.read(3), f.tell(), f.readlines(), f.read() == "")
    f.seek(0)
    print([line.rstrip() for line in f])
with open("notes.txt", "a") as f:
    f.write("appended é")
with open("notes.txt", encoding="utf-8") as f:
    text = f.read()
print(len(text), text.splitlines()[-1])
with open("notes.txt", "rb") as f:
    print(f.read(5), f.read()[-3:])
with open("data.bin", "wb") as f:
    f.write(bytes(range(5)))
with open("data.bin", "r+b") as f:
    f.seek(2)
    f.write(b"XY")
    f.seek(0)
    print(f.read())
for text in ("open('missing.txt')", "open('notes.txt', 'q')", "open('notes.txt', 'x')", "open('notes.txt').write('x')", "open('notes.txt', 'w').read()", "open('data.bin', 'wb').write('text')", "open(5.5)", "open('notes.txt', 'rw')", "open('notes.txt', 'rb', encoding='utf-8')"):
    try:
        eval(text)
        print(text, "fine")
    except Exception as error:
        print(text, "->", type(error).__name__, error)
import io, os
s = io.StringIO("line 1\nline 2")
print(s.readline(), s.read(), s.getvalue()[:4], list(io.StringIO("a\nb")), io.BytesIO(b"abc").read(2))
out = io.StringIO()
print("to", "memory", sep="-", end="!", file=out)
print(repr(out.getvalue()), os.path.exists("data.bin"), os.path.join("a", "b.txt"), os.path.splitext("x.tar.gz"), os.path.basename("/a/b"), os.path.isfile("notes.txt"))
os.remove("notes.txt"); os.remove("data.bin")
print(os.path.exists("notes.txt"))

# expect: 13 notes.txt w False
# expect: True
# expect: first
# expect:  sec 9 ['ond\n', 'third\n', 'fourthfifth\n'] True
# expect: ['first', 'second', 'third', 'fourthfifth']
# expect: 41 appended é
# expect: b'first' b' \xc3\xa9'
# expect: b'\x00\x01XY\x04'
# expect: open('missing.txt') -> FileNotFoundError [Errno 2] No such file or directory: 'missing.txt'
# expect: open('notes.txt', 'q') -> ValueError invalid mode: 'q'
# expect: open('notes.txt', 'x') -> FileExistsError [Errno 17] File exists: 'notes.txt'
# expect: open('notes.txt').write('x') -> UnsupportedOperation not writable
# expect: open('notes.txt', 'w').read() -> UnsupportedOperation not readable
# expect: open('data.bin', 'wb').write('text') -> TypeError a bytes-like object is required, not 'str'
# expect: open(5.5) -> TypeError expected str, bytes or os.PathLike object, not float
# expect: open('notes.txt', 'rw') -> ValueError must have exactly one of create/read/write/append mode
# expect: open('notes.txt', 'rb', encoding='utf-8') -> ValueError binary mode doesn't take an encoding argument
# expect: line 1
# expect:  line 2 line ['a\n', 'b'] b'ab'
# expect: 'to-memory!' True a/b.txt ('x.tar', '.gz') b True
# expect: False
