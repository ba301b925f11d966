"""What is put into a shell's command is read by the shell: shlex.quote() keeps it one word."""
# world: process start in 0s
# steps: ignore
import asyncio
import shlex


async def greet(name):
    process = await asyncio.create_subprocess_shell(f"echo hello {name}", stdout=asyncio.subprocess.PIPE)
    print((await process.communicate())[0])


async def main():
    evil = "you; echo and more"
    await greet(evil)
    await greet(shlex.quote(evil))
    await greet(shlex.quote("$(echo injected) `echo again` it's"))
    process = await asyncio.create_subprocess_exec("echo", "hello", evil, stdout=asyncio.subprocess.PIPE)
    print((await process.communicate())[0])
    print(shlex.split("ls -l 'my file'"), shlex.join(["echo", "a b"]))


asyncio.run(main())

# expect: b'hello you\nand more\n'
# expect: b'hello you; echo and more\n'
# expect: b"hello $(echo injected) `echo again` it's\n"
# expect: b'hello you; echo and more\n'
# expect: ['ls', '-l', 'my file'] echo 'a b'
