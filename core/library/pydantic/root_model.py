"""RootModel under its full name."""
from .main import RootModel
