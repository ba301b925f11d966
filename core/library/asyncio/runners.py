"""asyncio.run: a loop from its making to its end."""
import contextvars
import enum
import sys

from . import coroutines, events, exceptions, tasks


class _State(enum.Enum):
    CREATED = "created"
    INITIALIZED = "initialized"
    CLOSED = "closed"


class Runner:
    """Makes a loop when first needed, runs coroutines on it, and ends it properly."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._state = _State.CREATED
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._context = None
        self._set_event_loop = False

    def __enter__(self):
        self._lazy_init()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def close(self):
        """Cancels what is left, ends async generators and the executor, closes the loop."""
        if self._state is not _State.INITIALIZED:
            return
        loop = self._loop
        try:
            _cancel_all_tasks(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            if self._set_event_loop:
                events.set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = _State.CLOSED

    def get_loop(self):
        self._lazy_init()
        return self._loop

    def run(self, coro, *, context=None):
        """Runs a coroutine to its end and gives its result."""
        if not coroutines.iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        if events._get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._lazy_init()
        task = self._loop.create_task(coro, context=self._context if context is None else context)
        return self._run_until_complete(task)

    def _run_until_complete(self, task):
        """Runs task to its end; an interrupt (Ctrl-C) meanwhile cancels it, and comes out as KeyboardInterrupt."""
        handles_interrupts = events._other_thread() is None and _is_default_handler()
        interrupts = 0

        def on_interrupt(signum, frame):
            nonlocal interrupts
            interrupts += 1
            if interrupts > 1 or task.done():
                raise KeyboardInterrupt()
            task.cancel()
            self._loop.call_soon_threadsafe(lambda: None)  # it may be about to sleep for long

        if handles_interrupts:
            _interrupt_handlers[on_interrupt] = None
        try:
            return self._loop.run_until_complete(task)
        except exceptions.CancelledError:
            if interrupts > 0 and task.uncancel() == 0:
                raise KeyboardInterrupt()
            raise  # it was not the interrupt that cancelled it
        finally:
            if handles_interrupts:
                del _interrupt_handlers[on_interrupt]

    def _lazy_init(self):
        if self._state is _State.CLOSED:
            raise RuntimeError("Runner is closed")
        if self._state is _State.INITIALIZED:
            return
        if self._loop_factory is None:
            self._loop = events.new_event_loop()
            if not self._set_event_loop:
                events.set_event_loop(self._loop)
                self._set_event_loop = True
        else:
            self._loop = self._loop_factory()
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._context = contextvars.copy_context()
        self._state = _State.INITIALIZED


_interrupt_handlers = {}  # in their order: signal.getsignal(SIGINT) gives the last one


def _is_default_handler():
    signal = sys.modules.get("signal")
    return not _interrupt_handlers and (signal is None or signal.getsignal(2) is signal.default_int_handler)


def run(main, *, debug=None, loop_factory=None):
    """Runs the coroutine main on a new loop and gives its result; loop_factory was added in 3.12."""
    if events._get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


def _cancel_all_tasks(loop):
    left = tasks.all_tasks(loop)
    if not left:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(tasks.gather(*left, return_exceptions=True))
    for task in left:
        if task.cancelled():
            continue
        if task.exception() is not None:
            loop.call_exception_handler({
                "message": "unhandled exception during asyncio.run() shutdown",
                "exception": task.exception(),
                "task": task,
            })
