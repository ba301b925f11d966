import asyncio
import enum
import typing as t


class State(enum.IntEnum):
    CLOSED = 0
    OPEN = 1
    HALF_OPEN = 2


class CircuitOpen(RuntimeError):
    pass


class Breaker:
    def __init__(self, limit: int = 2, reset: float = 1.0) -> None:
        self.state, self.failures, self.limit, self.reset = State.CLOSED, 0, limit, reset
        self._timer: t.Optional[asyncio.TimerHandle] = None

    def _half_open(self) -> None:
        self.state = State.HALF_OPEN
        print("half open")

    async def call(self, coro_func: t.Callable[..., t.Awaitable[t.Any]], *args: t.Any) -> t.Any:
        if self.state is State.OPEN:
            raise CircuitOpen(f"open, closes in {self._timer.when() - asyncio.get_running_loop().time():.1f}")
        try:
            result = await coro_func(*args)
        except Exception:
            self.failures += 1
            if self.failures >= self.limit or self.state == State.HALF_OPEN:
                self.state = State.OPEN
                self._timer = asyncio.get_running_loop().call_later(self.reset, self._half_open)
            raise
        self.failures, self.state = 0, State.CLOSED
        return result


async def service(healthy: bool) -> str:
    await asyncio.sleep(0.1)
    if not healthy:
        raise ConnectionError("down")
    return "ok"


async def main() -> None:
    breaker = Breaker()
    for healthy, pause in [(True, 0), (False, 0), (False, 0), (True, 0.5), (True, 0.6), (True, 0), (False, 0)]:
        await asyncio.sleep(pause)
        try:
            print(breaker.state.name, await breaker.call(service, healthy))
        except (CircuitOpen, ConnectionError) as error:
            print(f"{breaker.state!r:<22} {type(error).__name__}: {error}")

asyncio.run(main())

# expect: CLOSED ok
# expect: <State.CLOSED: 0>      ConnectionError: down
# expect: <State.OPEN: 1>        ConnectionError: down
# expect: <State.OPEN: 1>        CircuitOpen: open, closes in 0.5
# expect: half open
# expect: HALF_OPEN ok
# expect: CLOSED ok
# expect: <State.CLOSED: 0>      ConnectionError: down
