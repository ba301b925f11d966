# only: loopscope
# what a page's tree can be asked, and how it is changed
from bs4 import BeautifulSoup, Comment, NavigableString, CData, Tag
import re

html_doc = """<html><head><title>The Dormouse's story</title></head>
<body>
<p class="title"><b>The Dormouse's story</b></p>

<p class="story">Once upon a time there were three little sisters; and their names were
<a href="http://example.com/elsie" class="sister" id="link1">Elsie</a>,
<a href="http://example.com/lacie" class="sister" id="link2">Lacie</a> and
<a href="http://example.com/tillie" class="sister" id="link3">Tillie</a>;
and they lived at the bottom of a well.</p>

<p class="story">...</p>
"""
soup = BeautifulSoup(html_doc, "html.parser")
print(soup.prettify())
print(soup.title, soup.title.name, soup.title.string, soup.title.parent.name, soup.p, soup.p["class"], soup.a)
print(soup.find_all("a"), soup.find(id="link3"))
for link in soup.find_all("a"):
    print(link.get("href"))
print(soup.get_text())
print([t.name for t in soup.find_all(re.compile("^b"))], [t.name for t in soup.find_all(["a", "b"])])
print([t.name for t in soup.find_all(True)])
print(soup.find_all(lambda tag: tag.has_attr("class") and not tag.has_attr("id")))
print(soup.find_all("p", "title"), soup.find_all(id=True), soup.find_all(href=re.compile("elsie"), id="link1"))
print(soup.find_all("a", attrs={"data-foo": "value"}), soup.find_all(class_=re.compile("itl")), soup.find_all("a", string="Elsie"))
print(soup.find_all(string=re.compile("Dormouse")), soup.find_all("a", limit=2), soup.html.find_all("title", recursive=False))
print(soup("a")[0].find_parents("p")[0]["class"], soup.find("b").find_parent().name)
print([s.name for s in soup.a.next_siblings if isinstance(s, Tag)], repr(soup.a.next_sibling), soup.find(id="link3").find_previous_siblings("a"))
print(soup.find("a").find_next("a")["id"], [x["id"] for x in soup.a.find_all_next("a")], soup.find(id="link2").find_all_previous("p")[0]["class"])
print(repr(soup.a.next_element), repr(soup.a.next_element.next_element), soup.a.previous_element[:10])
for sel in ("p:nth-of-type(3)", "body a", "html head title", "head > title", "p > #link1", "#link1 ~ .sister", "#link1 + .sister", "[class~=sister]",
            'a[href]', 'a[href="http://example.com/elsie"]', 'a[href^="http://example.com/"]', 'a[href$="tillie"]', 'a[href*=".com/el"]', "a:not(#link1)",
            "p:has(> a)", "a:is(#link1, #link2)", "title, b", "p:first-child", "a:last-of-type", "p:-soup-contains('well')", ":root > head", "a:nth-child(2n+1)", "p:empty", "a:only-child"):
    print(sel, "->", [(t.name, t.get("id")) for t in soup.select(sel)])
tag = BeautifulSoup('<b class="boldest">Extremely bold</b>', "html.parser").b
tag.name = "blockquote"; tag["class"] = "verybold"; tag["id"] = 1
print(tag, tag.attrs); del tag["class"]
print(tag, tag.get("class"), tag.get_attribute_list("x"))
try: tag["class"]
except KeyError as e: print("KeyError", e)
tag.string.replace_with("No longer bold"); print(tag)
s = BeautifulSoup("<b><!--Hey, buddy. Want to buy a used parser?--></b>", "html.parser")
print(type(s.b.string), s.b.prettify())
s = BeautifulSoup('<p>I wish I was bold.</p>', "html.parser")
print(s.p.string.wrap(s.new_tag("b")), s.p.wrap(s.new_tag("div")))
s = BeautifulSoup('<a href="http://example.com/">I linked to <i>example.com</i></a>', "html.parser")
a = s.a; i = s.i.extract(); print(i, a, i.parent); a.append(i); s.a.i.unwrap(); print(s, len(a.contents)); s.smooth(); print(len(a.contents))
s = BeautifulSoup("<b>stop</b>", "html.parser"); t = s.new_tag("i"); t.string = "Don't"; s.b.string.insert_before(t); s.b.i.insert_after(" you ", "x"); print(s.b, s.b.contents)
a.clear(); print(a); a.extend(["x", "y"]); print(a.get_text("|"), a.string)
s = BeautifulSoup("<p>Sacr&eacute; &lt;&lt;x&gt;&gt; &amp;</p>", "html.parser")
print(s.prettify(formatter="minimal"), s.prettify(formatter="html"), s.decode(formatter=None), s.encode("ascii"), s.p.decode_contents())
print(soup.find("nosuchtag"), [type(x).__name__ for x in soup.p.descendants], soup.p.index(soup.p.b))
try: soup.find("nosuchtag").text
except AttributeError as e: print(e)
try: soup.find_all("a").text
except AttributeError as e: print(e)
print(soup.original_encoding, BeautifulSoup(b"<p>\xe9</p>", "html.parser", from_encoding="latin-1").p, soup.is_xml, soup.name, repr(soup.string))
print(BeautifulSoup("<br/><p><td>x", "html.parser"), soup.a == soup.find(id="link1"), soup.a.copy_self() if hasattr(soup.a, "copy_self") else 0)
import copy; c = copy.copy(soup.a); print(c == soup.a, c is soup.a, c.parent)
for st in soup.stripped_strings: print(repr(st))
print(soup.select_one(".story a").sourceline, soup.css.select("b") if hasattr(soup, "css") else None, soup.body.find_all("p")[1].contents[0].strip()[:9])

# expect: <html>
# expect:  <head>
# expect:   <title>
# expect:    The Dormouse's story
# expect:   </title>
# expect:  </head>
# expect:  <body>
# expect:   <p class="title">
# expect:    <b>
# expect:     The Dormouse's story
# expect:    </b>
# expect:   </p>
# expect:   <p class="story">
# expect:    Once upon a time there were three little sisters; and their names were
# expect:    <a class="sister" href="http://example.com/elsie" id="link1">
# expect:     Elsie
# expect:    </a>
# expect:    ,
# expect:    <a class="sister" href="http://example.com/lacie" id="link2">
# expect:     Lacie
# expect:    </a>
# expect:    and
# expect:    <a class="sister" href="http://example.com/tillie" id="link3">
# expect:     Tillie
# expect:    </a>
# expect:    ;
# expect: and they lived at the bottom of a well.
# expect:   </p>
# expect:   <p class="story">
# expect:    ...
# expect:   </p>
# expect:  </body>
# expect: </html>
# expect:
# expect: <title>The Dormouse's story</title> title The Dormouse's story head <p class="title"><b>The Dormouse's story</b></p> ['title'] <a class="sister" href="http://example.com/elsie" id="link1">Elsie</a>
# expect: [<a class="sister" href="http://example.com/elsie" id="link1">Elsie</a>, <a class="sister" href="http://example.com/lacie" id="link2">Lacie</a>, <a class="sister" href="http://example.com/tillie" id="link3">Tillie</a>] <a class="sister" href="http://example.com/tillie" id="link3">Tillie</a>
# expect: http://example.com/elsie
# expect: http://example.com/lacie
# expect: http://example.com/tillie
# expect: The Dormouse's story
# expect:
# expect: The Dormouse's story
# expect: Once upon a time there were three little sisters; and their names were
# expect: Elsie,
# expect: Lacie and
# expect: Tillie;
# expect: and they lived at the bottom of a well.
# expect: ...
# expect:
# expect: ['body', 'b'] ['b', 'a', 'a', 'a']
# expect: ['html', 'head', 'title', 'body', 'p', 'b', 'p', 'a', 'a', 'a', 'p']
# expect: [<p class="title"><b>The Dormouse's story</b></p>, <p class="story">Once upon a time there were three little sisters; and their names were
# expect: <a class="sister" href="http://example.com/elsie" id="link1">Elsie</a>,
# expect: <a class="sister" href="http://example.com/lacie" id="link2">Lacie</a> and
# expect: <a class="sister" href="http://example.com/tillie" id="link3">Tillie</a>;
# expect: and they lived at the bottom of a well.</p>, <p class="story">...</p>]
# expect: [<p class="title"><b>The Dormouse's story</b></p>] [<a class="sister" href="http://example.com/elsie" id="link1">Elsie</a>, <a class="sister" href="http://example.com/lacie" id="link2">Lacie</a>, <a class="sister" href="http://example.com/tillie" id="link3">Tillie</a>] [<a class="sister" href="http://example.com/elsie" id="link1">Elsie</a>]
# expect: [] [<p class="title"><b>The Dormouse's story</b></p>] [<a class="sister" href="http://example.com/elsie" id="link1">Elsie</a>]
# expect: ["The Dormouse's story", "The Dormouse's story"] [<a class="sister" href="http://example.com/elsie" id="link1">Elsie</a>, <a class="sister" href="http://example.com/lacie" id="link2">Lacie</a>] []
# expect: ['story'] p
# expect: ['a', 'a'] ',\n' [<a class="sister" href="http://example.com/lacie" id="link2">Lacie</a>, <a class="sister" href="http://example.com/elsie" id="link1">Elsie</a>]
# expect: link2 ['link2', 'link3'] ['story']
# expect: 'Elsie' ',\n' Once upon
# expect: p:nth-of-type(3) -> [('p', None)]
# expect: body a -> [('a', 'link1'), ('a', 'link2'), ('a', 'link3')]
# expect: html head title -> [('title', None)]
# expect: head > title -> [('title', None)]
# expect: p > #link1 -> [('a', 'link1')]
# expect: #link1 ~ .sister -> [('a', 'link2'), ('a', 'link3')]
# expect: #link1 + .sister -> [('a', 'link2')]
# expect: [class~=sister] -> [('a', 'link1'), ('a', 'link2'), ('a', 'link3')]
# expect: a[href] -> [('a', 'link1'), ('a', 'link2'), ('a', 'link3')]
# expect: a[href="http://example.com/elsie"] -> [('a', 'link1')]
# expect: a[href^="http://example.com/"] -> [('a', 'link1'), ('a', 'link2'), ('a', 'link3')]
# expect: a[href$="tillie"] -> [('a', 'link3')]
# expect: a[href*=".com/el"] -> [('a', 'link1')]
# expect: a:not(#link1) -> [('a', 'link2'), ('a', 'link3')]
# expect: p:has(> a) -> [('p', None)]
# expect: a:is(#link1, #link2) -> [('a', 'link1'), ('a', 'link2')]
# expect: title, b -> [('title', None), ('b', None)]
# expect: p:first-child -> [('p', None)]
# expect: a:last-of-type -> [('a', 'link3')]
# expect: p:-soup-contains('well') -> [('p', None)]
# expect: :root > head -> [('head', None)]
# expect: a:nth-child(2n+1) -> [('a', 'link1'), ('a', 'link3')]
# expect: p:empty -> []
# expect: a:only-child -> []
# expect: <blockquote class="verybold" id="1">Extremely bold</blockquote> {'class': 'verybold', 'id': 1}
# expect: <blockquote id="1">Extremely bold</blockquote> None [None]
# expect: KeyError 'class'
# expect: <blockquote id="1">No longer bold</blockquote>
# expect: <class 'bs4.element.Comment'> <b>
# expect:  <!--Hey, buddy. Want to buy a used parser?-->
# expect: </b>
# expect:
# expect: <b>I wish I was bold.</b> <div><p><b>I wish I was bold.</b></p></div>
# expect: <i>example.com</i> <a href="http://example.com/">I linked to </a> None
# expect: <a href="http://example.com/">I linked to example.com</a> 2
# expect: 1
# expect: <b><i>Don't</i> you xstop</b> [<i>Don't</i>, ' you ', 'x', 'stop']
# expect: <a href="http://example.com/"></a>
# expect: x|y None
# expect: <p>
# expect:  Sacré &lt;&lt;x&gt;&gt; &amp;
# expect: </p>
# expect:  <p>
# expect:  Sacr&eacute; &lt;&lt;x&gt;&gt; &amp;
# expect: </p>
# expect:  <p>Sacré <<x>> &</p> b'<p>Sacr&#233; &lt;&lt;x&gt;&gt; &amp;</p>' Sacré &lt;&lt;x&gt;&gt; &amp;
# expect: None ['Tag', 'NavigableString'] 0
# expect: 'NoneType' object has no attribute 'text'
# expect: ResultSet object has no attribute 'text'. You're probably treating a list of elements like a single element. Did you call find_all() when you meant to call find()?
# expect: None <p>é</p> False [document] None
# expect: <br/><p><td>x</td></p> True <a class="sister" href="http://example.com/elsie" id="link1"></a>
# expect: True False None
# expect: "The Dormouse's story"
# expect: "The Dormouse's story"
# expect: 'Once upon a time there were three little sisters; and their names were'
# expect: 'Elsie'
# expect: ','
# expect: 'Lacie'
# expect: 'and'
# expect: 'Tillie'
# expect: ';\nand they lived at the bottom of a well.'
# expect: '...'
# expect: 6 [<b>The Dormouse's story</b>] Once upon
