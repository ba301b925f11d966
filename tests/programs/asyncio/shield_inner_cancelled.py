import asyncio


async def inner():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(inner())
    shielded = asyncio.shield(task)
    await asyncio.sleep(0)
    task.cancel("inside")
    try:
        await shielded
    except asyncio.CancelledError as error:
        print("cancelled", error.args, shielded.cancelled(), task.cancelled())
    done = asyncio.get_running_loop().create_future()
    done.set_result(1)
    print(asyncio.shield(done) is done)

asyncio.run(main())

# expect: cancelled () True True
# expect: True
