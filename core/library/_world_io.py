"""Waiting for the simulated world: how a library's request is sent, takes its time, and is answered, in the picture.

Every library that talks to the world (aiohttp, asyncpg, aiofiles, ..) does it through here, so that each request is in
the trace with who waits for it and how long it took. In short:

    rows = await ask(DATABASE, "SELECT * FROM users", 0.02, lambda: cursor.fetchall())
    rows = ask_blocking(DATABASE, "SELECT * FROM users", 0.02, lambda: cursor.fetchall())   # time.sleep's way

The answer is computed when the reply arrives, that is after the latency; what it raises is raised, and shown as a reply
that failed. For replies that come in pieces there is Exchange:

    with Exchange(HTTP, "GET https://a.example/") as exchange:
        await exchange.wait(0.3)                # sent now; the loop is free until the reply begins
        exchange.progress("headers", 0)
        await exchange.wait(0.1)
        exchange.arrived("200 OK")              # without it, leaving the block says that the reply failed

Latencies: `_world.store("database")` gives what `# world: database in 20ms` says (or None), `_world.latency(text)` one
that follows from a text. Waits under asyncio go through the running loop; block() holds the whole thread.
"""
import _trace
import _world
from asyncio import events, futures
from asyncio.constants import IO

HTTP, DATABASE, FILE, STREAM, OTHER = 0, 1, 2, 3, 4  # trace::RequestKind


class Exchange:
    """One request under way and its reply. A context manager: leaving it ends the request."""

    def __init__(self, kind, text):
        self.kind = kind
        self.text = text
        self._sent = False
        self._over = False

    def __enter__(self):
        return self

    def __exit__(self, kind, exception, traceback):
        if exception is not None:
            self.failed(f"{kind.__name__}: {exception}" if str(exception) else kind.__name__)
        else:
            self.failed("nobody waits for the reply any more")

    def sent(self, waiter=None):
        """It goes out now; waiter is the future that waits for the reply (None: the task that runs)."""
        if not self._sent:
            self._sent = True
            _trace.request_sent(self, self.text, self.kind, waiter)

    async def wait(self, seconds):
        """Lets this much virtual time pass for the task; the loop is free meanwhile. None: for ever."""
        loop = events.get_running_loop()
        future = loop._create_future(IO, self.text)
        self.sent(future)
        if seconds is None:
            await future
            return
        handle = loop._call_on_io(seconds, futures._set_result_unless_cancelled, future, None)
        try:
            await future
        finally:
            handle.cancel()

    def block(self, seconds):
        """Lets this much virtual time pass while nothing else runs in this thread. None: for ever."""
        self.sent()
        _world.block(1e9 if seconds is None else seconds)

    def progress(self, text, percent):
        if not self._over:
            _trace.request_progress(self, text, percent)

    def arrived(self, text):
        self._end(text, False)

    def failed(self, text):
        self._end(text, True)

    def _end(self, text, failed):
        if self._sent and not self._over:
            _trace.reply_arrived(self, text, failed)
        self._over = True


def _finish(exchange, answer, describe):
    result = answer() if answer is not None else None
    exchange.arrived(describe(result) if describe is not None else "done")
    return result


async def ask(kind, text, latency, answer=None, describe=None):
    """Sends, waits, and gives answer(); describe(result) is the reply in words."""
    with Exchange(kind, text) as exchange:
        await exchange.wait(latency)
        return _finish(exchange, answer, describe)


def ask_blocking(kind, text, latency, answer=None, describe=None):
    """The same, holding the thread, and with it the loop that runs in it."""
    with Exchange(kind, text) as exchange:
        exchange.block(latency)
        return _finish(exchange, answer, describe)


def pulled(target, text, seconds):
    """(does a what-if lever make this fail, how long it takes)."""
    lever = _world.lever(target, text)
    if lever is None:
        return False, seconds
    if lever[0] == "takes":
        return False, lever[1]
    if lever[0] == "late":
        return False, seconds + lever[1]
    return True, seconds


class ReplyLever:
    """What a what-if makes of one reply of the script's own server."""

    def __init__(self, method, url):
        self._lever = _world.reply_lever(method, url)
        self._begun = _world.now()

    async def begin(self):
        """Gives the status that is answered instead of what the handler would answer; None: the handler is asked."""
        if self._lever is None:
            return None
        effect, _, status = self._lever
        if effect == "fails":
            raise ConnectionResetError(104, "what if: the reply fails")
        if effect == "never":
            await events.get_running_loop()._create_future(IO, "a reply that never comes (what if)")
        return status if effect == "answers" else None

    async def end(self):
        """Waits until the reply, which is ready, may go out."""
        if self._lever is None:
            return
        effect, seconds, _ = self._lever
        left = {"takes": self._begun + seconds - _world.now(), "late": seconds}.get(effect, 0)
        if left > 0:
            await pause(left, "a reply that is late (what if)")


async def pause(seconds, text):
    """Lets virtual time pass, with no request in the picture."""
    loop = events.get_running_loop()
    future = loop._create_future(IO, text)
    handle = loop._call_on_io(seconds, futures._set_result_unless_cancelled, future, None)
    try:
        await future
    finally:
        handle.cancel()


async def connect_as_pulled(host, port):
    """A connection is about to be made: a what-if may refuse it, or let it take its time."""
    address = f"{host}:{port}"
    lever = pulled("connection", address, 0.0)
    if lever == (False, 0.0):
        import _remote
        name = _remote.name_of(host)
        lever = pulled("connection", f"{name}:{port}", 0.0) if name is not None else lever
    fails, seconds = lever
    if fails:
        raise ConnectionRefusedError(111, f"what if: no connection to {address}")
    if seconds > 0:
        await pause(seconds, f"a connection to {address} (what if)")


def store_latency(name, default):
    """What one operation of a kind of store ("database", "redis", "disk") takes."""
    store = _world.store(name)
    return default if store is None or store["latency"] is None else store["latency"]
