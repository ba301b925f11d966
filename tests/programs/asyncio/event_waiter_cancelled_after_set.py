import asyncio


async def waiter(event):
    try:
        await event.wait()
        print("woken")
    except asyncio.CancelledError:
        print("cancelled though set")
        raise


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(waiter(event))
    await asyncio.sleep(0)
    event.set()
    print(task.cancel())
    print(await asyncio.gather(task, return_exceptions=True))

asyncio.run(main())

# expect: True
# expect: cancelled though set
# expect: [CancelledError('')]
