"""Event loops: which one runs, which one a thread has, and how handles are shown."""
import sys

from _asyncio import (
    Handle, TimerHandle, _get_running_loop, _set_running_loop, get_running_loop,
)

from . import format_helpers


def _handle_repr(handle):
    name = type(handle).__name__
    info = [name]
    if handle._cancelled:
        info.append("cancelled")
    if isinstance(handle, TimerHandle):
        info.append(f"when={handle.when()}")
    if handle._callback is not None:
        info.append(format_helpers._format_callback_source(handle._callback, handle._args))
    info += format_helpers._created_at(handle)
    return f"<{' '.join(info)}>"


def _report_exception(handle, exception):
    """A callback raised: the loop's exception handler is told."""
    text = format_helpers._format_callback_source(handle._callback, handle._args)
    context = {
        "message": f"Exception in callback {text}",
        "exception": exception,
        "handle": handle,
    }
    if handle._source_traceback:
        context["source_traceback"] = handle._source_traceback
    handle._loop.call_exception_handler(context)


class AbstractServer:
    """What start_server gives."""

    def close(self):
        raise NotImplementedError

    def get_loop(self):
        raise NotImplementedError

    def is_serving(self):
        raise NotImplementedError

    async def start_serving(self):
        raise NotImplementedError

    async def serve_forever(self):
        raise NotImplementedError

    async def wait_closed(self):
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class AbstractEventLoop:
    """What every event loop can do; see BaseEventLoop. Here each method only says that it is missing."""

    def _create_future(self, kind, what, owner=None):
        return self.create_future()


def _missing(name, is_coroutine):
    if is_coroutine:
        async def method(self, *args, **options):
            raise NotImplementedError
    else:
        def method(self, *args, **options):
            raise NotImplementedError
    method.__name__ = name
    method.__qualname__ = f"AbstractEventLoop.{name}"
    return method


for _name in """
        run_forever run_until_complete stop is_running is_closed close call_soon call_later call_at time create_future
        create_task call_soon_threadsafe run_in_executor set_default_executor add_reader remove_reader add_writer
        remove_writer add_signal_handler remove_signal_handler set_task_factory get_task_factory get_exception_handler
        set_exception_handler default_exception_handler call_exception_handler get_debug set_debug
        _timer_handle_cancelled""".split():
    setattr(AbstractEventLoop, _name, _missing(_name, False))
for _name in """
        shutdown_asyncgens shutdown_default_executor getaddrinfo getnameinfo create_connection create_server start_tls
        sendfile create_unix_connection create_unix_server connect_accepted_socket create_datagram_endpoint
        connect_read_pipe connect_write_pipe subprocess_exec subprocess_shell sock_recv sock_recv_into sock_recvfrom
        sock_recvfrom_into sock_sendall sock_sendto sock_connect sock_accept sock_sendfile""".split():
    setattr(AbstractEventLoop, _name, _missing(_name, True))
del _name


class AbstractEventLoopPolicy:
    """Which loop a thread gets."""

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError

    def get_child_watcher(self):
        raise NotImplementedError

    def set_child_watcher(self, watcher):
        raise NotImplementedError


def _other_thread():
    """The thread that runs, or None for the main one: there are others only once `threading` was imported."""
    threading = sys.modules.get("threading")
    if threading is None:
        return None
    thread = threading.current_thread()
    return None if thread is threading.main_thread() else thread


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """One loop a thread; the main thread gets one when it first asks."""

    _loop_factory = None

    def __init__(self):
        self._loops = {}  # by thread; a value of None: set_event_loop(None) was called

    def get_event_loop(self):
        thread = _other_thread()
        if thread is None and None not in self._loops:
            self.set_event_loop(self.new_event_loop())
        loop = self._loops.get(thread)
        if loop is None:
            name = "MainThread" if thread is None else thread.name
            raise RuntimeError(f"There is no current event loop in thread {name!r}.")
        return loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError("loop must be an instance of AbstractEventLoop or None, "
                            f"not '{type(loop).__name__}'")
        self._loops[_other_thread()] = loop

    def new_event_loop(self):
        return self._loop_factory()


_policy = None


def get_event_loop_policy():
    global _policy
    if _policy is None:
        from .unix_events import DefaultEventLoopPolicy
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError("policy must be an instance of AbstractEventLoopPolicy or None, "
                        f"not '{type(policy).__name__}'")
    _policy = policy


def get_event_loop():
    """The running loop, else the thread's."""
    running = _get_running_loop()
    return get_event_loop_policy().get_event_loop() if running is None else running


_get_event_loop = get_event_loop


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    return get_event_loop_policy().new_event_loop()


def get_child_watcher():
    return get_event_loop_policy().get_child_watcher()


def set_child_watcher(watcher):
    return get_event_loop_policy().set_child_watcher(watcher)
