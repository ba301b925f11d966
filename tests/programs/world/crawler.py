# only: loopscope
# world: GET https://site.example/ -> in 0.2s html <a href="/a">A</a> <a href="/b">B</a>
# world: GET https://site.example/a -> in 0.5s html <a href="/c">C</a> <a href="/">home</a>
# world: GET https://site.example/b -> in 0.1s html <a href="/c">C</a> <a href="/gone">?</a>
# world: GET https://site.example/c -> in 0.3s html <p>the end</p>
# world: GET https://site.example/gone -> 404 in 0.1s
import asyncio
import re
import time
from urllib.parse import urljoin

import aiohttp


class Crawler:
    def __init__(self, start, workers):
        self.queue = asyncio.Queue()
        self.queue.put_nowait(start)
        self.seen = {start}
        self.workers = workers
        self.report = []

    async def run(self):
        async with aiohttp.ClientSession() as session:
            tasks = [asyncio.create_task(self.work(session), name=f"worker {n}") for n in range(self.workers)]
            await self.queue.join()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def work(self, session):
        while True:
            url = await self.queue.get()
            try:
                await self.visit(session, url)
            except aiohttp.ClientResponseError as error:
                self.report.append((url, error.status))
            finally:
                self.queue.task_done()

    async def visit(self, session, url):
        async with session.get(url, raise_for_status=True) as response:
            text = await response.text()
        print(f"{time.perf_counter():.1f} {asyncio.current_task().get_name()} {url}")
        self.report.append((url, len(text)))
        for link in re.findall(r'href="([^"]+)"', text):
            target = urljoin(url, link)
            if target not in self.seen:
                self.seen.add(target)
                self.queue.put_nowait(target)


crawler = Crawler("https://site.example/", workers=2)
asyncio.run(crawler.run())
for line in sorted(crawler.report):
    print(*line)

# expect: 0.2 worker 0 https://site.example/
# expect: 0.3 worker 1 https://site.example/b
# expect: 0.6 worker 1 https://site.example/c
# expect: 0.7 worker 0 https://site.example/a
# expect: https://site.example/ 37
# expect: https://site.example/a 39
# expect: https://site.example/b 40
# expect: https://site.example/c 14
# expect: https://site.example/gone 404
# schedule: 0.000000 Task-1 worker 0 worker 1
# schedule: 0.200000 worker 0 worker 1
# schedule: 0.300000 worker 1
# schedule: 0.600000 worker 1
# schedule: 0.700000 worker 0 worker 1 Task-1 worker 0 worker 1 Task-1 Task-4 Task-5
