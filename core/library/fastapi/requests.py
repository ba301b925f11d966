"""From starlette."""
from starlette.requests import Request, HTTPConnection
