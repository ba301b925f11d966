import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def job(n):
    time.sleep(n)
    return n * 2

began = time.monotonic()
with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(job, [0.3, 0.1, 0.2])))
    futures = [pool.submit(job, n) for n in (0.3, 0.1, 0.2)]
    print([f.result() for f in as_completed(futures)])
print(round(time.monotonic() - began, 3))

# expect: [0.6, 0.2, 0.4]
# expect: [0.2, 0.4, 0.6]
# expect: 0.6
