import asyncio
import operator
from functools import reduce


async def job(name: str, delay: float, fail: bool = False):
    try:
        await asyncio.sleep(delay)
        if fail:
            raise ValueError(name)
        return name
    except asyncio.CancelledError:
        print(f"   {name} cancelled")
        raise


def jobs():
    return [asyncio.create_task(job("a", 0.2), name="a"), asyncio.create_task(job("b", 0.1, True), name="b"),
            asyncio.create_task(job("c", 0.3), name="c")]


def names(tasks):
    return "".join(sorted(task.get_name() for task in tasks))


async def main():
    for when in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        for timeout in (None, 0.05, 0.25):
            done, pending = await asyncio.wait(jobs(), timeout=timeout, return_when=when)
            print(f"{when:<16}{timeout!s:<5} done={names(done):<4}pending={names(pending)}")
            for task in pending:
                task.cancel()
            if pending:
                await asyncio.wait(pending)
            for task in done:
                task.exception()
    print(reduce(operator.add, await asyncio.gather(*(job(n, d) for n, d in zip("xyz", (0.3, 0.2, 0.1))))))
    try:
        async with asyncio.timeout(0.15):
            async with asyncio.TaskGroup() as group:
                for n in "pq":
                    group.create_task(job(n, 1))
    except TimeoutError as error:
        print("timeout", repr(error))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job("m", 0.1, True))
            group.create_task(job("n", 0.1, True))
            group.create_task(job("o", 0.2))
    except* ValueError as group:
        print(group.message, [str(e) for e in group.exceptions])

asyncio.run(main())

# expect: FIRST_COMPLETED None  done=b   pending=ac
# expect:    a cancelled
# expect:    c cancelled
# expect: FIRST_COMPLETED 0.05  done=    pending=abc
# expect:    a cancelled
# expect:    b cancelled
# expect:    c cancelled
# expect: FIRST_COMPLETED 0.25  done=b   pending=ac
# expect:    a cancelled
# expect:    c cancelled
# expect: FIRST_EXCEPTION None  done=b   pending=ac
# expect:    a cancelled
# expect:    c cancelled
# expect: FIRST_EXCEPTION 0.05  done=    pending=abc
# expect:    c cancelled
# expect:    a cancelled
# expect:    b cancelled
# expect: FIRST_EXCEPTION 0.25  done=b   pending=ac
# expect:    a cancelled
# expect:    c cancelled
# expect: ALL_COMPLETED   None  done=abc pending=
# expect: ALL_COMPLETED   0.05  done=    pending=abc
# expect:    b cancelled
# expect:    c cancelled
# expect:    a cancelled
# expect: ALL_COMPLETED   0.25  done=ab  pending=c
# expect:    c cancelled
# expect: xyz
# expect:    p cancelled
# expect:    q cancelled
# expect: timeout TimeoutError()
# expect:    o cancelled
# expect: unhandled errors in a TaskGroup ['m', 'n']
