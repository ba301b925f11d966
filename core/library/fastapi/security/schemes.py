"""Where a client's credentials stand."""
import base64
from typing import Annotated, Optional, Union

from pydantic import BaseModel
from starlette.requests import Request

from ..dependencies import SecurityScopes
from ..exceptions import HTTPException
from ..params import Form


class SecurityBase:
    """A scheme: what it is called, how it is described, what it finds in a request."""

    def _init(self, description, scheme_name, auto_error, **described):
        self.scheme_name = scheme_name or type(self).__name__
        self.auto_error = auto_error
        self.model = {key: value for key, value in {**described, "description": description}.items() if value is not None}

    challenge = "Bearer"

    def make_not_authenticated_error(self):
        return HTTPException(401, "Not authenticated", {"WWW-Authenticate": self.challenge})

    def _none(self):
        if self.auto_error:
            raise self.make_not_authenticated_error()
        return None


def _authorization(request):
    scheme, _, rest = request.headers.get("authorization", "").partition(" ")
    return scheme, rest


class OAuth2(SecurityBase):
    def __init__(self, *, flows=None, scheme_name=None, description=None, auto_error=True):
        self._init(description, scheme_name, auto_error, type="oauth2", flows=flows or {})

    async def __call__(self, request: Request):
        return request.headers.get("authorization") or self._none()


class OAuth2PasswordBearer(OAuth2):
    """The token of `Authorization: Bearer TOKEN`."""

    def __init__(self, tokenUrl, scheme_name=None, scopes=None, description=None, auto_error=True, refreshUrl=None):
        flow = {"scopes": scopes or {}, "tokenUrl": tokenUrl, **({"refreshUrl": refreshUrl} if refreshUrl else {})}
        super().__init__(flows={"password": flow}, scheme_name=scheme_name, description=description, auto_error=auto_error)

    async def __call__(self, request: Request):
        scheme, token = _authorization(request)
        return token if scheme.lower() == "bearer" else self._none()


class OAuth2AuthorizationCodeBearer(OAuth2PasswordBearer):
    def __init__(self, authorizationUrl, tokenUrl, refreshUrl=None, scheme_name=None, scopes=None, description=None, auto_error=True):
        flow = {"scopes": scopes or {}, "authorizationUrl": authorizationUrl, "tokenUrl": tokenUrl}
        OAuth2.__init__(self, flows={"authorizationCode": flow}, scheme_name=scheme_name, description=description, auto_error=auto_error)


class HTTPAuthorizationCredentials(BaseModel):
    scheme: str
    credentials: str


class HTTPBearer(SecurityBase):
    def __init__(self, *, bearerFormat=None, scheme_name=None, description=None, auto_error=True):
        self._init(description, scheme_name, auto_error, type="http", scheme="bearer", bearerFormat=bearerFormat)

    async def __call__(self, request: Request):
        scheme, token = _authorization(request)
        if not token or scheme.lower() != "bearer":
            return self._none()
        return HTTPAuthorizationCredentials(scheme=scheme, credentials=token)


class HTTPBasicCredentials(BaseModel):
    username: str
    password: str


class HTTPBasic(SecurityBase):
    """Name and password of `Authorization: Basic ..`."""

    def __init__(self, *, scheme_name=None, realm=None, description=None, auto_error=True):
        self._init(description, scheme_name, auto_error, type="http", scheme="basic")
        self.challenge = f'Basic realm="{realm}"' if realm else "Basic"

    async def __call__(self, request: Request):
        scheme, given = _authorization(request)
        if scheme.lower() != "basic" or not given:
            return self._none()
        try:
            username, colon, password = base64.b64decode(given).decode("ascii").partition(":")
        except ValueError:
            colon = ""
        if not colon:
            raise self.make_not_authenticated_error()
        return HTTPBasicCredentials(username=username, password=password)


class _APIKey(SecurityBase):
    challenge, place = "APIKey", ""

    def __init__(self, *, name, scheme_name=None, description=None, auto_error=True):
        self.name = name
        self._init(description, scheme_name, auto_error, type="apiKey", **{"in": self.place, "name": name})


class APIKeyHeader(_APIKey):
    place = "header"

    async def __call__(self, request: Request):
        return request.headers.get(self.name) or self._none()


class APIKeyQuery(_APIKey):
    place = "query"

    async def __call__(self, request: Request):
        return request.query_params.get(self.name) or self._none()


class APIKeyCookie(_APIKey):
    place = "cookie"

    async def __call__(self, request: Request):
        return request.cookies.get(self.name) or self._none()


class OAuth2PasswordRequestForm:
    """The form that a user logs in by."""

    def __init__(self, *, grant_type: Annotated[Union[str, None], Form(pattern="^password$")] = None, username: Annotated[str, Form()],
                 password: Annotated[str, Form()], scope: Annotated[str, Form()] = "", client_id: Annotated[Optional[str], Form()] = None,
                 client_secret: Annotated[Optional[str], Form()] = None):
        self.grant_type, self.username, self.password = grant_type, username, password
        self.scopes, self.client_id, self.client_secret = scope.split(), client_id, client_secret


class OAuth2PasswordRequestFormStrict(OAuth2PasswordRequestForm):
    def __init__(self, grant_type: Annotated[str, Form(pattern="^password$")], username: Annotated[str, Form()],
                 password: Annotated[str, Form()], scope: Annotated[str, Form()] = "", client_id: Annotated[Optional[str], Form()] = None,
                 client_secret: Annotated[Optional[str], Form()] = None):
        super().__init__(grant_type=grant_type, username=username, password=password, scope=scope, client_id=client_id,
                         client_secret=client_secret)
