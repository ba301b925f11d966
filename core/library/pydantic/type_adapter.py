"""TypeAdapter under its full name."""
from .adapter import TypeAdapter
