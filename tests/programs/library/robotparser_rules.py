import urllib.robotparser
from urllib.robotparser import RobotFileParser
rp = RobotFileParser("https://x.example/robots.txt")
print(rp.can_fetch("a", "/"), rp.crawl_delay("a"), rp.request_rate("a"), rp.site_maps(), rp.mtime(), rp.host, rp.path)
rp.parse("""# comment
User-agent: figtree
User-agent: FigTree2
Crawl-delay: 3
Request-rate: 9/30
Disallow: /tmp
Disallow: /a%3cd.html
Disallow: /%7ejoe/index.html

User-agent: empty
Disallow:

User-agent: picky
Allow: /folder1/myfile.html
Disallow: /folder1/
Request-rate: x/5
Crawl-delay: 1.5
Sitemap: https://x.example/map.xml

User-agent: *
Disallow: /cyberworld/map/
Disallow: /a b?q=1 # tail
nonsense
Foo: bar

User-agent: *
Disallow: /second
""".splitlines())
for agent in ("figtree", "FigTree Robot libwww-perl/5.04", "figtree2/1.0", "empty", "picky", "other"):
    print(agent, [rp.can_fetch(agent, u) for u in ("/", "/tmp/x", "/a<d.html", "/~joe/index.html", "/folder1/myfile.html", "/folder1/x", "/cyberworld/map/1", "https://h/a b?q=1", "/second", "", "/a%3Cd.html")], rp.crawl_delay(agent), rp.request_rate(agent))
print(rp.site_maps(), rp.mtime() > 0)
print(str(rp))
rp2 = RobotFileParser(); rp2.parse(["User-agent: *", "Disallow: /", "", "Disallow: /x"]); print(rp2.can_fetch("z", "/q"), rp2.request_rate("z"))
rp3 = RobotFileParser(); rp3.disallow_all = True; print(rp3.can_fetch("z", "/")); rp3.disallow_all = False; rp3.allow_all = True; print(rp3.can_fetch("z", "/"))
print(urllib.robotparser.RequestRate(1, 2))

# expect: False None None None 0 x.example /robots.txt
# expect: figtree [True, False, False, False, True, True, True, True, True, True, False] 3 RequestRate(requests=9, seconds=30)
# expect: FigTree Robot libwww-perl/5.04 [True, False, False, False, True, True, True, True, True, True, False] 3 RequestRate(requests=9, seconds=30)
# expect: figtree2/1.0 [True, False, False, False, True, True, True, True, True, True, False] 3 RequestRate(requests=9, seconds=30)
# expect: empty [True, True, True, True, True, True, True, True, True, True, True] None None
# expect: picky [True, True, True, True, True, False, True, True, True, True, True] None None
# expect: other [True, True, True, True, True, True, False, False, True, True, True] None None
# expect: ['https://x.example/map.xml'] True
# expect: User-agent: figtree
# expect: User-agent: FigTree2
# expect: Crawl-delay: 3
# expect: Request-rate: 9/30
# expect: Disallow: /tmp
# expect: Disallow: /a%3Cd.html
# expect: Disallow: /~joe/index.html
# expect:
# expect: User-agent: empty
# expect: Allow:
# expect:
# expect: User-agent: picky
# expect: Allow: /folder1/myfile.html
# expect: Disallow: /folder1/
# expect:
# expect: User-agent: *
# expect: Disallow: /cyberworld/map/
# expect: Disallow: /a%20b%3Fq%3D1
# expect: False None
# expect: False
# expect: True
# expect: RequestRate(requests=1, seconds=2)
