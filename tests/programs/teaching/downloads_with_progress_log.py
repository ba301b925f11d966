# A teaching script: downloads with progress log.
import argparse
import asyncio
import logging
import random
import time
from dataclasses import dataclass, field
from pathlib import Path

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
logger = logging.getLogger("downloader")


@dataclass(order=True)
class Job:
    priority: int
    url: str = field(compare=False)
    tries: int = field(default=0, compare=False)


class Downloader:
    def __init__(self, limit: int) -> None:
        self._semaphore = asyncio.Semaphore(limit)
        self.results: dict[str, int] = {}

    async def fetch(self, job: Job) -> int:
        async with self._semaphore:
            logger.info("start %s", job.url)
            await asyncio.sleep(random.uniform(0.1, 0.5))
            if job.tries == 0 and "2" in job.url:
                job.tries += 1
                raise ConnectionError(f"lost {job.url}")
            return len(job.url) * 100

    async def run(self, jobs):
        queue = asyncio.PriorityQueue()
        for job in jobs:
            queue.put_nowait(job)
        while not queue.empty():
            job = await queue.get()
            try:
                self.results[job.url] = await self.fetch(job)
            except ConnectionError as error:
                logger.warning("retry: %s", error)
                await queue.put(job)
            finally:
                queue.task_done()


def parse(args=None):
    parser = argparse.ArgumentParser(description="Fetches pages.")
    parser.add_argument("--limit", type=int, default=3)
    parser.add_argument("-o", "--output", type=Path, default=Path("out"))
    parser.add_argument("-v", "--verbose", action="store_true")
    return parser.parse_args(args)


async def main():
    options = parse(["--limit", "2", "-v"])
    print(options)
    random.seed(1)
    started = time.perf_counter()
    downloader = Downloader(options.limit)
    await downloader.run([Job(2, "http://a/1"), Job(1, "http://a/2"), Job(3, "http://a/3")])
    print(downloader.results, f"{time.perf_counter() - started:.2f}s", options.output / "x.txt")

asyncio.run(main())

# expect: Namespace(limit=2, output=PosixPath('out'), verbose=True)
# expect: {'http://a/2': 1000, 'http://a/1': 1000, 'http://a/3': 1000} 1.20s out/x.txt
