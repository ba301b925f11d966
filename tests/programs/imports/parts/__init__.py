print("running parts")
value = 42


def __getattr__(name):
    if name == "dynamic":
        return "made up"
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
