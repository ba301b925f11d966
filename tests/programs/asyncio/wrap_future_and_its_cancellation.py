import asyncio
import concurrent.futures


async def main():
    plain = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(plain)
    print(asyncio.wrap_future(wrapped) is wrapped, asyncio.isfuture(plain), asyncio.isfuture(wrapped))
    asyncio.get_running_loop().call_later(0.1, plain.set_result, "value")
    print(await wrapped)

    plain = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(plain)
    wrapped.cancel()
    await asyncio.sleep(0)
    print(plain.cancelled())

    plain = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(plain)
    plain.cancel()
    try:
        await wrapped
    except asyncio.CancelledError:
        print("cancelled")

    plain = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(plain)
    plain.set_exception(KeyError("k"))
    try:
        await wrapped
    except KeyError as error:
        print("KeyError", error)

asyncio.run(main())

# expect: True False True
# expect: value
# expect: True
# expect: cancelled
# expect: KeyError 'k'
