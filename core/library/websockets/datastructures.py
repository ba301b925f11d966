"""Headers, by the name that process_request uses."""
from .connection import Headers
