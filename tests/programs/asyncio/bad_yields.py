import asyncio
import types


class Yields:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


@types.coroutine
def yields(value):
    return (yield value)


async def main():
    loop = asyncio.get_running_loop()
    for value in (3, "text", [1]):
        for make in (Yields, yields):
            try:
                await make(value)
            except RuntimeError as error:
                print(error)
    try:
        await yields(loop.create_future())
    except RuntimeError as error:
        print(str(error)[:45])
    print(await Yields(None), await yields(None))

asyncio.run(main())

# expect: Task got bad yield: 3
# expect: Task got bad yield: 3
# expect: Task got bad yield: 'text'
# expect: Task got bad yield: 'text'
# expect: Task got bad yield: [1]
# expect: Task got bad yield: [1]
# expect: yield was used instead of yield from in task
# expect: None None
