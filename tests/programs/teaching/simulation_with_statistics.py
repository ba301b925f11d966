# A teaching script: simulation with statistics.
import asyncio
import math
import random
import statistics
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field
from enum import Flag, IntEnum, auto
from operator import attrgetter

random.seed(2024)


class Kind(IntEnum):
    SMALL = 1
    LARGE = 5


class Perm(Flag):
    READ = auto()
    WRITE = auto()


@dataclass
class Customer:
    number: int
    kind: Kind
    arrived: float
    waited: float = field(default=0.0, repr=False)


class Shop:
    def __init__(self, clerks):
        self.queue, self.served = asyncio.Queue(maxsize=3), []
        self.clerks = clerks
        self.lost = 0

    async def clerk(self, name):
        while True:
            customer = await self.queue.get()
            loop = asyncio.get_running_loop()
            customer.waited = loop.time() - customer.arrived
            await asyncio.sleep(customer.kind * random.expovariate(2))
            self.served.append((name, customer))
            self.queue.task_done()

    async def doors(self, count):
        loop = asyncio.get_running_loop()
        for number in range(count):
            await asyncio.sleep(random.expovariate(1.5))
            customer = Customer(number, random.choice(list(Kind)), loop.time())
            try:
                self.queue.put_nowait(customer)
            except asyncio.QueueFull:
                self.lost += 1

    async def run(self, count):
        clerks = [asyncio.create_task(self.clerk(f"clerk-{i}"), name=f"clerk-{i}") for i in range(self.clerks)]
        await self.doors(count)
        await self.queue.join()
        for clerk in clerks:
            clerk.cancel()
        await asyncio.gather(*clerks, return_exceptions=True)


async def main():
    shop = Shop(2)
    await shop.run(12)
    waits = [c.waited for _, c in shop.served]
    print(len(shop.served), shop.lost, Counter(name for name, _ in shop.served))
    print(f"{statistics.mean(waits):.3f} {statistics.median(waits):.3f} {statistics.pstdev(waits):.3f} {max(waits):.3f}")
    by_kind = defaultdict(list)
    for _, customer in sorted(shop.served, key=lambda s: s[1].number):
        by_kind[customer.kind.name].append(customer.number)
    print(dict(by_kind), Perm.READ | Perm.WRITE, Perm.READ in (Perm.READ | Perm.WRITE))
    print(max(shop.served, key=lambda s: s[1].waited)[1], math.ceil(sum(waits)))

asyncio.run(main())

# expect: 10 2 Counter({'clerk-0': 6, 'clerk-1': 4})
# expect: 1.409 1.699 0.910 2.547
# expect: {'LARGE': [0, 1, 2, 4, 7, 8, 10], 'SMALL': [3, 9, 11]} Perm.READ|WRITE True
# expect: Customer(number=4, kind=<Kind.LARGE: 5>, arrived=1.6185746692307732) 15
