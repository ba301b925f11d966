# A teaching script: context and tracing.
import asyncio
import contextvars
import functools
import inspect
import logging
import sys
import time
import traceback
import uuid
from contextlib import asynccontextmanager, contextmanager

request_id = contextvars.ContextVar("request_id", default="-")


class Filter(logging.Filter):
    def filter(self, record):
        record.request = request_id.get()
        return True


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("[%(request)s] %(levelname)s %(funcName)s: %(message)s"))
handler.addFilter(Filter())
log = logging.getLogger(__name__)
log.addHandler(handler)
log.setLevel(logging.DEBUG)


def timed(function):
    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return await function(*args, **kwargs)
        finally:
            log.debug("%s took %.2f", function.__name__, time.perf_counter() - start)
    return wrapper


@asynccontextmanager
async def request(number):
    token = request_id.set(f"r{number}")
    try:
        yield
    except ValueError:
        log.exception("failed")
    finally:
        request_id.reset(token)


@timed
async def handle(number):
    async with request(number):
        log.info("begin")
        await asyncio.sleep(number / 10)
        if number == 2:
            raise ValueError("two")
        log.info("end")


async def main():
    await asyncio.gather(*(handle(n) for n in range(1, 4)))
    print(inspect.signature(handle), handle.__name__, inspect.iscoroutinefunction(handle), request_id.get())
    print(uuid.UUID(int=7), len(str(uuid.uuid4())))
    try:
        await asyncio.wait_for(asyncio.sleep(10), 0.5)
    except asyncio.TimeoutError:
        print(traceback.format_exc().splitlines()[-1])

asyncio.run(main())

# expect: [r1] INFO handle: begin
# expect: [r2] INFO handle: begin
# expect: [r3] INFO handle: begin
# expect: [r1] INFO handle: end
# expect: [-] DEBUG wrapper: handle took 0.10
# expect: [r2] ERROR request: failed
# expect: Traceback (most recent call last):
# expect:   File "context_and_tracing.py", line 45, in request
# expect:     yield
# expect:   File "context_and_tracing.py", line 58, in handle
# expect:     raise ValueError("two")
# expect: ValueError: two
# expect: [-] DEBUG wrapper: handle took 0.20
# expect: [r3] INFO handle: end
# expect: [-] DEBUG wrapper: handle took 0.30
# expect: (number) handle True -
# expect: 00000000-0000-0000-0000-000000000007 36
# expect: TimeoutError
