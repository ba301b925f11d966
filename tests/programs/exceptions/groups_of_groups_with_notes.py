"""Groups of groups: shown, split, derived, caught in parts."""
import asyncio
import traceback


def leaf(n):
    try:
        raise ValueError(n)
    except ValueError as e:
        e.add_note(f"note for {n}")
        return e


class MyGroup(ExceptionGroup):
    def __new__(cls, message, excs, code=0):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self

    def derive(self, excs):
        return MyGroup(self.message, excs, self.code)


eg = ExceptionGroup("outer", [leaf(1), ExceptionGroup("inner", [leaf(2), TypeError("t"), OSError(5, "io")]), KeyError("k")])
traceback.print_exception(eg)
m, r = eg.split(ValueError)
print(m, r, sep="\n")
print(eg.subgroup(lambda e: isinstance(e, OSError) and e.errno == 5))
try:
    try:
        raise MyGroup("mine", [leaf(3), leaf(4), KeyError("z")], code=7)
    except* KeyError as k:
        print("k", type(k), k.code)
        raise
    except* ValueError as v:
        print("v", v.exceptions)
        raise RuntimeError("new") from v
except BaseException as e:
    traceback.print_exc()

try:
    try:
        raise TypeError("bare")
    except* TypeError as e:
        print(repr(e))
    else:
        print("else")
    finally:
        print("finally")
    try:
        raise eg
    except* (OSError, KeyError):
        pass
except ExceptionGroup as left:
    print("left", left, left.exceptions)
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup(1, [leaf(1)]), lambda: ExceptionGroup("x", "y")):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


async def many():
    async with asyncio.TaskGroup() as tg:
        for i in range(3):
            tg.create_task(fail(i))


async def fail(i):
    await asyncio.sleep(0)
    raise leaf(i)

asyncio.run(many())

# expect: outer (2 sub-exceptions)
# expect: outer (2 sub-exceptions)
# expect: outer (1 sub-exception)
# expect: ExceptionGroup('', (TypeError('bare'),))
# expect: finally
# expect: left outer (2 sub-exceptions) (ValueError(1), ExceptionGroup('inner', [ValueError(2), TypeError('t')]))
# expect: ValueError second argument (exceptions) must be a non-empty sequence
# expect: TypeError Cannot nest BaseExceptions in an ExceptionGroup
# expect: TypeError BaseExceptionGroup.__new__() argument 1 must be str, not int
# expect: ValueError Item 0 of second argument (exceptions) is not an exception
