def run(group):
    try:
        try:
            raise group
        except* ValueError as some:
            print("values", some.exceptions)
        except* (TypeError, KeyError) as some:
            print("types", some.exceptions)
    except BaseException as rest:
        print("rest", repr(rest))
    else:
        print("nothing left")


run(ExceptionGroup("g", [ValueError(1), TypeError(2), ValueError(3)]))
run(ExceptionGroup("g", [ValueError(1), OSError(2)]))
run(ExceptionGroup("g", [ExceptionGroup("inner", [KeyError("k"), OSError(1)]), ValueError(2)]))
run(ValueError("alone"))
run(OSError("untouched"))
try:
    try:
        raise ExceptionGroup("first", [ValueError(1), OSError(2)])
    except* ValueError:
        raise RuntimeError("new")
except ExceptionGroup as group:
    print(repr(group), [repr(e) for e in group.exceptions])
try:
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)
eg = ExceptionGroup("m", [ValueError(1), ExceptionGroup("n", [TypeError(2)])])
print(eg.split(ValueError))
print(eg.subgroup(TypeError))
print(eg.message, str(eg))

# expect: values (ValueError(1), ValueError(3))
# expect: types (TypeError(2),)
# expect: nothing left
# expect: values (ValueError(1),)
# expect: rest ExceptionGroup('g', [OSError(2)])
# expect: values (ValueError(2),)
# expect: types (ExceptionGroup('inner', [KeyError('k')]),)
# expect: rest ExceptionGroup('g', [ExceptionGroup('inner', [OSError(1)])])
# expect: values (ValueError('alone'),)
# expect: nothing left
# expect: rest OSError('untouched')
# expect: ExceptionGroup('', [RuntimeError('new'), ExceptionGroup('first', [OSError(2)])]) ["RuntimeError('new')", "ExceptionGroup('first', [OSError(2)])"]
# expect: catching ExceptionGroup with except* is not allowed. Use except instead.
# expect: (ExceptionGroup('m', [ValueError(1)]), ExceptionGroup('m', [ExceptionGroup('n', [TypeError(2)])]))
# expect: m (1 sub-exception)
# expect: m m (2 sub-exceptions)
