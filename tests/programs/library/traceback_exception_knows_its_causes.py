"""TracebackException keeps causes, contexts, notes, groups and locals."""
import logging
import traceback


def fail(n):
    here = n
    try:
        return {}[n]
    except KeyError as error:
        raise ValueError(f"no {here}") from error


def both():
    try:
        fail(1)
    except ValueError as error:
        error.add_note("a note")
        raise OSError("while handling")


try:
    both()
except OSError as error:
    te = traceback.TracebackException.from_exception(error)
    print(te.exc_type.__name__, str(te), te.__cause__, te.__suppress_context__, len(te.stack))
    context = te.__context__
    print(context.exc_type.__name__, str(context), context.__notes__, str(context.__cause__), context.__suppress_context__)
    print("".join(context.format_exception_only()), end="")
    print("".join(te.format(chain=False)), end="")
    print(te == traceback.TracebackException.from_exception(error), te != context)
group = ExceptionGroup("g", [ValueError(1), TypeError(2)])
print([str(e) for e in traceback.TracebackException.from_exception(group).exceptions])
try:
    fail(7)
except ValueError as error:
    te = traceback.TracebackException(type(error), error, error.__traceback__, capture_locals=True)
    print(te.stack[-1].locals["here"], te.stack[-1].locals["n"])
try:
    compile("a b", "f", "exec")
except SyntaxError as error:
    te = traceback.TracebackException.from_exception(error)
    print(te.filename, te.lineno, te.msg)


def log_badly():
    logging.error("bad %d", "x")


log_badly()

# expect: OSError while handling None False 2
# expect: ValueError no 1 ['a note'] 1 True
# expect: ValueError: no 1
# expect: a note
# expect: Traceback (most recent call last):
# expect:   File "traceback_exception_knows_its_causes.py", line 23, in <module>
# expect:     both()
# expect:   File "traceback_exception_knows_its_causes.py", line 19, in both
# expect:     raise OSError("while handling")
# expect: OSError: while handling
# expect: True True
# expect: ['1', '2']
# expect: 7 7
# expect: f 1 invalid syntax
