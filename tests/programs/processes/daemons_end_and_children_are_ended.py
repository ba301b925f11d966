# clock: real
import multiprocessing
import time


def forever(name):
    try:
        while True:
            time.sleep(1)
    finally:
        print("never said", name)


def short():
    time.sleep(0.2)


def nested():
    try:
        multiprocessing.Process(target=short).start()
    except AssertionError as error:
        print(error, flush=True)


def parent_of_many():
    child = multiprocessing.Process(target=short, name="inner")
    child.start()
    child.join()
    print(multiprocessing.current_process().name, child.exitcode, multiprocessing.parent_process().name, flush=True)


if __name__ == "__main__":
    process = multiprocessing.Process(target=forever, args=("first",))
    process.start()
    process.join(0.1)
    print(process.is_alive(), process.exitcode)
    process.terminate()
    process.join()
    print(process.is_alive(), process.exitcode)
    print(repr(process).split(" parent")[0].split(" pid")[0], repr(process).split(" ")[-1])
    process = multiprocessing.Process(target=forever, args=("second",))
    process.start()
    process.kill()
    process.join()
    print(process.exitcode)
    process = multiprocessing.Process(target=nested, daemon=True)
    process.start()
    process.join()
    process = multiprocessing.Process(target=parent_of_many, name="outer")
    process.start()
    process.join()
    one, two = multiprocessing.Process(target=short), multiprocessing.Process(target=short)
    one.start()
    two.start()
    print(len(multiprocessing.active_children()))
    try:
        one.close()
    except ValueError as error:
        print(error)
    from multiprocessing.connection import wait
    print(len(wait([one.sentinel, two.sentinel])) > 0)
    one.join()
    two.join()
    print(multiprocessing.active_children())
    multiprocessing.Process(target=forever, args=("daemon",), daemon=True).start()
    print("end")

# expect: True None
# expect: False -15
# expect: <Process name='Process-1' exitcode=-SIGTERM>
# expect: -9
# expect: daemonic processes are not allowed to have children
# expect: outer 0 MainProcess
# expect: 2
# expect: Cannot close a process while it is still running. You should first call join() or terminate().
# expect: True
# expect: []
# expect: end
