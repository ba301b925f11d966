# clock: real
import multiprocessing.context
from multiprocessing import connection, dummy, managers, pool, process, queues, sharedctypes, synchronize


def double(value):
    value.value *= 2


if __name__ == "__main__":
    context = multiprocessing.get_context()
    for made in (queues.Queue(ctx=context), queues.JoinableQueue(ctx=context), queues.SimpleQueue(ctx=context)):
        made.put(1)
        print(type(made).__name__, made.get())
    for made in (synchronize.Lock(ctx=context), synchronize.RLock(ctx=context), synchronize.Semaphore(2, ctx=context),
                 synchronize.BoundedSemaphore(2, ctx=context)):
        with made:
            print(made)
    print(synchronize.Event(ctx=context).is_set(), synchronize.Barrier(1, ctx=context).wait())
    with synchronize.Condition(ctx=context) as held:
        print(held)
    print(process.current_process().name, process.active_children(), process.parent_process(),
          issubclass(multiprocessing.Process, process.BaseProcess))
    number = sharedctypes.Value("i", 4)
    child = multiprocessing.Process(target=double, args=(number,))
    child.start()
    child.join()
    print(number.value, sharedctypes.copy(number.get_obj()), sharedctypes.Array("i", 2)[:])
    print(list(sharedctypes.RawArray("h", [1, 2])), sharedctypes.RawValue("d", 2).value)
    print(sharedctypes.synchronized(sharedctypes.RawValue("i", 1)))
    one, other = connection.Pipe()
    one.send("x")
    print(connection.wait([other], 1) == [other], other.recv(), connection.wait([one, other], 0))
    with pool.Pool(1) as workers:
        print(workers.map(abs, [-1]))
    with managers.SyncManager() as manager:
        space, kept = manager.Namespace(a=1), manager.Value("i", 2)
        print(isinstance(space, managers.NamespaceProxy), isinstance(kept, managers.ValueProxy),
              isinstance(space, managers.BaseProxy))
    for wrong in (connection.Client, connection.Listener):
        print(callable(wrong))
    lock, semaphore, box = dummy.Lock(), dummy.Semaphore(), dummy.Queue()
    with lock, dummy.RLock(), semaphore, dummy.BoundedSemaphore(), dummy.Condition():
        box.put(dummy.current_process().name)
    print(box.get(), dummy.Event().is_set(), dummy.Barrier(1).wait(), dummy.active_children(), dummy.freeze_support())
    here, there = dummy.Pipe()
    here.send([1])
    print(there.recv(), dummy.Manager().dict(a=1))
    for call in (lambda: multiprocessing.get_context("other"), lambda: multiprocessing.set_start_method("fork")):
        try:
            call()
        except (ValueError, RuntimeError) as error:
            print(error)
    import pickle
    for held in (multiprocessing.Queue(), multiprocessing.Lock(), number, multiprocessing.Event()):
        try:
            pickle.dumps(held)
        except RuntimeError as error:
            print(error)

# expect: Queue 1
# expect: JoinableQueue 1
# expect: SimpleQueue 1
# expect: <Lock(owner=MainProcess)>
# expect: <RLock(MainProcess, 1)>
# expect: <Semaphore(value=1)>
# expect: <BoundedSemaphore(value=1, maxvalue=2)>
# expect: False 0
# expect: True
# expect: MainProcess [] None True
# expect: 8 c_int(8) [0, 0]
# expect: [1, 2] 2.0
# expect: <Synchronized wrapper for c_int(1)>
# expect: True x []
# expect: [1]
# expect: True True True
# expect: True
# expect: True
# expect: MainThread False 0 [] None
# expect: [1] {'a': 1}
# expect: cannot find context for 'other'
# expect: context has already been set
# expect: Queue objects should only be shared between processes through inheritance
# expect: Lock objects should only be shared between processes through inheritance
# expect: Synchronized objects should only be shared between processes through inheritance
# expect: Condition objects should only be shared between processes through inheritance
