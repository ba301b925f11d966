import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(2) as outer:
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(5)
            except TimeoutError:
                print("inner at", loop.time())
            await asyncio.sleep(5)
    except TimeoutError:
        print("outer at", loop.time(), outer)
    try:
        async with asyncio.timeout(1) as outer:
            async with asyncio.timeout(2) as inner:
                await asyncio.sleep(5)
    except TimeoutError:
        print("outer at", loop.time(), outer, inner)

asyncio.run(main())

# expect: inner at 1.0
# expect: outer at 2.0 <Timeout [expired]>
# expect: outer at 3.0 <Timeout [expired]> <Timeout [finished]>
