# world: client "ann" at 0.1s GET http://localhost:8080/ann
# world: client "bob" at 0.2s GET http://localhost:8080/bob
# world: client "cid" at 0.3s GET http://localhost:8080/cid
# world: client "dora" at 0.4s GET http://localhost:8080/dora
# world: client "emil" at 0.5s GET http://localhost:8080/emil
import asyncio
from aiohttp import web

visits = 0

async def hello(request):
    global visits
    visits += 1
    number = visits
    name = request.match_info["name"]
    asyncio.current_task().set_name(name)
    print(f"{name} is visitor {number}")
    await asyncio.sleep(1.0)
    print(f"{name} gets an answer")
    return web.Response(text=f"You are visitor {number}")

app = web.Application()
app.add_routes([web.get("/{name}", hello)])
web.run_app(app, port=8080, print=None)
