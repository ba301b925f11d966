"""Where ProcessPoolExecutor is also found."""
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor


class BrokenProcessPool(BrokenExecutor):
    """A worker process ended before its work did."""
