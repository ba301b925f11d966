"""wait() without reading: a program that writes more than the pipe holds never ends; communicate() reads on."""
# world: process start in 0s
# steps: ignore
import asyncio
import sys

CODE = "import sys; sys.stdout.write('x' * 400_000)"


async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", CODE, stdout=asyncio.subprocess.PIPE)
    try:
        await asyncio.wait_for(process.wait(), 2)
    except asyncio.TimeoutError:
        print("it does not end:", process.returncode)
    out, _ = await process.communicate()
    print(len(out), process.returncode)
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "print('y' * 70_000)", limit=1000,
                                                   stdout=asyncio.subprocess.PIPE)
    try:
        await process.stdout.readline()
    except ValueError as error:
        print(error)
    await process.communicate()
    print(process.returncode)


asyncio.run(main())

# expect: it does not end: None
# expect: 400000 0
# expect: Separator is not found, and chunk exceed the limit
# expect: 0
