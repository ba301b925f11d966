import asyncio


async def work():
    print("never")


async def main():
    for timeout in (0, -1):
        try:
            await asyncio.wait_for(work(), timeout)
        except asyncio.TimeoutError:
            print("timeout", timeout)
    done = asyncio.get_running_loop().create_future()
    done.set_result("done")
    print(await asyncio.wait_for(done, 0))

asyncio.run(main())

# expect: timeout 0
# expect: timeout -1
# expect: done
