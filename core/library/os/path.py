"""Paths as text, the POSIX way."""
import _files

sep, altsep, pathsep, curdir, pardir, extsep = "/", None, ":", ".", "..", "."


def _text(path):
    if isinstance(path, str):
        return path
    import os
    return os.fsdecode(path)


def join(a, *p):
    path = _text(a)
    for part in p:
        if not isinstance(part, (str, bytes)) and not hasattr(part, "__fspath__"):
            raise TypeError(f"join() argument must be str, bytes, or os.PathLike object, not {type(part).__name__!r}")
        part = _text(part)
        if part.startswith("/"):
            path = part
        elif not path or path.endswith("/"):
            path += part
        else:
            path += "/" + part
    return path


def split(p):
    p = _text(p)
    at = p.rfind("/") + 1
    head, tail = p[:at], p[at:]
    return (head.rstrip("/") or head), tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _text(p)
    name = p[p.rfind("/") + 1:]
    dot = name.rfind(".")
    if dot <= 0 or not name[:dot].strip("."):
        return p, ""
    return p[:len(p) - len(name) + dot], name[dot:]


def splitdrive(p):
    return "", _text(p)


def isabs(s):
    return _text(s).startswith("/")


def normpath(path):
    path = _text(path)
    if not path:
        return "."
    slashes = "//" if path.startswith("//") and not path.startswith("///") else "/" if path.startswith("/") else ""
    parts = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part != ".." or not slashes:
            parts.append(part)
    return slashes + "/".join(parts) or "."


def abspath(path):
    path = _text(path)
    return normpath(path if isabs(path) else join(_files.current_folder(), path))


def realpath(path, *, strict=False):
    return abspath(path)


def relpath(path, start="."):
    path_parts = [p for p in abspath(path).split("/") if p]
    start_parts = [p for p in abspath(start).split("/") if p]
    same = 0
    while same < min(len(path_parts), len(start_parts)) and path_parts[same] == start_parts[same]:
        same += 1
    up = [".."] * (len(start_parts) - same)
    return "/".join(up + path_parts[same:]) or "."


def commonprefix(m):
    if not m:
        return ""
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = [_text(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    if len({isabs(path) for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths") from None
    split_paths = [[p for p in _text(path).split("/") if p and p != "."] for path in paths]
    return ("/" if isabs(paths[0]) else "") + "/".join(commonprefix(split_paths))


def exists(path):
    path = abspath(path)
    return _files.is_file(path) or _files.is_folder(path)


lexists = exists


def isfile(path):
    return _files.is_file(abspath(path))


def isdir(path):
    return _files.is_folder(abspath(path))


def islink(path):
    return False


def getsize(filename):
    import os
    return os.stat(filename).st_size


def getmtime(filename):
    import os
    return os.stat(filename).st_mtime


getctime = getatime = getmtime


def samefile(f1, f2):
    return abspath(f1) == abspath(f2)


def expanduser(path):
    path = _text(path)
    if path != "~" and not path.startswith("~/"):
        return path
    import os
    home = os.environ.get("HOME", "/home/student").rstrip("/")
    return (home + path[1:]) or "/"


def expandvars(path):
    import os
    from string import Template
    return Template(_text(path)).safe_substitute(os.environ)

defpath, devnull, supports_unicode_filenames = "/bin:/usr/bin", "/dev/null", False


def normcase(s):
    """A path as the system compares it: as it is."""
    import os
    return os.fspath(s)


def ismount(path):
    return abspath(path) == "/"


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev and tuple(s1) == tuple(s2)
