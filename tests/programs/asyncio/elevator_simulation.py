import asyncio
import collections
import itertools


class Elevator:
    def __init__(self, name, floors):
        self.name, self.floor, self.calls = name, 0, collections.deque()
        self.moved = asyncio.Condition()
        self.wanted = asyncio.Event()

    async def call(self, floor):
        self.calls.append(floor)
        self.wanted.set()
        async with self.moved:
            await self.moved.wait_for(lambda: self.floor == floor and floor not in self.calls)

    async def operate(self):
        while True:
            if not self.calls:
                self.wanted.clear()
                await self.wanted.wait()
            target = self.calls[0]
            while self.floor != target:
                await asyncio.sleep(0.5)
                self.floor += 1 if target > self.floor else -1
                print(f"{asyncio.get_running_loop().time() - t0:4.1f} {self.name} at {self.floor}")
            self.calls.popleft()
            async with self.moved:
                self.moved.notify_all()


async def passenger(name, elevator, start, to, arrive):
    await asyncio.sleep(arrive)
    await elevator.call(start)
    print(f"{name} gets in at {start}")
    await elevator.call(to)
    print(f"{name} gets out at {to}")


async def main():
    global t0
    t0 = asyncio.get_running_loop().time()
    elevator = Elevator("lift", 5)
    operator = asyncio.create_task(elevator.operate())
    people = zip("xyz", (1, 3, 0), (3, 0, 2), itertools.accumulate((0.1, 0.2, 0.9)))
    async with asyncio.TaskGroup() as group:
        for name, start, to, arrive in people:
            group.create_task(passenger(name, elevator, start, to, arrive))
    operator.cancel()

asyncio.run(main())

# expect:  0.6 lift at 1
# expect: x gets in at 1
# expect:  1.1 lift at 2
# expect:  1.6 lift at 3
# expect: x gets out at 3
# expect: y gets in at 3
# expect:  2.1 lift at 2
# expect:  2.6 lift at 1
# expect:  3.1 lift at 0
# expect: y gets out at 0
# expect: z gets in at 0
# expect:  3.6 lift at 1
# expect:  4.1 lift at 2
# expect: z gets out at 2
