import asyncio
async def save(n):
    await asyncio.sleep(0.1)
    return 1 / n  # finds: exception never retrieved
class App:
    async def run(self):
        for n in (1, 0):
            asyncio.create_task(save(n))
        await asyncio.sleep(0.5)
        print("done")
asyncio.run(App().run())
