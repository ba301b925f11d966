"""Files that are read and written while the loop runs on."""
import io

from . import os, tempfile
from .base import AsyncFile, Opening, ask_file

__version__ = "23.2.1"


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None, *,
         loop=None, executor=None):
    """A file: to be awaited, or entered for as long as one needs it."""
    def start():
        return AsyncFile(io.open(file, mode, buffering, encoding, errors, newline, closefd, opener), file)
    return Opening(ask_file(f"open {file}", start))


class _Standard:
    """A stream of the program's own."""

    def __init__(self, name, binary):
        self._name, self._binary = name, binary

    def _stream(self):
        import sys
        return getattr(sys, self._name)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)

        async def asked(*args):
            if self._binary and args and isinstance(args[0], (bytes, bytearray)):
                args = (bytes(args[0]).decode(),)
            result = await ask_file(f"{name} {self._name}", lambda: getattr(self._stream(), name)(*args))
            return result.encode() if self._binary and isinstance(result, str) else result
        return asked

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line


stdin, stdout, stderr = _Standard("stdin", False), _Standard("stdout", False), _Standard("stderr", False)
stdin_bytes, stdout_bytes, stderr_bytes = _Standard("stdin", True), _Standard("stdout", True), _Standard("stderr", True)
