import asyncio

class Countdown:
    def __init__(self, seconds):
        self.seconds = seconds

    def __await__(self):
        yield from asyncio.sleep(self.seconds).__await__()
        return "lift-off"

async def main():
    word = await Countdown(1.0)
    print(word)

asyncio.run(main())
