# clock: real
from multiprocessing import Process, shared_memory


def write(name):
    memory = shared_memory.SharedMemory(name)
    memory.buf[:5] = b"hello"
    memory.close()


def change(name):
    values = shared_memory.ShareableList(name=name)
    values[0] += 1
    values[2] = "new"
    values.shm.close()


if __name__ == "__main__":
    memory = shared_memory.SharedMemory(create=True, size=16)
    process = Process(target=write, args=(memory.name,))
    process.start()
    process.join()
    print(bytes(memory.buf[:5]), memory.size)
    memory.buf[0] = 72
    print(bytes(memory.buf[:5]))
    memory.close()
    memory.unlink()
    try:
        shared_memory.SharedMemory("there_is_no_such")
    except FileNotFoundError as error:
        print(error)
    values = shared_memory.ShareableList([1, 2.5, "text", None, b"raw", True])
    process = Process(target=change, args=(values.shm.name,))
    process.start()
    process.join()
    print(list(values), len(values), values.count(None), values.index(2.5))
    for call in (lambda: values[9], lambda: values.__setitem__(2, "far too long a text"), lambda: values.index("no")):
        try:
            call()
        except (IndexError, ValueError) as error:
            print(error)
    values.shm.close()
    values.shm.unlink()

# expect: b'hello' 16
# expect: b'Hello'
# expect: [Errno 2] No such file or directory: '/there_is_no_such'
# expect: [2, 2.5, 'new', None, b'raw', True] 6 1 1
# expect: index out of range
# expect: bytes/str item exceeds available storage
# expect: 'no' not in this container
