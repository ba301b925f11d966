def divide(a, b):
    return a / b


def middle(values):
    total = sum(divide(v, v - 3) for v in values)
    return total


class Box:
    def __getitem__(self, key):
        raise KeyError(key)


def main():
    box = Box()
    try:
        box["missing"]
    except KeyError as error:
        raise RuntimeError("no such thing") from error


try:
    main()
except RuntimeError as error:
    print(repr(error), repr(error.__cause__), error.__suppress_context__)
    tb = error.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
print(middle([1, 2, 3]))

# expect: RuntimeError('no such thing') KeyError('missing') True
# expect: 24 <module>
# expect: 20 main
