"""In debug mode futures, tasks, handles and coroutines remember who made them."""
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")


async def slow():
    return 1


async def forgetful():
    slow()
    await asyncio.sleep(0)


def bad_callback():
    raise LookupError("in callback")


def handler(loop, context):
    print(sorted(context), context["message"])
    print("main" in [entry.name for entry in context["source_traceback"]])
    print(repr(sys.exc_info()[1]))


def broken(loop, context):
    raise KeyError("the handler is broken") from None


async def main():
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    await asyncio.sleep(0)
    await forgetful()
    loop.set_exception_handler(handler)
    loop.call_soon(bad_callback)
    await asyncio.sleep(0)
    task = loop.create_task(asyncio.sleep(0) if False else bad())
    await asyncio.sleep(0)
    del task
    await asyncio.sleep(0)
    loop.set_exception_handler(broken)
    handle = loop.call_soon(print, "x")
    handle.cancel()
    print(handle)
    print(repr(loop.call_soon(print, "y")))
    loop.set_exception_handler(None)
    loop.call_soon(bad_callback)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "own", "exception": ValueError("v")})


async def bad():
    raise RuntimeError("nobody asks")


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()

# expect: ['exception', 'handle', 'message', 'source_traceback'] Exception in callback bad_callback() at debug_mode_says_who_made_it.py:18
# expect: True
# expect: LookupError('in callback')
# expect: ['exception', 'future', 'message', 'source_traceback'] Task exception was never retrieved
# expect: True
# expect: None
# expect: <Handle cancelled print('x') created at debug_mode_says_who_made_it.py:45>
# expect: <Handle print('y') created at debug_mode_says_who_made_it.py:48>
# expect: y
# expect: ERROR Exception in callback bad_callback() at debug_mode_says_who_made_it.py:18
# expect: handle: <Handle bad_callback() at debug_mode_says_who_made_it.py:18 created at debug_mode_says_who_made_it.py:50>
# expect: source_traceback: Object created at (most recent call last):
# expect:   File "debug_mode_says_who_made_it.py", line 60, in <module>
# expect:     loop.run_until_complete(main())
# expect:   File "debug_mode_says_who_made_it.py", line 50, in main
# expect:     loop.call_soon(bad_callback)
# expect: Traceback (most recent call last):
# expect:   File "debug_mode_says_who_made_it.py", line 19, in bad_callback
# expect:     raise LookupError("in callback")
# expect: LookupError: in callback
# expect: ERROR own
# expect: handle_traceback: Handle created at (most recent call last):
# expect:   File "debug_mode_says_who_made_it.py", line 60, in <module>
# expect:     loop.run_until_complete(main())
# expect: ValueError: v
