"""uvloop: here the loop is Loopscope's own, whichever is asked for, so that all of this changes nothing that one can see."""
import asyncio

__version__ = "0.19.0"
__all__ = ("new_event_loop", "install", "EventLoopPolicy")
Loop = asyncio.SelectorEventLoop


class EventLoopPolicy(asyncio.DefaultEventLoopPolicy):
    pass


def new_event_loop():
    return asyncio.new_event_loop()


def install():
    asyncio.set_event_loop_policy(EventLoopPolicy())


def run(main, *, loop_factory=new_event_loop, debug=None, **options):
    with asyncio.Runner(loop_factory=loop_factory, debug=debug) as runner:
        return runner.run(main)
