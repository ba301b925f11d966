import asyncio
class Bot:
    async def send(self, text):
        await asyncio.sleep(0.1)
        print(text)
    async def run(self):
        for word in ("a", "b"):
            self.send(word)  # finds: never awaited
        await asyncio.sleep(1)
asyncio.run(Bot().run())
