# `raise .. from ..` prints the cause first, through several links and across functions.
class StoreError(Exception):
    pass


def read(key):
    return {"a": 1}[key]


def load(key):
    try:
        return read(key)
    except KeyError as error:
        raise StoreError(f"no {key!r}") from error


def serve(key):
    try:
        return load(key)
    except StoreError as error:
        raise RuntimeError("request failed") from error


print(serve("a"))
serve("b")

# expect: 1
