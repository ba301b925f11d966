import asyncio


async def fails(error, after):
    await asyncio.sleep(after)
    raise error


async def late():
    try:
        await asyncio.sleep(10)
    finally:
        raise KeyError("while cancelled")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(ValueError("a"), 0.1))
            group.create_task(fails(TypeError("b"), 0.1))
            group.create_task(late())
    except* ValueError as caught:
        print("values", caught.exceptions)
    except* TypeError as caught:
        print("types", caught.exceptions)
    except* KeyError as caught:
        print("keys", caught.exceptions)

asyncio.run(main())

# expect: values (ValueError('a'),)
# expect: types (TypeError('b'),)
# expect: keys (KeyError('while cancelled'),)
