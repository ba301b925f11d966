"""Bars for what goes on at the same time: as_completed() and gather(); and for asynchronous iterables."""
import asyncio

from .std import tqdm as _plain

__all__ = ["tqdm_asyncio", "tarange", "tqdm", "trange"]


class tqdm_asyncio(_plain):
    """Goes through iterables of both kinds by async for."""

    def __init__(self, iterable=None, *args, **kwargs):
        super().__init__(iterable, *args, **kwargs)
        self.iterable_awaitable = hasattr(iterable, "__anext__")
        if self.iterable_awaitable:
            self.iterable_next = iterable.__anext__
        elif iterable is not None:
            self.iterable_iterator = iterable if hasattr(iterable, "__next__") else iter(iterable)
            self.iterable_next = self.iterable_iterator.__next__

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            item = self.iterable_next()
            if self.iterable_awaitable:
                item = await item
        except StopIteration:
            self.close()
            raise StopAsyncIteration from None
        except BaseException:
            self.close()
            raise
        self.update()
        return item

    def send(self, *args, **kwargs):
        return self.iterable.send(*args, **kwargs)

    @classmethod
    def as_completed(cls, fs, *, loop=None, timeout=None, total=None, **tqdm_kwargs):
        if total is None:
            total = len(fs)
        yield from cls(asyncio.as_completed(fs, timeout=timeout), total=total, **tqdm_kwargs)

    @classmethod
    async def gather(cls, *fs, loop=None, timeout=None, total=None, **tqdm_kwargs):
        async def numbered(place, awaitable):
            return place, await awaitable

        waiting = [numbered(place, awaitable) for place, awaitable in enumerate(fs)]
        results = [await done for done in cls.as_completed(waiting, timeout=timeout, total=total, **tqdm_kwargs)]
        return [result for _, result in sorted(results, key=lambda pair: pair[0])]


def tarange(*args, **kwargs):
    return tqdm_asyncio(range(*args), **kwargs)


tqdm, trange = tqdm_asyncio, tarange
