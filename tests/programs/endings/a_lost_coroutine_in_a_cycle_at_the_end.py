"""Cycles are freed while modules can still be imported."""
import asyncio


async def work():
    pass


class Keeper:
    pass


keeper = Keeper()
keeper.itself = keeper
keeper.coroutine = work()
del keeper
print("end")

# expect: end
