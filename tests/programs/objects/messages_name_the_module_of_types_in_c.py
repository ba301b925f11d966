"""Types that CPython has in C outside of builtins are told by their module, too; those written in Python are not."""
import array
import asyncio
import collections
import csv
import functools
import hashlib
import io
import queue
import struct
import threading
import zlib


async def main():
    loop = asyncio.get_running_loop()
    for value in (loop.create_future(), asyncio.Future, collections.deque, collections.deque(),
                  functools.partial(int), functools.lru_cache(len), io.StringIO(), io.BytesIO(), threading.RLock(), threading.local(),
                  queue.SimpleQueue(), queue.Queue(), struct.Struct("b"), csv.reader([]), csv.writer(io.StringIO()), hashlib.md5(),
                  zlib.compressobj(), array.array("b"), loop.call_soon(len, ""), asyncio.Lock()):
        try:
            value.missing
        except AttributeError as error:
            print(error, "|", type(value).__module__, type(value).__name__)
        try:
            value + 1
        except TypeError as error:
            print("   ", error)


asyncio.run(main())
for kind in (asyncio.Future, collections.deque, int):
    try:
        kind.added = 1
    except TypeError as error:
        print(error)
asyncio.Future.all_futures()

# expect: '_asyncio.Future' object has no attribute 'missing' | _asyncio Future
# expect:     unsupported operand type(s) for +: '_asyncio.Future' and 'int'
# expect: type object '_asyncio.Future' has no attribute 'missing' | builtins type
# expect:     unsupported operand type(s) for +: 'type' and 'int'
# expect: type object 'collections.deque' has no attribute 'missing' | builtins type
# expect:     unsupported operand type(s) for +: 'type' and 'int'
# expect: 'collections.deque' object has no attribute 'missing' | collections deque
# expect:     can only concatenate deque (not "int") to deque
# expect: 'functools.partial' object has no attribute 'missing' | functools partial
# expect:     unsupported operand type(s) for +: 'functools.partial' and 'int'
# expect: 'functools._lru_cache_wrapper' object has no attribute 'missing' | functools _lru_cache_wrapper
# expect:     unsupported operand type(s) for +: 'functools._lru_cache_wrapper' and 'int'
# expect: '_io.StringIO' object has no attribute 'missing' | _io StringIO
# expect:     unsupported operand type(s) for +: '_io.StringIO' and 'int'
# expect: '_io.BytesIO' object has no attribute 'missing' | _io BytesIO
# expect:     unsupported operand type(s) for +: '_io.BytesIO' and 'int'
# expect: '_thread.RLock' object has no attribute 'missing' | _thread RLock
# expect:     unsupported operand type(s) for +: '_thread.RLock' and 'int'
# expect: '_thread._local' object has no attribute 'missing' | _thread _local
# expect:     unsupported operand type(s) for +: '_thread._local' and 'int'
# expect: '_queue.SimpleQueue' object has no attribute 'missing' | _queue SimpleQueue
# expect:     unsupported operand type(s) for +: '_queue.SimpleQueue' and 'int'
# expect: 'Queue' object has no attribute 'missing' | queue Queue
# expect:     unsupported operand type(s) for +: 'Queue' and 'int'
# expect: '_struct.Struct' object has no attribute 'missing' | _struct Struct
# expect:     unsupported operand type(s) for +: '_struct.Struct' and 'int'
# expect: '_csv.reader' object has no attribute 'missing' | _csv reader
# expect:     unsupported operand type(s) for +: '_csv.reader' and 'int'
# expect: '_csv.writer' object has no attribute 'missing' | _csv writer
# expect:     unsupported operand type(s) for +: '_csv.writer' and 'int'
# expect: '_hashlib.HASH' object has no attribute 'missing' | _hashlib HASH
# expect:     unsupported operand type(s) for +: '_hashlib.HASH' and 'int'
# expect: 'zlib.Compress' object has no attribute 'missing' | zlib Compress
# expect:     unsupported operand type(s) for +: 'zlib.Compress' and 'int'
# expect: 'array.array' object has no attribute 'missing' | array array
# expect:     can only append array (not "int") to array
# expect: 'Handle' object has no attribute 'missing' | asyncio.events Handle
# expect:     unsupported operand type(s) for +: 'Handle' and 'int'
# expect: 'Lock' object has no attribute 'missing' | asyncio.locks Lock
# expect:     unsupported operand type(s) for +: 'Lock' and 'int'
# expect: cannot set 'added' attribute of immutable type '_asyncio.Future'
# expect: cannot set 'added' attribute of immutable type 'collections.deque'
# expect: cannot set 'added' attribute of immutable type 'int'
