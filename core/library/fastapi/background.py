"""From starlette."""
from starlette.background import BackgroundTasks
