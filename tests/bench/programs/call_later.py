"""Timers: a thousand chains of callbacks with different delays, each setting its next timer."""
import asyncio


class Chains:
    def __init__(self, loop, count):
        self.loop = loop
        self.running = count
        self.fired = 0
        self.done = loop.create_future()

    def fire(self, delay, left):
        self.fired += 1
        if left > 0:
            self.loop.call_later(delay, self.fire, delay, left - 1)
        else:
            self.running -= 1
            if self.running == 0:
                self.done.set_result(self.fired)


async def main():
    chains = Chains(asyncio.get_running_loop(), 1_000)
    for number in range(1_000):
        delay = number * 7919 % 1_000 / 1_000_000
        chains.loop.call_later(delay, chains.fire, delay, 99)
    print(await chains.done)


asyncio.run(main())
