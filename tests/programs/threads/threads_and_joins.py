import threading
import time


def worker(name, n, log):
    time.sleep(n)
    log.append(name)

log = []
threads = [threading.Thread(target=worker, args=(name, n, log)) for name, n in (("a", 0.3), ("b", 0.1), ("c", 0.2))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(log, [t.is_alive() for t in threads], [t.name for t in threads])

# expect: ['b', 'c', 'a'] [False, False, False] ['Thread-1 (worker)', 'Thread-2 (worker)', 'Thread-3 (worker)']
