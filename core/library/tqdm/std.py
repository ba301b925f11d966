"""A bar that grows on stderr while something is gone through, in virtual time."""
import sys
import time

_BLOCKS = " ▏▎▍▌▋▊▉█"


class TqdmWarning(Warning):
    pass


class tqdm:
    """Goes through an iterable and shows how far it is; or is told by update()."""

    monitor_interval = 0

    def __init__(self, iterable=None, desc=None, total=None, leave=True, file=None, ncols=None, mininterval=0.1, maxinterval=10.0,
                 miniters=None, ascii=None, disable=False, unit="it", unit_scale=False, dynamic_ncols=False, smoothing=0.3,
                 bar_format=None, initial=0, position=None, postfix=None, unit_divisor=1000, write_bytes=False, lock_args=None,
                 nrows=None, colour=None, delay=0.0, gui=False, **options):
        if bar_format is not None:
            raise NotImplementedError("tqdm(bar_format=..): Loopscope has tqdm's usual bar only; leave bar_format out")
        if total is None and iterable is not None:
            try:
                total = len(iterable)
            except (TypeError, AttributeError):
                total = None
        self.iterable, self.total, self.leave, self.disable = iterable, total, leave, bool(disable)
        self.desc = f"{desc}: " if desc else ""
        self.fp = file if file is not None else sys.stderr
        self.unit, self.unit_scale, self.unit_divisor = unit, unit_scale, unit_divisor
        self.mininterval, self.miniters, self.ncols = mininterval, miniters, ncols
        self.n = self.initial = initial
        self.postfix = ", " + postfix if isinstance(postfix, str) else ""
        if isinstance(postfix, dict):
            self._take_postfix(postfix)
        self.pos = position or 0
        self.start_t = self.last_print_t = time.time()
        self._closed = False
        self._width = 0
        if not self.disable and delay <= 0:
            self.refresh()

    # -- going through --

    def __iter__(self):
        try:
            for item in self.iterable:
                yield item
                self.update(1)
        finally:
            self.close()

    def __len__(self):
        return self.total if self.iterable is None else len(self.iterable)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def update(self, n=1):
        if self.disable:
            return None
        self.n += n
        if time.time() - self.last_print_t >= self.mininterval:
            self.refresh()
            return True
        return None

    def close(self):
        if self._closed or self.disable:
            self._closed = True
            return
        self._closed = True
        if self.leave:
            self.refresh()
            self.fp.write("\n")
        else:
            self.fp.write("\r" + " " * self._width + "\r")

    def reset(self, total=None):
        self.n, self._closed = 0, False
        if total is not None:
            self.total = total
        self.start_t = time.time()
        self.refresh()

    def unpause(self):
        pass

    def clear(self, nolock=False):
        if not self.disable:
            self.fp.write("\r" + " " * self._width + "\r")

    def refresh(self, nolock=False, lock_args=None):
        if self.disable:
            return
        text = str(self)
        self.fp.write("\r" + text + " " * max(0, self._width - len(text)))
        self._width = len(text)
        self.last_print_t = time.time()

    display = refresh

    def set_description(self, desc=None, refresh=True):
        self.desc = f"{desc}: " if desc else ""
        if refresh:
            self.refresh()

    def set_description_str(self, desc=None, refresh=True):
        self.desc = desc or ""
        if refresh:
            self.refresh()

    def set_postfix(self, ordered_dict=None, refresh=True, **values):
        self._take_postfix({**(ordered_dict or {}), **dict(sorted(values.items()))})
        if refresh:
            self.refresh()

    def set_postfix_str(self, s="", refresh=True):
        self.postfix = f", {s}" if s else ""
        if refresh:
            self.refresh()

    def _take_postfix(self, values):
        texts = [f"{key}={self.format_num(v) if isinstance(v, (int, float)) and not isinstance(v, bool) else str(v).strip()}"
                 for key, v in values.items()]
        self.postfix = ", " + ", ".join(texts) if texts else ""

    # -- how it looks --

    @staticmethod
    def format_num(n):
        short = f"{n:.3g}".replace("e+0", "e+").replace("e-0", "e-")
        return short if len(short) < len(str(n)) else str(n)

    @staticmethod
    def format_sizeof(num, suffix="", divisor=1000):
        for unit in ("", "k", "M", "G", "T", "P", "E", "Z"):
            if abs(num) < 999.5:
                if abs(num) < 99.95:
                    return (f"{num:1.2f}" if abs(num) < 9.995 else f"{num:2.1f}") + unit + suffix
                return f"{num:3.0f}" + unit + suffix
            num /= divisor
        return f"{num:3.1f}Y" + suffix

    @staticmethod
    def format_interval(t):
        minutes, seconds = divmod(int(t), 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours:d}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes:02d}:{seconds:02d}"

    @property
    def format_dict(self):
        return {"n": self.n, "total": self.total, "elapsed": time.time() - self.start_t, "unit": self.unit, "prefix": self.desc}

    def __str__(self):
        elapsed = time.time() - self.start_t
        done = self.n - self.initial
        rate = done / elapsed if elapsed > 0 and done else None
        size = (lambda n: self.format_sizeof(n, divisor=self.unit_divisor)) if self.unit_scale else str
        if rate is None:
            pace = f"?{self.unit}/s"
        elif rate < 1:
            pace = f"{1 / rate:5.2f}s/{self.unit}"
        else:
            pace = f"{size(rate) if self.unit_scale else f'{rate:5.2f}'}{self.unit}/s"
        shown = self.format_interval(elapsed)
        if not self.total:
            return f"{self.desc}{size(self.n)}{self.unit} [{shown}, {pace}{self.postfix}]"
        part = self.n / self.total
        left = self.format_interval((self.total - self.n) / rate) if rate else "?"
        cells = 10
        eighths = int(min(part, 1) * cells * 8)
        full, rest = divmod(eighths, 8)
        bar = "█" * full + (_BLOCKS[rest] + " " * (cells - full - 1) if full < cells else "")
        return f"{self.desc}{part * 100:3.0f}%|{bar}| {size(self.n)}/{size(self.total)} [{shown}<{left}, {pace}{self.postfix}]"

    def __repr__(self):
        return str(self)

    @classmethod
    def write(cls, s, file=None, end="\n", nolock=False):
        (file if file is not None else sys.stdout).write(str(s) + end)

    @classmethod
    def pandas(cls, *args, **options):
        raise NotImplementedError("tqdm.pandas(): Loopscope has no pandas; use lists")


def trange(*args, **options):
    return tqdm(range(*args), **options)
