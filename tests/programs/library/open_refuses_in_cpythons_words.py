"""The messages of open() and StringIO for wrong arguments."""
import io
import os

with open("some.txt", "w") as file:
    file.write("a\n")
for attempt in (lambda: open(""), lambda: open("a\0b"), lambda: open("some.txt", buffering=0), lambda: open("some.txt", newline="x"),
                lambda: open("some.txt", mode=3), lambda: open("some.txt", encoding="nope"), lambda: open("some.txt", "rb", newline=""),
                lambda: open("some.txt", "rb", errors="strict"), lambda: os.path.join("a", 3), lambda: os.path.join("a", None)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
os.remove("some.txt")
print(io.StringIO("a\r\nb\rc\n", newline=None).readlines(), io.StringIO("a\nb", newline="\r\n").getvalue().encode())
print(io.StringIO("a\r\nb").read().encode(), io.StringIO("abc").read(2))

# expect: FileNotFoundError [Errno 2] No such file or directory: ''
# expect: ValueError embedded null byte
# expect: ValueError can't have unbuffered text I/O
# expect: ValueError illegal newline value: x
# expect: TypeError open() argument 'mode' must be str, not int
# expect: LookupError unknown encoding: nope
# expect: ValueError binary mode doesn't take a newline argument
# expect: ValueError binary mode doesn't take an errors argument
# expect: TypeError join() argument must be str, bytes, or os.PathLike object, not 'int'
# expect: TypeError join() argument must be str, bytes, or os.PathLike object, not 'NoneType'
# expect: ['a\n', 'b\n', 'c\n'] b'a\r\nb'
# expect: b'a\r\nb' ab
