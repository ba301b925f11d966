"""The loop and the policy that one gets without asking for another."""
from . import events
from .base_events import BaseEventLoop


class _UnixSelectorEventLoop(BaseEventLoop):
    """The event loop of this machine: virtual time, a simulated world."""


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    _loop_factory = _UnixSelectorEventLoop


SelectorEventLoop = _UnixSelectorEventLoop
DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
