# clock: real
import multiprocessing
import os
import sys

counter = 0
items = []


class Account:
    total = 0

    def __init__(self):
        self.balance = 0


account = Account()


def work(mine, box):
    global counter
    counter += 10
    items.append("child")
    account.balance += 5
    mine.append(1)
    box["k"] = "v"
    print("child", counter, items, account.balance, mine, box, items is box["items"], flush=True)


class Worker(multiprocessing.Process):
    def __init__(self, number):
        super().__init__()
        self.number, self.result = number, None

    def run(self):
        self.result = self.number ** 2
        print("in run", self.name, self.result, flush=True)


def bad():
    raise ValueError("in the child")


def leave(how):
    if how == "code":
        sys.exit(3)
    if how == "text":
        sys.exit("goodbye")
    if how == "none":
        sys.exit()
    os._exit(7)


if __name__ == "__main__":
    given = []
    process = multiprocessing.Process(target=work, args=(given, {"items": items}))
    print(process.name, process.is_alive(), process.pid, process.exitcode, process.daemon)
    process.start()
    process.join()
    print("parent", counter, items, account.balance, given, process.exitcode, process.is_alive())
    worker = Worker(4)
    worker.start()
    worker.join()
    print(worker.result, worker.exitcode)
    for how in ("code", "text", "none", "exit"):
        process = multiprocessing.Process(target=leave, args=(how,))
        process.start()
        process.join()
        print(how, process.exitcode)
    process = multiprocessing.Process(target=bad, name="Bad one")
    process.start()
    process.join()
    print(process.exitcode, multiprocessing.current_process().name, multiprocessing.active_children())
    for call in (process.start, lambda: multiprocessing.Process(target=work).join()):
        try:
            call()
        except AssertionError as error:
            print(error)
    process.close()
    try:
        process.join()
    except ValueError as error:
        print(error)

# expect: Process-1 False None None False
# expect: child 10 ['child'] 5 [1] {'items': ['child'], 'k': 'v'} True
# expect: parent 0 [] 0 [] 0 False
# expect: in run Worker-2 16
# expect: None 0
# expect: code 3
# expect: text 1
# expect: none 0
# expect: exit 7
# expect: 1 MainProcess []
# expect: cannot start a process twice
# expect: can only join a started process
# expect: process object is closed
