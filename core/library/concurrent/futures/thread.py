"""Where ThreadPoolExecutor is also found."""
from concurrent.futures import BrokenExecutor, BrokenThreadPool, ThreadPoolExecutor  # noqa: F401
