"""colorama: the codes that colour a terminal's text. They are printed as they are."""

__version__ = "0.4.6"


class _Codes:
    def __init__(self, **codes):
        for name, code in codes.items():
            setattr(self, name, f"\033[{code}m")


_COLOURS = ("BLACK", "RED", "GREEN", "YELLOW", "BLUE", "MAGENTA", "CYAN", "WHITE")


def _colours(first):
    codes = {name: first + place for place, name in enumerate(_COLOURS)}
    codes.update({f"LIGHT{name}_EX": first + 60 + place for place, name in enumerate(_COLOURS)})
    return _Codes(**codes, RESET=first + 9)


Fore, Back = _colours(30), _colours(40)
Style = _Codes(BRIGHT=1, DIM=2, NORMAL=22, RESET_ALL=0)


def init(autoreset=False, convert=None, strip=None, wrap=True):
    if autoreset:
        raise NotImplementedError("colorama.init(autoreset=True): Loopscope has no terminal; print Style.RESET_ALL")


def deinit():
    pass


def reinit():
    pass


def just_fix_windows_console():
    pass
