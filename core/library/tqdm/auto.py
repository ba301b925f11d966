"""The bar that fits: there is one kind here."""
from .asyncio import tqdm, trange

__all__ = ["tqdm", "trange"]
