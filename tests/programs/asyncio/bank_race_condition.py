import asyncio
from decimal import Decimal


class Account:
    def __init__(self, balance):
        self.balance = Decimal(balance)
        self.lock = asyncio.Lock()

    async def withdraw(self, amount):
        if self.balance >= amount:
            await asyncio.sleep(0.1)
            self.balance -= amount
            return True
        return False

    async def safe_withdraw(self, amount):
        async with self.lock:
            return await self.withdraw(amount)


async def main():
    racy, safe = Account("100.00"), Account("100.00")
    print(await asyncio.gather(*(racy.withdraw(Decimal("70")) for _ in range(2))), racy.balance)
    print(await asyncio.gather(*(safe.safe_withdraw(Decimal("70")) for _ in range(2))), safe.balance)
    counter = 0

    async def increment():
        nonlocal counter
        value = counter
        await asyncio.sleep(0)
        counter = value + 1

    await asyncio.gather(*(increment() for _ in range(10)))
    print(counter)

asyncio.run(main())

# expect: [True, True] -40.00
# expect: [True, False] 30.00
# expect: 1
