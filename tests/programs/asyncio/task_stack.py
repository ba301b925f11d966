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

# expect: ['outer']
# expect: [('outer', 10)]
# expect: Stack for <Task pending name='Task-2' coro=<outer() running at task_stack.py:10> wait_for=<Future pending cb=[Task.task_wakeup()]>> (most recent call last):
# expect:   File "task_stack.py", line 10, in outer
# expect:     await inner()
# expect: Traceback for <Task finished name='Task-3' coro=<fails() done, defined at task_stack.py:13> exception=ValueError('no stack')> (most recent call last):
# expect:   File "task_stack.py", line 14, in fails
# expect:     raise ValueError("no stack")
# expect: ValueError: no stack
# expect: ['fails']
# expect: []
# expect: No stack for <Task finished name='Task-2' coro=<outer() done, defined at task_stack.py:9> result=None>
