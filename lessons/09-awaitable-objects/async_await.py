import asyncio

class Countdown:
    def __init__(self, seconds):
        self.seconds = seconds

    async def __await__(self):
        await asyncio.sleep(self.seconds)
        return "lift-off"

async def main():
    word = await Countdown(1.0)
    print(word)

asyncio.run(main())
