"""Streams in memory."""
from .._streams import MemoryObjectReceiveStream, MemoryObjectSendStream
