"""From starlette."""
from starlette.middleware.trustedhost import TrustedHostMiddleware
