"""Bars for what goes on at the same time: as_completed() and gather()."""
import asyncio

from .std import tqdm as _plain

__all__ = ["tqdm_asyncio", "tarange", "tqdm", "trange"]


class tqdm_asyncio(_plain):
    """Goes through asynchronous iterables, too."""

    def __aiter__(self):
        return self._go_through()

    async def _go_through(self):
        try:
            async for item in self.iterable:
                yield item
                self.update(1)
        finally:
            self.close()

    @classmethod
    def as_completed(cls, fs, *, loop=None, timeout=None, total=None, **options):
        if total is None:
            total = len(fs)
        yield from cls(asyncio.as_completed(fs, timeout=timeout), total=total, **options)

    @classmethod
    async def gather(cls, *fs, loop=None, timeout=None, total=None, **options):
        async def numbered(place, awaitable):
            return place, await awaitable

        waiting = [numbered(place, awaitable) for place, awaitable in enumerate(fs)]
        results = [await done for done in cls.as_completed(waiting, timeout=timeout, total=total, **options)]
        return [result for _, result in sorted(results, key=lambda pair: pair[0])]


def tarange(*args, **options):
    return tqdm_asyncio(range(*args), **options)


tqdm, trange = tqdm_asyncio, tarange
