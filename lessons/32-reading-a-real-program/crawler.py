# world: GET https://site.example/ -> in 0.3s html <a href="/a"> <a href="/b">
# world: GET https://site.example/a -> in 0.4s html <a href="/c"> <a href="/d">
# world: GET https://site.example/b -> 503 in 0.2s
# world: GET https://site.example/b -> in 0.2s html <a href="/d"> <a href="/x">
# world: GET https://site.example/c -> in 9s text "much too late"
# world: GET https://site.example/d -> in 0.3s text "the end"
# world: GET https://site.example/x -> 404 in 0.1s
import asyncio
import re
import aiohttp

WORKERS, DEADLINE = 2, 1.0
TROUBLE = (aiohttp.ClientError, TimeoutError)

async def fetch(net, path):
    async with asyncio.timeout(DEADLINE):
        url = f"https://site.example{path}"
        async with net.get(url, raise_for_status=True) as reply:
            return await reply.text()

class Crawler:
    def __init__(self, net):
        self.net, self.report = net, {}
        self.queue = asyncio.Queue()

    def add(self, path):
        if path not in self.report:
            self.report[path] = "waiting"
            self.queue.put_nowait(path)

    async def visit(self, path):
        try:
            text = await fetch(self.net, path)
        except TROUBLE:
            await asyncio.sleep(0.2)
            text = await fetch(self.net, path)
        self.report[path] = f"{len(text)} characters"
        for link in re.findall(r'href="(.+?)"', text):
            self.add(link)

    async def work(self):
        while True:
            path = await self.queue.get()
            try:
                await self.visit(path)
            except TROUBLE as trouble:
                self.report[path] = type(trouble).__name__
            finally:
                self.queue.task_done()

async def main():
    async with aiohttp.ClientSession() as net:
        crawler = Crawler(net)
        crawler.add("/")
        async with asyncio.TaskGroup() as group:
            workers = [group.create_task(crawler.work(), name=f"worker-{n}")
                       for n in range(1, WORKERS + 1)]
            await crawler.queue.join()
            for worker in workers:
                worker.cancel()
    for path, result in crawler.report.items():
        print(f"{path}: {result}")

asyncio.run(main())
