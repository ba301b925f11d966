"""termcolor: text with the codes that colour it in a terminal."""

__all__ = ["colored", "cprint"]
_FRONT = dict(zip("black red green yellow blue magenta cyan light_grey".split(), range(30, 38)), grey=30, white=97, dark_grey=90,
              **dict(zip("light_red light_green light_yellow light_blue light_magenta light_cyan".split(), range(91, 97))))
_ATTRS = {"bold": 1, "dark": 2, "underline": 4, "blink": 5, "reverse": 7, "concealed": 8}


def colored(text, color=None, on_color=None, attrs=None, *, no_color=None, force_color=None):
    """Where nothing is a terminal, as here, the text stays as it is unless colours are asked for by force."""
    if not force_color:
        return str(text)
    codes = [_FRONT[color]] if color else []
    codes += [_FRONT[on_color.removeprefix("on_")] + 10] if on_color else []
    codes += [_ATTRS[name] for name in attrs or ()]
    return "".join(f"\033[{code}m" for code in reversed(codes)) + str(text) + ("\033[0m" if codes else "")


def cprint(text, color=None, on_color=None, attrs=None, *, no_color=None, force_color=None, **options):
    print(colored(text, color, on_color, attrs, no_color=no_color, force_color=force_color), **options)
