"""A restaurant: cooks, waiters and guests share an order queue."""
import asyncio
import random
from dataclasses import dataclass, field
from itertools import count
from typing import Dict, List

random.seed(7)
ids = count(1)


@dataclass(order=True)
class Order:
    priority: int
    number: int = field(compare=False)
    dish: str = field(compare=False)
    placed: float = field(compare=False, default=0.0)


MENU = {"soup": 0.5, "steak": 1.2, "salad": 0.3, "cake": 0.8}


class Kitchen:
    def __init__(self, stoves: int) -> None:
        self.stoves = asyncio.Semaphore(stoves)
        self.done: Dict[int, float] = {}

    async def cook(self, order: Order) -> float:
        async with self.stoves:
            time = MENU[order.dish] * random.uniform(0.9, 1.1)
            await asyncio.sleep(time)
            self.done[order.number] = time
            return time


async def guest(name: str, orders: "asyncio.PriorityQueue[Order]") -> None:
    for _ in range(random.randint(1, 3)):
        await asyncio.sleep(random.random())
        order = Order(random.randint(1, 3), next(ids), random.choice(list(MENU)),
                      asyncio.get_running_loop().time())
        print(f"{name:>6} orders #{order.number} {order.dish} (priority {order.priority})")
        await orders.put(order)


async def cook(name: str, orders, kitchen: Kitchen, log: List[str]) -> None:
    while True:
        order = await orders.get()
        try:
            took = await kitchen.cook(order)
            log.append(f"{name} #{order.number} {order.dish:<6}{took:.2f}")
        finally:
            orders.task_done()


async def main() -> None:
    orders: asyncio.PriorityQueue = asyncio.PriorityQueue(maxsize=2)
    kitchen, log = Kitchen(2), []
    cooks = [asyncio.create_task(cook(n, orders, kitchen, log), name=n) for n in ("Ann", "Bob", "Cid")]
    await asyncio.gather(*(guest(f"guest{i}", orders) for i in range(4)))
    await orders.join()
    for task in cooks:
        task.cancel()
    print(await asyncio.gather(*cooks, return_exceptions=True))
    print(*log, sep="\n")
    print(f"total {sum(kitchen.done.values()):.3f}")


if __name__ == "__main__":
    asyncio.run(main())

# expect: guest3 orders #1 steak (priority 1)
# expect: guest1 orders #2 cake (priority 2)
# expect: guest1 orders #3 soup (priority 2)
# expect: guest2 orders #4 soup (priority 3)
# expect: guest0 orders #5 soup (priority 1)
# expect: guest0 orders #6 steak (priority 1)
# expect: [CancelledError(''), CancelledError(''), CancelledError('')]
# expect: Bob #2 cake  0.73
# expect: Ann #1 steak 1.09
# expect: Cid #3 soup  0.49
# expect: Bob #5 soup  0.55
# expect: Ann #4 soup  0.48
# expect: Cid #6 steak 1.11
# expect: total 4.454
