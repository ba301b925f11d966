"""Ways to say who one is."""
import base64
import hashlib
import os
import time
from urllib.parse import urlsplit


def _basic_auth_str(username, password):
    pair = b":".join(part if isinstance(part, bytes) else str(part).encode("latin1") for part in (username, password))
    return "Basic " + base64.b64encode(pair).decode()


class AuthBase:
    def __call__(self, r):
        raise NotImplementedError("Auth hooks must be callable.")


class HTTPBasicAuth(AuthBase):
    """Name and password."""

    def __init__(self, username, password):
        self.username = username
        self.password = password

    def __eq__(self, other):
        return self.username == getattr(other, "username", None) and self.password == getattr(other, "password", None)

    def __ne__(self, other):
        return not self == other

    def __call__(self, r):
        r.headers["Authorization"] = _basic_auth_str(self.username, self.password)
        return r


class HTTPProxyAuth(HTTPBasicAuth):
    """Name and password for a proxy."""

    def __call__(self, r):
        r.headers["Proxy-Authorization"] = _basic_auth_str(self.username, self.password)
        return r


_HASHES = {"MD5": hashlib.md5, "MD5-SESS": hashlib.md5, "SHA": hashlib.sha1, "SHA-256": hashlib.sha256, "SHA-512": hashlib.sha512}


class HTTPDigestAuth(AuthBase):
    """Name and password, never sent themselves: the server says what to compute from them."""

    def __init__(self, username, password):
        self.username = username
        self.password = password
        self._challenge, self._nonce, self._count = {}, "", 0

    def __eq__(self, other):
        return self.username == getattr(other, "username", None) and self.password == getattr(other, "password", None)

    def __ne__(self, other):
        return not self == other

    def build_digest_header(self, method, url):
        given = self._challenge
        algorithm, qop = given.get("algorithm"), given.get("qop")
        hashing = _HASHES.get((algorithm or "MD5").upper())
        if hashing is None or qop is not None and "auth" not in qop.split(","):
            return None

        def digest(text):
            return hashing(text.encode()).hexdigest()

        split = urlsplit(url)
        path = (split.path or "/") + (f"?{split.query}" if split.query else "")
        nonce = given["nonce"]
        self._count = self._count + 1 if nonce == self._nonce else 1
        self._nonce = nonce
        count = f"{self._count:08x}"
        own = hashlib.sha1(f"{self._count}{nonce}{time.ctime()}".encode() + os.urandom(8)).hexdigest()[:16]
        secret = digest(f"{self.username}:{given['realm']}:{self.password}")
        if (algorithm or "").upper() == "MD5-SESS":
            secret = digest(f"{secret}:{nonce}:{own}")
        what = digest(f"{method}:{path}")
        response = digest(f"{secret}:{nonce}:{what}" if not qop else f"{secret}:{nonce}:{count}:{own}:auth:{what}")
        header = f'username="{self.username}", realm="{given["realm"]}", nonce="{nonce}", uri="{path}", response="{response}"'
        if given.get("opaque"):
            header += f', opaque="{given["opaque"]}"'
        if algorithm:
            header += f', algorithm="{algorithm}"'
        if qop:
            header += f', qop="auth", nc={count}, cnonce="{own}"'
        return f"Digest {header}"

    def handle_401(self, r, **kwargs):
        """Sends the request again with what the server asks for."""
        asked = r.headers.get("www-authenticate", "")
        if r.status_code != 401 or "digest" not in asked.lower() or "Authorization" in r.request.headers and \
                "stale=true" not in asked.lower():
            return r
        from .utils import parse_dict_header
        self._challenge = parse_dict_header(asked[asked.lower().index("digest ") + 7:])
        again = r.request.copy()
        again.headers["Authorization"] = self.build_digest_header(again.method, again.url)
        response = r.connection.send(again, **kwargs)
        response.history.append(r)
        response.request = again
        return response

    def __call__(self, r):
        if self._nonce:
            r.headers["Authorization"] = self.build_digest_header(r.method, r.url)
        r.register_hook("response", self.handle_401)
        return r
