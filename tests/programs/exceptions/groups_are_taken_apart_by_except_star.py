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
