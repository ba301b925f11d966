# A teaching script: config and templates.
import configparser
import html
import io
import json
import shlex
import string
import textwrap
from dataclasses import asdict, dataclass, field
from enum import Enum, auto
from typing import Optional
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit


class Mode(str, Enum):
    DEV = "dev"
    PROD = "prod"


class Level(Enum):
    LOW = auto()
    HIGH = auto()


@dataclass
class Settings:
    host: str
    port: int = 80
    mode: Mode = Mode.DEV
    tags: list[str] = field(default_factory=list)
    parent: Optional["Settings"] = None

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}"


parser = configparser.ConfigParser()
parser.read_string("[server]\nhost = example.org\nport = 8080\nmode = prod\ntags = a b 'c d'\n")
section = parser["server"]
settings = Settings(section["host"], section.getint("port"), Mode(section["mode"]), shlex.split(section["tags"]))
print(settings, settings.url, Level.HIGH, list(Level), Mode.PROD == "prod")
print(json.dumps(asdict(settings), indent=2, default=str, sort_keys=True))
url = urljoin(settings.url, "/search?" + urlencode({"q": "a & b", "page": 2}))
print(url, parse_qs(urlsplit(url).query), html.escape("<b>&'"), html.unescape("&lt;&amp;&eacute;"))
print(textwrap.fill("A long line of text that should be wrapped at some width, nicely.", 30, subsequent_indent="  "))
print(textwrap.dedent("""
    def f():
        return 1
""").strip(), string.capwords("hello world"))

# expect: Settings(host='example.org', port=8080, mode=<Mode.PROD: 'prod'>, tags=['a', 'b', 'c d'], parent=None) http://example.org:8080 Level.HIGH [<Level.LOW: 1>, <Level.HIGH: 2>] True
# expect: {
# expect:   "host": "example.org",
# expect:   "mode": "prod",
# expect:   "parent": null,
# expect:   "port": 8080,
# expect:   "tags": [
# expect:     "a",
# expect:     "b",
# expect:     "c d"
# expect:   ]
# expect: }
# expect: http://example.org:8080/search?q=a+%26+b&page=2 {'q': ['a & b'], 'page': ['2']} &lt;b&gt;&amp;&#x27; <&é
# expect: A long line of text that
# expect:   should be wrapped at some
# expect:   width, nicely.
# expect: def f():
# expect:     return 1 Hello World
