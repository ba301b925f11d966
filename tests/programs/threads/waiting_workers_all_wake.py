"""Jobs go to whichever workers sleep, also after a burst that one of them did alone; and classes say their modules."""
import concurrent.futures as futures
import time

with futures.ThreadPoolExecutor(2) as pool:
    print(list(pool.map(lambda x: x ** 2, range(5))))
    start = time.monotonic()
    slow, quick = pool.submit(time.sleep, 0.3), pool.submit(time.sleep, 0.1)
    for future in futures.as_completed([slow, quick]):
        print(future is slow, round(time.monotonic() - start, 2))
print(futures.Future.__module__, futures.CancelledError, futures.InvalidStateError.__module__, futures.ThreadPoolExecutor)

# expect: [0, 1, 4, 9, 16]
# expect: False 0.1
# expect: True 0.3
# expect: concurrent.futures._base <class 'concurrent.futures._base.CancelledError'> concurrent.futures._base <class 'concurrent.futures.thread.ThreadPoolExecutor'>
