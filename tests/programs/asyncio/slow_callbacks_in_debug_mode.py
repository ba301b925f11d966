# stderr: ignore
import asyncio
import logging
import time


class Cut(logging.Handler):
    def emit(self, record):
        message = record.getMessage()
        print(record.name, record.levelname, message.split(" created at")[0].rstrip(">").split("> took")[0],
              message.rpartition(" took ")[2])

logging.getLogger("asyncio").addHandler(Cut())


async def slow():
    time.sleep(0.25)


def slow_callback(n):
    time.sleep(n)


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.create_task(slow(), name="slow task")
    loop.call_soon(slow_callback, 0.5)
    loop.call_soon(slow_callback, 0.01)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.slow_callback_duration = 1
    time.sleep(0.9)

asyncio.run(main(), debug=True)

# expect: asyncio WARNING Executing <Task finished name='slow task' coro=<slow() done, defined at slow_callbacks_in_debug_mode.py:16> result=None 0.250 seconds
# expect: asyncio WARNING Executing <Handle slow_callback(0.5) at slow_callbacks_in_debug_mode.py:20 0.500 seconds
