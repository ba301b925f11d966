"""Serializers in annotations and models under their full name."""
from .functional import *  # noqa: F401,F403 - all of its names
