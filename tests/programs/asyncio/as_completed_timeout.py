import asyncio


async def main():
    for next_done in asyncio.as_completed([asyncio.sleep(0.1, "quick"), asyncio.sleep(5, "slow")], timeout=1):
        try:
            print(await next_done)
        except asyncio.TimeoutError:
            print("timeout")

asyncio.run(main())

# expect: quick
# expect: timeout
