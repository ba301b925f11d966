"""nest_asyncio: run_until_complete() inside a running loop is not there: what goes on inside what could not be shown."""
import asyncio

__version__ = "1.6.0"
_applied = False


def apply(loop=None):
    """As long as no loop is run inside another, nothing needs to change."""
    global _applied
    if _applied:
        return
    _applied = True
    kind = asyncio.SelectorEventLoop
    usual = kind.run_until_complete

    def run_until_complete(self, future):
        if asyncio._get_running_loop() is not None:
            if asyncio.iscoroutine(future):
                future.close()
            raise NotImplementedError("nest_asyncio: Loopscope runs no loop inside another; await the coroutine instead")
        return usual(self, future)

    usual_run = asyncio.run

    def run(main, *, debug=None):
        if asyncio._get_running_loop() is not None:
            if asyncio.iscoroutine(main):
                main.close()
            raise NotImplementedError("nest_asyncio: Loopscope runs no loop inside another; await the coroutine instead")
        return usual_run(main, debug=debug)

    kind.run_until_complete = run_until_complete
    asyncio.run = run
