import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    left.setblocking(False)
    right.setblocking(False)
    done = asyncio.Event()

    def can_read():
        data = left.recv(3)
        print("read", data)
        if not data:
            print(loop.remove_reader(left), loop.remove_reader(left))
            done.set()

    def can_write():
        print("write")
        right.send(b"abcdefg")
        print(loop.remove_writer(right))
        loop.call_later(0.5, right.close)

    loop.add_reader(left, can_read)
    loop.add_writer(right, can_write)
    await done.wait()
    left.close()
    try:
        loop.add_reader("no file", print)
    except ValueError as error:
        print(error)


asyncio.run(main())

# expect: write
# expect: True
# expect: read b'abc'
# expect: read b'def'
# expect: read b'g'
# expect: read b''
# expect: True False
# expect: Invalid file object: 'no file'
