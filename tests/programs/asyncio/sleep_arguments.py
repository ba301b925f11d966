import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.sleep(-5, "negative"), await asyncio.sleep(0, "zero"), loop.time())
    print(await asyncio.sleep(True, "one"), loop.time())
    print(await asyncio.sleep(delay=0.5, result="named"), loop.time())
    for wrong in ("1", None):
        try:
            await asyncio.sleep(wrong)
        except TypeError as error:
            print(error)

asyncio.run(main())

# expect: negative zero 0.0
# expect: one 1.0
# expect: named 1.5
# expect: '<=' not supported between instances of 'str' and 'int'
# expect: '<=' not supported between instances of 'NoneType' and 'int'
