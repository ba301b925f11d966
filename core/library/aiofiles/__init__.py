"""Files that are read and written while the loop runs on."""
import io

from . import os
from .base import AsyncFile, Opening, ask_file

__version__ = "23.2.1"


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None, *,
         loop=None, executor=None):
    """A file: to be awaited, or entered for as long as one needs it."""
    def start():
        return AsyncFile(io.open(file, mode, buffering, encoding, errors, newline, closefd, opener), file)
    return Opening(ask_file(f"open {file}", start))
