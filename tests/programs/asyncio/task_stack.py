import asyncio
import sys


async def inner():
    await asyncio.sleep(1)


async def outer():
    await inner()


async def fails():
    raise ValueError("no stack")


async def main():
    task = asyncio.create_task(outer())
    failed = asyncio.create_task(fails())
    print([f.f_code.co_name for f in task.get_stack()])
    await asyncio.sleep(0)
    print([(f.f_code.co_name, f.f_lineno) for f in task.get_stack()])
    task.print_stack(file=sys.stdout)
    failed.print_stack(file=sys.stdout)
    print([f.f_code.co_name for f in failed.get_stack()])
    await task
    print(task.get_stack())
    task.print_stack(file=sys.stdout)

asyncio.run(main())
