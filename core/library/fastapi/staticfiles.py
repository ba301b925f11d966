"""From starlette."""
from starlette.staticfiles import StaticFiles
