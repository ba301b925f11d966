"""What a bar looks like: a line of text from numbers alone."""
import datetime
import warnings

_SIZES = ("", "k", "M", "G", "T", "P", "E", "Z")


class TqdmWarning(Warning):
    def __init__(self, msg, fp_write=None, *a, **k):
        if fp_write is not None:
            fp_write(f"\n{type(self).__name__}: {str(msg).rstrip()}\n")
        else:
            super().__init__(msg, *a, **k)


class TqdmExperimentalWarning(TqdmWarning, FutureWarning):
    pass


class TqdmDeprecationWarning(TqdmWarning, DeprecationWarning):
    pass


class TqdmMonitorWarning(TqdmWarning, RuntimeWarning):
    pass


class Bar:
    """The bar itself. Its format says how long it is, and of which signs: 20, -10, 5a (ASCII), 5u, 5b (blank)."""

    ASCII = " 123456789#"
    UTF = " ▏▎▍▌▋▊▉█"
    BLANK = "  "
    COLOUR_RESET = "\x1b[0m"
    COLOURS = {name: f"\x1b[{30 + place}m" for place, name in enumerate(
        ("BLACK", "RED", "GREEN", "YELLOW", "BLUE", "MAGENTA", "CYAN", "WHITE"))}

    def __init__(self, frac, default_len=10, charset=UTF, colour=None):
        if not 0 <= frac <= 1:
            warnings.warn("clamping frac to range [0, 1]", TqdmWarning, stacklevel=2)
            frac = max(0, min(1, frac))
        self.frac, self.default_len, self.charset = frac, default_len, charset
        self.colour = self._code_of(colour)

    def _code_of(self, colour):
        if not colour:
            return None
        if isinstance(colour, str) and colour.upper() in self.COLOURS:
            return self.COLOURS[colour.upper()]
        if isinstance(colour, str) and len(colour) == 7 and colour[0] == "#":
            parts = [int(colour[at:at + 2], 16) for at in (1, 3, 5)]
            return "\x1b[38;2;{};{};{}m".format(*parts)
        warnings.warn(f"Unknown colour ({colour}); valid choices: [hex (#00ff00), {', '.join(self.COLOURS)}]", TqdmWarning,
                      stacklevel=2)
        return None

    def __format__(self, spec):
        signs, length = self.charset, self.default_len
        if spec:
            named = {"a": self.ASCII, "u": self.UTF, "b": self.BLANK}.get(spec[-1].lower())
            if named is not None:
                signs, spec = named, spec[:-1]
            if spec:
                length = int(spec)
                if length < 0:
                    length += self.default_len
        steps = len(signs) - 1
        full, rest = divmod(int(self.frac * length * steps), steps)
        text = signs[-1] * full
        if full < length:
            text += signs[rest] + signs[0] * (length - full - 1)
        return f"{self.colour}{text}{self.COLOUR_RESET}" if self.colour else text


class _Asked:
    """Stands for the bar while the rest is measured, and knows whether it was asked for."""

    asked = False

    def __format__(self, spec):
        self.asked = True
        return ""


def format_sizeof(num, suffix="", divisor=1000):
    for unit in _SIZES:
        if abs(num) < 999.5:
            digits = "1.2f" if abs(num) < 9.995 else "2.1f" if abs(num) < 99.95 else "3.0f"
            return format(num, digits) + unit + suffix
        num /= divisor
    return f"{num:3.1f}Y{suffix}"


def format_interval(t):
    sign = "-" if t < 0 else ""
    minutes, seconds = divmod(abs(int(t)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{sign}{hours:d}:{minutes:02d}:{seconds:02d}" if hours else f"{sign}{minutes:02d}:{seconds:02d}"


def format_num(n):
    short = f"{n:.3g}".replace("e+0", "e+").replace("e-0", "e-")
    return short if len(short) < len(str(n)) else str(n)


def _pace(rate, unit, unit_scale, behind):
    number = "?" if not rate else format_sizeof(rate) if unit_scale else f"{rate:5.2f}"
    return number + behind.format(unit)


def _when_done(remaining, known):
    if not known:
        return datetime.datetime(1970, 1, 1)
    try:
        return datetime.datetime.now() + datetime.timedelta(seconds=remaining)
    except OverflowError:
        return datetime.datetime.max


def _with_bar(layout, parts, frac, ncols, signs, colour):
    place = _Asked()
    bare = layout.format(bar=place, **parts)
    if not place.asked:
        return bare
    bar = Bar(frac, max(1, ncols - len(bare)) if ncols else 10, signs, colour)
    line = layout.format(bar=bar, **parts)
    return line[:ncols] if ncols and not colour else line


def format_meter(n, total, elapsed, ncols=None, prefix="", ascii=False, unit="it", unit_scale=False, rate=None, bar_format=None,
                 postfix=None, unit_divisor=1000, initial=0, colour=None, **extra_dict):
    """The whole line."""
    if total and n >= total + 0.5:
        total = None
    if unit_scale and unit_scale not in (True, 1):
        total = total * unit_scale if total else total
        n *= unit_scale
        rate = rate * unit_scale if rate else rate
        unit_scale = False
    if rate is None and elapsed:
        rate = (n - initial) / elapsed
    slow = 1 / rate if rate else None
    forwards, backwards = _pace(rate, unit, unit_scale, "{}/s"), _pace(slow, unit, unit_scale, "s/{}")
    is_slow = bool(slow and slow > 1)
    shown = (lambda size: format_sizeof(size, divisor=unit_divisor)) if unit_scale else str
    elapsed_text = format_interval(elapsed)
    remaining = (total - n) / rate if rate and total else 0
    remaining_text = format_interval(remaining) if rate else "?"
    if isinstance(postfix, str) or not postfix:
        postfix = ", " + postfix if postfix else ""
    left = "" if not prefix else prefix if prefix[-2:] == ": " else prefix + ": "
    parts = dict(n=n, n_fmt=shown(n), total=total, total_fmt="?" if total is None else shown(total), elapsed=elapsed_text,
                 elapsed_s=elapsed, ncols=ncols, desc=prefix or "", unit=unit, rate=slow if is_slow else rate,
                 rate_fmt=backwards if is_slow else forwards, rate_noinv=rate, rate_noinv_fmt=forwards, rate_inv=slow,
                 rate_inv_fmt=backwards, postfix=postfix, unit_divisor=unit_divisor, colour=colour, remaining=remaining_text,
                 remaining_s=remaining, l_bar=left, **extra_dict)
    pace = parts["rate_fmt"]
    parts["r_bar"] = f"| {parts['n_fmt']}/{parts['total_fmt']} [{elapsed_text}<{remaining_text}, {pace}{postfix}]"
    parts["eta"] = _when_done(remaining, rate and total) if bar_format and "{eta" in bar_format else None
    if total:
        share = n / total
        parts["l_bar"] = f"{left}{share * 100:3.0f}%|"
        if ncols == 0:
            return parts["l_bar"][:-1] + parts["r_bar"][1:]
        if bar_format and not prefix:
            bar_format = bar_format.replace("{desc}: ", "")
        parts["percentage"] = share * 100
        signs = Bar.ASCII if ascii is True else ascii or Bar.UTF
        return _with_bar(bar_format or "{l_bar}{bar}{r_bar}", parts, share, ncols, signs, colour)
    if bar_format:
        parts.update(l_bar=left + "|", percentage=0)
        return _with_bar(bar_format, parts, 0, ncols, Bar.BLANK, colour)
    return f"{prefix + ': ' if prefix else ''}{parts['n_fmt']}{unit} [{elapsed_text}, {pace}{postfix}]"
