"""Files and folders that are gone at the end of their block."""
import tempfile as _tempfile

from .base import AsyncFile, ask_file


class _Temporary:
    """What can be awaited for it, or entered with `async with`."""

    def __init__(self, make, close):
        self._make, self._close, self._made = make, close, None

    def __await__(self):
        return self._start().__await__()

    async def _start(self):
        self._made = await ask_file("open a temporary file", self._make)
        return self._made

    async def __aenter__(self):
        return await self._start()

    async def __aexit__(self, *exc):
        await self._close(self._made)


def _file(**options):
    def make():
        plain = _tempfile.NamedTemporaryFile(**options)
        return AsyncFile(plain, plain.name)
    return _Temporary(make, lambda file: file.close())


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True,
                       loop=None, executor=None):
    return _file(mode=mode, buffering=buffering, encoding=encoding, newline=newline, suffix=suffix, prefix=prefix, dir=dir,
                 delete=delete)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, loop=None,
                  executor=None):
    return _file(mode=mode, buffering=buffering, encoding=encoding, newline=newline, suffix=suffix, prefix=prefix, dir=dir)


def SpooledTemporaryFile(max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                         loop=None, executor=None):
    return _file(mode=mode, buffering=buffering, encoding=encoding, newline=newline, suffix=suffix, prefix=prefix, dir=dir)


def TemporaryDirectory(suffix=None, prefix=None, dir=None, loop=None, executor=None):
    """Its name."""
    kept = []

    def make():
        kept.append(_tempfile.TemporaryDirectory(suffix, prefix, dir))
        return kept[0].name

    async def close(name):
        await ask_file(f"remove {name}", kept[0].cleanup)
    return _Temporary(make, close)
