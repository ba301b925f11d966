import asyncio
stock = {"tea": 1}
async def buy(name):
    if stock["tea"] > 0:
        await asyncio.sleep(0.1)
        stock["tea"] -= 1  # finds: lost update
        print(name, "bought")
async def main():
    await asyncio.gather(buy("ann"), buy("bob"))
    print(stock)
asyncio.run(main())
