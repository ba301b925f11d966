import asyncio


def worker():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)
    try:
        asyncio.get_running_loop()
    except RuntimeError as error:
        print(error)
    return asyncio.run(asyncio.sleep(0.5, "a loop of its own"))


async def main():
    print(await asyncio.to_thread(worker))

asyncio.run(main())

# expect: There is no current event loop in thread 'asyncio_0'.
# expect: no running event loop
# expect: a loop of its own
