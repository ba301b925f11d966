import asyncio


async def main():
    reader = asyncio.StreamReader(limit=8)
    reader.feed_data(b"0123456789abcdef\nok\n")
    try:
        await reader.readline()
    except ValueError as error:
        print(type(error).__name__, error)
    print(await reader.readline())
    reader.feed_data(b"no end of line in here")
    try:
        await reader.readuntil(b"\n")
    except asyncio.LimitOverrunError as error:
        print(error, error.consumed)
    print(await reader.readexactly(22))
    reader.feed_data(b"0123456789|x")
    try:
        await reader.readuntil(b"|")
    except asyncio.LimitOverrunError as error:
        print(error, error.consumed)
    print(reader)
    reader.feed_eof()
    print(await reader.read(), reader.at_eof(), reader)
    other = asyncio.StreamReader()
    other.set_exception(ConnectionResetError("gone"))
    try:
        await other.read(1)
    except ConnectionResetError as error:
        print(error, other.exception() is error)
    third = asyncio.StreamReader()
    waiting = asyncio.create_task(third.read(1))
    await asyncio.sleep(0)
    try:
        await third.readline()
    except RuntimeError as error:
        print(error)
    third.feed_data(b"z")
    print(await waiting)
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as error:
        print(error)


asyncio.run(main())

# expect: ValueError Separator is found, but chunk is longer than limit
# expect: b'ok\n'
# expect: Separator is not found, and chunk exceed the limit 22
# expect: b'no end of line in here'
# expect: Separator is found, but chunk is longer than limit 10
# expect: <StreamReader 12 bytes limit=8>
# expect: b'0123456789|x' True <StreamReader eof limit=8>
# expect: gone True
# expect: readuntil() called while another coroutine is already waiting for incoming data
# expect: b'z'
# expect: Limit cannot be <= 0
