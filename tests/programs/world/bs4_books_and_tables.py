# only: loopscope
# a shop's page and a table, scraped
import asyncio
import csv
import aiohttp
from bs4 import BeautifulSoup, Tag, SoupStrainer

HTML = """
<html><head><title>All products | Books</title><meta charset="utf-8"></head><body>
<section><ol class="row">
<li class="col-xs-6"><article class="product_pod"><div class="image_container"><a href="cat/a_1000/index.html"><img src="m/a.jpg" alt="A Light in the Attic" class="thumbnail"></a></div>
<p class="star-rating Three"><i class="icon-star"></i></p><h3><a href="cat/a_1000/index.html" title="A Light in the Attic">A Light in the ...</a></h3>
<div class="product_price"><p class="price_color">£51.77</p><p class="instock availability"><i class="icon-ok"></i>
    In stock
</p></div></article></li>
<li class="col-xs-6"><article class="product_pod"><h3><a href="cat/b_999/index.html" title="Tipping the Velvet">Tipping the Velvet</a></h3><p class="star-rating One"></p>
<div class="product_price"><p class="price_color">£53.74</p><p class="instock availability">In stock</p></div></article></li>
</ol><ul class="pager"><li class="current">Page 1 of 50</li><li class="next"><a href="page-2.html">next</a></li></ul></section></body></html>
"""
RATING = {"One": 1, "Two": 2, "Three": 3, "Four": 4, "Five": 5}


def parse(html):
    soup = BeautifulSoup(html, "html.parser")
    books = []
    for pod in soup.select("ol.row > li article.product_pod"):
        link = pod.h3.a
        price = pod.find("p", class_="price_color").get_text(strip=True)
        stars = pod.find("p", attrs={"class": "star-rating"})["class"][1]
        stock = pod.select_one("p.instock.availability").get_text(" ", strip=True)
        books.append({"title": link["title"], "url": link.get("href"), "price": float(price.lstrip("£")), "rating": RATING[stars], "stock": stock})
    nxt = soup.select_one("ul.pager li.next a[href]")
    return books, nxt["href"] if nxt else None


async def main():
    books, following = parse(HTML)
    for book in books:
        print(book)
    print("next:", following)
    only_links = SoupStrainer("a", href=True)
    for a in BeautifulSoup(HTML, "html.parser", parse_only=only_links).find_all("a"):
        print(a.get("href"), a.attrs.get("title", "-"), isinstance(a, Tag))
    soup = BeautifulSoup(HTML, "html.parser")
    print(soup.find("h3").find_parent("article")["class"], soup.find("h3").find_next("p").name)
    print([s for s in soup.find("ul", class_="pager").stripped_strings])
    print(soup.find(string=lambda t: t and "In stock" in t).strip())
    print(soup.h3.find_next_sibling("div"), soup.find_all(["h3", "title"], limit=2))
    first = soup.article
    first.decompose()
    print(len(soup.find_all("article")))
    tag = soup.new_tag("a", href="http://example.com", **{"class": "added"})
    tag.string = "Link & text"
    soup.h3.append(tag)
    soup.h3.insert(0, soup.new_string("Book: "))
    print(soup.h3)
    print(soup.h3.prettify())
    with open("books.csv", "w", newline="", encoding="utf-8") as f:
        w = csv.DictWriter(f, fieldnames=books[0].keys())
        w.writeheader()
        w.writerows(books)
    print(open("books.csv", encoding="utf-8").read())

asyncio.run(main())

import httpx
from bs4 import BeautifulSoup
# world: GET https://stats.example/table -> html "<table id='t'><thead><tr><th>Country</th><th>Pop.</th></tr></thead><tbody><tr><td>Iceland</td><td>372,520</td></tr><tr><td>Malta</td><td>535,064</td></tr></tbody></table>"

async def main():
    async with httpx.AsyncClient(headers={"User-Agent": "x"}) as client:
        r = await client.get("https://stats.example/table")
    soup = BeautifulSoup(r.content, features="html.parser")
    table = soup.find("table", {"id": "t"})
    heads = [th.text for th in table.thead.find_all("th")]
    rows = []
    for tr in table.tbody("tr"):
        cells = [td.get_text(strip=True) for td in tr.find_all("td")]
        rows.append(dict(zip(heads, cells)))
    print(rows)
    print(sum(int(x["Pop."].replace(",", "")) for x in rows))
    for row in table.find_all("tr")[1:]:
        country, pop = row.find_all("td")
        print(f"{country.string:<10}{pop.string:>10}")
    print(table.find("td", string="Malta").find_next_sibling("td").text)
    print(len(soup.findAll("td")), soup.findChild("tr") is not None, table.findChildren("td", limit=1), soup.td.findNext("td").text)

asyncio.run(main())

# expect: {'title': 'A Light in the Attic', 'url': 'cat/a_1000/index.html', 'price': 51.77, 'rating': 3, 'stock': 'In stock'}
# expect: {'title': 'Tipping the Velvet', 'url': 'cat/b_999/index.html', 'price': 53.74, 'rating': 1, 'stock': 'In stock'}
# expect: next: page-2.html
# expect: cat/a_1000/index.html - True
# expect: cat/a_1000/index.html A Light in the Attic True
# expect: cat/b_999/index.html Tipping the Velvet True
# expect: page-2.html - True
# expect: ['product_pod'] p
# expect: ['Page 1 of 50', 'next']
# expect: In stock
# expect: <div class="product_price"><p class="price_color">£51.77</p><p class="instock availability"><i class="icon-ok"></i>
# expect:     In stock
# expect: </p></div> [<title>All products | Books</title>, <h3><a href="cat/a_1000/index.html" title="A Light in the Attic">A Light in the ...</a></h3>]
# expect: 1
# expect: <h3>Book: <a href="cat/b_999/index.html" title="Tipping the Velvet">Tipping the Velvet</a><a class="added" href="http://example.com">Link &amp; text</a></h3>
# expect: <h3>
# expect:  Book:
# expect:  <a href="cat/b_999/index.html" title="Tipping the Velvet">
# expect:   Tipping the Velvet
# expect:  </a>
# expect:  <a class="added" href="http://example.com">
# expect:   Link &amp; text
# expect:  </a>
# expect: </h3>
# expect:
# expect: title,url,price,rating,stock
# expect: A Light in the Attic,cat/a_1000/index.html,51.77,3,In stock
# expect: Tipping the Velvet,cat/b_999/index.html,53.74,1,In stock
# expect:
# expect: [{'Country': 'Iceland', 'Pop.': '372,520'}, {'Country': 'Malta', 'Pop.': '535,064'}]
# expect: 907584
# expect: Iceland      372,520
# expect: Malta        535,064
# expect: 535,064
# expect: 4 True [<td>Iceland</td>] 372,520
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-4
# schedule: 0.340000 Task-4 Task-5 Task-6
