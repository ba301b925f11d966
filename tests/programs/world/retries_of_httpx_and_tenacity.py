# only: loopscope
# servers that come to themselves, and others
import asyncio
import logging
import httpx
from tenacity import (AsyncRetrying, RetryError, retry, retry_if_exception_type, stop_after_attempt, wait_exponential,
                      wait_random_exponential, before_sleep_log, retry_if_result)
# world: GET https://flaky.example/data -> 503
# world: GET https://flaky.example/data -> 503
# world: GET https://flaky.example/data -> 200 json {"ok": true}
# world: GET https://broken.example/data -> 500 text "oops"

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
logger = logging.getLogger("client")


class ServerError(Exception):
    pass


@retry(stop=stop_after_attempt(4), wait=wait_exponential(multiplier=1, min=1, max=8), reraise=True,
       retry=retry_if_exception_type((httpx.TransportError, ServerError)), before_sleep=before_sleep_log(logger, logging.WARNING))
async def fetch(client: httpx.AsyncClient, url: str) -> dict:
    response = await client.get(url)
    if response.is_server_error:
        raise ServerError(f"{response.status_code} {response.reason_phrase}")
    return response.json()


async def main():
    transport = httpx.AsyncHTTPTransport(retries=3)
    async with httpx.AsyncClient(transport=transport, headers={"X-Api-Key": "secret"}, follow_redirects=True) as client:
        print(await fetch(client, "https://flaky.example/data"))
        print(fetch.retry.statistics["attempt_number"])
        try:
            await fetch(client, "https://broken.example/data")
        except ServerError as e:
            print("gave up:", e)
        try:
            async for attempt in AsyncRetrying(stop=stop_after_attempt(3), wait=wait_random_exponential(max=2)):
                with attempt:
                    r = await client.get("https://broken.example/data")
                    r.raise_for_status()
        except RetryError as e:
            print(type(e.last_attempt.exception()).__name__, e.last_attempt.attempt_number)
        try:
            (await client.get("https://broken.example/data")).raise_for_status()
        except httpx.HTTPStatusError as exc:
            print(f"Error response {exc.response.status_code} while requesting {exc.request.url!r}.")
        try:
            await client.get("http://nowhere.invalid/")
        except httpx.RequestError as exc:
            print(f"An error occurred while requesting {exc.request.url!r}.")

asyncio.run(main())

# expect: {'ok': True}
# expect: 3
# expect: gave up: 500 Internal Server Error
# expect: HTTPStatusError 3
# expect: Error response 500 while requesting URL('https://broken.example/data').
# expect: An error occurred while requesting URL('http://nowhere.invalid/').
# schedule: 0.000000 Task-1
# schedule: 0.720000 Task-1
# schedule: 1.720000 Task-1
# schedule: 2.440000 Task-1
# schedule: 4.440000 Task-1
# schedule: 5.160000 Task-1
# schedule: 5.310000 Task-1
# schedule: 6.310000 Task-1
# schedule: 6.460000 Task-1
# schedule: 8.460000 Task-1
# schedule: 8.610000 Task-1
# schedule: 12.610000 Task-1
# schedule: 12.760000 Task-1
# schedule: 12.910000 Task-1
# schedule: 13.754422 Task-1
# schedule: 13.904422 Task-1
# schedule: 15.420331 Task-1
# schedule: 15.570331 Task-1
# schedule: 15.720331 Task-1
# schedule: 16.270331 Task-1 Task-1
# schedule: 16.820331 Task-1
# schedule: 17.320331 Task-1
# schedule: 17.870331 Task-1
# schedule: 18.870331 Task-1
# schedule: 19.420331 Task-1 Task-2 Task-3
