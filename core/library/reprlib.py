"""repr with limits: what does not fit is shown as three dots."""
import builtins


def recursive_repr(fillvalue="..."):
    """Decorates a __repr__ so that an object inside itself is shown as fillvalue."""
    def decorating(user_function):
        running = set()

        def wrapper(self):
            key = id(self)
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return user_function(self)
            finally:
                running.discard(key)

        wrapper.__module__ = user_function.__module__
        wrapper.__doc__ = user_function.__doc__
        wrapper.__name__ = user_function.__name__
        wrapper.__qualname__ = user_function.__qualname__
        return wrapper
    return decorating


class Repr:
    """repr() with a limit for each kind of object."""

    def __init__(self):
        self.fillvalue = "..."
        self.maxlevel = 6
        self.maxtuple = self.maxlist = self.maxset = self.maxfrozenset = self.maxdeque = 6
        self.maxarray = 5
        self.maxdict = 4
        self.maxstring = self.maxother = 30
        self.maxlong = 40

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        method = getattr(self, "repr_" + type(x).__name__.replace(" ", "_"), None)
        return method(x, level) if method else self.repr_instance(x, level)

    def _cut(self, text, limit):
        if len(text) <= limit:
            return text
        front = max(0, (limit - 3) // 2)
        back = max(0, limit - 3 - front)
        return text[:front] + self.fillvalue + text[len(text) - back:]

    def _items(self, items, level, left, right, limit, trail=""):
        if level <= 0 and items:
            return left + self.fillvalue + right
        parts = [self.repr1(item, level - 1) for item in items[:limit]]
        if len(items) > limit:
            parts.append(self.fillvalue)
        text = ", ".join(parts)
        if len(items) == 1 and trail:
            text += trail
        return left + text + right

    def repr_tuple(self, x, level):
        return self._items(x, level, "(", ")", self.maxtuple, ",")

    def repr_list(self, x, level):
        return self._items(x, level, "[", "]", self.maxlist)

    def _sorted(self, x):
        try:
            return sorted(x)
        except Exception:
            return list(x)

    def repr_set(self, x, level):
        return self._items(self._sorted(x), level, "{", "}", self.maxset) if x else "set()"

    def repr_frozenset(self, x, level):
        return self._items(self._sorted(x), level, "frozenset({", "})", self.maxfrozenset) if x else "frozenset()"

    def repr_deque(self, x, level):
        return self._items(list(x), level, "deque([", "])", self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        keys = self._sorted(x)
        parts = [f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}" for key in keys[:self.maxdict]]
        if len(keys) > self.maxdict:
            parts.append(self.fillvalue)
        return "{" + ", ".join(parts) + "}"

    def repr_str(self, x, level):
        text = builtins.repr(x[:self.maxstring])
        if len(text) > self.maxstring:
            front = max(0, (self.maxstring - 3) // 2)
            back = max(0, self.maxstring - 3 - front)
            text = builtins.repr(x[:front] + x[len(x) - back:])
            text = text[:front] + self.fillvalue + text[len(text) - back:]
        return text

    def repr_int(self, x, level):
        return self._cut(builtins.repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = builtins.repr(x)
        except Exception:
            return f"<{type(x).__name__} instance at {id(x):#x}>"
        return self._cut(text, self.maxother)


aRepr = Repr()
repr = aRepr.repr
