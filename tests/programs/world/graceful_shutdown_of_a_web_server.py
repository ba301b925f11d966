# only: loopscope
# stderr: ignore
# world: client at 0.5s GET http://localhost:8080/slow
# world: client at 1s GET http://localhost:8080/fast times 3 every 0.5s
# world: ctrl-c at 1.8s
import asyncio

from aiohttp import web


async def slow(request):
    try:
        await asyncio.sleep(10)
        return web.Response(text="slow")
    finally:
        print("slow handler ends at", asyncio.get_running_loop().time())


async def fast(request):
    print("fast at", asyncio.get_running_loop().time())
    return web.Response(text="fast")


async def shutdown(app):
    print("shutdown at", asyncio.get_running_loop().time())


app = web.Application()
app.add_routes([web.get("/slow", slow), web.get("/fast", fast)])
app.on_shutdown.append(shutdown)
web.run_app(app, port=8080)
print("stopped")

# expect: ======== Running on http://0.0.0.0:8080 ========
# expect: (Press CTRL+C to quit)
# expect: fast at 1.0
# expect: fast at 1.5
# expect: shutdown at 1.8
# expect: slow handler ends at 10.5
# expect: stopped
# schedule: 0.000000 Task-1 Task-2 Task-2 Task-1 Task-1
# schedule: 0.500000 Task-3 Task-4 Task-3 Task-4
# schedule: 1.000000 Task-5 Task-6 Task-5 Task-6
# schedule: 1.500000 Task-7 Task-8 Task-7 Task-8
# schedule: 1.800000 Task-1
# schedule: 10.500000 Task-4 Task-1 Task-9
