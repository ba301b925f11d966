try:
    raise ExceptionGroup("three", [ValueError(1), TypeError(2), ExceptionGroup("inner", [KeyError(3), ValueError(4)])])
except* ValueError as group:
    print("values", group.exceptions)
except* TypeError:
    print("a type error")

# expect: values (ValueError(1), ExceptionGroup('inner', [ValueError(4)]))
# expect: a type error
