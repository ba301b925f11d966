"""communicate() gives what a program wrote and waits for its end; each program has its own status."""
# world: process start in 0s
# steps: ignore
import asyncio
import sys
from asyncio.subprocess import PIPE, STDOUT, DEVNULL


async def run(*words, **options):
    process = await asyncio.create_subprocess_exec(*words, stdout=PIPE, stderr=PIPE, **options)
    stdout, stderr = await process.communicate()
    print(words[0], process.returncode, stdout, stderr)
    return process


async def main():
    await run("echo", "hello", "world")
    await run("echo", "-n", "no newline")
    await run("true")
    await run("false")
    await run("printf", "%s is %d\\n", "five", "5")
    process = await run("cat", "nothere.txt")
    print(process.stdin, type(process.stdout).__name__, await process.wait())
    process = await asyncio.create_subprocess_exec("seq", "3", stdout=PIPE)
    print(await process.stdout.read(), process.stderr)
    print(await process.wait(), process.returncode)
    process = await asyncio.create_subprocess_exec("cat", "nothere.txt", stdout=PIPE, stderr=STDOUT)
    print(await process.communicate())
    process = await asyncio.create_subprocess_exec("cat", "nothere.txt", stdout=DEVNULL, stderr=DEVNULL)
    print(await process.communicate(), process.returncode)
    for missing in ("nope", "/usr/bin/nope"):
        try:
            await asyncio.create_subprocess_exec(missing, "-x")
        except OSError as error:
            print(type(error).__name__, error, error.filename == missing)
    try:
        await asyncio.create_subprocess_exec("pwd", cwd="/nowhere/at/all")
    except FileNotFoundError as error:
        print(error)
    await run("pwd", cwd="/tmp")
    await run("printenv", "COLOUR", env={"COLOUR": "green", "PATH": "/usr/bin:/bin"})
    for wrong in ({"text": True}, {"universal_newlines": True}, {"shell": True}, {"encoding": "utf-8"}, {"bufsize": 1}):
        try:
            await asyncio.create_subprocess_exec("echo", **wrong)
        except ValueError as error:
            print(error)
    try:
        await asyncio.create_subprocess_exec("echo", 5)
    except TypeError as error:
        print(error)


asyncio.run(main())

# expect: echo 0 b'hello world\n' b''
# expect: echo 0 b'no newline' b''
# expect: true 0 b'' b''
# expect: false 1 b'' b''
# expect: printf 0 b'five is 5\n' b''
# expect: cat 1 b'' b'cat: nothere.txt: No such file or directory\n'
# expect: None StreamReader 1
# expect: b'1\n2\n3\n' None
# expect: 0 0
# expect: (b'cat: nothere.txt: No such file or directory\n', None)
# expect: (None, None) 1
# expect: FileNotFoundError [Errno 2] No such file or directory: 'nope' True
# expect: FileNotFoundError [Errno 2] No such file or directory: '/usr/bin/nope' True
# expect: [Errno 2] No such file or directory: '/nowhere/at/all'
# expect: pwd 0 b'/tmp\n' b''
# expect: printenv 0 b'green\n' b''
# expect: text must be False
# expect: universal_newlines must be False
# expect: shell must be False
# expect: encoding must be None
# expect: bufsize must be 0
# expect: expected str, bytes or os.PathLike object, not int
