"""The processes of the simulated machine: programs of its own, that run beside the script in virtual time.

No program of the computer is started. A process is a simulated thread that runs one of the programs in programs.py,
text_programs.py, shell.py (sh) and python.py (python3), or what a line `# world: process ..` declares (declared.py). It
reads and writes ends of simulated pipes, files in memory, or the script's own streams (ends.py). What it does takes no
time, apart from its start; only waiting does. In short:

    process = spawn(["sort", "-r"], {0: end, 1: end, 2: end})    # OSError where there is no such program
    process.wait(timeout)       # blocks the thread
    process.watch(function)     # calls function(returncode) when it has ended
    process.signal(15)

Who starts a process hands over the ends: they are closed when it ends.
"""
import _files
import _thread
import _trace
import _world

from . import ends as _ends

PROCESS = 5  # trace::RequestKind
START, START_OF_PYTHON = 0.001, 0.02  # seconds until a program begins, where the world says nothing else
MOST = 1000  # processes at a time
FATAL_BUT_IGNORED = (17, 18, 23, 28)  # signals that end nobody: CHLD CONT URG WINCH
NAMES_OF_SIGNALS = {1: "SIGHUP", 2: "SIGINT", 3: "SIGQUIT", 6: "SIGABRT", 9: "SIGKILL", 10: "SIGUSR1", 12: "SIGUSR2",
                    13: "SIGPIPE", 14: "SIGALRM", 15: "SIGTERM"}


class Signalled(BaseException):
    """The process that raises it ends by this signal."""

    def __init__(self, number):
        self.number = number


class Process:
    """A program that runs, or has run."""

    def __init__(self, argv, ends, env, cwd, parent):
        self.argv, self.ends, self.env, self.cwd, self.parent = argv, ends, env, cwd, parent
        self.pid = self.returncode = self.thread = None
        self.handlers = self.loops = None  # of a python: its signals' handlers, while it does not run
        self.is_python = False
        self._watchers = []
        self._over = _thread.allocate_lock()
        self._over.acquire()

    # -- what programs use --

    stdin = property(lambda self: self.ends[0])
    stdout = property(lambda self: self.ends[1])
    stderr = property(lambda self: self.ends[2])

    def out(self, data):
        self.ends[1].write(data if isinstance(data, bytes) else data.encode("utf-8", "surrogateescape"))

    def err(self, text):
        self.ends[2].write(text.encode("utf-8", "surrogateescape"))

    def path(self, name):
        import os.path
        return os.path.normpath(os.path.join(self.cwd, name))

    def sleep(self, seconds):
        _world.block(seconds)

    # -- what its parent uses --

    @property
    def command(self):
        """The command line in words, without the folders that programs stand in."""
        return " ".join([self.argv[0].rpartition("/")[2] or self.argv[0], *self.argv[1:]]).replace("\n", "; ")

    @property
    def title(self):
        """What the trace calls it: the command, of a long one its beginning."""
        text = self.command
        return text if len(text) <= 60 else text[:58] + ".."

    @property
    def name(self):
        return "process " + self.title

    def wait(self, timeout=None):
        """Blocks the thread until it ends; None when the time is over before."""
        if self.returncode is None and self._over.acquire(True, -1 if timeout is None else max(0, timeout)):
            self._over.release()
        return self.returncode

    def watch(self, function):
        if self.returncode is None:
            self._watchers.append(function)
        else:
            function(self.returncode)

    def signal(self, number):
        """Delivers a signal: to the handler of a Python script, or what it does to a program without one."""
        if self.returncode is not None or not number:
            return
        if number in (19, 20, 21, 22):
            raise NotImplementedError("simulated processes cannot be stopped for a while: Loopscope has no SIGSTOP")
        if number != 9 and self.is_python and self.handlers is not None:
            handler = 0 if number in self.loops else self.handlers.get(number, 0)
            if handler == 1:
                return
            if number in self.loops or callable(handler) or number == 2:
                from . import python
                if current() is self:
                    python.deliver(number)
                else:
                    _thread._interrupt(self.thread, lambda: python.deliver(number))
                return
        if number in FATAL_BUT_IGNORED:
            return
        if current() is not self:
            self.end(-number)
        elif self.is_python:
            self.end_now(-number)
        else:
            raise Signalled(number)

    def end(self, returncode):
        """Ends it from outside: none of its code runs any more."""
        _thread._end_process(self.number)
        self.finish(returncode)

    def end_now(self, returncode):
        """The same for the process that runs: another thread has to do it."""
        def end():
            _world.begin_process()
            self.end(returncode)

        _thread.start_new_thread(end, ())

    # -- its life --

    def _run(self, program, start):
        _world.begin_process()
        self.number = _world.process()
        self.pid = 4242 + self.number
        self.thread = _thread.get_ident()
        _by_number[self.number] = self
        _files.set_current_folder(self.cwd)
        _trace.request_sent(self, self.title, PROCESS, None)
        status, begun = 1, _world.now()
        try:
            _world.block(start)
            status = self._as_pulled(program, begun)
        except Signalled as signalled:
            status = -signalled.number
        finally:
            if self.returncode is None and status is not None:
                self.finish(status)

    def _as_pulled(self, program, begun):
        lever = _world.lever("process", self.command) if _world.has_levers() else None
        effect, seconds, number = lever or ("", 0, 0)
        if effect == "fails":
            return 1
        if effect == "killed":
            raise Signalled(9)
        if effect == "answers":
            return number
        if effect == "never":
            never = _thread.allocate_lock()
            never.acquire()
            never.acquire()
        status = program(self) or 0
        if effect == "late":
            _world.block(seconds)
        elif effect == "takes":
            _world.block(max(0.0, begun + seconds - _world.now()))
        return status

    def finish(self, returncode):
        """It has ended: its ends are closed, then who waits is told."""
        for end in self.ends.values():
            end.drop()
        self.returncode = returncode
        if _world.process() == self.number:
            _thread._end_process(self.number)  # threads of its own
        _by_number.pop(self.number, None)
        _trace.reply_arrived(self, describe(returncode), returncode != 0)
        self._over.release()
        if self._watchers:
            _thread.start_new_thread(self._tell, ())

    def _tell(self):
        # The ends of its pipes are seen first, as its parent is told of its end by another way.
        _world.block(0)
        watchers, self._watchers = self._watchers, []
        for function in watchers:
            function(self.returncode)


class _Script(Process):
    """The script itself: process number 0."""

    def __init__(self):
        import os
        super().__init__(["python3"], {0: _ends.ScriptInput(), 1: _ends.ScriptOutput(1), 2: _ends.ScriptOutput(2)},
                         os.environ, None, None)
        self.pid = 4242


_by_number = {}
script = None


def current():
    """The process whose code runs."""
    global script
    if script is None:
        script = _Script()
    return _by_number.get(_world.process(), script)


def process_of(pid):
    """The process with this number, or None."""
    return current() if pid == current().pid else _by_number.get(pid - 4242)


def describe(returncode):
    if returncode < 0:
        return f"killed by {NAMES_OF_SIGNALS.get(-returncode, f'signal {-returncode}')}"
    return f"exit status {returncode}"


def spawn(argv, ends, env=None, cwd=None, program=None):
    """Starts a program: argv[0], or the function `program` in its place."""
    import os
    from . import find  # noqa: F811
    parent = current()
    folder = os.getcwd() if cwd is None else os.path.join(os.getcwd(), os.fsdecode(cwd))
    process = Process(list(argv), ends, dict(parent.env if env is None else env), os.path.normpath(folder), parent)
    start = 0
    if program is None:
        if not _files.is_folder(process.cwd):
            raise FileNotFoundError(2, "No such file or directory", cwd)
        try:
            program = find.program_for(process)
        except FileNotFoundError as error:
            if hasattr(error, "__notes__"):  # a program that others have: how to declare it is in the picture, too
                _trace.request_sent(process, process.title, PROCESS, None)
                _trace.reply_arrived(process, f"the simulated machine has no {process.command.split()[0]}", True)
            raise
        start = find.start_of(process)
    if len(_by_number) >= MOST:
        raise BlockingIOError(11, "Resource temporarily unavailable")
    try:
        _thread.start_new_thread(process._run, (program, start))
    except RuntimeError:  # there are as many as there can be
        raise BlockingIOError(11, "Resource temporarily unavailable") from None
    return process
