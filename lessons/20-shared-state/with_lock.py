import asyncio

balance = 100
lock = asyncio.Lock()

async def pay_in(amount):
    global balance
    async with lock:
        before = balance
        await asyncio.sleep(0.5)
        balance = before + amount
    print(f"paid in {amount}: {balance}")

def start(name, amount):
    return asyncio.create_task(pay_in(amount), name=name)

async def main():
    ann = start("ann", 20)
    bob = start("bob", 50)
    await ann
    await bob
    print(f"in the end: {balance}")

asyncio.run(main())
