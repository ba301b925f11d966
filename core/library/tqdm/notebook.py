"""The bar of notebooks: there is one kind here."""
from .std import tqdm, trange

__all__ = ["tqdm", "trange"]
tqdm_notebook, tnrange = tqdm, trange
