# only: loopscope
import asyncio


async def main():
    try:
        await asyncio.create_subprocess_exec("ls")
    except NotImplementedError as error:
        print(str(error).split(";")[0])

asyncio.run(main())

# expect: asyncio.create_subprocess_exec: Loopscope starts no other programs
