"""The server under an ASGI application: it serves the clients that `# world: client` lines declare, and the script's own
clients, in virtual time."""
from .server import Config, Server, run

__version__ = "0.27.0"
main = run
