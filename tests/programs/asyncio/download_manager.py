import asyncio
import random
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Optional
from urllib.parse import urlparse

random.seed("downloads")


@dataclass
class Download:
    url: str
    size: int = 0
    received: int = 0
    error: Optional[Exception] = None
    chunks: list = field(default_factory=list, repr=False)

    @property
    def name(self):
        return PurePosixPath(urlparse(self.url).path).name or "index.html"

    @property
    def progress(self):
        return self.received / self.size if self.size else 0.0


class Manager:
    def __init__(self, parallel=2):
        self.sem, self.downloads = asyncio.BoundedSemaphore(parallel), []

    async def fetch(self, download):
        async with self.sem:
            download.size = random.randrange(300, 900, 100)
            try:
                async with asyncio.timeout(1.0):
                    while download.received < download.size:
                        await asyncio.sleep(random.uniform(0.05, 0.3))
                        chunk = min(200, download.size - download.received)
                        download.received += chunk
                        download.chunks.append(chunk)
            except TimeoutError as error:
                download.error = error
        return download

    async def report(self, every):
        while True:
            await asyncio.sleep(every)
            bars = " ".join(f"{d.name}:{'#' * int(d.progress * 10):<10}" for d in self.downloads)
            print(f"{asyncio.get_running_loop().time() - self.began:4.1f}s {bars}")

    async def run(self, urls):
        self.began = asyncio.get_running_loop().time()
        self.downloads = [Download(url) for url in urls]
        reporter = asyncio.create_task(self.report(0.5))
        try:
            return await asyncio.gather(*map(self.fetch, self.downloads))
        finally:
            reporter.cancel()


urls = ["https://example.com/a.zip", "https://example.com/b/c.tar.gz", "https://example.com/", "http://x.org/d.iso?x=1"]
for done in asyncio.run(Manager().run(urls)):
    print(f"{done.name:<12}{done.received:>4}/{done.size:<4}{'FAILED' if done.error else 'ok'} {done!r}"[:90])

# expect:  0.5s a.zip:#######    c.tar.gz:########## index.html:#####      d.iso:
# expect:  1.0s a.zip:########## c.tar.gz:########## index.html:########## d.iso:#####
# expect: a.zip        800/800 ok Download(url='https://example.com/a.zip', size=800, received=800,
# expect: c.tar.gz     300/300 ok Download(url='https://example.com/b/c.tar.gz', size=300, received=
# expect: index.html   700/700 ok Download(url='https://example.com/', size=700, received=700, error
# expect: d.iso        800/800 ok Download(url='http://x.org/d.iso?x=1', size=800, received=800, err
