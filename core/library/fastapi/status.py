"""From starlette."""
from starlette.status import *  # noqa: F401,F403 - all of its constants
