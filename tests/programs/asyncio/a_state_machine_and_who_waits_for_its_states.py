"""A state machine of enum members; waiting for a state with a condition."""
import asyncio
from enum import Enum, auto, Flag, unique, StrEnum


@unique
class State(Enum):
    IDLE = auto()
    CONNECTING = auto()
    CONNECTED = auto()
    CLOSED = auto()

    def __str__(self):
        return self.name.title()


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RWX = R | W | X


class Color(StrEnum):
    RED = auto()
    GREEN = "g"


TRANSITIONS = {
    (State.IDLE, "connect"): State.CONNECTING,
    (State.CONNECTING, "ok"): State.CONNECTED,
    (State.CONNECTING, "fail"): State.IDLE,
    (State.CONNECTED, "close"): State.CLOSED,
}


class InvalidTransition(Exception):
    def __init__(self, state, event):
        super().__init__(f"cannot {event} in {state}")
        self.state, self.event = state, event

    def __reduce__(self):
        return type(self), (self.state, self.event)


class Machine:
    def __init__(self):
        self.state = State.IDLE
        self.changed = asyncio.Condition()
        self.history = [self.state]

    async def fire(self, event):
        async with self.changed:
            try:
                self.state = TRANSITIONS[self.state, event]
            except KeyError:
                raise InvalidTransition(self.state, event) from None
            self.history.append(self.state)
            self.changed.notify_all()

    async def wait(self, state):
        async with self.changed:
            return await self.changed.wait_for(lambda: self.state is state)


async def main():
    m = Machine()
    waiter = asyncio.create_task(m.wait(State.CONNECTED))
    for event in ("connect", "fail", "connect", "ok"):
        await asyncio.sleep(0.1)
        await m.fire(event)
        print(m.state, f"{m.state!r:>30}", waiter.done())
    print(await waiter, " -> ".join(map(str, m.history)))
    print(list(Perm.RWX), Perm.R | Perm.X, Perm.RWX & ~Perm.W, Perm(0), Perm.R in Perm.RWX, Color.RED, f"{Color.GREEN:>4}", repr(Color.RED))
    print(State["IDLE"], State(2), len(State), State.IDLE in State, [s.value for s in State])
    try:
        State(99)
    except ValueError as e:
        print(e)
    try:
        State.IDLE = 3
    except AttributeError as e:
        print(e)
    await m.fire("connect")

asyncio.run(main())

# expect: Connecting          <State.CONNECTING: 2> False
# expect: Idle                <State.IDLE: 1> False
# expect: Connecting          <State.CONNECTING: 2> False
# expect: Connected           <State.CONNECTED: 3> False
# expect: True Idle -> Connecting -> Idle -> Connecting -> Connected
# expect: [<Perm.R: 1>, <Perm.W: 2>, <Perm.X: 4>] Perm.R|X Perm.R|X Perm(0) True red    g <Color.RED: 'red'>
# expect: Idle Connecting 4 True [1, 2, 3, 4]
# expect: 99 is not a valid State
# expect: cannot reassign member 'IDLE'
