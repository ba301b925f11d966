import asyncio


def callback():
    print("callback", asyncio.current_task())


async def child(n):
    print(asyncio.current_task().get_name())
    await asyncio.sleep(n)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(callback)
    tasks = [asyncio.create_task(child(n), name=f"child {n}") for n in range(3)]
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    await asyncio.sleep(0.5)
    print(sorted(t.get_name() for t in asyncio.all_tasks(loop)))
    print(asyncio.current_task(loop).get_name())
    await asyncio.wait(tasks)
    print(len(asyncio.all_tasks()))

for function in (asyncio.current_task, asyncio.all_tasks, asyncio.get_running_loop):
    try:
        print(function())
    except RuntimeError as error:
        print(error)
asyncio.run(main())

# expect: no running event loop
# expect: no running event loop
# expect: no running event loop
# expect: ['Task-1', 'child 0', 'child 1', 'child 2']
# expect: callback None
# expect: child 0
# expect: child 1
# expect: child 2
# expect: ['Task-1', 'child 1', 'child 2']
# expect: Task-1
# expect: 1
