# stderr: ignore
import asyncio


async def inner():
    await asyncio.sleep(1)
    raise ValueError("nobody waits")


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(sorted(context), context["message"]))
    task = asyncio.create_task(inner())
    outer = asyncio.shield(task)
    await asyncio.sleep(0)
    outer.cancel()
    await asyncio.sleep(2)
    print(task)
    del task
    print("end")

asyncio.run(main())

# expect: <Task finished name='Task-2' coro=<inner() done, defined at shield_inner_fails_after_outer_was_cancelled.py:5> exception=ValueError('nobody waits')>
# expect: ['exception', 'future', 'message'] Task exception was never retrieved
# expect: end
