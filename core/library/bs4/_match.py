"""What find() and its like look for: names, attributes and texts, given as text, pattern, function, list or True."""


def fits(wanted, value):
    """Whether a text, the list of an attribute's words, or None is what is wanted."""
    if isinstance(value, list):
        return any(fits(wanted, word) for word in value) or fits(wanted, " ".join(value))
    if wanted is True:
        return value is not None
    if callable(wanted):
        return bool(wanted(value))
    if value is None:
        return not wanted
    if isinstance(wanted, bytes):
        wanted = wanted.decode()
    if isinstance(wanted, str):
        return str(value) == wanted
    if hasattr(wanted, "search"):
        return wanted.search(value) is not None
    if hasattr(wanted, "__iter__"):
        return any(fits(one, value) for one in wanted)
    return str(wanted) == value


def _fits_name(wanted, element):
    if wanted is None or wanted is True:
        return True
    if callable(wanted) and not hasattr(wanted, "search"):
        return bool(wanted(element))
    if isinstance(wanted, (list, tuple, set, frozenset)):
        return any(_fits_name(one, element) for one in wanted)
    return fits(wanted, element.name)


class SoupStrainer:
    """What is looked for, as an object."""

    def __init__(self, name=None, attrs={}, string=None, **kwargs):
        string = kwargs.pop("text", string)
        if attrs is None or not isinstance(attrs, dict):
            attrs = {} if attrs is None else {"class": attrs}
        self.name, self.string = name, string
        self.attrs = {**attrs, **{"class" if key == "class_" else key: value for key, value in kwargs.items()}}
        self.text = string

    def __str__(self):
        return str(self.string) if self.string else f"{self.name}|{self.attrs}"

    @property
    def _only_texts(self):
        return self.string is not None and self.name is None and not self.attrs

    def _fits_tag(self, name, attrs, element):
        if callable(self.name) and not hasattr(self.name, "search") and element is None:
            return False
        element = element if element is not None else _Named(name)
        return _fits_name(self.name, element) and all(fits(value, attrs.get(key)) for key, value in self.attrs.items())

    def search(self, markup):
        """The element or text itself if it is what is looked for; or None."""
        if isinstance(markup, str):
            return markup if self._only_texts and fits(self.string, markup) else None
        if self._only_texts or not self._fits_tag(markup.name, markup.attrs, markup):
            return None
        if self.string is not None and (markup.string is None or not fits(self.string, markup.string)):
            return None
        return markup


class _Named:
    def __init__(self, name):
        self.name = name


def matching(among, name, attrs, string, options, limit):
    """Those of the elements that fit, at most so many."""
    if "text" in options:
        import warnings
        warnings.warn("The 'text' argument to find()-type methods is deprecated. Use 'string' instead.", DeprecationWarning,
                      stacklevel=3)
    strainer = name if isinstance(name, SoupStrainer) else SoupStrainer(name, attrs, string, **options)
    everything = name is None and string is None and not strainer.attrs and strainer.string is None
    found = []
    for element in among:
        if everything or strainer.search(element) is not None:
            found.append(element)
            if limit and len(found) >= limit:
                break
    return found
