"""Nothing has imported tracemalloc before: the warning has no second line."""


async def work():
    pass


def main():
    coroutine = work()
    return 1 / (coroutine is None)


main()
