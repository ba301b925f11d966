"""Waiting for several sockets at once, by hand: what an event loop is built on."""
import time
from collections import namedtuple
from collections.abc import Mapping

import _network

EVENT_READ, EVENT_WRITE = 1, 2


class SelectorKey(namedtuple("SelectorKey", ["fileobj", "fd", "events", "data"])):
    """A socket that is watched, what for, and what the script wants to keep with it."""


class _SelectorMapping(Mapping):
    """File objects to keys."""

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._fd_to_key)

    def __getitem__(self, fileobj):
        try:
            return self._selector._fd_to_key[_fd_of(fileobj)]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None

    def __iter__(self):
        return iter(self._selector._fd_to_key)


def _fd_of(fileobj):
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f"Invalid file object: {fileobj!r}") from None
    if fd < 0:
        raise ValueError(f"Invalid file descriptor: {fd}")
    return fd


class BaseSelector:
    """What every selector can do."""

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class SelectSelector(BaseSelector):
    """Watches sockets of the simulated network."""

    def __init__(self):
        self._fd_to_key = {}
        self._map = _SelectorMapping(self)

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f"Invalid events: {events!r}")
        key = SelectorKey(fileobj, _fd_of(fileobj), events, data)
        if key.fd in self._fd_to_key:
            raise KeyError(f"{fileobj!r} (FD {key.fd}) is already registered")
        self._fd_to_key[key.fd] = key
        return key

    def _key_of(self, fileobj):
        try:
            fd = _fd_of(fileobj)
        except ValueError:
            # It may be closed already: look for the object itself.
            for key in self._fd_to_key.values():
                if key.fileobj is fileobj:
                    return key
            raise
        if fd not in self._fd_to_key:
            raise KeyError(f"{fileobj!r} is not registered")
        return self._fd_to_key[fd]

    def unregister(self, fileobj):
        return self._fd_to_key.pop(self._key_of(fileobj).fd)

    def modify(self, fileobj, events, data=None):
        old = self._key_of(fileobj)
        key = self._fd_to_key[old.fd] = old._replace(events=events, data=data)
        return key

    def select(self, timeout=None):
        """Blocks until something is ready, or the timeout is over; gives pairs of a key and the events."""
        end = None if timeout is None else time.monotonic() + max(0.0, timeout)
        while True:
            ready = []
            for key in self._fd_to_key.values():
                reading, writing = _network.state(key.fd)
                events = (EVENT_READ if reading else 0) | (EVENT_WRITE if writing else 0)
                if events & key.events:
                    ready.append((key, events & key.events))
            left = None if end is None else end - time.monotonic()
            if ready or (left is not None and left <= 0):
                return ready
            _network.wait_any(left)

    def get_key(self, fileobj):
        mapping = self.get_map()
        if mapping is None:
            raise RuntimeError("Selector is closed")
        return mapping[fileobj]

    def get_map(self):
        return self._map

    def close(self):
        self._fd_to_key.clear()
        self._map = None


DefaultSelector = EpollSelector = PollSelector = SelectSelector
