import asyncio


async def nothing():
    return 1

print(asyncio.run(nothing()))
for call in (asyncio.get_event_loop, asyncio.get_running_loop, asyncio.gather, asyncio.Future):
    try:
        call()
    except RuntimeError as error:
        print(error)
coroutine = nothing()
for call in (asyncio.ensure_future, asyncio.shield, asyncio.Task, asyncio.create_task):
    try:
        call(coroutine)
    except RuntimeError as error:
        print(error)
coroutine.close()

# expect: 1
# expect: There is no current event loop in thread 'MainThread'.
# expect: no running event loop
# expect: There is no current event loop in thread 'MainThread'.
# expect: There is no current event loop in thread 'MainThread'.
# expect: There is no current event loop in thread 'MainThread'.
# expect: There is no current event loop in thread 'MainThread'.
# expect: There is no current event loop in thread 'MainThread'.
# expect: no running event loop
