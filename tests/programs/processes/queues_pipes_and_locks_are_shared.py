# clock: real
import multiprocessing
import queue


def producer(out, count):
    for number in range(count):
        out.put({"number": number})
    out.put(None)


def echo(end):
    while True:
        try:
            message = end.recv()
        except EOFError:
            break
        if message == "stop":
            break
        message.append("seen")
        end.send(message)
    end.close()


def add(total, lock, steps):
    for _ in range(steps):
        with lock:
            total.value += 1


def fill(array, event):
    for index in range(len(array)):
        array[index] = index * 1.5
    event.set()


def work(tasks, results):
    while True:
        task = tasks.get()
        if task is None:
            tasks.task_done()
            break
        results.put(task * task)
        tasks.task_done()


if __name__ == "__main__":
    out = multiprocessing.Queue()
    process = multiprocessing.Process(target=producer, args=(out, 3))
    process.start()
    while (item := out.get()) is not None:
        print("got", item)
    process.join()
    print(out.empty())
    try:
        out.get(timeout=0.1)
    except queue.Empty as error:
        print(type(error))
    full = multiprocessing.Queue(1)
    full.put(1)
    try:
        full.put(2, timeout=0.1)
    except queue.Full:
        print("full")
    print(full.get())
    full.close()
    full.join_thread()
    try:
        full.put(3)
    except ValueError as error:
        print(str(error).split(" at ")[0])
    here, there = multiprocessing.Pipe()
    process = multiprocessing.Process(target=echo, args=(there,))
    process.start()
    there.close()
    message = ["hello"]
    here.send(message)
    print(here.recv(), message)
    here.send("stop")
    process.join()
    try:
        here.recv()
    except EOFError as error:
        print("EOFError", error)
    here.close()
    try:
        here.send(1)
    except OSError as error:
        print(error)
    one, other = multiprocessing.Pipe(duplex=False)
    other.send_bytes(b"raw")
    print(one.poll(), one.recv_bytes(), one.poll(), one.readable, one.writable, other.closed)
    for call in (lambda: one.send(1), other.recv):
        try:
            call()
        except OSError as error:
            print(error)
    total, lock = multiprocessing.Value("i", 0), multiprocessing.Lock()
    processes = [multiprocessing.Process(target=add, args=(total, lock, 50)) for _ in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(total.value, total, lock)
    array, event = multiprocessing.Array("d", 3), multiprocessing.Event()
    process = multiprocessing.Process(target=fill, args=(array, event))
    process.start()
    print(event.wait(5), list(array), array[1:], len(array))
    process.join()
    tasks, results = multiprocessing.JoinableQueue(), multiprocessing.Queue()
    workers = [multiprocessing.Process(target=work, args=(tasks, results)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for number in range(5):
        tasks.put(number)
    for _ in workers:
        tasks.put(None)
    tasks.join()
    print(sorted(results.get() for _ in range(5)))
    for worker in workers:
        worker.join()
    try:
        tasks.task_done()
    except ValueError as error:
        print(error)
    held = multiprocessing.RLock()
    with held:
        print(held)
        with held:
            print(held)
    print(held, multiprocessing.Semaphore(2), multiprocessing.BoundedSemaphore(2))
    for call in (lock.release, held.release, multiprocessing.BoundedSemaphore(1).release):
        try:
            call()
        except (ValueError, AssertionError) as error:
            print(type(error).__name__, error)
    number = multiprocessing.Value("h", 3, lock=False)
    number.value = 40000
    print(number, multiprocessing.Value("d", 1.5), multiprocessing.Array("c", b"abc").value)
    try:
        number.value = 1.5
    except TypeError as error:
        print(error)
    queued = multiprocessing.SimpleQueue()
    queued.put((1, 2))
    print(queued.get(), queued.empty())

# expect: got {'number': 0}
# expect: got {'number': 1}
# expect: got {'number': 2}
# expect: True
# expect: <class '_queue.Empty'>
# expect: full
# expect: 1
# expect: Queue <multiprocessing.queues.Queue object
# expect: ['hello', 'seen'] ['hello']
# expect: EOFError
# expect: handle is closed
# expect: True b'raw' False True False False
# expect: connection is read-only
# expect: connection is write-only
# expect: 200 <Synchronized wrapper for c_int(200)> <Lock(owner=None)>
# expect: True [0.0, 1.5, 3.0] [1.5, 3.0] 3
# expect: [0, 1, 4, 9, 16]
# expect: task_done() called too many times
# expect: <RLock(MainProcess, 1)>
# expect: <RLock(MainProcess, 2)>
# expect: <RLock(None, 0)> <Semaphore(value=2)> <BoundedSemaphore(value=2, maxvalue=2)>
# expect: ValueError semaphore or lock released too many times
# expect: AssertionError attempt to release recursive lock not owned by thread
# expect: ValueError semaphore or lock released too many times
# expect: c_short(-25536) <Synchronized wrapper for c_double(1.5)> b'abc'
# expect: 'float' object cannot be interpreted as an integer
# expect: (1, 2) True
