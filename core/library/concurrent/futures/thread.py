"""Where ThreadPoolExecutor is also found."""
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor


class BrokenThreadPool(BrokenExecutor):
    """A worker's initializer failed."""
