"""Signals: their names and numbers; a run receives none but what the user sends."""
import enum
import sys


class Signals(enum.IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGILL = 4
    SIGTRAP = 5
    SIGABRT = 6
    SIGBUS = 7
    SIGFPE = 8
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGCHLD = 17
    SIGCONT = 18
    SIGSTOP = 19
    SIGTSTP = 20
    SIGTTIN = 21
    SIGTTOU = 22
    SIGURG = 23
    SIGXCPU = 24
    SIGXFSZ = 25
    SIGVTALRM = 26
    SIGPROF = 27
    SIGWINCH = 28
    SIGIO = 29
    SIGPOLL = 29
    SIGPWR = 30
    SIGSYS = 31
    SIGSTKFLT = 16
    SIGRTMIN = 34
    SIGRTMAX = 64
    SIGCLD = 17
    SIGIOT = 6


class Handlers(enum.IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


class Sigmasks(enum.IntEnum):
    SIG_BLOCK = 0
    SIG_UNBLOCK = 1
    SIG_SETMASK = 2


NSIG = 65
globals().update(Sigmasks.__members__)
globals().update(Signals.__members__)
globals().update(Handlers.__members__)
_handlers = {}
_loops = {}  # by signal: the event loop whose add_signal_handler set it


def default_int_handler(signalnum, frame):
    raise KeyboardInterrupt


def signal(signalnum, handler):
    """Sets the handler of a signal; gives the one before."""
    number = Signals(signalnum)
    if not callable(handler) and handler not in (0, 1):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    if number in (9, 19):
        raise OSError(22, "Invalid argument")
    old = getsignal(number)
    _handlers[number] = handler
    return old


def getsignal(signalnum):
    if signalnum in _handlers:
        return _handlers[signalnum]
    if signalnum != 2:
        return Handlers.SIG_DFL
    runners = sys.modules.get("asyncio.runners")  # asyncio.run has a handler of its own
    return list(runners._interrupt_handlers)[-1] if runners and runners._interrupt_handlers else default_int_handler


def raise_signal(signalnum, /):
    """Sends a signal to the script itself: a loop's handler is called by the loop, another one at once."""
    number = int(signalnum)
    if number in _loops:
        _loops[number]._on_signal(number)
        return
    handler = getsignal(number)
    if callable(handler):
        frame = sys._getframe(1)
        handler(number, frame.f_back if frame.f_globals.get("__name__") == "os" else frame)
    elif handler == Handlers.SIG_DFL and number not in (17, 18, 23, 28):
        raise SystemExit(128 + number)


def set_wakeup_fd(fd, *, warn_on_full_buffer=True):
    return -1


def siginterrupt(signalnum, flag):
    pass


_TEXTS = {1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 5: "Trace/breakpoint trap", 6: "Aborted",
          7: "Bus error", 8: "Floating point exception", 9: "Killed", 10: "User defined signal 1",
          11: "Segmentation fault", 12: "User defined signal 2", 13: "Broken pipe", 14: "Alarm clock",
          15: "Terminated", 16: "Stack fault", 17: "Child exited", 18: "Continued", 19: "Stopped (signal)",
          20: "Stopped", 21: "Stopped (tty input)", 22: "Stopped (tty output)", 23: "Urgent I/O condition",
          24: "CPU time limit exceeded", 25: "File size limit exceeded", 26: "Virtual timer expired",
          27: "Profiling timer expired", 28: "Window changed", 29: "I/O possible", 30: "Power failure",
          31: "Bad system call"}


def strsignal(signalnum, /):
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    return _TEXTS.get(int(signalnum))


def valid_signals():
    return {Signals(number) if number in Signals._value2member_map_ else number for number in range(1, 65)
            if number not in (32, 33)}


def pthread_kill(thread_id, signalnum, /):
    raise_signal(signalnum)


def pthread_sigmask(how, mask, /):
    return set()


def sigpending():
    return set()
