"""The functions of os that wait for the disk."""
import os as _os

from .base import ask_file


def _wrap(function, words):
    async def asked(*args, **kwargs):
        return await ask_file(f"{words} {args[0] if args else ''}".strip(), lambda: function(*args, **kwargs))
    asked.__name__ = asked.__qualname__ = function.__name__
    return asked


for _name in ("rename", "renames", "replace", "remove", "unlink", "mkdir", "makedirs", "rmdir", "removedirs", "listdir",
              "scandir", "stat", "access", "getcwd"):
    if hasattr(_os, _name):
        globals()[_name] = _wrap(getattr(_os, _name), _name)


class path:
    """The functions of os.path that wait for the disk."""


for _name in ("exists", "isfile", "isdir", "getsize", "getatime", "getctime", "getmtime", "abspath", "islink", "ismount",
              "samefile"):
    if hasattr(_os.path, _name):
        setattr(path, _name, staticmethod(_wrap(getattr(_os.path, _name), _name)))
