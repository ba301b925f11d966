import asyncio


async def player(name, inbox, outbox):
    while (ball := await inbox.get()) > 0:
        print(name, ball)
        await outbox.put(ball - 1)
    await outbox.put(0)


async def main():
    a, b = asyncio.Queue(1), asyncio.Queue(1)
    await a.put(6)
    await asyncio.gather(player("ping", a, b), player("pong", b, a))

asyncio.run(main())

# expect: ping 6
# expect: pong 5
# expect: ping 4
# expect: pong 3
# expect: ping 2
# expect: pong 1
