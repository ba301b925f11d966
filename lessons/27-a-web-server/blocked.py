# world: client "ann" at 0.1s GET http://localhost:8080/ann
# world: client "bob" at 0.2s GET http://localhost:8080/bob
# world: client "cid" at 0.3s GET http://localhost:8080/cid
import asyncio
import time
from aiohttp import web

async def hello(request):
    name = request.match_info["name"]
    asyncio.current_task().set_name(name)
    print(f"{name} is here")
    time.sleep(1.0)
    print(f"{name} gets an answer")
    return web.Response(text="hello")

app = web.Application()
app.add_routes([web.get("/{name}", hello)])
web.run_app(app, port=8080, print=None)
