import asyncio
class Api:
    def __init__(self):
        self.token = None
    async def login(self):
        await asyncio.sleep(0.2)
        self.token = "x"
    async def data(self):
        await asyncio.sleep(0.2)
        return self.token * 2
async def main():
    api = Api()
    await api.login()
    print(await api.data())
asyncio.run(main())
