"""Web pages: for addresses that look as if people read them. They have a title, headings, and links to further pages."""
from . import draws

_PAGE_HOSTS = ("python.org", "wikipedia.org", "toscrape.com", "example.com", "example.org", "example.net", "google.com",
               "github.com", "stackoverflow.com", "realpython.com", "ycombinator.com", "bbc.com", "bbc.co.uk", "cnn.com",
               "yahoo.com", "bing.com", "facebook.com", "youtube.com", "amazon.com", "twitter.com", "reddit.com",
               "medium.com", "djangoproject.com", "fastapi.tiangolo.com", "aiohttp.org", "pypi.org", "mozilla.org",
               "w3.org", "nytimes.com", "theguardian.com", "apple.com", "microsoft.com", "linkedin.com", "instagram.com",
               "netflix.com", "duckduckgo.com", "quora.com", "dev.to", "habr.com", "yandex.ru", "baidu.com")
_ONLY_SECURE = ("github.com", "www.github.com")  # documentations of clients show its redirection
_NOT_PAGES = ("api", "json", "httpbin", "graphql", "rest", "data", "postman-echo", "webhook", "feed")


def answer(asked):
    if asked.method not in ("GET", "HEAD") or not _looks_like_page(asked):
        return None
    if asked.url.startswith("http://") and asked.host in _ONLY_SECURE:
        return 301, "text/html", b"", [("Location", "https" + asked.url[4:])]
    return 200, "text/html", _page(asked).encode()


def _looks_like_page(asked):
    accept = asked.headers.get("accept", "")
    if "json" in accept and "html" not in accept:
        return False
    where = asked.host + asked.path.lower()
    if asked.last().endswith((".html", ".htm", ".php", ".aspx")):
        return True
    if any(word in where for word in _NOT_PAGES) or asked.last().endswith(".json"):
        return False
    if any(asked.host == host or asked.host.endswith("." + host) for host in _PAGE_HOSTS):
        return True
    return asked.host.startswith("www.") and not asked.query


def _page(asked):
    name = asked.host.removeprefix("www.")
    title = name if not asked.parts else f"{asked.last().rpartition('.')[0] or asked.last()} - {name}"
    base = "/".join(asked.parts[:-1] if "." in asked.last() else asked.parts)
    base = f"/{base}/" if base else "/"
    deep = len(asked.parts) >= 3
    links = [] if deep else [f"{base}{word}" for word in ("about", "news", "archive")]
    if asked.parts and asked.last().isdigit():  # pages with numbers lead to the next one
        links = [f"{base.rsplit('/', 2)[0]}/{int(asked.last()) + 1}"] if int(asked.last()) < 10 else []
    items = "\n".join(f'<li><a href="{link}">{draws.pick(link, draws.WORDS)} {place}</a></li>'
                      for place, link in enumerate(links, 1))
    text = "\n".join(f"<p>{draws.sentence((asked.url, k), 12)}</p>" for k in range(3))
    return (f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>{title}</title>\n'
            f'<meta name="description" content="a simulated page"></head>\n<body>\n<h1>{title}</h1>\n{text}\n'
            f'<ul>\n{items}\n<li><a href="https://www.example.com/">more</a></li>\n</ul>\n</body>\n</html>\n')
