import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for delay in (0, -1):
        try:
            async with asyncio.timeout(delay) as scope:
                print("inside", scope)
                await asyncio.sleep(0)
                print("not reached")
        except TimeoutError:
            print("expired", scope, loop.time())
    try:
        async with asyncio.timeout_at(loop.time()) as scope:
            print("no await inside")
    except TimeoutError:
        print("unreachable")
    print(scope, scope.expired())

asyncio.run(main())

# expect: inside <Timeout [active] when=0.0>
# expect: expired <Timeout [expired]> 0.0
# expect: inside <Timeout [active] when=-1.0>
# expect: expired <Timeout [expired]> 0.0
# expect: no await inside
# expect: <Timeout [finished]> False
