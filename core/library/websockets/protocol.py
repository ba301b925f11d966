"""The states of a connection."""
from .connection import State
