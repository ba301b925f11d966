"""The bar that fits: there is one kind here."""
from .std import tqdm, trange

__all__ = ["tqdm", "trange"]
