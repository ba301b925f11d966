"""Options of a command line as C's getopt() takes them."""
import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """An option that is not known, or its argument."""

    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        super().__init__(msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """The options before the first word that is none, and what follows."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    options = []
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            args = args[1:]
            break
        options, args = _take(options, args, shortopts, longopts)
    return options, args


def gnu_getopt(args, shortopts, longopts=[]):
    """The same, with options and other words in any order."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    options, words = [], []
    all_first = shortopts.startswith("+") or bool(os.environ.get("POSIXLY_CORRECT"))
    shortopts = shortopts.removeprefix("+")
    while args:
        if args[0] == "--":
            words += args[1:]
            break
        if args[0].startswith("-") and args[0] != "-":
            options, args = _take(options, args, shortopts, longopts)
        elif all_first:
            words += args
            break
        else:
            words.append(args[0])
            args = args[1:]
    return options, words


def _take(options, args, shortopts, longopts):
    first, rest = args[0], args[1:]
    if first.startswith("--"):
        return _take_long(options, first[2:], rest, longopts)
    letters = first[1:]
    while letters:
        letter, letters = letters[0], letters[1:]
        at = -1 if letter == ":" else shortopts.find(letter)
        if at < 0:
            raise GetoptError(f"option -{letter} not recognized", letter)
        value = ""
        if shortopts.startswith(":", at + 1):
            if not letters:
                if not rest:
                    raise GetoptError(f"option -{letter} requires argument", letter)
                letters, rest = rest[0], rest[1:]
            value, letters = letters, ""
        options.append(("-" + letter, value))
    return options, rest


def _take_long(options, text, rest, longopts):
    name, equals, value = text.partition("=")
    value = value if equals else None
    needs, name = _find_long(name, longopts)
    if needs and value is None:
        if not rest:
            raise GetoptError(f"option --{name} requires argument", name)
        value, rest = rest[0], rest[1:]
    elif not needs and value is not None:
        raise GetoptError(f"option --{name} must not have an argument", name)
    options.append(("--" + name, value or ""))
    return options, rest


def _find_long(name, longopts):
    """Whether the option that begins so takes an argument, and its whole name."""
    known = [each for each in longopts if each.startswith(name)]
    if not known:
        raise GetoptError(f"option --{name} not recognized", name)
    if name in known:
        return False, name
    if name + "=" in known:
        return True, name
    if len(known) > 1:
        raise GetoptError(f"option --{name} not a unique prefix", name)
    return known[0].endswith("="), known[0].removesuffix("=")
