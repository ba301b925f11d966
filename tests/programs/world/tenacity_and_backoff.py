# only: loopscope
import asyncio
import logging
import sys

import aiohttp
import backoff
from tenacity import (AsyncRetrying, RetryError, before_sleep_log, retry, retry_if_exception_type, retry_if_result,
                      stop_after_attempt, stop_after_delay, wait_exponential, wait_fixed)

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s", level=logging.INFO)
log = logging.getLogger("app")

# world: GET https://flaky.example/ -> 503 in 0.1s
# world: GET https://flaky.example/ -> 503 in 0.1s
# world: GET https://flaky.example/ -> in 0.1s json {"ok": true}
# world: GET https://down.example/ -> refused


@retry(stop=stop_after_attempt(4), wait=wait_exponential(multiplier=1, min=1, max=10),
       retry=retry_if_exception_type(aiohttp.ClientError), before_sleep=before_sleep_log(log, logging.WARNING))
async def fetch(session, url):
    async with session.get(url, raise_for_status=True) as response:
        return await response.json()


@retry(stop=stop_after_attempt(3) | stop_after_delay(10), wait=wait_fixed(2), retry=retry_if_result(lambda value: value is None))
async def nothing():
    return None


@backoff.on_exception(backoff.expo, aiohttp.ClientConnectionError, max_tries=3, jitter=None)
async def knock(session):
    async with session.get("https://down.example/"):
        pass


async def main():
    loop = asyncio.get_running_loop()
    async with aiohttp.ClientSession() as session:
        print(await fetch(session, "https://flaky.example/"), round(loop.time(), 2), fetch.retry.statistics["attempt_number"])
        try:
            await nothing()
        except RetryError as error:
            print(error.last_attempt.result(), error.last_attempt.attempt_number, round(loop.time(), 2))
        try:
            await knock(session)
        except aiohttp.ClientConnectionError as error:
            print(type(error).__name__, round(loop.time(), 2))
    async for attempt in AsyncRetrying(stop=stop_after_attempt(3), reraise=True):
        with attempt:
            print("attempt", attempt.retry_state.attempt_number)
            if attempt.retry_state.attempt_number < 2:
                raise ValueError


asyncio.run(main())

# expect: WARNING Retrying __main__.fetch in 1.0 seconds as it raised ClientResponseError: 503, message='Service Unavailable', url='https://flaky.example/'.
# expect: WARNING Retrying __main__.fetch in 2.0 seconds as it raised ClientResponseError: 503, message='Service Unavailable', url='https://flaky.example/'.
# expect: {'ok': True} 3.3 3
# expect: None 3 7.3
# expect: INFO Backing off knock(...) for 1.0s (ClientConnectorError: Cannot connect to host down.example:443 ssl:default [Connect call failed ('203.0.113.41', 443)])
# expect: INFO Backing off knock(...) for 2.0s (ClientConnectorError: Cannot connect to host down.example:443 ssl:default [Connect call failed ('203.0.113.41', 443)])
# expect: ERROR Giving up knock(...) after 3 tries (ClientConnectorError: Cannot connect to host down.example:443 ssl:default [Connect call failed ('203.0.113.41', 443)])
# expect: ClientConnectorError 11.17
# expect: attempt 1
# expect: attempt 2
# schedule: 0.000000 Task-1
# schedule: 0.100000 Task-1
# schedule: 1.100000 Task-1
# schedule: 1.200000 Task-1
# schedule: 3.200000 Task-1
# schedule: 3.300000 Task-1
# schedule: 5.300000 Task-1
# schedule: 7.300000 Task-1
# schedule: 7.590000 Task-1
# schedule: 8.590000 Task-1
# schedule: 8.880000 Task-1
# schedule: 10.880000 Task-1
# schedule: 11.170000 Task-1 Task-1 Task-2 Task-3
