# multiprocessing: its names and simple uses.
# only: loopscope
import multiprocessing as mp
import os


def work(queue, value):
    queue.put(value * 2)


def square(x):
    return x * x


if __name__ == "__main__":
    queue = mp.Queue()
    processes = [mp.Process(target=work, args=(queue, i), name=f"worker-{i}") for i in range(3)]
    print([p.name for p in processes], processes[0].is_alive(), processes[0].exitcode, processes[0].pid, processes[0].daemon)
    for p in processes:
        p.start()
    results = sorted(queue.get() for _ in processes)
    for p in processes:
        p.join()
    print(results, [p.exitcode for p in processes], processes[0].is_alive(), mp.active_children())
    with mp.Pool(2) as pool:
        print(pool.map(square, range(4)), pool.apply(square, (5,)), pool.apply_async(square, (6,)).get(), pool.starmap(pow, [(2, 3)]), list(pool.imap(square, [1, 2])), sorted(pool.imap_unordered(square, [3, 4])))
    one, other = mp.Pipe()
    one.send({"a": 1})
    print(other.recv(), other.poll())
    value, array = mp.Value("i", 3), mp.Array("i", [1, 2, 3])
    with value.get_lock():
        value.value += 1
    array[0] = 9
    print(value.value, list(array), len(array), mp.RawValue("i", 1).value, list(mp.RawArray("i", 2)))
    with mp.Manager() as manager:
        shared, items = manager.dict(), manager.list([1])
        shared["k"] = "v"
        items.append(2)
        print(dict(shared), list(items))
    lock, event, semaphore = mp.Lock(), mp.Event(), mp.Semaphore(1)
    with lock, semaphore, mp.RLock(), mp.BoundedSemaphore(1), mp.Condition():
        event.set()
    print(event.is_set(), mp.cpu_count() > 0, mp.current_process().name, mp.parent_process(), mp.get_start_method(), "fork" in mp.get_all_start_methods(), callable(mp.get_context().Process), mp.get_logger().name, mp.freeze_support(), callable(mp.log_to_stderr), callable(mp.set_start_method), mp.Barrier(1).parties)
    jq = mp.JoinableQueue()
    jq.put(1)
    print(jq.get(), jq.task_done(), jq.join(), issubclass(mp.TimeoutError, Exception), issubclass(mp.BufferTooShort, mp.ProcessError), issubclass(mp.AuthenticationError, mp.ProcessError))
    sq = mp.SimpleQueue()
    sq.put(2)
    print(sq.get(), sq.empty())

# expect: ['worker-0', 'worker-1', 'worker-2'] False None None False
# expect: [0, 2, 4] [0, 0, 0] False []
# expect: [0, 1, 4, 9] 25 36 [8] [1, 4] [9, 16]
# expect: {'a': 1} False
# expect: 4 [9, 2, 3] 3 1 [0, 0]
# expect: {'k': 'v'} [1, 2]
# expect: True True MainProcess None fork True True multiprocessing None True True 1
# expect: 1 None None True True True
# expect: 2 True
