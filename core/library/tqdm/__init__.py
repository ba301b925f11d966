"""tqdm: progress bars."""
from ._meter import TqdmDeprecationWarning, TqdmExperimentalWarning, TqdmMonitorWarning, TqdmWarning
from .std import TqdmKeyError, TqdmTypeError, tqdm, tqdm_notebook, tnrange, trange

__version__ = "4.66.1"
__all__ = ["tqdm", "trange", "tqdm_notebook", "tnrange", "TqdmTypeError", "TqdmKeyError", "TqdmWarning",
           "TqdmDeprecationWarning", "TqdmExperimentalWarning", "TqdmMonitorWarning", "__version__"]
