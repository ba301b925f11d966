class Sparse:
    def __init__(self, **items):
        self.items = {int(key[1:]): value for key, value in items.items()}

    def __getitem__(self, at):
        print("get", at)
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(5))]
        if at == 4:
            raise IndexError("end")
        return self.items.get(at, 0)

    def __setitem__(self, at, value):
        print("set", at, value)
        self.items[at] = value

    def __delitem__(self, at):
        print("del", at)


sparse = Sparse(_1="one", _3="three")
print(sparse[1], sparse[1:3], sparse[::2, ...], sparse[-1])
sparse[7] = 1
sparse[1:2] = 5
del sparse[0], sparse["x":]
sparse[2] += 10
print(list(sparse), "three" in sparse, "four" in sparse, tuple(reversed([*sparse])))
first, *rest = sparse
print(first, rest)
for wrong in (lambda: len(sparse), lambda: reversed(sparse), lambda: sparse.keys(), lambda: dict(sparse), lambda: {**sparse}):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


class Sized:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size

    def __length_hint__(self):
        return 3

    def __contains__(self, item):
        return "yes"

    def __missing__(self, key):
        return 1


print(bool(Sized(0)), 5 in Sized(1), len(Sized(2)))
for size in (-1, 1.5, "3", 10 ** 30, True):
    try:
        print(size, len(Sized(size)), bool(Sized(size)))
    except Exception as error:
        print(size, type(error).__name__, error)


class Default(dict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value


default = Default(a=1)
print(default["b"], default, default.get("c"), "d" in default)

# expect: get 1
# expect: get slice(1, 3, None)
# expect: get 1
# expect: get 2
# expect: get (slice(None, None, 2), Ellipsis)
