"""From starlette."""
from starlette.middleware.gzip import GZipMiddleware
