"""The files in memory whose paths match a pattern."""
import fnmatch
import os
import re

__all__ = ["escape", "glob", "iglob"]

_magic = re.compile("([*?[])")


def has_magic(s):
    return _magic.search(s) is not None


def escape(pathname):
    """A path as a pattern that matches nothing but it."""
    return _magic.sub(r"[\1]", pathname)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    root = "" if root_dir is None else os.fspath(root_dir)
    for path in _found(pathname, root, recursive, include_hidden):
        if path:
            yield path


def _real(root, path):
    return os.path.join(root, path) if path or root else "."


def _found(pathname, root, recursive, hidden):
    folder, name = os.path.split(pathname)
    if not has_magic(pathname):
        if name:
            if os.path.lexists(_real(root, pathname)):
                yield pathname
        elif os.path.isdir(_real(root, folder)):
            yield pathname
        return
    if folder and folder != pathname and has_magic(folder):
        folders = _found(folder, root, recursive, hidden)
    else:
        folders = [folder]
    for each in folders:
        for found in _in_folder(each, name, root, recursive, hidden):
            yield os.path.join(each, found)


def _in_folder(folder, pattern, root, recursive, hidden):
    where = _real(root, folder)
    if recursive and pattern == "**":
        if os.path.isdir(where):
            yield ""
            yield from _below(where, "", hidden)
        return
    if not has_magic(pattern):
        if pattern == "" and os.path.isdir(where) or pattern and os.path.lexists(os.path.join(where, pattern)):
            yield pattern
        return
    try:
        names = os.listdir(where)
    except OSError:
        return
    if not hidden and not pattern.startswith("."):
        names = [name for name in names if not name.startswith(".")]
    yield from fnmatch.filter(names, pattern)


def _below(where, prefix, hidden):
    try:
        names = os.listdir(os.path.join(where, prefix) if prefix else where)
    except OSError:
        return
    for name in names:
        if hidden or not name.startswith("."):
            path = os.path.join(prefix, name) if prefix else name
            yield path
            yield from _below(where, path, hidden)
