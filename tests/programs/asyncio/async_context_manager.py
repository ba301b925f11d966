import asyncio


class Connection:
    async def __aenter__(self):
        await asyncio.sleep(0.1)
        print("open")
        return self

    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(0.1)
        print("closed", kind and kind.__name__)
        return kind is KeyError


async def main():
    async with Connection() as connection:
        print(type(connection).__name__)
    async with Connection():
        raise KeyError("suppressed")
    try:
        async with Connection(), Connection():
            raise ValueError("passes")
    except ValueError:
        print("passed")

asyncio.run(main())

# expect: open
# expect: Connection
# expect: closed None
# expect: open
# expect: closed KeyError
# expect: open
# expect: open
# expect: closed ValueError
# expect: closed ValueError
# expect: passed
