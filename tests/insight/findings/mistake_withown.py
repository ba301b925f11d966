import asyncio
class Con:
    async def __aenter__(self): return self
    async def __aexit__(self, *a): pass
async def main():
    with Con() as c:  # finds: asyncio misused
        pass
asyncio.run(main())
