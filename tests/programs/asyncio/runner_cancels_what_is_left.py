# stderr: ignore
import asyncio


async def left(name):
    try:
        await asyncio.sleep(100)
    finally:
        print(name, "cancelled at the end")
        await asyncio.sleep(1)
        print(name, "cleaned up")


async def main(names):
    for name in names:
        asyncio.create_task(left(name))
    await asyncio.sleep(0)

with asyncio.Runner(debug=False) as runner:
    runner.run(main("ab"))
    print("between")
    runner.run(main("c"))
    print("closing")
print("closed")

# expect: between
# expect: closing
# expect: a cancelled at the end
# expect: b cancelled at the end
# expect: c cancelled at the end
# expect: a cleaned up
# expect: b cleaned up
# expect: c cleaned up
# expect: closed
