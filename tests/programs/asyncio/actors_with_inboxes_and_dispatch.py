"""Actors: an inbox and a task each, messages dispatched by type, answers by futures."""
import asyncio
from dataclasses import dataclass, field
from functools import singledispatchmethod
from typing import Any


@dataclass(frozen=True)
class Deposit:
    amount: int


@dataclass(frozen=True)
class Withdraw:
    amount: int


@dataclass(frozen=True)
class Ask:
    what: str
    reply: asyncio.Future = field(compare=False, repr=False)


class Actor:
    _registry = {}

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Actor._registry[name or cls.__name__.lower()] = cls

    def __init__(self):
        self.inbox = asyncio.Queue()
        self.task = asyncio.create_task(self._run(), name=f"actor-{type(self).__name__}")

    async def _run(self):
        while (message := await self.inbox.get()) is not None:
            try:
                await self.handle(message)
            except Exception as e:
                print("  !!", type(e).__name__, e)

    async def handle(self, message):
        raise NotImplementedError(f"{type(self).__name__} does not understand {message!r}")

    def tell(self, message):
        self.inbox.put_nowait(message)

    async def ask(self, what):
        reply = asyncio.get_running_loop().create_future()
        self.tell(Ask(what, reply))
        return await reply

    async def stop(self):
        self.tell(None)
        await self.task


class Account(Actor, name="account"):
    def __init__(self, balance=0):
        super().__init__()
        self.balance = balance

    @singledispatchmethod
    async def handle(self, message):
        await super().handle(message)

    @handle.register
    async def _(self, message: Deposit):
        self.balance += message.amount

    @handle.register
    async def _(self, message: Withdraw):
        if message.amount > self.balance:
            raise ValueError(f"insufficient funds: {self.balance} < {message.amount}")
        self.balance -= message.amount

    @handle.register(Ask)
    async def _ask(self, message):
        match message:
            case Ask("balance", reply):
                reply.set_result(self.balance)
            case Ask(what=w, reply=r):
                r.set_exception(LookupError(w))


async def main():
    acc = Account(10)
    acc.tell(Deposit(5))
    acc.tell(Withdraw(100))
    acc.tell("gibberish")
    print(await acc.ask("balance"))
    try:
        await acc.ask("colour")
    except LookupError as e:
        print(repr(e))
    print(Actor._registry)
    print(Ask("x", None), Deposit(3) == Deposit(3), hash(Deposit(3)) == hash(Deposit(3)))
    try:
        Deposit(3).amount = 4
    except Exception as e:
        print(type(e), e)
    await acc.stop()
    print(acc.task.done(), acc.task.get_name(), acc.task.result())

asyncio.run(main())

# expect:   !! ValueError insufficient funds: 15 < 100
# expect:   !! NotImplementedError Account does not understand 'gibberish'
# expect: 15
# expect: LookupError('colour')
# expect: {'account': <class '__main__.Account'>}
# expect: Ask(what='x') True True
# expect: <class 'dataclasses.FrozenInstanceError'> cannot assign to field 'amount'
# expect: True actor-Account None
