# Awaiting a future that is done goes on at once: no other task gets a turn.
import asyncio


async def other():
    print("other runs")


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result("ready")
    asyncio.create_task(other())
    print("got", await future)
    print("main still runs")
    await asyncio.sleep(0)
    print("main again")

asyncio.run(main())

# expect: got ready
# expect: main still runs
# expect: other runs
# expect: main again
