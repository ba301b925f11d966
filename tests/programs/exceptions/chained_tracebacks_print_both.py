def first():
    raise ValueError("first")


def second():
    try:
        first()
    except ValueError:
        {}["missing"]


def third():
    try:
        second()
    except KeyError as error:
        raise TypeError("third", 3) from error


third()
