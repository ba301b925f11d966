# only: loopscope
# One flaky call, retried by tenacity, by backoff and by hand; a cache and a limit around it.
import asyncio
import logging

import backoff
import tenacity
from aiolimiter import AsyncLimiter
from async_lru import alru_cache
from tenacity import AsyncRetrying, RetryError, retry, retry_if_exception_type, stop_after_attempt, stop_after_delay, wait_exponential, wait_fixed

loop_time = lambda: round(asyncio.get_running_loop().time(), 2)
calls = []


async def flaky(fails):
    calls.append(loop_time())
    if len(calls) <= fails:
        raise ConnectionError(f"attempt {len(calls)}")
    return "done"


@retry(stop=stop_after_attempt(4), wait=wait_exponential(multiplier=1, min=1, max=3), retry=retry_if_exception_type(ConnectionError))
async def by_tenacity(fails):
    return await flaky(fails)


@backoff.on_exception(backoff.expo, ConnectionError, max_tries=4, jitter=None, on_backoff=lambda details: print("again in", details["wait"], "after", details["tries"]))
async def by_backoff(fails):
    return await flaky(fails)


async def main():
    print(await by_tenacity(3), calls)
    calls.clear()
    try:
        await by_tenacity(9)
    except RetryError as error:
        print(error.last_attempt.attempt_number, repr(error.last_attempt.exception()), calls)
    print(by_tenacity.retry.statistics["attempt_number"])
    calls.clear()
    print(await by_backoff(2), calls)
    calls.clear()
    try:
        async for attempt in AsyncRetrying(stop=stop_after_delay(3) | stop_after_attempt(10), wait=wait_fixed(1), reraise=True):
            with attempt:
                print("attempt", attempt.retry_state.attempt_number)
                await flaky(9)
    except ConnectionError as error:
        print(error)

    @alru_cache(maxsize=2, ttl=10)
    async def price(name):
        calls.append(name)
        await asyncio.sleep(0.5)
        return len(name)
    calls.clear()
    print(await asyncio.gather(price("tea"), price("tea"), price("coffee")), calls, price.cache_info())
    await asyncio.sleep(11)
    print(await price("tea"), calls, price.cache_parameters())
    await price.cache_close()
    try:
        await price("tea")
    except RuntimeError as error:
        print(str(error).split(" for")[0])
    limiter, start = AsyncLimiter(2, 1), loop_time()

    async def job(n):
        async with limiter:
            return n, round(loop_time() - start, 2)
    print(await asyncio.gather(*[job(n) for n in range(5)]))

asyncio.run(main())

# expect: done [0.0, 1.0, 3.0, 6.0]
# expect: 4 ConnectionError('attempt 4') [6.0, 7.0, 9.0, 12.0]
# expect: 4
# expect: again in 1 after 1
# expect: again in 2 after 2
# expect: done [12.0, 13.0, 15.0]
# expect: attempt 1
# expect: attempt 2
# expect: attempt 3
# expect: attempt 4
# expect: attempt 4
# expect: [3, 3, 6] ['tea', 'coffee'] CacheInfo(hits=1, misses=2, maxsize=2, currsize=2)
# expect: 3 ['tea', 'coffee', 'tea'] {'maxsize': 2, 'typed': False, 'tasks': 0, 'closed': False}
# expect: alru_cache is closed
# expect: [(0, 0.0), (1, 0.0), (2, 0.5), (3, 1.0), (4, 1.5)]
# schedule: 0.000000 Task-1
# schedule: 1.000000 Task-1
# schedule: 3.000000 Task-1
# schedule: 6.000000 Task-1
# schedule: 7.000000 Task-1
# schedule: 9.000000 Task-1
# schedule: 12.000000 Task-1
# schedule: 13.000000 Task-1
# schedule: 15.000000 Task-1
# schedule: 16.000000 Task-1
# schedule: 17.000000 Task-1
# schedule: 18.000000 Task-1 Task-2 Task-3 Task-4 Task-5 Task-6
# schedule: 18.500000 Task-5 Task-6 Task-2 Task-3 Task-4 Task-1
# schedule: 29.500000 Task-1 Task-7
# schedule: 30.000000 Task-7 Task-1 Task-1 Task-8 Task-9 Task-10 Task-11 Task-12
# schedule: 30.500000 Task-10 Task-11
# schedule: 31.000000 Task-11 Task-12
# schedule: 31.500000 Task-12 Task-1 Task-13 Task-14
