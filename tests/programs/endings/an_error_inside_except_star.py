try:
    raise ExceptionGroup("two", [ValueError(1), TypeError(2)])
except* ValueError as group:
    raise RuntimeError("while handling values")
except* TypeError as group:
    print("still reached:", repr(group))

# expect: still reached: ExceptionGroup('two', [TypeError(2)])

# since: 3.11.7
