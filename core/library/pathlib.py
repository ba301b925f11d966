"""Paths as objects, over the files in memory."""
import io
import os


class PurePath:
    """A path that nothing is asked about."""

    def __new__(cls, *args):
        if cls is Path:
            cls = PosixPath
        elif cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        text = os.path.join(*(os.fspath(a) for a in args)) if args else ""
        absolute = text.startswith("/")
        parts = [p for p in text.split("/") if p and p != "."]
        self._text = ("/" if absolute else "") + "/".join(parts) or "."

    def __reduce__(self):
        return self.__class__, tuple(self.parts)

    def __str__(self):
        return self._text

    __fspath__ = __str__

    def as_posix(self):
        return self._text

    def __repr__(self):
        return f"{type(self).__name__}({self._text!r})"

    def __eq__(self, other):
        return self._text == other._text if isinstance(other, PurePath) else NotImplemented

    def __hash__(self):
        return hash(self._text)

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self.parts <= other.parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self.parts > other.parts if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self.parts >= other.parts if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, other):
        try:
            return type(self)(self._text, other)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, other):
        return type(self)(other, self._text)

    def joinpath(self, *others):
        return type(self)(self._text, *others)

    @property
    def parts(self):
        names = tuple(p for p in self._text.split("/") if p)
        return (("/",) if self.is_absolute() else ()) + (() if self._text == "." else names)

    root = property(lambda self: "/" if self.is_absolute() else "")
    anchor = root
    drive = property(lambda self: "")
    parent = property(lambda self: type(self)(os.path.dirname(self._text) if "/" in self._text else "."))

    @property
    def parents(self):
        found, path = [], self
        while path.parent != path:
            path = path.parent
            found.append(path)
        return tuple(found)

    @property
    def name(self):
        return "" if self._text in ("/", ".") else os.path.basename(self._text)

    suffix = property(lambda self: os.path.splitext(self.name)[1] if not self.name.endswith(".") else "")
    stem = property(lambda self: self.name[:len(self.name) - len(self.suffix)])

    @property
    def suffixes(self):
        name = self.name
        return [] if name.endswith(".") else ["." + part for part in name.lstrip(".").split(".")[1:]]

    def is_absolute(self):
        return self._text.startswith("/")

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return self.parent / name

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(self.stem + suffix)

    def relative_to(self, *other):
        base = type(self)(*other)
        if self.parts[:len(base.parts)] != base.parts:
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(base)!r} OR one path is relative and the "
                             "other is absolute.")
        return type(self)(*self.parts[len(base.parts):])

    def is_relative_to(self, *other):
        base = type(self)(*other)
        return self.parts[:len(base.parts)] == base.parts

    def match(self, pattern):
        import fnmatch
        wanted = [p for p in pattern.split("/") if p]
        names = self.parts
        return len(wanted) <= len(names) and all(
            fnmatch.fnmatchcase(n, w) for n, w in zip(reversed(names), reversed(wanted)))


class PurePosixPath(PurePath):
    pass


class Path(PurePath):
    """A path to a file or folder in memory."""

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(os.path.expanduser("~"))

    def exists(self):
        return os.path.exists(self)

    def is_file(self):
        return os.path.isfile(self)

    def is_dir(self):
        return os.path.isdir(self)

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return os.stat(self)

    def absolute(self):
        return type(self)(os.path.join(os.getcwd(), self._text))

    def resolve(self, strict=False):
        return type(self)(os.path.abspath(self._text))

    def expanduser(self):
        return type(self)(os.path.expanduser(self._text))

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with self.open("r", encoding=encoding, errors=errors) as file:
            return file.read()

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open("wb") as file:
            return file.write(data)

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        if self.is_dir() and exist_ok:
            return
        os.makedirs(self) if parents else os.mkdir(self)

    def rmdir(self):
        os.rmdir(self)

    def unlink(self, missing_ok=False):
        if missing_ok and not self.exists():
            return
        os.remove(self)

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, "File exists", self._text)
            return
        self.write_bytes(b"")

    def rename(self, target):
        os.rename(self, target)
        return type(self)(target)

    replace = rename

    def iterdir(self):
        return (self / name for name in os.listdir(self))

    def glob(self, pattern):
        yield from self._select(pattern.split("/"))

    def rglob(self, pattern):
        yield from self._select(["**", *pattern.split("/")])

    def _select(self, pattern):
        import fnmatch
        if not pattern:
            yield self
            return
        first, rest = pattern[0], pattern[1:]
        if first == "**":
            yield from self._select(rest) if rest else [self]
            for entry in sorted(os.listdir(self)):
                if (self / entry).is_dir():
                    yield from (self / entry)._select(pattern)
            return
        for entry in sorted(os.listdir(self)):
            if fnmatch.fnmatchcase(entry, first) and (not rest or (self / entry).is_dir()):
                yield from (self / entry)._select(rest)


class PosixPath(Path, PurePosixPath):
    pass
