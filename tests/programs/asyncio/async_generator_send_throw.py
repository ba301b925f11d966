import asyncio


async def echo():
    received = yield "ready"
    while True:
        try:
            received = yield f"got {received}"
        except ValueError as error:
            received = f"error {error}"


async def main():
    agen = echo()
    print(await agen.asend(None))
    print(await agen.asend(1))
    print(await agen.athrow(ValueError("no")))
    await agen.aclose()
    try:
        await agen.asend(2)
    except StopAsyncIteration:
        print("closed")

asyncio.run(main())

# expect: ready
# expect: got 1
# expect: got error no
# expect: closed
