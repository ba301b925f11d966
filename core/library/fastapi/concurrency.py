"""From starlette."""
from starlette.concurrency import run_in_threadpool, iterate_in_threadpool
