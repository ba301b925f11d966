import asyncio


async def child():
    await asyncio.sleep(0.1)
    raise KeyboardInterrupt("by hand")


async def main():
    task = asyncio.create_task(child())
    try:
        await asyncio.sleep(1)
    finally:
        print("main ends", task.done())

try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("outside:", error)

# expect: main ends True
# expect: outside: by hand
