"""Input goes through stdin: all at once with communicate(), or line by line with an answer to each."""
# world: process start in 0s
# steps: ignore
import asyncio
import sys
from asyncio.subprocess import PIPE

DOUBLE = """
import sys
for line in sys.stdin:
    print(int(line) * 2, flush=True)
print("over", file=sys.stderr)
"""


async def main():
    process = await asyncio.create_subprocess_exec("sort", stdin=PIPE, stdout=PIPE)
    print(await process.communicate(b"pear\napple\nfig\n"))
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", DOUBLE, stdin=PIPE, stdout=PIPE, stderr=PIPE)
    print(type(process.stdin).__name__)
    for number in (1, 20, 300):
        process.stdin.write(f"{number}\n".encode())
        await process.stdin.drain()
        print(number, (await process.stdout.readline()).decode().strip())
    process.stdin.write_eof()
    print(process.stdin.can_write_eof(), process.stdin.is_closing())
    await process.stdin.wait_closed()
    print(await process.stderr.read(), await process.stdout.read(), await process.wait())
    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    out, _ = await process.communicate(b"x" * 300_000)
    print(len(out), process.returncode)
    process = await asyncio.create_subprocess_exec("head", "-c", "5", stdin=PIPE, stdout=PIPE)
    print(await process.communicate(b"hello world"), process.returncode)
    process = await asyncio.create_subprocess_exec("true", stdin=PIPE)
    await process.wait()
    print(await process.communicate(b"too late"))
    process = await asyncio.create_subprocess_exec(sys.executable, "-", "a", stdin=PIPE, stdout=PIPE)
    print(await process.communicate(b"import sys\nprint(sys.argv, __name__)"))
    code = "name = input('name? '); print('hello', name); print(input())"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdin=PIPE, stdout=PIPE, stderr=PIPE)
    out, err = await process.communicate(b"Ann\n")
    print(out, err.decode().splitlines()[-1], process.returncode)


asyncio.run(main())

# expect: (b'apple\nfig\npear\n', None)
# expect: StreamWriter
# expect: 1 2
# expect: 20 40
# expect: 300 600
# expect: True True
# expect: b'over\n' b'' 0
# expect: 300000 0
# expect: (b'hello', None) 0
# expect: (None, None)
# expect: (b"['-', 'a'] __main__\n", None)
# expect: b'name? hello Ann\n' EOFError: EOF when reading a line 1
