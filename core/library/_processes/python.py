"""python3 as a process: a fresh __main__ with modules, arguments, streams and an environment of its own."""
import asyncio
import io
import os
import signal
import sys
import threading
import types

import _files
import _source
import _thread

from . import ends

_PLAIN_OPTIONS = set("bBdEhiIOPqRsSuvVx")
_FRESH = ("__main__", "logging", "random", "atexit", "unittest", "getpass")  # not shared with the script


def is_python(name):
    return name in ("python", "python3", "python3.11")


def program_for(process):
    """Reads the command line; gives the function to run."""
    process.is_python = True
    arguments, options = list(process.argv[1:]), set()
    while arguments and arguments[0].startswith("-") and arguments[0] != "-":
        word = arguments.pop(0)
        if word in ("-V", "--version"):
            return lambda process: process.out("Python " + sys.version.split()[0] + "\n")
        if word.startswith("-c"):
            code = word[2:] or (arguments.pop(0) if arguments else None)
            if code is None:
                return _usage("Argument expected for the -c option")
            return _running(options, code, None, ["-c", *arguments])
        if word.startswith("-m"):
            name = word[2:] or (arguments[0] if arguments else "")
            raise NotImplementedError(f"python -m {name}: Loopscope runs simulated python processes with -c CODE, a "
                                      "script beside this one, or code on standard input")
        if word[:2] in ("-W", "-X"):
            if len(word) == 2 and arguments:
                arguments.pop(0)
        elif set(word[1:]) <= _PLAIN_OPTIONS:
            options.update(word[1:])
        else:
            return _usage(f"unknown option {word}")
    if not arguments or arguments[0] == "-":
        return _running(options, None, "<stdin>", arguments or [""])
    return _running(options, None, arguments[0], arguments)


def _usage(problem):
    def program(process):
        process.err(f"{problem}\nusage: {process.argv[0]} [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"
                    f"Try `python -h' for more information.\n")
        return 2
    return program


def _running(options, code, filename, argv):
    def program(process):
        text, name, folder = code, filename or "<string>", ""
        if filename == "<stdin>":
            text = process.stdin.read_all().decode()
        elif filename is not None:
            path = process.path(filename)
            content = _files.read(path)
            if content is None:
                process.err(f"{process.argv[0]}: can't open file '{path}': [Errno 2] No such file or directory\n")
                return 2
            text, folder = content.decode("utf-8", "replace"), os.path.dirname(path)
            name = filename
        unbuffered = "u" in options or bool(process.env.get("PYTHONUNBUFFERED"))
        streams = [_reader(process.stdin), _writer(process.stdout, 1, unbuffered), _writer(process.stderr, 2, True)]
        _begin_image(process, argv, folder, streams)
        return _run_main(text, name)
    return program


# -- what is its own --


def _begin_image(process, argv, folder, streams):
    modules = {name: module for name, module in sys.modules.items() if _is_shared(name, module)}
    own_sys = dict(sys.__dict__)
    own_sys.update(argv=list(argv), orig_argv=list(process.argv), path=[folder], modules=modules)
    for name, stream in zip(("stdin", "stdout", "stderr"), streams):
        own_sys[name] = own_sys[f"__{name}__"] = stream
    for name in ("last_type", "last_value", "last_traceback"):
        own_sys.pop(name, None)
    own_sys["excepthook"] = sys.__excepthook__
    own_threads = dict(threading.__dict__)
    own_threads["_active"] = {}
    process.handlers, process.loops = {}, {}
    loops = asyncio.get_event_loop_policy()._loops
    _thread._begin_image(modules, ((sys.__dict__, own_sys), (os.environ, dict(process.env)),
                                   (signal._handlers, process.handlers), (signal._loops, process.loops),
                                   (threading.__dict__, own_threads), (loops, {}),
                                   (asyncio.runners._interrupt_handlers, {})))
    threading._main_thread = threading._MainThread()


def _is_shared(name, module):
    if name.partition(".")[0] in _FRESH:
        return False
    file = getattr(module, "__file__", None)
    return file is None or str(file).startswith("loopscope/library/")


def _run_main(text, filename):
    main = types.ModuleType("__main__")
    main.__dict__["__builtins__"] = sys.modules["builtins"]
    main.__dict__["__annotations__"] = {}
    if not filename.startswith("<"):
        main.__file__ = filename
    sys.modules["__main__"] = main
    status = 0
    try:
        code = compile(text, filename, "exec")
        _source.is_a_file(code)
        exec(code, main.__dict__)
    except BaseException as error:
        status = _report(error)
    status = _last_things(main, status)
    return status


def _report(error):
    from . import Signalled
    if isinstance(error, Signalled):
        raise error
    if isinstance(error, SystemExit):
        code = error.code
        if code is None:
            return 0
        if isinstance(code, int):
            return code & 0xff
        print(code, file=sys.stderr)
        return 1
    error.__traceback__ = error.__traceback__ and error.__traceback__.tb_next
    sys.excepthook(type(error), error, error.__traceback__)
    if isinstance(error, KeyboardInterrupt):
        return -2
    return 1


def _last_things(main, status):
    """As CPython's end: threads, atexit, what the globals hold, and what is still to be written."""
    threading._shutdown()
    if "atexit" in sys.modules:
        sys.modules["atexit"]._run_exitfuncs()
    names = [name for name in main.__dict__ if name != "__builtins__"]
    for name in sorted(names, key=lambda name: not (name[:1] == "_" and name[1:2] != "_")):
        main.__dict__[name] = None
    try:
        if sys.stdout is not None and not sys.stdout.closed:
            sys.stdout.flush()
    except OSError as error:
        print(f"Exception ignored in: {sys.stdout!r}\n{type(error).__name__}: {error}", file=sys.stderr)
        status = 120
    return status


def deliver(number):
    """Calls the handler of a signal in the process that it was sent to."""
    if number in signal._loops:
        signal._loops[number]._on_signal(number)
        return
    handler = signal.getsignal(number)
    if callable(handler):
        handler(number, sys._getframe(1))


# -- its streams --


def _reader(end):
    return TextInput(end)


def _writer(end, number, unbuffered):
    if isinstance(end, ends.ScriptOutput) and end.number == number:
        return end.stream
    return TextOutput(end, number, unbuffered or isinstance(end, ends.ScriptOutput))


class BinaryInput(io.BufferedIOBase):
    """sys.stdin.buffer."""

    def __init__(self, end):
        self._end, self.name, self.mode = end, "<stdin>", "rb"

    def fileno(self):
        return 0

    def readline(self, size=-1):
        return self._end.readline()

    def read(self, size=-1):
        if size is None or size < 0:
            return self._end.read_all()
        pieces, left = [], size
        while left > 0:
            piece = self._end.read(left)
            if not piece:
                break
            pieces.append(piece)
            left -= len(piece)
        return b"".join(pieces)

    def read1(self, size=-1):
        return self._end.read(65536 if size < 0 else size)

    def writable(self):
        return False


class TextInput(io.TextIOBase):
    """sys.stdin."""

    encoding, errors, newlines, line_buffering, mode = "utf-8", "strict", None, False, "r"

    def __init__(self, end):
        self.buffer, self.name = BinaryInput(end), "<stdin>"

    def fileno(self):
        return 0

    def readline(self, size=-1):
        self._check_open()
        return self.buffer.readline().decode("utf-8", "surrogateescape").replace("\r\n", "\n")

    def read(self, size=-1):
        self._check_open()
        return self.buffer.read(size).decode("utf-8", "surrogateescape").replace("\r\n", "\n")

    def writable(self):
        return False

    def reconfigure(self, **options):
        pass

    def __repr__(self):
        return "<_io.TextIOWrapper name='<stdin>' mode='r' encoding='utf-8'>"


class BinaryOutput(io.BufferedIOBase):
    """sys.stdout.buffer: what is written waits until there are 8 KiB of it, or flush()."""

    def __init__(self, end, number, unbuffered):
        self._end, self._number, self._unbuffered, self._waiting = end, number, unbuffered, b""
        self.name, self.mode = ("<stdout>", "<stderr>")[number - 1], "wb"

    def fileno(self):
        return self._number

    def readable(self):
        return False

    def write(self, data):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._check_open()
        self._waiting += bytes(data)
        if self._unbuffered or len(self._waiting) > 8192:
            self.flush()
        return len(data)

    def flush(self):
        data, self._waiting = self._waiting, b""
        if data:
            self._end.write(data)


class TextOutput(io.TextIOBase):
    """sys.stdout or sys.stderr of a process whose output goes into a pipe or a file."""

    encoding, newlines, mode = "utf-8", None, "w"

    def __init__(self, end, number, unbuffered):
        self.buffer = BinaryOutput(end, number, unbuffered)
        self.name, self.errors = self.buffer.name, ("strict", "backslashreplace")[number - 1]
        self.line_buffering, self.write_through = number == 2, unbuffered

    def fileno(self):
        return self.buffer.fileno()

    def readable(self):
        return False

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._check_open()
        self.buffer.write(text.encode("utf-8", "surrogateescape"))
        if self.line_buffering and "\n" in text:
            self.buffer.flush()
        return len(text)

    def flush(self):
        self.buffer.flush()

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        if line_buffering is not None:
            self.line_buffering = line_buffering
        if write_through is not None:
            self.buffer._unbuffered = self.write_through = write_through

    def __repr__(self):
        return f"<_io.TextIOWrapper name='{self.name}' mode='w' encoding='utf-8'>"
