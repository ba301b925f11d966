"""What is exchanged when hands are shaken, by the names that process_request uses."""
from .connection import Request, Response
