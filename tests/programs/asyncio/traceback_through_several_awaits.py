import asyncio
import traceback


class ServiceError(Exception):
    pass


async def query(n):
    await asyncio.sleep(0)
    return {"a": 1}[n]


async def service(n):
    try:
        return await query(n)
    except KeyError as error:
        raise ServiceError(f"no {n}") from error


async def main():
    print(await service("a"))
    try:
        await asyncio.gather(service("b"), service("a"))
    except ServiceError as error:
        print(repr(error), repr(error.__cause__))
        print([frame.name for frame in traceback.extract_tb(error.__traceback__)
               if frame.filename == __file__])
    task = asyncio.create_task(service("c"))
    await asyncio.wait([task])
    print(traceback.format_exception_only(task.exception()))
    await task

asyncio.run(main())

# expect: 1
# expect: ServiceError('no b') KeyError('b')
# expect: ['main', 'service']
# expect: ['ServiceError: no c\n']
