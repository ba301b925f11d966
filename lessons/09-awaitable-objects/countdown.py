import asyncio

class Countdown:
    def __init__(self, seconds):
        self.seconds = seconds

    def __await__(self):
        print("__await__ is called")
        wait = asyncio.sleep(self.seconds)
        yield from wait.__await__()
        return "lift-off"

async def main():
    countdown = Countdown(1.0)
    print("made")
    word = await countdown
    print(word)

asyncio.run(main())
