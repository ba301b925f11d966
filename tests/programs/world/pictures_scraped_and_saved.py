# only: loopscope
# pages, pictures and a bar that goes away
import asyncio
import os
import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit
import aiofiles
import aiofiles.os
import aiohttp
from bs4 import BeautifulSoup
from tqdm.asyncio import tqdm
# world: GET https://gallery.example/?page=2 -> html "<html><body><img src='https://cdn.example/3.webp'></body></html>"
# world: GET https://gallery.example/ -> html "<html><body><div id='g'><img src='/i/1.png' alt='one'><img data-src='/i/2.jpg' alt='two'><a href='?page=2'>next</a><img src='data:image/gif;base64,AA=='></div></body></html>"

async def get_soup(session, url):
    async with session.get(url) as r:
        return BeautifulSoup(await r.text(), "html.parser")

def find_images(soup, base):
    for img in soup.find_all("img"):
        src = img.get("src") or img.attrs.get("data-src")
        if not src or src.startswith("data:"):
            continue
        yield urljoin(base, src), img.get("alt", "")

async def save(session, sem, url, folder: Path):
    async with sem:
        async with session.get(url) as r:
            path = folder / Path(urlsplit(str(r.url)).path).name
            async with aiofiles.open(path, "wb") as f:
                async for data, last in r.content.iter_chunks():
                    await f.write(data)
    return path

async def main():
    start = "https://gallery.example/"
    folder = Path("imgs"); folder.mkdir(exist_ok=True)
    sem = asyncio.Semaphore(2)
    async with aiohttp.ClientSession() as session:
        images, url = [], start
        while url:
            soup = await get_soup(session, url)
            images += find_images(soup, url)
            nxt = soup.find("a", string=re.compile("next", re.I))
            url = urljoin(url, nxt["href"]) if nxt else None
        print(images)
        paths = await tqdm.gather(*[save(session, sem, u, folder) for u, _ in images], desc="saving", leave=False)
    for p in sorted(paths):
        print(p.name, await aiofiles.os.path.exists(p), (await aiofiles.os.stat(p)).st_size > 0)
    print(sorted(await aiofiles.os.listdir(folder)))
asyncio.run(main())

# expect: [('https://gallery.example/i/1.png', 'one'), ('https://gallery.example/i/2.jpg', 'two'), ('https://cdn.example/3.webp', '')]
# expect: 1.png True True
# expect: 2.jpg True True
# expect: 3.webp True True
# expect: ['1.png', '2.jpg', '3.webp']
# schedule: 0.000000 Task-1
# schedule: 0.210000 Task-1
# schedule: 0.420000 Task-1 Task-2 Task-3 Task-4
# schedule: 1.060000 Task-3
# schedule: 1.065000 Task-3
# schedule: 1.070000 Task-3
# schedule: 1.075000 Task-3 Task-4 Task-1
# schedule: 1.360000 Task-2
# schedule: 1.365000 Task-2
# schedule: 1.370000 Task-2
# schedule: 1.375000 Task-2 Task-1
# schedule: 1.515000 Task-4
# schedule: 1.520000 Task-4
# schedule: 1.525000 Task-4
# schedule: 1.530000 Task-4 Task-1
# schedule: 1.535000 Task-1
# schedule: 1.540000 Task-1
# schedule: 1.545000 Task-1
# schedule: 1.550000 Task-1
# schedule: 1.555000 Task-1
# schedule: 1.560000 Task-1
# schedule: 1.565000 Task-1 Task-5 Task-6
