import asyncio

loop = asyncio.new_event_loop()
future = loop.create_future()
loop.close()
loop.close()
for call in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), lambda: loop.run_forever(),
             lambda: loop.run_in_executor(None, print), lambda: loop.call_soon_threadsafe(print)):
    try:
        call()
    except RuntimeError as error:
        print(error)
future.set_result(1)
print(future.result())


async def nothing():
    pass

coroutine = nothing()
try:
    loop.create_task(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()

# expect: Event loop is closed
# expect: Event loop is closed
# expect: Event loop is closed
# expect: Event loop is closed
# expect: Event loop is closed
# expect: 1
# expect: Event loop is closed
