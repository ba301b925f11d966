import asyncio
import io


async def inner(future):
    await future


async def outer(future):
    await inner(future)


async def fails():
    raise ValueError("no")


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(outer(future), name="waits")
    failing = asyncio.create_task(fails(), name="fails")
    fresh = asyncio.create_task(asyncio.sleep(0), name="fresh")
    print([frame.f_code.co_name for frame in task.get_stack()])
    await asyncio.sleep(0)
    print([(frame.f_code.co_name, frame.f_lineno) for frame in task.get_stack()])
    print([(frame.f_code.co_name, frame.f_lineno) for frame in failing.get_stack()])
    print(len(task.get_stack(limit=1)), len(failing.get_stack(limit=1)))
    for each in (task, failing):
        out = io.StringIO()
        each.print_stack(file=out)
        lines = out.getvalue().splitlines()
        print(len(lines), lines[0].split(" ")[0], lines[-1].strip())
    await fresh
    out = io.StringIO()
    fresh.print_stack(file=out)
    print(out.getvalue().split("<")[0])
    future.set_result(None)
    await task

asyncio.run(main())

# expect: ['outer']
# expect: [('outer', 10)]
# expect: [('fails', 14)]
# expect: 1 1
# expect: 3 Stack await inner(future)
# expect: 4 Traceback ValueError: no
# expect: No stack for
