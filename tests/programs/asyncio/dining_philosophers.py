import asyncio
import random
import string

random.seed(1)


class Philosopher:
    def __init__(self, name, left, right, eaten):
        self.name, self.left, self.right, self.eaten = name, left, right, eaten

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"

    async def dine(self, meals):
        for meal in range(meals):
            await asyncio.sleep(random.choice([0.1, 0.2, 0.3]))
            async with self.left, self.right:
                await asyncio.sleep(0.1)
                self.eaten[self.name] = meal + 1
        return self


async def deadlock_watch(forks, stop):
    while not stop.is_set():
        try:
            await asyncio.wait_for(stop.wait(), 0.5)
        except asyncio.TimeoutError:
            print("locked:", sum(f.locked() for f in forks))


async def main():
    names = string.ascii_uppercase[:5]
    forks = [asyncio.Lock() for _ in names]
    eaten = dict.fromkeys(names, 0)
    people = [Philosopher(n, forks[i], forks[(i + 1) % 5], eaten) for i, n in enumerate(names)]
    stop = asyncio.Event()
    watch = asyncio.create_task(deadlock_watch(forks, stop))
    # In the order of the table, so that it is the same everywhere.
    for person in people:
        person.left, person.right = sorted((person.left, person.right), key=forks.index)
    results = await asyncio.gather(*(p.dine(2) for p in people))
    stop.set()
    await watch
    print(results, eaten)

asyncio.run(main())

# expect: locked: 2
# expect: [Philosopher('A'), Philosopher('B'), Philosopher('C'), Philosopher('D'), Philosopher('E')] {'A': 2, 'B': 2, 'C': 2, 'D': 2, 'E': 2}
