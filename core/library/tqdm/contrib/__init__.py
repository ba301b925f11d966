"""Built-in functions with a bar."""
from ..auto import tqdm as _auto

__all__ = ["tenumerate", "tzip", "tmap", "DummyTqdmFile"]


class DummyTqdmFile:
    """A stream whose lines are printed above the bars."""

    def __init__(self, wrapped):
        self._wrapped, self._pieces = wrapped, []

    def __getattr__(self, name):
        return getattr(self._wrapped, name)

    def write(self, x, nolock=False):
        before, newline, after = x.rpartition("\n")
        if newline:
            _auto.write("".join(self._pieces) + before, file=self._wrapped, end=newline, nolock=nolock)
            self._pieces = [after]
        else:
            self._pieces.append(x)


def tenumerate(iterable, start=0, total=None, tqdm_class=_auto, **tqdm_kwargs):
    return enumerate(tqdm_class(iterable, total=total, **tqdm_kwargs), start)


def tzip(iter1, *iter2plus, **tqdm_kwargs):
    tqdm_class = tqdm_kwargs.pop("tqdm_class", _auto)
    yield from zip(tqdm_class(iter1, **tqdm_kwargs), *iter2plus)


def tmap(function, *sequences, **tqdm_kwargs):
    for items in tzip(*sequences, **tqdm_kwargs):
        yield function(*items)
