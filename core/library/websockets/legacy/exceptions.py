"""What can go wrong."""
from websockets.exceptions import AbortHandshake, InvalidMessage, InvalidStatusCode, RedirectHandshake
