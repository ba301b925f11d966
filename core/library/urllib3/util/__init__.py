"""Retries and time limits."""
from .retry import Retry
from .timeout import Timeout
