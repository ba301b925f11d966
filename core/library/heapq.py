"""Heaps in plain lists: heap[0] is the smallest, and each item is no greater than its two children."""
from _heapq import (
    _heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush, heappushpop, heapreplace, nlargest,
    nsmallest)

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def merge(*iterables, key=None, reverse=False):
    """Give the items of sorted iterables in order, reading each only as far as needed."""
    if reverse:
        arrange, pop, replace, direction = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        arrange, pop, replace, direction = heapify, heappop, heapreplace, 1
    # An entry is [what decides, which iterable, item, its iterator]; the second keeps equal items in order.
    heap = []
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        try:
            item = next(iterator)
        except StopIteration:
            continue
        heap.append([item if key is None else key(item), order * direction, item, iterator])
    arrange(heap)
    while len(heap) > 1:
        entry = heap[0]
        try:
            while True:
                yield entry[2]
                item = entry[2] = next(entry[3])
                entry[0] = item if key is None else key(item)
                replace(heap, entry)
                entry = heap[0]
        except StopIteration:
            pop(heap)
    if heap:
        entry = heap[0]
        yield entry[2]
        yield from entry[3]
