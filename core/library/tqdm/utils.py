"""What other packages take from tqdm beside its bars."""
from .std import CallbackIOWrapper

__all__ = ["CallbackIOWrapper"]
