# only: loopscope
import asyncio

import aiohttp
from bs4 import BeautifulSoup

# world: GET https://shop.example/ -> in 0.3s html <html><title>Shop</title><div id=list><a class="item new" href=/a>A <b>1</b></a><a class=item href=/b>B</a></div><p>End<!-- c --></html>
# world: GET https://shop.example/{name} -> in 0.2s html <h1>{name}</h1><table><tr><th>price</th><td>10</td></tr></table>


async def soup_of(session, path):
    async with session.get(path) as response:
        return BeautifulSoup(await response.text(), "html.parser")


async def main():
    async with aiohttp.ClientSession("https://shop.example") as session:
        soup = await soup_of(session, "/")
        print(soup.title.string, soup.find("div")["id"], soup.p, soup.find("nothing"))
        links = soup.select("#list > a.item[href]")
        print([(a["href"], a["class"], a.get_text(" ", strip=True)) for a in links])
        print(soup.find_all("a", class_="new")[0].b.text, soup.find("a", string="B").parent.name, len(soup.find_all(["a", "p"])))
        for page in await asyncio.gather(*(soup_of(session, a["href"]) for a in links)):
            rows = {tr.th.text: int(tr.td.text) for tr in page.find_all("tr")}
            print(page.h1.text, rows, page.select_one("tr:first-child td").string)
        print(soup.find("div").prettify())
        try:
            soup.find_all("a").text
        except AttributeError as error:
            print(str(error)[:44])


asyncio.run(main())

# expect: Shop list <p>End<!-- c --></p> None
# expect: [('/a', ['item', 'new'], 'A 1'), ('/b', ['item'], 'B')]
# expect: 1 div 3
# expect: a {'price': 10} 10
# expect: b {'price': 10} 10
# expect: <div id="list">
# expect:  <a class="item new" href="/a">
# expect:   A
# expect:   <b>
# expect:    1
# expect:   </b>
# expect:  </a>
# expect:  <a class="item" href="/b">
# expect:   B
# expect:  </a>
# expect: </div>
# expect:
# expect: ResultSet object has no attribute 'text'. Yo
# schedule: 0.000000 Task-1
# schedule: 0.300000 Task-1 Task-2 Task-3
# schedule: 0.500000 Task-2 Task-3 Task-1 Task-4 Task-5
