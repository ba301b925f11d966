# only: loopscope
# how much has come, in a bar
import asyncio
import httpx
import tqdm
import tempfile

async def download_files(url, filename):
    with open(filename, "wb") as f:
        async with httpx.AsyncClient() as client:
            async with client.stream("GET", url) as r:
                r.raise_for_status()
                total = int(r.headers.get("content-length", 0))
                with tqdm.tqdm(desc=url, total=total, miniters=1, unit="it", unit_scale=True, unit_divisor=1024) as pb:
                    num = r.num_bytes_downloaded
                    async for chunk in r.aiter_bytes(chunk_size=512):
                        f.write(chunk)
                        pb.update(r.num_bytes_downloaded - num)
                        num = r.num_bytes_downloaded
    print(filename, total > 0, pb.n == total, pb.format_dict["n"] == total)

async def main():
    urls = [("http://ipv4.download.thinkbroadband.com/5MB.zip", "5MB.zip"), ("http://ipv4.download.thinkbroadband.com/10MB.zip", "10MB.zip")]
    await asyncio.gather(*[asyncio.create_task(download_files(u, f)) for u, f in urls])

asyncio.run(main())
with tempfile.NamedTemporaryFile() as download_file:
    with httpx.stream("GET", "https://speed.example.com/100MB.bin") as response:
        total = int(response.headers["Content-Length"])
        with tqdm.tqdm(total=total, unit_scale=True, unit_divisor=1024, unit="B", dynamic_ncols=True, ncols=70) as progress:
            for chunk in response.iter_bytes():
                download_file.write(chunk)
                progress.update(len(chunk))

import asyncio
import sys
import aiohttp
from tqdm.auto import tqdm

FILES = {"one.tar.gz": "https://nodejs.org/dist/v18/node.tar.gz", "two.tar.gz": "https://nodejs.org/dist/v20/node.tar.gz"}


async def fetch(session, name, url):
    async with session.get(url) as resp:
        size = int(resp.headers["Content-Length"])
        with tqdm.wrapattr(open(name, "wb"), "write", miniters=1, desc=name, total=size, file=sys.stdout) as out:
            while True:
                chunk = await resp.content.read(1 << 14)
                if not chunk:
                    break
                out.write(chunk)


async def main():
    async with aiohttp.ClientSession() as session:
        for name, url in FILES.items():
            await fetch(session, name, url)
    print("all done")

asyncio.run(main())

# expect: 10MB.zip True True True
# expect: 5MB.zip True True True
# expect:
# expect: one.tar.gz:   0%|          | 0/40000 [00:00<?, ?it/s]
# expect: one.tar.gz: 100%|██████████| 39.1k/39.1k [00:00<?, ?B/s]
# expect:
# expect: two.tar.gz:   0%|          | 0/5000 [00:00<?, ?it/s]
# expect: two.tar.gz: 100%|██████████| 4.88k/4.88k [00:00<?, ?B/s]
# expect: all done
# schedule: 0.000000 Task-1 Task-2 Task-3
# schedule: 0.480000 Task-3
# schedule: 0.790000 Task-2 Task-1 Task-4 Task-5
# schedule: 1.180000 Task-6
# schedule: 1.960000 Task-6
# schedule: 2.450000 Task-6 Task-7 Task-8
