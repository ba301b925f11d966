# A teaching script: todo files.
import asyncio
import json
import os
import pathlib
import shutil
import tempfile
from functools import lru_cache, partial, reduce, singledispatch, total_ordering


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


@singledispatch
def show(value):
    return f"any {value}"


@show.register
def _(value: int):
    return f"int {value}"


@show.register(list)
def _(value):
    return "list " + ", ".join(map(show, value))


print(sorted([Version("1.10"), Version("1.9"), Version("0.1")]), Version("1.0") >= Version("0.9"), show([1, "a"]))


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), fib.cache_info(), reduce(lambda a, b: a * b, range(1, 6)), partial(pow, 2)(10))
with tempfile.TemporaryDirectory() as folder:
    root = pathlib.Path(folder)
    (root / "notes").mkdir()
    for name in ("a.txt", "b.md", "notes/c.txt"):
        (root / name).write_text(f"# {name}\nline\n")
    print(sorted(p.relative_to(root).as_posix() for p in root.rglob("*.txt")), (root / "a.txt").read_text().splitlines())
    data = {"items": [1, 2.5, None, True], "é": "ü"}
    path = root / "data.json"
    with path.open("w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False, indent=1)
    with open(path, encoding="utf-8") as file:
        print(json.load(file) == data, path.suffix, path.stem, path.exists(), path.stat().st_size)
    try:
        json.loads("{'bad': 1}")
    except json.JSONDecodeError as error:
        print(error, error.lineno, error.colno)
    shutil.copy(root / "a.txt", root / "copy.txt")
    os.rename(root / "copy.txt", root / "moved.txt")
    print(sorted(os.listdir(root)), [sorted(files) for _, _, files in os.walk(root)])
    path.unlink()
    try:
        path.read_text()
    except FileNotFoundError as error:
        print(error.strerror, error.errno)

# expect: [v0.1, v1.9, v1.10] True list int 1, any a
# expect: 12586269025 CacheInfo(hits=48, misses=51, maxsize=None, currsize=51) 120 1024
# expect: ['a.txt', 'notes/c.txt'] ['# a.txt', 'line']
# expect: True .json data True 58
# expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 2
# expect: ['a.txt', 'b.md', 'data.json', 'moved.txt', 'notes'] [['a.txt', 'b.md', 'data.json', 'moved.txt'], ['c.txt']]
# expect: No such file or directory 2
