"""Ways to say who one is."""
import base64


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

    def __call__(self, r):
        credentials = base64.b64encode(f"{self.username}:{self.password}".encode("latin1")).decode()
        r.headers["Authorization"] = f"Basic {credentials}"
        return r


class HTTPProxyAuth(HTTPBasicAuth):
    pass
