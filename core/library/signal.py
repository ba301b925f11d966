"""Signals: their names and numbers; a run receives none but what the user sends."""
import enum


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
    SIGWINCH = 28


class Handlers(enum.IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


globals().update(Signals.__members__)
globals().update(Handlers.__members__)
_handlers = {}


def default_int_handler(signalnum, frame):
    raise KeyboardInterrupt


def signal(signalnum, handler):
    """Sets the handler of a signal; gives the one before."""
    number = Signals(signalnum)
    if not callable(handler) and handler not in (0, 1):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    old = getsignal(number)
    _handlers[number] = handler
    return old


def getsignal(signalnum):
    return _handlers.get(signalnum, default_int_handler if signalnum == 2 else Handlers.SIG_DFL)


def raise_signal(signalnum):
    handler = getsignal(signalnum)
    if callable(handler):
        handler(signalnum, None)


def set_wakeup_fd(fd, *, warn_on_full_buffer=True):
    return -1


def siginterrupt(signalnum, flag):
    pass


def strsignal(signalnum):
    return {1: "Hangup", 2: "Interrupt", 9: "Killed", 15: "Terminated"}.get(signalnum)


def valid_signals():
    return set(Signals)


def alarm(seconds):
    raise NotImplementedError("signal.alarm: use loop.call_later instead")
