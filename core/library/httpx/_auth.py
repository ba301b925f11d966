"""What adds to a request who asks: name and password, digests, functions of the script's own."""
import base64
import hashlib
import os
import re
import time

from ._exceptions import ProtocolError


class Auth:
    """Its auth_flow() yields the request, and may look at the response it gets back, and yield again."""

    requires_request_body = requires_response_body = False

    def auth_flow(self, request):
        yield request

    def sync_auth_flow(self, request):
        """The same, with the bodies that are asked for read before."""
        if self.requires_request_body:
            request.read()
        flow = self.auth_flow(request)
        request = next(flow)
        while True:
            response = yield request
            if self.requires_response_body:
                response.read()
            try:
                request = flow.send(response)
            except StopIteration:
                return

    async def async_auth_flow(self, request):
        if self.requires_request_body:
            await request.aread()
        flow = self.auth_flow(request)
        request = next(flow)
        while True:
            response = yield request
            if self.requires_response_body:
                await response.aread()
            try:
                request = flow.send(response)
            except StopIteration:
                return


class FunctionAuth(Auth):
    """A function that gives the request back, changed."""

    def __init__(self, func):
        self._func = func

    def auth_flow(self, request):
        yield self._func(request)


class BasicAuth(Auth):
    """Name and password, as they are."""

    def __init__(self, username, password):
        pair = b":".join(part if isinstance(part, bytes) else part.encode() for part in (username, password))
        self._auth_header = "Basic " + base64.b64encode(pair).decode()

    def auth_flow(self, request):
        request.headers["Authorization"] = self._auth_header
        yield request


class NetRCAuth(Auth):
    def __init__(self, file=None):
        raise NotImplementedError("httpx.NetRCAuth is not available in Loopscope; use httpx.BasicAuth")


_HASHES = {"MD5": hashlib.md5, "SHA": hashlib.sha1, "SHA-256": hashlib.sha256, "SHA-512": hashlib.sha512}
_PART = re.compile(r'(\w+)=(?:"([^"]*)"|([^,\s]+))')


class DigestAuth(Auth):
    """Name and password, never sent themselves: the server says what to compute from them."""

    def __init__(self, username, password):
        self._username, self._password = username, password
        self._challenge, self._count = None, 1

    def auth_flow(self, request):
        if self._challenge:
            request.headers["Authorization"] = self._header(request)
        response = yield request
        asked = [text for text in response.headers.get_list("www-authenticate") if text.lower().startswith("digest ")]
        if response.status_code != 401 or not asked:
            return
        self._challenge = {key: quoted or plain for key, quoted, plain in _PART.findall(asked[0].partition(" ")[2])}
        if not {"realm", "nonce"} <= set(self._challenge):
            raise ProtocolError("Malformed Digest WWW-Authenticate header", request=request)
        self._count = 1
        request.headers["Authorization"] = self._header(request)
        yield request

    def _header(self, request):
        given = self._challenge
        algorithm = given.get("algorithm", "MD5")
        hashing = _HASHES[algorithm.upper().removesuffix("-SESS")]

        def digest(text):
            return hashing(text.encode()).hexdigest()

        path, count = request.url.raw_path.decode(), f"{self._count:08x}"
        own = digest(f"{self._count}{given['nonce']}{time.ctime()}{os.urandom(8).hex()}")[:16]
        self._count += 1
        secret = digest(f"{self._username}:{given['realm']}:{self._password}")
        if algorithm.lower().endswith("-sess"):
            secret = digest(f"{secret}:{given['nonce']}:{own}")
        what = digest(f"{request.method}:{path}")
        middle = f"{given['nonce']}:{count}:{own}:auth" if "qop" in given else given["nonce"]
        parts = {"username": self._username, "realm": given["realm"], "nonce": given["nonce"], "uri": path,
                 "response": digest(f"{secret}:{middle}:{what}"), "algorithm": algorithm}
        if "opaque" in given:
            parts["opaque"] = given["opaque"]
        if "qop" in given:
            parts |= {"qop": "auth", "nc": count, "cnonce": own}
        plain = ("algorithm", "qop", "nc")
        return "Digest " + ", ".join(f"{key}={value}" if key in plain else f'{key}="{value}"' for key, value in parts.items())
