def outer(base, other):
    class Inner(base):
        base = base
        taken = other
        x = [base for y in base if y]
        z = {y: 1 for y in base}
        w = {y for y in base}
        del x

    def chained(a, b):
        if a is None or b is not None and not a:
            return a if b else (c := b)
        a, b = b, a
        while a or b:
            if a in (1, 2):
                continue
            if a is b:
                break
            a = a and b
            a = b or a
        else:
            return 1, 2
        return f"{a:{b}}" "tail"
    return Inner, chained
