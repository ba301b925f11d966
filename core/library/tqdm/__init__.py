"""tqdm: progress bars."""
from .std import TqdmWarning, tqdm, trange

__version__ = "4.66.1"
__all__ = ["tqdm", "trange", "TqdmWarning"]
