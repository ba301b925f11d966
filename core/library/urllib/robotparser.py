"""What a site's robots.txt lets whom fetch."""
import collections
import time
from urllib.parse import quote, unquote, urlparse, urlunparse

__all__ = ["RobotFileParser"]

RequestRate = collections.namedtuple("RequestRate", "requests seconds")


class RobotFileParser:
    """Reads a robots.txt, and answers questions about it."""

    def __init__(self, url=""):
        self.entries = []
        self.sitemaps = []
        self.default_entry = None
        self.disallow_all = self.allow_all = False
        self.set_url(url)
        self.last_checked = 0

    def mtime(self):
        return self.last_checked

    def modified(self):
        self.last_checked = time.time()

    def set_url(self, url):
        self.url = url
        self.host, self.path = urlparse(url)[1:3]

    def read(self):
        """Fetches the file, and reads it."""
        import urllib.error
        import urllib.request
        try:
            response = urllib.request.urlopen(self.url)
        except urllib.error.HTTPError as error:
            if error.code in (401, 403):
                self.disallow_all = True
            elif 400 <= error.code < 500:
                self.allow_all = True
        else:
            self.parse(response.read().decode("utf-8").splitlines())

    def _add_entry(self, entry):
        if "*" not in entry.useragents:
            self.entries.append(entry)
        elif self.default_entry is None:
            self.default_entry = entry

    def parse(self, lines):
        """Takes the lines of a file; what is no rule is passed over."""
        entry, rules = Entry(), False  # rules: the entry has some
        self.modified()
        for line in lines:
            if not line and entry.useragents:
                if rules:
                    self._add_entry(entry)
                entry, rules = Entry(), False
            key, colon, value = line.partition("#")[0].strip().partition(":")
            if not colon:
                continue
            key, value = key.strip().lower(), unquote(value.strip())
            if key == "user-agent":
                if rules:
                    self._add_entry(entry)
                    entry, rules = Entry(), False
                entry.useragents.append(value)
            elif key == "sitemap":
                self.sitemaps.append(value)
            elif entry.useragents:
                rules = entry.take(key, value) or rules
        if rules:
            self._add_entry(entry)

    def _entry_of(self, useragent):
        for entry in self.entries:
            if entry.applies_to(useragent):
                return entry
        return self.default_entry

    def can_fetch(self, useragent, url):
        """Whether that agent may fetch that address."""
        if self.disallow_all:
            return False
        if self.allow_all:
            return True
        if not self.last_checked:
            return False
        parts = urlparse(unquote(url))
        path = quote(urlunparse(("", "", parts.path, parts.params, parts.query, parts.fragment))) or "/"
        entry = self._entry_of(useragent)
        return True if entry is None else entry.allowance(path)

    def crawl_delay(self, useragent):
        entry = self._entry_of(useragent) if self.mtime() else None
        return None if entry is None else entry.delay

    def request_rate(self, useragent):
        entry = self._entry_of(useragent) if self.mtime() else None
        return None if entry is None else entry.req_rate

    def site_maps(self):
        return self.sitemaps or None

    def __str__(self):
        entries = self.entries + ([self.default_entry] if self.default_entry is not None else [])
        return "\n\n".join(map(str, entries))


class RuleLine:
    """One path, and whether it is allowed."""

    def __init__(self, path, allowance):
        if path == "" and not allowance:
            allowance = True
        self.path, self.allowance = quote(urlunparse(urlparse(path))), allowance

    def applies_to(self, filename):
        return self.path == "*" or filename.startswith(self.path)

    def __str__(self):
        return f"{'Allow' if self.allowance else 'Disallow'}: {self.path}"


class Entry:
    """The rules for some agents."""

    def __init__(self):
        self.useragents, self.rulelines = [], []
        self.delay = self.req_rate = None

    def take(self, key, value):
        """One more rule. Gives whether it is one."""
        if key in ("allow", "disallow"):
            self.rulelines.append(RuleLine(value, key == "allow"))
        elif key == "crawl-delay":
            if value.strip().isdigit():
                self.delay = int(value)
        elif key == "request-rate":
            requests, slash, seconds = value.partition("/")
            if slash and requests.strip().isdigit() and seconds.strip().isdigit():
                self.req_rate = RequestRate(int(requests), int(seconds))
        else:
            return False
        return True

    def applies_to(self, useragent):
        name = useragent.split("/")[0].lower()
        return any(agent == "*" or agent.lower() in name for agent in self.useragents)

    def allowance(self, filename):
        for line in self.rulelines:
            if line.applies_to(filename):
                return line.allowance
        return True

    def __str__(self):
        lines = [f"User-agent: {agent}" for agent in self.useragents]
        if self.delay is not None:
            lines.append(f"Crawl-delay: {self.delay}")
        if self.req_rate is not None:
            lines.append(f"Request-rate: {self.req_rate.requests}/{self.req_rate.seconds}")
        return "\n".join([*lines, *map(str, self.rulelines)])
