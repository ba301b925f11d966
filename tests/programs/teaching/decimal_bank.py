# A teaching script: decimal bank.
import asyncio
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal, getcontext

getcontext().prec = 12


class Account:
    def __init__(self, owner, balance="0"):
        self.owner, self.balance = owner, Decimal(balance)
        self.lock = asyncio.Lock()

    async def deposit(self, amount):
        async with self.lock:
            old = self.balance
            await asyncio.sleep(0.01)
            self.balance = (old + Decimal(str(amount))).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


async def main():
    account = Account("ann", "10.005")
    await asyncio.gather(*(account.deposit(0.1 * i) for i in range(5)))
    print(account.owner, account.balance, f"{account.balance:>12,.2f}|", Decimal(1) / Decimal(7))
    ledger = defaultdict(Decimal)
    for name, amount in [("a", "1.10"), ("b", "2.20"), ("a", "3.30")]:
        ledger[name] += Decimal(amount)
    print(dict(ledger), sum(ledger.values()), max(ledger, key=ledger.get))
    interest = Decimal("1000") * (1 + Decimal("0.05") / 12) ** 12
    print(interest, round(interest, 2), 0.1 + 0.2, Decimal("0.1") + Decimal("0.2"))

asyncio.run(main())

# expect: ann 11.01        11.01| 0.142857142857
# expect: {'a': Decimal('4.40'), 'b': Decimal('2.20')} 6.60 a
# expect: 1051.16189792 1051.16 0.30000000000000004 0.3
