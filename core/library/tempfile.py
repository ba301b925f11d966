"""Temporary files, in memory like all others."""
import io
import itertools
import os

_numbers = itertools.count(1)
tempdir = "/tmp"


def gettempdir():
    return tempdir


def _name(suffix, prefix, dir):
    return os.path.join(dir or tempdir, f"{'tmp' if prefix is None else prefix}{next(_numbers):08d}{suffix or ''}")


def mkdtemp(suffix=None, prefix=None, dir=None):
    name = _name(suffix, prefix, dir)
    os.mkdir(name)
    return name


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    name = _name(suffix, prefix, dir)
    io.open(name, "wb").close()
    return 3, name


class _Deleting:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete):
        self.file, self.name, self.delete = file, name, delete

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __iter__(self):
        return iter(self.file)

    def close(self):
        self.file.close()
        if self.delete and os.path.exists(self.name):
            os.remove(self.name)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None):
    name = _name(suffix, prefix, dir)
    return _Deleting(io.open(name, mode, buffering, encoding, errors, newline), name, delete)


TemporaryFile = NamedTemporaryFile


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)

    def __enter__(self):
        return self.name

    def __exit__(self, *exc):
        self.cleanup()

    def cleanup(self):
        for folder, folders, files in os.walk(self.name, topdown=False):
            for file in files:
                os.remove(os.path.join(folder, file))
            os.rmdir(folder)


TMP_MAX, template = 238328, "tmp"


def gettempdirb():
    return tempdir.encode()


def gettempprefix():
    return template


def gettempprefixb():
    return template.encode()


def mktemp(suffix="", prefix=template, dir=None):
    return _name(suffix, prefix, dir)


def SpooledTemporaryFile(max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                         dir=None, *, errors=None):
    """A file that never leaves memory."""
    return io.BytesIO() if "b" in mode else io.StringIO()
