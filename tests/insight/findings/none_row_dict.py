import asyncio
async def token():
    await asyncio.sleep(0.2)
    return "t"
async def data(t):
    await asyncio.sleep(0.2)
    return t + "!"
async def main():
    state = {}
    state["t"] = await token()
    state["d"] = await data(state["t"])
    print(state)
asyncio.run(main())
