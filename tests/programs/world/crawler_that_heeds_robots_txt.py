# only: loopscope
# urllib.robotparser, and a page's links
import asyncio
import collections
import urllib.robotparser
from urllib.parse import urlparse, urldefrag, urljoin
import httpx
from bs4 import BeautifulSoup
# world: GET https://shop.example/robots.txt -> text "User-agent: *\nDisallow: /private\nCrawl-delay: 1\n"
# world: GET https://shop.example/ -> html "<a href='/a'>A</a> <a href='/private/x'>P</a> <a href='https://other.example/'>O</a> <a href='#top'>T</a>"
# world: GET https://shop.example/a -> html "<title>A</title><a href='/'>home</a><a href='mailto:x@y'>m</a>"

async def crawl(start, depth=2):
    rp = urllib.robotparser.RobotFileParser()
    async with httpx.AsyncClient(follow_redirects=True, headers={"User-Agent": "bot"}) as client:
        txt = (await client.get(urljoin(start, "/robots.txt"))).text
        rp.parse(txt.splitlines())
        host = urlparse(start).netloc
        seen, todo = {start}, collections.deque([(start, 0)])
        while todo:
            url, d = todo.popleft()
            if not rp.can_fetch("bot", url):
                print("blocked", url); continue
            r = await client.get(url)
            soup = BeautifulSoup(r.text, "html.parser")
            print(r.status_code, url, soup.title.text if soup.title else None)
            if d < depth:
                for a in soup.select("a[href]"):
                    link = urldefrag(urljoin(url, a["href"])).url
                    if link.startswith("http") and urlparse(link).netloc == host and link not in seen:
                        seen.add(link); todo.append((link, d + 1))
            await asyncio.sleep(float(rp.crawl_delay("bot") or 0))
asyncio.run(crawl("https://shop.example/"))

# expect: 200 https://shop.example/ None
# expect: 200 https://shop.example/a A
# expect: blocked https://shop.example/private/x
# schedule: 0.000000 Task-1
# schedule: 0.890000 Task-1
# schedule: 1.680000 Task-1
# schedule: 2.680000 Task-1
# schedule: 3.320000 Task-1
# schedule: 4.320000 Task-1 Task-2 Task-3
