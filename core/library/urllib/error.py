"""What urllib.request raises."""
import io

__all__ = ["URLError", "HTTPError", "ContentTooShortError"]


class URLError(OSError):
    """The request failed; reason says how."""

    def __init__(self, reason, filename=None):
        self.args = (reason,)
        self.reason = reason
        if filename is not None:
            self.filename = filename

    def __str__(self):
        return f"<urlopen error {self.reason}>"


class HTTPError(URLError):
    """The reply's status says that it failed. It can be read like the reply."""

    def __init__(self, url, code, msg, hdrs, fp):
        super().__init__(msg)
        self.code = self.status = code
        self.msg = msg
        self.hdrs = self.headers = hdrs
        self.fp = io.BytesIO() if fp is None else fp
        self.filename = self.url = url

    def __str__(self):
        return f"HTTP Error {self.code}: {self.msg}"

    def __repr__(self):
        return f"<HTTPError {self.code}: {self.msg!r}>"

    def read(self, *args):
        return self.fp.read(*args)

    def geturl(self):
        return self.url

    def info(self):
        return self.headers

    def getcode(self):
        return self.code

    def close(self):
        self.fp.close()


class ContentTooShortError(URLError):
    def __init__(self, message, content):
        super().__init__(message)
        self.content = content
