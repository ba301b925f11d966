"""From starlette."""
from starlette.middleware import Middleware
