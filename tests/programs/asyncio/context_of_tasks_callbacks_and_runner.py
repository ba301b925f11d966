import asyncio
import contextvars

request = contextvars.ContextVar("request")


def show(label):
    print(label, request.get("none"))


async def child(name):
    show(f"{name} begins")
    request.set(name)
    await asyncio.sleep(0)
    show(f"{name} ends")


async def main():
    request.set("main")
    loop = asyncio.get_running_loop()
    loop.call_soon(show, "soon")
    loop.call_later(0.1, show, "later")
    own = contextvars.copy_context()
    own.run(request.set, "own")
    loop.call_soon(show, "own context", context=own)
    async with asyncio.TaskGroup() as group:
        group.create_task(child("a"))
        group.create_task(child("b"), context=own)
    show("main after")
    print(own[request])
    await child("direct")
    show("main after direct")
    future = loop.create_future()
    future.add_done_callback(lambda f: show("done callback"))
    future.add_done_callback(lambda f: show("done callback in own"), context=own)
    request.set("changed")
    future.set_result(None)
    await asyncio.sleep(0.2)
    token = request.set("token")
    request.reset(token)
    show("reset")

asyncio.run(main())
show("outside")

# expect: soon main
# expect: own context own
# expect: a begins main
# expect: b begins own
# expect: a ends a
# expect: b ends b
# expect: main after main
# expect: b
# expect: direct begins main
# expect: direct ends direct
# expect: main after direct direct
# expect: done callback direct
# expect: done callback in own b
# expect: later main
# expect: reset changed
# expect: outside none
