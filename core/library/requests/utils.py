"""Small helpers."""
import re
from urllib.parse import quote, unquote, urlparse, urlsplit, urlunparse

from .cookies import cookiejar_from_dict
from .structures import CaseInsensitiveDict

DEFAULT_ACCEPT_ENCODING = "gzip, deflate"
UNRESERVED_SET = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


def default_user_agent(name="python-requests"):
    return f"{name}/2.32.3"


def default_headers():
    return CaseInsensitiveDict({"User-Agent": default_user_agent(), "Accept-Encoding": DEFAULT_ACCEPT_ENCODING, "Accept": "*/*",
                                "Connection": "keep-alive"})


def dict_from_cookiejar(cj):
    return {cookie.name: cookie.value for cookie in cj}


def add_dict_to_cookiejar(cj, cookie_dict):
    return cookiejar_from_dict(cookie_dict, cj)


def get_encoding_from_headers(headers):
    kind = headers.get("content-type")
    if not kind:
        return None
    kind, _, rest = kind.partition(";")
    for part in rest.split(";"):
        name, _, value = part.strip().partition("=")
        if name.lower() == "charset":
            return value.strip("'\"")
    if "text" in kind:
        return "ISO-8859-1"
    return "utf-8" if "application/json" in kind else None


def parse_header_links(value):
    links = []
    value = value.strip(" '\"")
    for text in re.split(", *<", value) if value else ():
        url, _, rest = text.partition(";")
        link = {"url": url.strip("<> '\"")}
        for part in rest.split(";"):
            name, equals, given = part.partition("=")
            if not equals:
                break
            link[name.strip(" '\"")] = given.strip(" '\"")
        links.append(link)
    return links


def parse_list_header(value):
    return [part.strip()[1:-1] if part.strip()[:1] == part.strip()[-1:] == '"' else part.strip()
            for part in re.findall(r'(?:[^,"]|"(?:\\.|[^"\\])*")+', value)]


def parse_dict_header(value):
    result = {}
    for item in re.findall(r'(?:[^,"]|"(?:\\.|[^"\\])*")+', value):
        name, equals, given = item.strip().partition("=")
        result[name] = None if not equals else given[1:-1] if given[:1] == given[-1:] == '"' else given
    return result


def unquote_unreserved(uri):
    def plain(found):
        sign = chr(int(found[1], 16))
        return sign if sign in UNRESERVED_SET else found[0]
    return re.sub("%([0-9A-Fa-f]{2})", plain, uri)


def requote_uri(uri):
    return quote(unquote_unreserved(uri), safe="!#$%&'()*+,/:;=?@[]~")


def urldefragauth(url):
    scheme, netloc, path, params, query, _ = urlparse(url)
    if not netloc:
        netloc, path = path, netloc
    return urlunparse((scheme, netloc.rsplit("@", 1)[-1], path, params, query, ""))


def get_auth_from_url(url):
    split = urlsplit(url)
    try:
        return unquote(split.username), unquote(split.password)
    except (AttributeError, TypeError):
        return "", ""


def to_key_val_list(value):
    if value is None:
        return None
    if isinstance(value, (str, bytes, bool, int)):
        raise ValueError("cannot encode objects that are not 2-tuples")
    return list(value.items() if hasattr(value, "items") else value)


def super_len(o):
    """How long what is to be sent is."""
    if isinstance(o, str):
        o = o.encode()
    if hasattr(o, "__len__"):
        total = len(o)
    elif hasattr(o, "len"):
        total = o.len
    elif hasattr(o, "seek"):
        here = o.tell()
        o.seek(0, 2)
        total = o.tell()
        o.seek(here)
    else:
        return 0
    return max(0, total - (o.tell() if hasattr(o, "tell") else 0))


def guess_filename(obj):
    name = getattr(obj, "name", None)
    if name and isinstance(name, str) and name[0] != "<" and name[-1] != ">":
        return name.rpartition("/")[2]
    return None


def guess_json_utf(data):
    return "utf-8-sig" if data[:3] == b"\xef\xbb\xbf" else "utf-8" if b"\0" not in data[:4] else "utf-16"


def is_ipv4_address(string_ip):
    parts = string_ip.split(".")
    return len(parts) == 4 and all(part.isdigit() and int(part) < 256 for part in parts)


def iter_slices(string, slice_length):
    size = slice_length if slice_length and slice_length > 0 else max(1, len(string))
    for at in range(0, len(string), size):
        yield string[at:at + size]


def get_environ_proxies(url, no_proxy=None):
    return {}


def get_netrc_auth(url, raise_errors=False):
    return None


def should_bypass_proxies(url, no_proxy):
    return True


def select_proxy(url, proxies):
    split = urlsplit(url)
    for key in (f"{split.scheme}://{split.hostname}", split.scheme, f"all://{split.hostname}", "all"):
        if key in (proxies or {}):
            return proxies[key]
    return None
