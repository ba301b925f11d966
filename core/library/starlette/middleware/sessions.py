"""Sessions: a dict for each client, kept in a signed cookie."""
import base64
import hashlib
import hmac
import json
import time

from ..datastructures import Headers, MutableHeaders
from ..requests import HTTPConnection


def _b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=")


class _Signer:
    def __init__(self, secret_key):
        secret = secret_key.encode() if isinstance(secret_key, str) else secret_key
        self.key = hashlib.sha1(b"itsdangerous.Signer" + b"signer" + secret).digest()

    def _signature(self, value):
        return _b64(hmac.new(self.key, value, hashlib.sha1).digest())

    def sign(self, value):
        seconds = int(time.time())
        value += b"." + _b64(seconds.to_bytes((seconds.bit_length() + 7) // 8, "big"))
        return value + b"." + self._signature(value)

    def unsign(self, signed, max_age):
        """What was signed, or None: it was changed, or is too old."""
        value, _, signature = signed.rpartition(b".")
        if not hmac.compare_digest(signature, self._signature(value)):
            return None
        value, _, stamp = value.rpartition(b".")
        seconds = int.from_bytes(base64.urlsafe_b64decode(stamp + b"=" * (-len(stamp) % 4)), "big")
        return value if max_age is None or time.time() - seconds <= max_age else None


class SessionMiddleware:
    def __init__(self, app, secret_key, session_cookie="session", max_age=14 * 24 * 60 * 60, path="/", same_site="lax", https_only=False,
                 domain=None):
        self.app, self.signer = app, _Signer(str(secret_key))
        self.session_cookie, self.max_age, self.path = session_cookie, max_age, path
        self.security_flags = f"httponly; samesite={same_site}" + ("; secure" if https_only else "") + (f"; domain={domain}" if domain else "")

    async def __call__(self, scope, receive, send):
        if scope["type"] not in ("http", "websocket"):
            return await self.app(scope, receive, send)
        given = HTTPConnection(scope).cookies.get(self.session_cookie)
        found = self.signer.unsign(given.encode(), self.max_age) if given else None
        scope["session"] = json.loads(base64.b64decode(found)) if found is not None else {}
        was_empty = found is None

        async def with_cookie(message):
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message["headers"])
                if scope["session"]:
                    data = self.signer.sign(base64.b64encode(json.dumps(scope["session"]).encode())).decode()
                    age = f"Max-Age={self.max_age}; " if self.max_age else ""
                    headers.append("set-cookie", f"{self.session_cookie}={data}; path={self.path}; {age}{self.security_flags}")
                elif not was_empty:
                    headers.append("set-cookie", f"{self.session_cookie}=null; path={self.path}; expires=Thu, 01 Jan 1970 00:00:00 GMT; "
                                                 f"{self.security_flags}")
            await send(message)
        await self.app(scope, receive, with_cookie)
