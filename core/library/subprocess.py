"""Runs the programs of the simulated machine, and waits for them: the thread waits, and with it the loop that it runs."""
import io
import os
import signal as _signal
import time as _time

import _network
import _thread
import _processes
from _processes import ends as _ends, pipe_files as _pipe_files

__all__ = ["Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output", "run",
           "CalledProcessError", "DEVNULL", "SubprocessError", "TimeoutExpired", "CompletedProcess"]

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    """What this module raises of its own."""


class CalledProcessError(SubprocessError):
    """A program ended with another status than 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode, self.cmd, self.output, self.stderr = returncode, cmd, output, stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            try:
                return f"Command '{self.cmd}' died with {_signal.Signals(-self.returncode)!r}."
            except ValueError:
                return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."
        return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A program did not end in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd, self.timeout, self.output, self.stderr = cmd, timeout, output, stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """A program that has run: its status, and what was captured of its output."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args, self.returncode, self.stdout, self.stderr = args, returncode, stdout, stderr

    def __repr__(self):
        parts = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        if self.stdout is not None:
            parts.append(f"stdout={self.stdout!r}")
        if self.stderr is not None:
            parts.append(f"stderr={self.stderr!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def _words(args, shell, executable):
    if isinstance(args, (str, bytes)):
        args = [os.fsdecode(args)]
    elif isinstance(args, os.PathLike):
        if shell:
            raise TypeError("path-like args is not allowed when shell is true")
        args = [os.fspath(args)]
    else:
        args = list(args)
    if shell:
        return [executable or "/bin/sh", "-c", *map(os.fsdecode, args)]
    words = []
    for word in args:
        if not isinstance(word, (str, bytes, os.PathLike)):
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(word).__name__}")
        word = os.fsdecode(word)
        if "\0" in word:
            raise ValueError("embedded null byte")
        words.append(word)
    if not words:
        raise IndexError("list index out of range")
    if executable is not None:
        words[0] = os.fsdecode(executable)
    return words


class Popen:
    """A program that was started."""

    _readers = None

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
                 close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None,
                 creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, user=None, group=None,
                 extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None):
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if startupinfo is not None:
            raise ValueError("startupinfo is only supported on Windows platforms")
        if creationflags:
            raise ValueError("creationflags is only supported on Windows platforms")
        for name, value in (("preexec_fn", preexec_fn), ("pass_fds", pass_fds), ("user", user), ("group", group)):
            if value:
                raise NotImplementedError(f"subprocess.Popen({name}=..): simulated processes have no such thing; leave it out")
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError("Cannot disambiguate when both text and universal_newlines are supplied but different. "
                                  "Pass one or the other.")
        self.args, self.returncode = args, None
        self.stdin = self.stdout = self.stderr = self.pid = None
        self.encoding, self.errors = encoding, errors
        self.text_mode = bool(encoding or errors or text or universal_newlines)
        self.universal_newlines = self.text_mode
        words = _words(args, shell, executable)
        given, own = _ends_for(stdin, stdout, stderr)
        try:
            self._process = _processes.spawn(words, given, env, cwd)
        except BaseException:
            for end in (*given.values(), *own.values()):
                end.drop()
            raise
        self.pid = self._process.pid
        if 0 in own:
            self.stdin = _pipe_files.writer(own[0], self.text_mode, encoding, errors, 0 if bufsize == 0 else 8192,
                                            bufsize == 1)
        if 1 in own:
            self.stdout = _pipe_files.reader(own[1], self.text_mode, encoding, errors)
        if 2 in own:
            self.stderr = _pipe_files.reader(own[2], self.text_mode, encoding, errors)

    def __repr__(self):
        text = f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"
        return text[:76] + "...>" if len(text) > 80 else text

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        for file in (self.stdout, self.stderr):
            if file:
                file.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            self.wait()

    def poll(self):
        """Its status, or None while it runs."""
        if self.returncode is None:
            self.returncode = self._process.returncode
        return self.returncode

    def wait(self, timeout=None):
        """Waits until it ends; gives its status."""
        if self.returncode is None:
            self.returncode = self._process.wait(timeout)
            if self.returncode is None:
                raise TimeoutExpired(self.args, timeout)
        return self.returncode

    def send_signal(self, sig):
        """Sends it a signal, if it has not ended."""
        if self.poll() is None:
            self._process.signal(int(sig))

    def terminate(self):
        self.send_signal(_signal.SIGTERM)

    def kill(self):
        self.send_signal(_signal.SIGKILL)

    def communicate(self, input=None, timeout=None):
        """Feeds it, reads all it writes, waits for its end; gives (stdout, stderr)."""
        if self._readers is not None and input:
            raise ValueError("Cannot send input after starting communication")
        until = None if timeout is None else _time.monotonic() + timeout
        if self._readers is None:
            self._readers = {}
            if self.stdin is not None:
                self._in_background("stdin", self._feed, input)
            for name in ("stdout", "stderr"):
                if getattr(self, name) is not None:
                    self._in_background(name, self._read, getattr(self, name))
        for over, pieces in self._readers.values():
            if not over.acquire(True, -1 if until is None else max(0, until - _time.monotonic())):
                raise TimeoutExpired(self.args, timeout, self._read_so_far("stdout"), self._read_so_far("stderr"))
            over.release()
        try:
            self.wait(None if until is None else max(0, until - _time.monotonic()))
        except TimeoutExpired:
            raise TimeoutExpired(self.args, timeout, self._read_so_far("stdout"), self._read_so_far("stderr")) from None
        results = []
        for name in ("stdout", "stderr"):
            data = self._read_so_far(name) if name in self._readers else None
            if name in self._readers:
                data = data or b""
                getattr(self, name).close()
                if self.text_mode:
                    data = data.decode(self.encoding or "utf-8", self.errors or "strict")
                    data = data.replace("\r\n", "\n").replace("\r", "\n")
            results.append(data)
        return tuple(results)

    def _in_background(self, name, function, *arguments):
        over, pieces = _thread.allocate_lock(), []
        over.acquire()
        self._readers[name] = over, pieces

        def work():
            try:
                function(pieces, *arguments)
            finally:
                over.release()

        _thread.start_new_thread(work, ())

    def _feed(self, pieces, input):
        try:
            if input:
                self.stdin.write(input)
            self.stdin.close()
        except BrokenPipeError:
            pass

    def _read(self, pieces, file):
        file = getattr(file, "buffer", file)
        while not file.closed:
            try:
                piece = file.read1()
            except OSError:  # it was closed meanwhile
                break
            if not piece:
                break
            pieces.append(piece)

    def _read_so_far(self, name):
        if name not in self._readers:
            return None
        return b"".join(self._readers[name][1]) or None


def _end_for(what, number):
    if what is None:
        return _processes.current().ends[number].share()
    if what == DEVNULL and isinstance(what, int):
        return _ends.Null()
    if isinstance(what, int):
        return _ends.end_of(what).share()
    if isinstance(what, io._File):
        return _ends.FileEnd(what)
    return _ends.end_of(what.fileno()).share()


def _ends_for(stdin, stdout, stderr):
    """(the program's ends, this side's ends of its pipes), by number."""
    given, own = {}, {}
    for number, what in ((0, stdin), (1, stdout), (2, stderr)):
        if isinstance(what, int) and what == PIPE:
            reading, writing = _ends.pipe()
            given[number], own[number] = (reading, writing) if number == 0 else (writing, reading)
        elif isinstance(what, int) and what == STDOUT and number == 2:
            given[2] = given[1].share()
        else:
            given[number] = _end_for(what, number)
    return given, own


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Runs a program to its end; gives a CompletedProcess."""
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            process.wait()
            raise
        except BaseException:
            process.kill()
            raise
        returncode = process.poll()
        if check and returncode:
            raise CalledProcessError(returncode, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, returncode, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    """Runs a program to its end; gives its status."""
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except BaseException:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    """The same; any status but 0 is an error."""
    returncode = call(*popenargs, **kwargs)
    if returncode:
        raise CalledProcessError(returncode, kwargs.get("args", popenargs[0] if popenargs else None))
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """Runs a program to its end; gives its output."""
    for name in ("stdout", "check"):
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        kwargs["input"] = "" if kwargs.get("universal_newlines") or kwargs.get("text") or kwargs.get("encoding") else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """(status, output and errors without the last newline) of a command of the shell."""
    try:
        status, data = 0, check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
    except CalledProcessError as error:
        status, data = error.returncode, error.output
    return status, data[:-1] if data[-1:] == "\n" else data


def getoutput(cmd, *, encoding=None, errors=None):
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    """The words as one line, quoted as Windows does."""
    result = []
    for word in map(os.fsdecode, seq):
        quoted = " " in word or "\t" in word or not word
        text, slashes = "", 0
        for letter in word:
            if letter == "\\":
                slashes += 1
                continue
            text += "\\" * (slashes * 2 + 1 if letter == '"' else slashes) + letter
            slashes = 0
        text += "\\" * (slashes * 2 if quoted else slashes)
        result.append(f'"{text}"' if quoted else text)
    return " ".join(result)
