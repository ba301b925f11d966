def check(values):
    errors = []
    for value in values:
        try:
            if value < 0:
                raise ValueError(f"negative: {value}")
            1 / value
        except Exception as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup("bad values", errors)


try:
    check([1, 0, -2])
except ExceptionGroup as group:
    group.add_note("a note on the group")
    raise ExceptionGroup("outer", [group, TypeError("beside it")]) from group
