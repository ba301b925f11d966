"""gzip: whole data, files by name and around others, as bytes and as text."""
import gzip
import io
import os
import tempfile

packed = gzip.compress(b"hello " * 20, mtime=0)
print(packed[:9].hex(), gzip.decompress(packed + gzip.compress(b"!", mtime=1)))
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "words.txt.gz")
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write("eins\nzwölf\n")
        print("drei", file=file)
    with gzip.open(path, "rt", encoding="utf-8") as file:
        print([line for line in file])
    with gzip.open(path) as file:
        print(file.read(4), file.readline(), file.tell(), file.readable(), file.writable())
    with open(path, "rb") as plain:
        print(plain.read(2).hex(), plain.read(8)[1] & 8)
    with gzip.GzipFile(path, "ab") as file:
        print(file.write(b"vier\n"))
    print(gzip.open(path).read().decode().split())
inside = io.BytesIO()
with gzip.GzipFile(fileobj=inside, mode="wb", mtime=0) as file:
    file.write(b"in memory")
print(gzip.GzipFile(fileobj=io.BytesIO(inside.getvalue())).read())
for wrong in (lambda: gzip.decompress(b"plain"), lambda: gzip.decompress(packed[:-4]), lambda: gzip.open("x", "rtb"),
              lambda: gzip.GzipFile(fileobj=io.BytesIO(packed)).write(b"x"), lambda: gzip.decompress(packed[:20] + b"\0" * 30)):
    try:
        wrong()
    except gzip.BadGzipFile as problem:
        print("bad", problem)
    except (OSError, EOFError, ValueError) as problem:
        print(type(problem).__name__, problem)
    except Exception as problem:
        print(type(problem).__name__, problem)

print(gzip.READ, gzip.WRITE, issubclass(gzip.BadGzipFile, OSError))

# expect: 1f8b08000000000002 b'hello hello hello hello hello hello hello hello hello hello hello hello hello hello hello hello hello hello hello hello !'
# expect: ['eins\n', 'zwölf\n', 'drei\n']
# expect: b'eins' b'\n' 5 True False
# expect: 1f8b 8
# expect: 5
# expect: ['eins', 'zwölf', 'drei', 'vier']
# expect: b'in memory'
# expect: bad Not a gzipped file (b'pl')
# expect: EOFError Compressed file ended before the end-of-stream marker was reached
# expect: ValueError Invalid mode: 'rtb'
# expect: OSError [Errno 9] write() on read-only GzipFile object
# expect: bad CRC check failed
# expect: 1 2 True
