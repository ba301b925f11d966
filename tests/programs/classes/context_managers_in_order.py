class Step:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError("enter " + self.name)
        return self.name

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value)
        if self.fail == "exit":
            raise RuntimeError("exit " + self.name)
        return self.swallow


def run(*managers, error=None):
    try:
        with managers[0] as a, managers[1] as b:
            print("body", a, b)
            if error:
                raise error
            return "returned"
        return "after"
    except Exception as caught:
        return f"{caught!r} from {caught.__context__!r}"


print(run(Step("a"), Step("b")))
print(run(Step("a"), Step("b", swallow=True), error=ValueError(1)))
print(run(Step("a", swallow=True), Step("b"), error=ValueError(2)))
print(run(Step("a"), Step("b", fail="enter")))
print(run(Step("a"), Step("b", fail="exit"), error=KeyError(3)))
print(run(Step("a", swallow=True), Step("b", fail="exit")))
with (Step("x") as x, Step("y")):
    print(x)
for i in range(3):
    with Step(f"loop {i}"):
        if i == 1:
            continue
        if i == 2:
            break
for wrong in ("with 5: pass", "with Half(): pass", "with Half2(): pass", "async def f():\n    async with Step('z'): pass\nf().send(None)"):
    try:
        exec(wrong, {"Half": type("Half", (), {"__enter__": lambda self: 1}), "Half2": type("Half2", (), {"__exit__": lambda *a: 1}), "Step": Step})
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)

# expect: enter a
# expect: enter b
# expect: body a b
# expect: exit b None None
# expect: exit a None None
# expect: returned
# expect: enter a
# expect: enter b
# expect: body a b
# expect: exit b ValueError 1
# expect: exit a None None
# expect: after
# expect: enter a
# expect: enter b
# expect: body a b
# expect: exit b ValueError 2
# expect: exit a ValueError 2
# expect: after
# expect: enter a
# expect: enter b
# expect: exit a RuntimeError enter b
# expect: RuntimeError('enter b') from None
# expect: enter a
# expect: enter b
# expect: body a b
# expect: exit b KeyError 3
# expect: exit a RuntimeError exit b
# expect: RuntimeError('exit b') from KeyError(3)
# expect: enter a
# expect: enter b
# expect: body a b
# expect: exit b None None
# expect: exit a RuntimeError exit b
# expect: after
# expect: enter x
# expect: enter y
# expect: x
# expect: exit y None None
# expect: exit x None None
# expect: enter loop 0
# expect: exit loop 0 None None
# expect: enter loop 1
# expect: exit loop 1 None None
# expect: enter loop 2
# expect: exit loop 2 None None
# expect: TypeError 'int' object does not support the context manager protocol
# expect: TypeError 'Half' object does not support the context manager protocol (missed __exit__ method)
# expect: TypeError 'Half2' object does not support the context manager protocol
# expect: TypeError 'Step' object does not support the asynchronous context manager protocol
