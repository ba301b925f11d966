"""Lines of source files, for tracebacks."""
import _source

cache = {}


def getline(filename, lineno, module_globals=None):
    """A line with its newline; "" if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    text = _source.text_of(filename)
    return [] if text is None else text.splitlines(keepends=True)


def checkcache(filename=None):
    pass


def clearcache():
    pass


def updatecache(filename, module_globals=None):
    return getlines(filename)
