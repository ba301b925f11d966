"""Bars that grow on stderr while something is gone through, in virtual time."""
import contextlib
import numbers
import sys
import time
import warnings

from . import _meter
from ._meter import TqdmDeprecationWarning, TqdmWarning

__all__ = ["tqdm", "trange", "TqdmTypeError", "TqdmKeyError", "TqdmWarning", "TqdmDeprecationWarning"]
_UP = "\x1b[A"


class TqdmTypeError(TypeError):
    pass


class TqdmKeyError(KeyError):
    pass


class _Average:
    """An average in which what is recent weighs more."""

    def __init__(self, smoothing):
        self.alpha, self.last, self.calls = smoothing, 0, 0

    def __call__(self, x=None):
        beta = 1 - self.alpha
        if x is not None:
            self.last = self.alpha * x + beta * self.last
            self.calls += 1
        return self.last / (1 - beta ** self.calls) if self.calls else self.last


class tqdm:
    """Goes through an iterable and shows how far it is; or is told by update()."""

    monitor_interval = 10
    monitor = None
    _instances = []
    _lock = None

    def __init__(self, iterable=None, desc=None, total=None, leave=True, file=None, ncols=None, mininterval=0.1, maxinterval=10.0,
                 miniters=None, ascii=None, disable=False, unit="it", unit_scale=False, dynamic_ncols=False, smoothing=0.3,
                 bar_format=None, initial=0, position=None, postfix=None, unit_divisor=1000, write_bytes=False, lock_args=None,
                 nrows=None, colour=None, delay=0.0, gui=False, **kwargs):
        if file is None:
            file = sys.stderr
        if disable is None and not getattr(file, "isatty", lambda: False)():
            disable = True
        if total is None and iterable is not None:
            try:
                total = len(iterable)
            except (TypeError, AttributeError):
                total = None
        if total == float("inf"):
            total = None
        self.iterable, self.total, self.leave, self.disable, self.n = iterable, total, leave, bool(disable), initial
        if disable:
            self.pos = 0
            return
        if kwargs:
            self.disable = True
            raise TqdmKeyError(f"Unknown argument(s): {kwargs}")
        self.desc, self.fp, self.ncols, self.nrows = desc or "", file, ncols, nrows
        self.mininterval, self.maxinterval = mininterval or 0, maxinterval or 0
        self.miniters, self.dynamic_miniters = miniters or 0, miniters is None
        self.unit, self.unit_scale, self.unit_divisor, self.initial = unit, unit_scale, unit_divisor, initial
        self.ascii, self.bar_format, self.colour, self.delay = bool(ascii) if ascii is None else ascii, bar_format, colour, delay
        self.smoothing, self.lock_args, self.gui, self.dynamic_ncols = smoothing, lock_args, gui, dynamic_ncols
        self.write_bytes = write_bytes
        self._restart_averages()
        self.postfix = None
        if postfix:
            try:
                self.set_postfix(refresh=False, **postfix)
            except TypeError:
                self.postfix = postfix
        self.last_print_n, self._shown = initial, 0
        self.start_t = self.last_print_t = time.time()
        taken = {abs(bar.pos) for bar in tqdm._instances}
        self.pos = -position if position is not None else min(set(range(len(taken) + 1)) - taken)
        tqdm._instances.append(self)
        if delay <= 0:
            self.refresh()

    def _restart_averages(self):
        self._ema_dn, self._ema_dt, self._ema_miniters = (_Average(self.smoothing) for _ in range(3))

    # -- going through --

    def __iter__(self):
        if self.disable:
            yield from self.iterable
            return
        n, shown = self.n, self.last_print_n
        try:
            for item in self.iterable:
                yield item
                n += 1
                if n - shown >= self.miniters and time.time() - self.last_print_t >= self.mininterval:
                    self.update(n - self.n)
                    shown = self.last_print_n
        finally:
            self.n = n
            self.close()

    def __len__(self):
        if self.iterable is None:
            return self.total
        return len(self.iterable) if hasattr(self.iterable, "__len__") else getattr(self, "total", None)

    def __bool__(self):
        if self.total is not None:
            return self.total > 0
        if self.iterable is None:
            raise TypeError("bool() undefined when iterable == total == None")
        return bool(self.iterable)

    def __reversed__(self):
        kept, self.iterable = self.iterable, reversed(self.iterable)
        try:
            return iter(list(self))
        finally:
            self.iterable = kept

    def __contains__(self, item):
        return item in self.iterable

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.close()

    def __del__(self):
        if not self.disable and hasattr(self, "pos"):
            self.close()

    def __hash__(self):
        return id(self)

    def update(self, n=1):
        """Goes on by n; draws if the last time was long enough ago. Gives True then."""
        if self.disable:
            return None
        if n < 0:
            self.last_print_n += n
        self.n += n
        if self.n - self.last_print_n < self.miniters:
            return None
        now = time.time()
        passed = now - self.last_print_t
        if passed < self.mininterval or now < self.start_t + self.delay:
            return None
        done = self.n - self.last_print_n
        if self.smoothing and passed and done:
            self._ema_dn(done)
            self._ema_dt(passed)
        self.refresh()
        if self.dynamic_miniters:
            if self.maxinterval and passed >= self.maxinterval:
                self.miniters = done * (self.mininterval or self.maxinterval) / passed
            elif self.smoothing:
                self.miniters = self._ema_miniters(done * (self.mininterval / passed if self.mininterval and passed else 1))
            else:
                self.miniters = max(self.miniters, done)
        self.last_print_n, self.last_print_t = self.n, now
        return True

    def close(self):
        if self.disable:
            return
        self.disable = True
        place = abs(self.pos)
        if self in tqdm._instances:
            tqdm._instances[:] = [bar for bar in tqdm._instances if bar is not self]
        if self.last_print_t < self.start_t + self.delay:
            return
        stays = place == 0 if self.leave is None else self.leave
        if stays:
            self._ema_dt = lambda: None
            self.display(pos=0)
            self.fp.write("\n")
        else:
            self.display(msg="", pos=place)
            if not place:
                self.fp.write("\r")

    def reset(self, total=None):
        self.n = 0
        if total is not None:
            self.total = total
        if self.disable:
            return
        self.last_print_n = 0
        self.last_print_t = self.start_t = time.time()
        self._restart_averages()
        self.refresh()

    def unpause(self):
        if self.disable:
            return
        now = time.time()
        self.start_t += now - self.last_print_t
        self.last_print_t = now

    # -- drawing --

    def moveto(self, n):
        self.fp.write("\n" * n + _UP * -n)

    def clear(self, nolock=False):
        if not self.disable:
            place = abs(self.pos)
            self.moveto(place)
            self.fp.write("\r" + " " * (self.ncols or 10) + "\r")
            self.moveto(-place)

    def refresh(self, nolock=False, lock_args=None):
        if self.disable:
            return None
        self.display()
        return True

    def display(self, msg=None, pos=None):
        place = abs(self.pos) if pos is None else pos
        if place >= (self.nrows or 20):
            return False
        text = str(self) if msg is None else msg
        if place:
            self.moveto(place)
        self.fp.write("\r" + text + " " * max(0, self._shown - len(text)))
        self._shown = len(text)
        if place:
            self.moveto(-place)
        return True

    def set_description(self, desc=None, refresh=True):
        self.desc = desc + ": " if desc else ""
        if refresh:
            self.refresh()

    def set_description_str(self, desc=None, refresh=True):
        self.desc = desc or ""
        if refresh:
            self.refresh()

    def set_postfix(self, ordered_dict=None, refresh=True, **kwargs):
        values = dict(ordered_dict or {})
        for key in sorted(kwargs):
            values[key] = kwargs[key]
        self.postfix = ", ".join(
            f"{key}={(self.format_num(value) if isinstance(value, numbers.Number) else str(value)).strip()}"
            for key, value in values.items())
        if refresh:
            self.refresh()

    def set_postfix_str(self, s="", refresh=True):
        self.postfix = str(s)
        if refresh:
            self.refresh()

    format_sizeof = staticmethod(_meter.format_sizeof)
    format_interval = staticmethod(_meter.format_interval)
    format_num = staticmethod(_meter.format_num)
    format_meter = staticmethod(_meter.format_meter)

    @property
    def format_dict(self):
        if self.disable and not hasattr(self, "unit"):
            return {"n": self.n, "total": self.total, "elapsed": 0, "unit": "it"}
        passed = self._ema_dt()
        return {"n": self.n, "total": self.total, "elapsed": time.time() - self.start_t, "ncols": self.ncols, "nrows": self.nrows,
                "prefix": self.desc, "ascii": self.ascii, "unit": self.unit, "unit_scale": self.unit_scale,
                "rate": self._ema_dn() / passed if passed else None, "bar_format": self.bar_format, "postfix": self.postfix,
                "unit_divisor": self.unit_divisor, "initial": self.initial, "colour": self.colour}

    def __str__(self):
        return self.format_meter(**self.format_dict)

    __repr__ = __str__

    # -- what all bars share --

    @classmethod
    def write(cls, s, file=None, end="\n", nolock=False):
        """Prints above the bars."""
        file = file if file is not None else sys.stdout
        with cls.external_write_mode(file=file, nolock=nolock):
            file.write(str(s))
            file.write(end)

    @classmethod
    @contextlib.contextmanager
    def external_write_mode(cls, file=None, nolock=False):
        file = file if file is not None else sys.stdout
        usual = (sys.stdout, sys.stderr)
        moved = [bar for bar in tqdm._instances if bar.fp is file or (file in usual and bar.fp in usual)]
        for bar in moved:
            bar.clear()
        yield
        for bar in moved:
            bar.refresh()

    @classmethod
    def get_lock(cls):
        if tqdm._lock is None:
            import threading
            tqdm._lock = threading.RLock()
        return tqdm._lock

    @classmethod
    def set_lock(cls, lock):
        tqdm._lock = lock

    @classmethod
    @contextlib.contextmanager
    def wrapattr(cls, stream, method, total=None, bytes=True, **tqdm_kwargs):
        """A stream whose read() or write() moves a bar."""
        with cls(total=total, **tqdm_kwargs) as bar:
            if bytes:
                bar.unit, bar.unit_scale, bar.unit_divisor = "B", True, 1024
            yield CallbackIOWrapper(bar.update, stream, method)

    @classmethod
    def pandas(cls, *args, **options):
        raise NotImplementedError("tqdm.pandas(): Loopscope has no pandas; use lists")


class CallbackIOWrapper:
    """A stream that tells how much was read, or written."""

    def __init__(self, callback, stream, method="read"):
        if method not in ("read", "write"):
            raise KeyError("Can only wrap read/write methods")
        self._wrapped, self._told, self._callback = stream, method, callback
        inner = getattr(stream, method)

        def read(*args, **kwargs):
            data = inner(*args, **kwargs)
            callback(len(data))
            return data

        def write(data, *args, **kwargs):
            result = inner(data, *args, **kwargs)
            callback(len(data))
            return result

        setattr(self, method, read if method == "read" else write)

    def __getattr__(self, name):
        return getattr(self._wrapped, name)

    def __iter__(self):
        return iter(self._wrapped)

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self._wrapped.close()


def trange(*args, **kwargs):
    return tqdm(range(*args), **kwargs)


def _old_name(name, new):
    warnings.warn(f"This function will be removed in tqdm==5.0.0\nPlease use `{new}` instead of `tqdm.{name}`",
                  TqdmDeprecationWarning, stacklevel=3)


def tqdm_notebook(*args, **kwargs):
    _old_name("tqdm_notebook", "tqdm.notebook.tqdm")
    return tqdm(*args, **kwargs)


def tnrange(*args, **kwargs):
    _old_name("tnrange", "tqdm.notebook.trange")
    return trange(*args, **kwargs)
