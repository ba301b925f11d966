import asyncio


class Bank:
    def __init__(self):
        self.balance, self.lock = 100, asyncio.Lock()

    async def withdraw(self, name, amount, safe):
        if safe:
            async with self.lock:
                return await self._withdraw(name, amount)
        return await self._withdraw(name, amount)

    async def _withdraw(self, name, amount):
        if self.balance < amount:
            return f"{name}: refused"
        await asyncio.sleep(0.1)
        self.balance -= amount
        return f"{name}: took {amount}"


async def main():
    for safe in (False, True):
        bank = Bank()
        results = await asyncio.gather(*(bank.withdraw(name, 70, safe) for name in ("ann", "bob")))
        print(safe, results, bank.balance)


asyncio.run(main())

# expect: False ['ann: took 70', 'bob: took 70'] -40
# expect: True ['ann: took 70', 'bob: refused'] 30
