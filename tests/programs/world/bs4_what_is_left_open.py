# only: loopscope
# elements without an end, forms, comments; lxml and html5lib close them
import asyncio
from bs4 import BeautifulSoup, Comment
import re
HTML = """<!doctype html><html lang=en><head><meta charset=utf-8><title> Shop &amp; Co </title><style>b{}</style><script>var a = 1 < 2;</script></head>
<body><!-- nav --><nav><ul><li class="item first"><a href="/1">One</a></li><li class=item><a href="/2" rel="nofollow noopener">Two</a><li class="item last" data-id=7>Three</ul></nav>
<table id=prices><tr><th>Name<th>Price<tr><td>Tea<td>$1,200.50<tr><td>Pot<td>n/a</table>
<form action=/s method=post><input name=q value="x y"><select name=s><option value=1 selected>A<option value=2>B</select><textarea name=t> keep
 me </textarea></form><p>Hello <b>bold</b><i>it</i> world<br>next</p></body></html>"""
for parser in ("html.parser", "lxml", "html5lib"):
    soup = BeautifulSoup(HTML, parser)
    print(parser, repr(soup.title.string), soup.html.get("lang"), len(soup.find_all("li")))
soup = BeautifulSoup(HTML, "lxml")
print([c.strip() for c in soup.find_all(string=lambda s: isinstance(s, Comment))])
print([(li.get_text(strip=True), li["class"]) for li in soup.select("nav li.item")])
rows = [[c.get_text(strip=True) for c in tr.find_all(["td", "th"])] for tr in soup.find("table", id="prices").find_all("tr")]
print(rows)
def money(text):
    m = re.search(r"[\d,]+\.?\d*", text)
    return float(m.group().replace(",", "")) if m else None
print([money(r[1]) for r in rows[1:]])
form = soup.form
print(form["action"], form.get("method"), {i["name"]: i.get("value") for i in form.find_all("input")}, [o["value"] for o in form.select("option[selected]")], repr(form.textarea.string))
print(soup.p.get_text(), "|", soup.p.get_text(" ", strip=True), "|", list(soup.p.strings))
for s in soup(["script", "style"]): s.extract()
print(" ".join(soup.get_text(" ").split())[:60])
print(soup.find("li", class_="last").attrs, soup.find("a", rel="noopener")["href"], soup.select_one("li.item:nth-of-type(2) > a").text, soup.find_all("li", {"class": ["first", "last"]})[1].text)
print(soup.find("a").parent.parent.name, [p.name for p in soup.find("b").parents], soup.b.next_sibling, soup.i.previous_sibling.name)
soup.b.replace_with("BOLD"); soup.i.wrap(soup.new_tag("em")); print(soup.p)
print(soup.find("li").find_next_siblings("li")[-1].text.strip(), soup.nav.find_all(recursive=False)[0].name, len(soup.body.contents) > 3)

# expect: html.parser ' Shop & Co ' en 3
# expect: lxml ' Shop & Co ' en 3
# expect: html5lib ' Shop & Co ' en 3
# expect: ['nav']
# expect: [('One', ['item', 'first']), ('Two', ['item']), ('Three', ['item', 'last'])]
# expect: [['Name', 'Price'], ['Tea', '$1,200.50'], ['Pot', 'n/a']]
# expect: [1200.5, None]
# expect: /s post {'q': 'x y'} ['1'] ' keep\n me '
# expect: Hello boldit worldnext | Hello bold it world next | ['Hello ', 'bold', 'it', ' world', 'next']
# expect: Shop & Co One Two Three Name Price Tea $1,200.50 Pot n/a A B
# expect: {'class': ['item', 'last'], 'data-id': '7'} /2 Two Three
# expect: ul ['p', 'body', 'html', '[document]'] <i>it</i> b
# expect: <p>Hello BOLD<em><i>it</i></em> world<br/>next</p>
# expect: Three ul True
