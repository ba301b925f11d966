# Lesson 15: a deadline of one second takes longer if the cleaning up does.
import asyncio

async def slow():
    try:
        await asyncio.sleep(60)
    finally:
        await asyncio.sleep(2)

async def main():
    loop = asyncio.get_running_loop()
    for limit in "wait_for", "timeout":
        begun = loop.time()
        try:
            if limit == "wait_for":
                await asyncio.wait_for(slow(), 1)
            else:
                async with asyncio.timeout(1):
                    await slow()
        except TimeoutError:
            print(limit, round(loop.time() - begun, 3))

asyncio.run(main())

# expect: wait_for 3.0
# expect: timeout 3.0
