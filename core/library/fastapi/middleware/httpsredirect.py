"""From starlette."""
from starlette.middleware.httpsredirect import HTTPSRedirectMiddleware
