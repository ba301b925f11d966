"""The client that blocks."""
import _world
from _world_io import Exchange

from .common import KIND, Address, call, decoded, seconds_for, words_of
from .exceptions import ConnectionError
from .server import COMMANDS


class Redis:
    """Commands as methods; each holds the thread until the reply is here."""

    def __init__(self, *args, **options):
        self._address = Address(*args, **options)

    @classmethod
    def from_url(cls, url, **options):
        return cls(**Address.of_url(url, options))

    def _execute(self, name, args, kwargs):
        text = words_of(name, args)
        fails, seconds = seconds_for(text)
        with Exchange(KIND, text) as exchange:
            exchange.block(seconds)
            if fails:
                raise ConnectionError("Connection closed by server.")
            result = decoded(call(self._address.server(), name, args, kwargs), self._address.decode)
            exchange.arrived(repr(result)[:60])
            return result

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def _command(name):
    def command(self, *args, **kwargs):
        return self._execute(name, args, kwargs)
    command.__name__, command.__qualname__ = name, f"Redis.{name}"
    return command


for _name in COMMANDS:
    setattr(Redis, _name, _command(_name))
StrictRedis = Redis


def from_url(url, **options):
    return Redis.from_url(url, **options)
