try:
    try:
        int("x")
    except ValueError:
        raise KeyError("context") from OSError(2, "No such file or directory")
except KeyError as error:
    print(type(error.__cause__).__name__, type(error.__context__).__name__, error.__suppress_context__)
    raise

# expect: FileNotFoundError ValueError True
