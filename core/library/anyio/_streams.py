"""Streams of objects between tasks."""
import asyncio
import collections
import math

from ._errors import BrokenResourceError, ClosedResourceError, EndOfStream, WouldBlock
from ._statistics import MemoryObjectStreamStatistics


class _State:
    def __init__(self, size):
        self.size = size
        self.buffer = collections.deque()
        self.receivers = collections.OrderedDict()  # futures of who waits for an item
        self.senders = collections.OrderedDict()    # futures of who waits with one
        self.open_send = self.open_receive = 0


class _End:
    def __init__(self, state):
        self._state, self._closed = state, False

    def __class_getitem__(cls, item):
        return cls

    def statistics(self):
        state = self._state
        return MemoryObjectStreamStatistics(len(state.buffer), state.size, state.open_send, state.open_receive, len(state.senders),
                                            len(state.receivers))

    def clone(self):
        if self._closed:
            raise ClosedResourceError
        return type(self)(self._state)

    async def aclose(self):
        self.close()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()


class MemoryObjectSendStream(_End):
    def __init__(self, state):
        super().__init__(state)
        state.open_send += 1

    def send_nowait(self, item):
        state = self._state
        if self._closed:
            raise ClosedResourceError
        if not state.open_receive:
            raise BrokenResourceError
        while state.receivers:
            future, _ = state.receivers.popitem(last=False)
            if not future.done():
                future.set_result(item)
                return
        if len(state.buffer) >= state.size:
            raise WouldBlock
        state.buffer.append(item)

    async def send(self, item):
        await asyncio.sleep(0)
        try:
            self.send_nowait(item)
        except WouldBlock:
            future = asyncio.get_running_loop().create_future()
            self._state.senders[future] = item
            try:
                await future
            finally:
                self._state.senders.pop(future, None)

    def close(self):
        if not self._closed:
            self._closed = True
            self._state.open_send -= 1
            if not self._state.open_send:
                for future in list(self._state.receivers):
                    if not future.done():
                        future.set_exception(EndOfStream())
                self._state.receivers.clear()


class MemoryObjectReceiveStream(_End):
    def __init__(self, state):
        super().__init__(state)
        state.open_receive += 1

    def receive_nowait(self):
        state = self._state
        if self._closed:
            raise ClosedResourceError
        while state.senders:
            future, item = state.senders.popitem(last=False)
            if not future.done():
                state.buffer.append(item)
                future.set_result(None)
                break
        if state.buffer:
            return state.buffer.popleft()
        if not state.open_send:
            raise EndOfStream
        raise WouldBlock

    async def receive(self):
        await asyncio.sleep(0)
        try:
            return self.receive_nowait()
        except WouldBlock:
            future = asyncio.get_running_loop().create_future()
            self._state.receivers[future] = None
            try:
                return await future
            finally:
                self._state.receivers.pop(future, None)

    def close(self):
        if not self._closed:
            self._closed = True
            self._state.open_receive -= 1
            if not self._state.open_receive:
                for future in list(self._state.senders):
                    if not future.done():
                        future.set_exception(BrokenResourceError())
                self._state.senders.clear()

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return await self.receive()
        except EndOfStream:
            raise StopAsyncIteration from None


class create_memory_object_stream(tuple):
    """(send stream, receive stream), as a call or as create_memory_object_stream[int](..)."""

    def __new__(cls, max_buffer_size=0, item_type=None):
        if max_buffer_size != math.inf and not isinstance(max_buffer_size, int):
            raise ValueError("max_buffer_size must be either an integer or math.inf")
        if max_buffer_size < 0:
            raise ValueError("max_buffer_size cannot be negative")
        state = _State(max_buffer_size)
        return (MemoryObjectSendStream(state), MemoryObjectReceiveStream(state))

    def __class_getitem__(cls, item):
        return cls
