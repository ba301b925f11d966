"""The functions, by the name of their module."""
from . import delete, get, head, options, patch, post, put, request
