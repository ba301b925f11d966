import asyncio

balance = 100


async def take(amount):
    global balance
    before = balance
    await asyncio.sleep(0.1)
    balance = before - amount


async def main():
    await asyncio.gather(take(10), take(20))
    print(balance)


asyncio.run(main())
