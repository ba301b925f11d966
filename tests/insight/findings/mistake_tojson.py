import asyncio, json
async def data(): return {}
async def main():
    print(json.dumps(data()))  # finds: asyncio misused
asyncio.run(main())
