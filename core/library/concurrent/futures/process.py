"""Where ProcessPoolExecutor is also found."""
from concurrent.futures import BrokenExecutor, BrokenProcessPool, ProcessPoolExecutor, _RemoteTraceback  # noqa: F401
