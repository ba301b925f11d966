import asyncio
import logging
import sys
import traceback

logger = logging.getLogger(__name__)
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("{levelname:.1s}:{taskish}:{message}", style="{"))


class TaskFilter(logging.Filter):
    def filter(self, record):
        try:
            record.taskish = asyncio.current_task().get_name()
        except RuntimeError:
            record.taskish = "-"
        return True


handler.addFilter(TaskFilter())
logger.addHandler(handler)
logger.setLevel(logging.INFO)


async def divide(a, b):
    await asyncio.sleep(b / 10)
    return a / (b - 2)


async def worker(queue: asyncio.Queue, results: list):
    logger.info("up")
    while True:
        a, b = await queue.get()
        try:
            results.append(await divide(a, b))
            logger.debug("not shown")
        except ZeroDivisionError:
            logger.exception("failed on %s/%s", a, b)
        except Exception:
            traceback.print_exc()
        finally:
            queue.task_done()


async def main():
    queue, results = asyncio.Queue(), []
    for pair in [(1, 1), (2, 2), (3, 3), ("x", 4), (5, 5)]:
        queue.put_nowait(pair)
    workers = [asyncio.create_task(worker(queue, results), name=f"w{i}") for i in range(2)]
    await queue.join()
    for w in workers:
        w.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    logger.warning("results %s", [round(r, 2) for r in results])

logger.info("start")
asyncio.run(main())
logger.info("end")

# expect: I:-:start
# expect: I:w0:up
# expect: I:w1:up
# expect: E:w1:failed on 2/2
# expect: Traceback (most recent call last):
# expect:   File "worker_pool_with_logging_and_errors.py", line 35, in worker
# expect:     results.append(await divide(a, b))
# expect:                    ^^^^^^^^^^^^^^^^^^
# expect:   File "worker_pool_with_logging_and_errors.py", line 27, in divide
# expect:     return a / (b - 2)
# expect:            ~~^~~~~~~~~
# expect: ZeroDivisionError: division by zero
# expect: W:Task-1:results [-1.0, 3.0, 1.67]
# expect: I:-:end
