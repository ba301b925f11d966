"""Where a client's credentials stand."""
import base64

from pydantic import BaseModel
from starlette.requests import Request

from .exceptions import HTTPException
from .params import Form


class OAuth2PasswordBearer:
    """The token of `Authorization: Bearer TOKEN`."""

    def __init__(self, tokenUrl, scheme_name=None, scopes=None, description=None, auto_error=True):
        self.auto_error = auto_error

    async def __call__(self, request: Request):
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            if self.auto_error:
                raise HTTPException(401, "Not authenticated", {"WWW-Authenticate": "Bearer"})
            return None
        return token


class HTTPAuthorizationCredentials:
    def __init__(self, scheme, credentials):
        self.scheme, self.credentials = scheme, credentials


class HTTPBearer:
    def __init__(self, *, bearerFormat=None, scheme_name=None, description=None, auto_error=True):
        self.auto_error = auto_error

    async def __call__(self, request: Request):
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            if self.auto_error:
                raise HTTPException(403, "Not authenticated")
            return None
        return HTTPAuthorizationCredentials(scheme, token)


class HTTPBasicCredentials(BaseModel):
    username: str
    password: str


class HTTPBasic:
    """Name and password of `Authorization: Basic ..`."""

    def __init__(self, *, scheme_name=None, realm=None, description=None, auto_error=True):
        self.realm, self.auto_error = realm, auto_error

    async def __call__(self, request: Request):
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        challenge = {"WWW-Authenticate": f'Basic realm="{self.realm}"' if self.realm else "Basic"}
        if scheme.lower() != "basic" or not given:
            if self.auto_error:
                raise HTTPException(401, "Not authenticated", challenge)
            return None
        try:
            username, colon, password = base64.b64decode(given).decode("ascii").partition(":")
        except ValueError:
            colon = ""
        if not colon:
            raise HTTPException(401, "Invalid authentication credentials", challenge)
        return HTTPBasicCredentials(username=username, password=password)


class SecurityScopes:
    """Which scopes the endpoint and those before it ask for."""

    def __init__(self, scopes=None):
        self.scopes = scopes or []
        self.scope_str = " ".join(self.scopes)


class APIKeyHeader:
    def __init__(self, *, name, scheme_name=None, description=None, auto_error=True):
        self.name, self.auto_error = name, auto_error

    async def __call__(self, request: Request):
        key = request.headers.get(self.name)
        if not key and self.auto_error:
            raise HTTPException(403, "Not authenticated")
        return key


class APIKeyQuery(APIKeyHeader):
    async def __call__(self, request: Request):
        key = request.query_params.get(self.name)
        if not key and self.auto_error:
            raise HTTPException(403, "Not authenticated")
        return key


class APIKeyCookie(APIKeyHeader):
    async def __call__(self, request: Request):
        key = request.cookies.get(self.name)
        if not key and self.auto_error:
            raise HTTPException(403, "Not authenticated")
        return key


class OAuth2PasswordRequestForm:
    """The form that a user logs in by."""

    def __init__(self, *, username: str = Form(), password: str = Form(), scope: str = Form(default=""),
                 grant_type: str = Form(default="password")):
        self.username, self.password, self.grant_type = username, password, grant_type
        self.scopes = scope.split()
