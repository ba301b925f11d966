import asyncio


async def child(group, depth):
    print("depth", depth)
    if depth < 3:
        group.create_task(child(group, depth + 1))
        group.create_task(child(group, depth + 1))


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(child(group, 0))
    print(group)

asyncio.run(main())

# expect: depth 0
# expect: depth 1
# expect: depth 1
# expect: depth 2
# expect: depth 2
# expect: depth 2
# expect: depth 2
# expect: depth 3
# expect: depth 3
# expect: depth 3
# expect: depth 3
# expect: depth 3
# expect: depth 3
# expect: depth 3
# expect: depth 3
# expect: <TaskGroup entered>
