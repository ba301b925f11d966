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
