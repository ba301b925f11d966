import asyncio


async def main():
    scope = asyncio.timeout(None)
    print(scope, scope.when())
    try:
        scope.reschedule(1)
    except (RuntimeError, AssertionError) as error:
        print(repr(error))
    async with scope:
        print(scope)
        scope.reschedule(5)
        print(scope, scope.when())
        scope.reschedule(None)
        print(scope)
        try:
            async with scope:
                pass
        except RuntimeError as error:
            print(error)
    print(scope)
    try:
        scope.reschedule(6)
    except RuntimeError as error:
        print(error)

asyncio.run(main())

# expect: <Timeout [created]> None
# expect: RuntimeError('Timeout has not been entered')
# expect: <Timeout [active] when=None>
# expect: <Timeout [active] when=5> 5
# expect: <Timeout [active] when=None>
# expect: Timeout has already been entered
# expect: <Timeout [finished]>
# expect: Cannot change state of finished Timeout

# since: 3.11.7
