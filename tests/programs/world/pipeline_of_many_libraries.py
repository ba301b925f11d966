# only: loopscope
# pages scraped, cached, stored and reported
import asyncio
import dataclasses
import aiohttp
import asyncpg
from bs4 import BeautifulSoup
from redis import asyncio as aioredis
from tqdm.asyncio import tqdm_asyncio
import orjson
# world: GET https://news.example/page/{n} -> 200 in 0.2..0.6s html "<html><body><div class='post'><h2><a href='/p/{n}'>Post {n}</a></h2><span data-points='{n}0'>x</span></div></body></html>"


@dataclasses.dataclass(slots=True)
class Post:
    title: str
    link: str
    points: int


async def scrape(session, redis, sem, n):
    async with sem:
        url = f"https://news.example/page/{n}"
        html = await redis.get(url)
        if html is None:
            async with session.get(url) as r:
                html = await r.text()
            await redis.set(url, html, ex=300)
        soup = BeautifulSoup(html, "html.parser")
        return [Post(d.h2.a.text, d.h2.a["href"], int(d.span["data-points"])) for d in soup("div", "post")]


async def main():
    redis = aioredis.Redis(host="localhost", port=6379, decode_responses=True)
    sem = asyncio.BoundedSemaphore(3)
    async with aiohttp.ClientSession() as session, asyncpg.create_pool("postgresql://localhost/news") as pool:
        await pool.execute("CREATE TABLE posts (link text PRIMARY KEY, title text, points int, raw jsonb, seen timestamptz DEFAULT now())")
        pages = await tqdm_asyncio.gather(*(scrape(session, redis, sem, n) for n in range(1, 9)), desc="pages")
        rows = [(p.link, p.title, p.points, orjson.dumps(p).decode()) for page in pages for p in page]
        await pool.executemany("INSERT INTO posts (link, title, points, raw) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", rows)
        top = await pool.fetch("SELECT title, points, raw->>'link' AS l FROM posts ORDER BY points DESC LIMIT 3")
        print(orjson.dumps([dict(r) for r in top], option=orjson.OPT_INDENT_2).decode())
        print(await pool.fetchval("SELECT max(seen) <= now() FROM posts"))
    print(len(await redis.keys("https://news*")))
    await redis.aclose()

asyncio.run(main())

# expect: [
# expect:   {
# expect:     "title": "Post 8",
# expect:     "points": 80,
# expect:     "l": "/p/8"
# expect:   },
# expect:   {
# expect:     "title": "Post 7",
# expect:     "points": 70,
# expect:     "l": "/p/7"
# expect:   },
# expect:   {
# expect:     "title": "Post 6",
# expect:     "points": 60,
# expect:     "l": "/p/6"
# expect:   }
# expect: ]
# expect: True
# expect: 8
# schedule: 0.000000 Task-1
# schedule: 0.050000 Task-1
# schedule: 0.070000 Task-1 Task-2 Task-3 Task-4 Task-5 Task-6 Task-7 Task-8 Task-9
# schedule: 0.071000 Task-2 Task-3 Task-4
# schedule: 0.332200 Task-2
# schedule: 0.333200 Task-2 Task-5 Task-1
# schedule: 0.334200 Task-5
# schedule: 0.357400 Task-4
# schedule: 0.358400 Task-4 Task-6 Task-1
# schedule: 0.359400 Task-6
# schedule: 0.397400 Task-3
# schedule: 0.398400 Task-3 Task-7 Task-1
# schedule: 0.399400 Task-7
# schedule: 0.665800 Task-6
# schedule: 0.666800 Task-6 Task-8 Task-1
# schedule: 0.667800 Task-8
# schedule: 0.800200 Task-5
# schedule: 0.801200 Task-5 Task-9 Task-1
# schedule: 0.802200 Task-9
# schedule: 0.949000 Task-7
# schedule: 0.950000 Task-7 Task-1
# schedule: 1.160600 Task-8
# schedule: 1.161600 Task-8 Task-1
# schedule: 1.193000 Task-9
# schedule: 1.194000 Task-9 Task-1
# schedule: 1.214000 Task-1
# schedule: 1.234000 Task-1
# schedule: 1.254000 Task-1
# schedule: 1.255000 Task-1 Task-10 Task-11
