# clock: real
import multiprocessing
from multiprocessing.managers import BaseManager


class Calculator:
    def __init__(self, start=0):
        self.total = start

    def add(self, number):
        self.total += number
        return self.total

    def fail(self):
        raise ValueError("asked for")

    def _private(self):
        pass


class MyManager(BaseManager):
    pass


MyManager.register("Calculator", Calculator)


def work(shared, names, space, value, lock):
    with lock:
        shared["from child"] = 1
        names.append("child")
        space.x = 5
        value.value += 1


def use(calculator):
    calculator.add(10)


if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        shared, names = manager.dict(a=1), manager.list(["parent"])
        space, value, lock = manager.Namespace(), manager.Value("i", 0), manager.Lock()
        process = multiprocessing.Process(target=work, args=(shared, names, space, value, lock))
        process.start()
        process.join()
        print(shared, names, space, value, value.value, space.x, type(shared).__name__)
        print(sorted(shared), list(names), len(names), "a" in shared, names[0], names[-1:], names + [1])
        shared["inner"] = []
        shared["inner"].append("lost")
        print(shared["inner"])
        inner = shared["inner"]
        inner.append("kept")
        shared["inner"] = inner
        print(shared["inner"], shared.get("no", "default"), shared.pop("a"), dict(shared))
        for call in (lambda: shared["gone"], lambda: names[9], lambda: space.gone, lambda: names.missing):
            try:
                call()
            except (KeyError, IndexError, AttributeError) as error:
                print(type(error).__name__, error)
        print(repr(shared).split(" at ")[0], shared == dict(shared), shared.copy() == dict(shared))
        names += ["more"]
        names.sort()
        print(names, names.index("more"), names.count("x"))
        nested = manager.dict(list=manager.list())
        nested["list"].append(4)
        print(nested["list"])
        tasks = manager.Queue()
        tasks.put("task")
        print(tasks.get(), tasks.empty(), tasks.qsize())
        with multiprocessing.Pool(2) as pool:
            pool.starmap(work, [(shared, names, space, value, lock)] * 3)
        print(value.value, len(names))
        numbers = manager.Array("i", [1, 2, 3])
        numbers[0] = 7
        print(numbers, list(numbers))
        event = manager.Event()
        event.set()
        print(event.is_set(), event.wait(1))
        for key in shared:
            print("key", key)
    own = MyManager()
    try:
        own.Calculator()
    except AssertionError as error:
        print(error)
    own.start()
    calculator = own.Calculator(5)
    process = multiprocessing.Process(target=use, args=(calculator,))
    process.start()
    process.join()
    print(calculator.add(1), repr(calculator).split(" at ")[0])
    for name in ("fail", "total", "_private"):
        try:
            getattr(calculator, name)()
        except (ValueError, AttributeError) as error:
            print(error)
    own.shutdown()

# expect: {'a': 1, 'from child': 1} ['parent', 'child'] Namespace(x=5) Value('i', 1) 1 5 DictProxy
# expect: ['a', 'from child'] ['parent', 'child'] 2 True parent ['child'] ['parent', 'child', 1]
# expect: []
# expect: ['kept'] default 1 {'from child': 1, 'inner': ['kept']}
# expect: KeyError 'gone'
# expect: IndexError list index out of range
# expect: AttributeError 'Namespace' object has no attribute 'gone'
# expect: AttributeError 'ListProxy' object has no attribute 'missing'
# expect: <DictProxy object, typeid 'dict' False True
# expect: ['child', 'more', 'parent'] 1 0
# expect: [4]
# expect: task True 0
# expect: 4 6
# expect: array('i', [7, 2, 3]) [7, 2, 3]
# expect: True True
# expect: key from child
# expect: key inner
# expect: server not yet started
# expect: 16 <AutoProxy[Calculator] object, typeid 'Calculator'
# expect: asked for
# expect: 'AutoProxy[Calculator]' object has no attribute 'total'
# expect: 'AutoProxy[Calculator]' object has no attribute '_private'
