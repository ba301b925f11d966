"""The parts of os that touch nothing: paths, the files in memory, the environment."""
import errno
import sys
from abc import ABC, abstractmethod

import _files
import _world
from os import path

name = "posix"
sep, altsep, pathsep, linesep, curdir, pardir, extsep, devnull = "/", None, ":", "\n", ".", "..", ".", "/dev/null"
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
O_RDONLY, O_WRONLY, O_RDWR = 0, 1, 2
O_APPEND, O_CREAT, O_EXCL, O_TRUNC, O_NONBLOCK, O_SYNC, O_CLOEXEC = 1024, 64, 128, 512, 2048, 1052672, 524288
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_UNAVAILABLE, EX_SOFTWARE, EX_IOERR = 0, 64, 65, 66, 69, 70, 74
defpath = "/bin:/usr/bin"
TMP_MAX = 238328
supports_bytes_environ = True


class _Environ(dict):
    """The variables of the environment, which are texts."""

    def __setitem__(self, key, value):
        for text in (key, value):
            if not isinstance(text, str):
                raise TypeError(f"str expected, not {type(text).__name__}")
        dict.__setitem__(self, key, value)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def copy(self):
        return dict(self)

    def __repr__(self):
        return f"environ({dict.__repr__(self)})"


environ = _Environ({"HOME": "/home/student", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "USER": "student"})
error = OSError


def fspath(path):
    """The text of a path object."""
    if isinstance(path, (str, bytes)):
        return path
    try:
        return type(path).__fspath__(path)
    except AttributeError:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}") from None


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode() if isinstance(filename, str) else filename


class PathLike(ABC):
    """Something with a path."""

    @abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        return hasattr(subclass, "__fspath__") if cls is PathLike else NotImplemented


def getcwd():
    return _files.current_folder()


def chdir(path_):
    whole = path.abspath(path_)
    if not _files.is_folder(whole):
        _no_such(path_)
    _files.set_current_folder(whole)


def _no_such(path_):
    raise FileNotFoundError(errno.ENOENT, "No such file or directory", fspath(path_))


def listdir(path_="."):
    whole = path.abspath(path_)
    if not _files.is_folder(whole):
        if _files.is_file(whole):
            raise NotADirectoryError(errno.ENOTDIR, "Not a directory", fspath(path_))
        _no_such(path_)
    return _files.list_folder(whole)


class DirEntry:
    """One entry of a folder."""

    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path)

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class scandir:
    def __init__(self, path_="."):
        self._entries = iter([DirEntry(path_, name) for name in listdir(path_)])

    def __iter__(self):
        return self._entries

    def __next__(self):
        return next(self._entries)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    names = listdir(top) if path.isdir(top) else []
    folders = [n for n in names if path.isdir(path.join(top, n))]
    files = [n for n in names if n not in folders]
    if topdown:
        yield top, folders, files
    for folder in folders:
        yield from walk(path.join(top, folder), topdown)
    if not topdown:
        yield top, folders, files


def mkdir(path_, mode=0o777):
    whole = path.abspath(path_)
    if path.exists(whole):
        raise FileExistsError(errno.EEXIST, "File exists", fspath(path_))
    if not _files.is_folder(path.dirname(whole)):
        _no_such(path_)
    _files.make_folder(whole)


def makedirs(name, mode=0o777, exist_ok=False):
    whole = path.abspath(name)
    if path.exists(whole):
        if exist_ok and path.isdir(whole):
            return
        raise FileExistsError(errno.EEXIST, "File exists", fspath(name))
    above = path.dirname(whole)
    if not path.exists(above):
        makedirs(above, exist_ok=True)
    _files.make_folder(whole)


def remove(path_):
    if not _files.remove(path.abspath(path_)):
        if path.isdir(path_):
            raise IsADirectoryError(errno.EISDIR, "Is a directory", fspath(path_))
        _no_such(path_)


unlink = remove


def rmdir(path_):
    whole = path.abspath(path_)
    if not _files.is_folder(whole):
        _no_such(path_)
    if _files.list_folder(whole):
        raise OSError(errno.ENOTEMPTY, "Directory not empty", fspath(path_))
    _files.remove_folder(whole)


def rename(src, dst):
    source, target = path.abspath(src), path.abspath(dst)
    if _files.is_folder(source):
        _move_folder(source, target)
        return
    content = _files.read(source)
    if content is None or not _files.is_folder(path.dirname(target)):
        raise FileNotFoundError(errno.ENOENT, "No such file or directory", fspath(src), None, fspath(dst))
    if _files.is_folder(target):
        raise IsADirectoryError(errno.EISDIR, "Is a directory", fspath(src), None, fspath(dst))
    if source != target:
        _files.write(target, content)
        _files.remove(source)


def _move_folder(source, target):
    if _files.is_folder(target) and _files.list_folder(target):
        raise OSError(errno.ENOTEMPTY, "Directory not empty", source, None, target)
    makedirs(target, exist_ok=True)
    for name in _files.list_folder(source):
        rename(path.join(source, name), path.join(target, name))
    _files.remove_folder(source)


replace = rename


class stat_result(tuple):
    """What is known of a file: its kind and size."""

    n_fields, n_sequence_fields, n_unnamed_fields = 19, 10, 3
    st_atime_ns = st_mtime_ns = st_ctime_ns = 0

    def __new__(cls, size, mode):
        return tuple.__new__(cls, (mode, 1, 1, 1, 1000, 1000, size, 0, 0, 0))

    st_mode, st_ino, st_dev, st_nlink = (property(lambda self, i=i: self[i]) for i in range(4))
    st_uid, st_gid, st_size = (property(lambda self, i=i: self[i]) for i in range(4, 7))
    st_atime, st_mtime, st_ctime = (property(lambda self, i=i: float(self[i])) for i in range(7, 10))

    def __repr__(self):
        names = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime",
                 "st_ctime")
        return f"os.stat_result({', '.join(f'{name}={value}' for name, value in zip(names, self))})"


def stat(path_, *, follow_symlinks=True):
    whole = path.abspath(path_)
    if _files.is_folder(whole):
        return stat_result(4096, 0o40755)
    content = _files.read(whole)
    if content is None:
        _no_such(path_)
    return stat_result(len(content), 0o100644)


lstat = stat


def access(path_, mode):
    return path.exists(path_)


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def getpid():
    return 4242 + _world.process()


def getppid():
    number = _world.process()
    if "_forks" in sys.modules and sys.modules["_forks"].parent_of(number) is not None:
        return 4242 + sys.modules["_forks"].parent_of(number)
    if "_processes" in sys.modules:
        parent = sys.modules["_processes"].current().parent
        if parent is not None:
            return parent.pid
    return 4241


def getlogin():
    return "student"


def getuid():
    return 1000


def cpu_count():
    return 4


def getloadavg():
    return (0.0, 0.0, 0.0)


class terminal_size(tuple):
    """Columns and lines."""

    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f"os.terminal_size(columns={self[0]}, lines={self[1]})"


def get_terminal_size(fd=0):
    return terminal_size((80, 24))


def urandom(size):
    """Not random at all: the same bytes on every run."""
    import random
    return random.randbytes(size)


_ERRORS = {
    1: "Operation not permitted", 2: "No such file or directory", 3: "No such process", 4: "Interrupted system call",
    5: "Input/output error", 6: "No such device or address", 7: "Argument list too long", 8: "Exec format error",
    9: "Bad file descriptor", 10: "No child processes", 11: "Resource temporarily unavailable",
    12: "Cannot allocate memory", 13: "Permission denied", 14: "Bad address", 16: "Device or resource busy",
    17: "File exists", 18: "Invalid cross-device link", 19: "No such device", 20: "Not a directory",
    21: "Is a directory", 22: "Invalid argument", 23: "Too many open files in system", 24: "Too many open files",
    25: "Inappropriate ioctl for device", 27: "File too large", 28: "No space left on device", 29: "Illegal seek",
    30: "Read-only file system", 31: "Too many links", 32: "Broken pipe", 33: "Numerical argument out of domain",
    34: "Numerical result out of range", 36: "File name too long", 39: "Directory not empty",
    88: "Socket operation on non-socket", 89: "Destination address required", 90: "Message too long",
    95: "Operation not supported", 97: "Address family not supported by protocol", 98: "Address already in use",
    99: "Cannot assign requested address", 100: "Network is down", 101: "Network is unreachable",
    103: "Software caused connection abort", 104: "Connection reset by peer", 105: "No buffer space available",
    106: "Transport endpoint is already connected", 107: "Transport endpoint is not connected",
    108: "Cannot send after transport endpoint shutdown", 110: "Connection timed out", 111: "Connection refused",
    112: "Host is down", 113: "No route to host", 114: "Operation already in progress",
    115: "Operation now in progress",
}


def strerror(code):
    return _ERRORS.get(code, f"Unknown error {code}")

def getgid():
    return 1000


geteuid, getegid, getpgrp = getuid, getgid, getpid


def getpgid(pid, /):
    return getpid()


def kill(pid, sig, /):
    """Signals to the script itself, or to a process that it started."""
    if "_processes" in sys.modules:
        import _processes
        process = _processes.process_of(pid or getpid())
        if process is not None and process is not _processes.script:
            process.signal(int(sig))
            return
    if pid not in (0, getpid()):
        raise ProcessLookupError(errno.ESRCH, "No such process")
    if sig:
        import signal
        signal.raise_signal(sig)


def umask(mask, /):
    return 0o022


def isatty(fd, /):
    return False


def chmod(path_, mode, *, dir_fd=None, follow_symlinks=True):
    if not path.exists(path_):
        _no_such(path_)


def utime(path_, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    chmod(path_, 0)


def truncate(path_, length):
    content = _files.read(path.abspath(path_))
    if content is None:
        _no_such(path_)
    _files.write(path.abspath(path_), content[:length].ljust(length, b"\0"))


def removedirs(name):
    rmdir(name)
    above = path.dirname(fspath(name).rstrip("/"))
    while above and not listdir(above):
        rmdir(above)
        above = path.dirname(above)


def renames(old, new):
    makedirs(path.dirname(fspath(new)) or ".", exist_ok=True)
    rename(old, new)
    above = path.dirname(fspath(old))
    if above and not listdir(above):
        removedirs(above)


def getcwdb():
    return getcwd().encode()


def getenvb(key, default=None):
    value = environ.get(fsdecode(key))
    return default if value is None else value.encode()


def unsetenv(key, /):
    environ.pop(key, None)


def get_exec_path(env=None):
    return (environ if env is None else env).get("PATH", defpath).split(":")


def sched_getaffinity(pid, /):
    return set(range(cpu_count()))


def sched_yield():
    pass


def getpriority(which, who):
    return 0


def sysconf(name, /):
    known = {"SC_PAGE_SIZE": 4096, "SC_PAGESIZE": 4096, "SC_NPROCESSORS_ONLN": 4, "SC_NPROCESSORS_CONF": 4,
             "SC_OPEN_MAX": 1024, "SC_CLK_TCK": 100, "SC_PHYS_PAGES": 1048576}
    if name not in known:
        raise ValueError("unrecognized configuration name")
    return known[name]


def uname():
    import platform
    return uname_result(("Linux", platform.node(), platform.release(), platform.version(), platform.machine()))


class uname_result(tuple):
    """What the machine is."""

    sysname, nodename, release, version, machine = (property(lambda self, i=i: self[i]) for i in range(5))

    def __repr__(self):
        names = ("sysname", "nodename", "release", "version", "machine")
        return f"posix.uname_result({', '.join(f'{name}={value!r}' for name, value in zip(names, self))})"


class times_result(tuple):
    """Processor time, and time since some moment."""

    user, system, children_user, children_system, elapsed = (property(lambda self, i=i: self[i]) for i in range(5))


def times():
    import time
    return times_result((time.process_time(), 0.0, 0.0, 0.0, time.monotonic()))


def write(fd, data, /):
    """Writes to a pipe, standard output or standard error."""
    if fd in (1, 2) and "_processes" not in sys.modules:
        (sys.stdout if fd == 1 else sys.stderr).write(bytes(data).decode(errors="replace"))
        return len(data)
    return _descriptors().write(fd, data)


def _descriptors():
    from _processes import descriptors
    return descriptors


def read(fd, length, /):
    """Some bytes from a pipe or standard input; b"" at the end."""
    return _descriptors().read(fd, length)


def close(fd, /):
    _descriptors().close(fd)


def pipe():
    """(descriptor to read from, descriptor to write to)."""
    return _descriptors().pipe()


def pipe2(flags, /):
    return pipe()


def set_blocking(fd, blocking, /):
    _descriptors().set_blocking(fd, blocking)


def get_blocking(fd, /):
    return _descriptors().get_blocking(fd)


def fdopen(fd, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """A file object over a descriptor."""
    return _descriptors().fdopen(fd, mode, encoding, errors, buffering)


def system(command):
    """Runs a command of the shell to its end; its status as waitpid() tells it."""
    import subprocess
    code = subprocess.call(command, shell=True)
    return -code if code < 0 else code << 8


class _CommandFile:
    """What popen() gives: a pipe, whose closing waits for the command."""

    def __init__(self, process, file):
        self._process, self._file = process, file

    def close(self):
        self._file.close()
        code = self._process.wait()
        return None if code == 0 else -code if code < 0 else code << 8

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def __getattr__(self, name):
        return getattr(self._file, name)

    def __iter__(self):
        return iter(self._file)


def popen(cmd, mode="r", buffering=-1):
    """Runs a command of the shell; a file to read its output from, or to write its input to."""
    import subprocess
    if mode not in ("r", "w"):
        raise ValueError(f"invalid mode {mode!r}")
    name = "stdout" if mode == "r" else "stdin"
    process = subprocess.Popen(cmd, shell=True, text=True, **{name: subprocess.PIPE})
    return _CommandFile(process, getattr(process, name))


WNOHANG, WUNTRACED = 1, 2


def waitpid(pid, options, /):
    """(pid, status) of a process that has ended."""
    import _processes
    process = _processes.process_of(pid)
    if process is None or process is _processes.current():
        raise ChildProcessError(errno.ECHILD, "No child processes")
    code = process.returncode if options & WNOHANG else process.wait()
    if code is None:
        return 0, 0
    return pid, -code if code < 0 else code << 8


def waitstatus_to_exitcode(status):
    return -(status & 0x7f) if status & 0x7f else status >> 8


def WIFEXITED(status):
    return status & 0x7f == 0


def WEXITSTATUS(status):
    return status >> 8


def WIFSIGNALED(status):
    return status & 0x7f != 0


def WTERMSIG(status):
    return status & 0x7f


def fsync(fd, /):
    pass


def sync():
    pass


def _exit(status):
    """Ends the process at once: nothing is flushed."""
    if "_forks" in sys.modules:
        sys.modules["_forks"].exit_now(status & 0xff)
    if "_processes" in sys.modules:
        process = sys.modules["_processes"].current()
        if process.parent is not None:
            process.end_now(status & 0xff)
    sys.exit(status)


sys.modules["os.path"] = path
