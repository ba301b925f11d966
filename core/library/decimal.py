"""Decimal numbers of chosen precision: exact where they fit, rounded by a context where they do not."""
import _source
import contextvars
import math
import numbers
import re
import sys
from collections import namedtuple

__all__ = ["Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext",
           "DecimalException", "Clamped", "InvalidOperation", "DivisionByZero", "Inexact", "Rounded", "Subnormal",
           "Overflow", "Underflow", "FloatOperation", "DivisionImpossible", "InvalidContext", "ConversionSyntax",
           "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR",
           "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext", "getcontext", "localcontext", "MAX_PREC",
           "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS", "HAVE_CONTEXTVAR"]
__version__ = "1.70"

HAVE_THREADS = HAVE_CONTEXTVAR = True
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)
ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN = "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN"
ROUND_CEILING, ROUND_FLOOR, ROUND_UP = "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP"
ROUND_HALF_DOWN, ROUND_05UP = "ROUND_HALF_DOWN", "ROUND_05UP"
_ROUNDINGS = (ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
              ROUND_05UP)

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")


# ---- Signals ----

class DecimalException(ArithmeticError):
    """What an operation signals."""


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded,
            Clamped)
_ORDER = (Clamped, ConversionSyntax, DivisionByZero, DivisionImpossible, DivisionUndefined, Inexact, InvalidContext,
          InvalidOperation, FloatOperation, Overflow, Rounded, Subnormal, Underflow)
_SIGNAL_OF = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation,
              DivisionUndefined: InvalidOperation, InvalidContext: InvalidOperation}


# ---- Contexts ----

class _SignalDict:
    """Which signals are set, as a mapping."""

    def __init__(self, on=()):
        self._on = {signal: False for signal in _SIGNALS}
        self._invalid = None
        for signal in on:
            self[signal] = True

    def __getitem__(self, signal):
        return self._on[signal]

    def __setitem__(self, signal, value):
        if signal not in self._on:
            raise KeyError("invalid error flag")
        self._on[signal] = bool(value)
        if signal is InvalidOperation:
            self._invalid = {ConversionSyntax} if value else None

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter(self._on)

    def __len__(self):
        return len(self._on)

    def __contains__(self, signal):
        return signal in self._on

    def keys(self):
        return self._on.keys()

    def values(self):
        return self._on.values()

    def items(self):
        return self._on.items()

    def get(self, signal, default=None):
        return self._on.get(signal, default)

    def copy(self):
        return dict(self._on)

    def clear(self):
        for signal in _SIGNALS:
            self._on[signal] = False
        self._invalid = None

    def update(self, other):
        for signal, value in other.items():
            self[signal] = value

    def __eq__(self, other):
        return self._on == (other._on if isinstance(other, _SignalDict) else other)

    __hash__ = None

    def __repr__(self):
        return "{" + ", ".join(f"{signal!r}:{value}" for signal, value in self._on.items()) + "}"

    def names(self):
        # In the order of the conditions: an invalid operation stands where the first kind of it that was seen does.
        places = {signal: place for place, signal in enumerate(_ORDER)}
        found = [signal for signal in _SIGNALS if self._on[signal]]
        if self._invalid is not None:
            places[InvalidOperation] = min(_ORDER.index(condition) for condition in self._invalid)
        found.sort(key=places.get)
        return "[" + ", ".join(signal.__name__ for signal in found) + "]"


def _signal_dict(value):
    if isinstance(value, _SignalDict):
        return _SignalDict([signal for signal in _SIGNALS if value[signal]])
    if isinstance(value, dict):
        return _SignalDict([signal for signal, on in value.items() if on])
    return _SignalDict(value)


def _checked(name, value, low, high):
    if not isinstance(value, int):
        raise TypeError("an integer is required" if name in ("prec", "Emin", "Emax") else
                        f"valid values for {name} are 0 or 1")
    if not low <= value <= high:
        if name in ("capitals", "clamp"):
            raise ValueError(f"valid values for {name} are 0 or 1")
        shown = {"prec": "[1, MAX_PREC]", "Emin": "[MIN_EMIN, 0]", "Emax": "[0, MAX_EMAX]"}[name]
        raise ValueError(f"valid range for {name} is {shown}")
    return value


_LIMITS = {"prec": (1, MAX_PREC), "Emin": (MIN_EMIN, 0), "Emax": (0, MAX_EMAX), "capitals": (0, 1), "clamp": (0, 1)}


class Context:
    """Precision, rounding, and what is signalled and trapped."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        base = globals().get("DefaultContext")
        values = {"prec": 28, "rounding": ROUND_HALF_EVEN, "Emin": -999999, "Emax": 999999, "capitals": 1, "clamp": 0}
        for name, value in (("prec", prec), ("rounding", rounding), ("Emin", Emin), ("Emax", Emax),
                            ("capitals", capitals), ("clamp", clamp)):
            if value is None:
                value = values[name] if base is None else getattr(base, name)
            setattr(self, name, value)
        self.flags = [] if flags is None else flags
        if traps is None:
            traps = [] if base is None else base.traps
        self.traps = traps

    def __setattr__(self, name, value):
        if name in _LIMITS:
            value = _checked(name, value, *_LIMITS[name])
        elif name == "rounding":
            if value not in _ROUNDINGS:
                raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, "
                                "ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        elif name in ("flags", "traps"):
            value = _signal_dict(value)
        else:
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError(f"'decimal.Context' object attribute '{name}' is read-only")

    def __repr__(self):
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags={self.flags.names()}, "
                f"traps={self.traps.names()})")

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags,
                       self.traps)

    __copy__ = copy

    def clear_flags(self):
        self.flags.clear()

    def clear_traps(self):
        self.traps.clear()

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def _signal(self, *conditions):
        """Notes what an operation signalled, and raises what is trapped of it."""
        trapped = []
        for condition in conditions:
            signal = _SIGNAL_OF.get(condition, condition)
            self.flags._on[signal] = True
            if signal is InvalidOperation:
                self.flags._invalid = (self.flags._invalid or set()) | {condition}
            if self.traps._on[signal]:
                trapped.append((_SIGNALS.index(signal), signal, condition))
        if trapped:
            trapped.sort(key=lambda entry: entry[0])
            raise trapped[0][1]([condition for _, _, condition in trapped])

    def _quiet(self, prec=None, rounding=ROUND_HALF_EVEN):
        """A context that traps nothing, to compute with."""
        return Context(self.prec if prec is None else prec, rounding, MIN_EMIN, MAX_EMAX, 1, 0, [], [])

    def create_decimal(self, num="0", /):
        if isinstance(num, str) and (num != num.strip() or "_" in num):
            self._signal(ConversionSyntax)
            return _special("n", 0)
        made = _convert(num, self)
        if made._kind == "n" and made._int and len(str(made._int)) > self.prec - self.clamp:
            self._signal(ConversionSyntax)
            return _special("n", 0)
        return made._fixed(self)

    def create_decimal_from_float(self, f, /):
        return Decimal.from_float(f)._fixed(self)

    def is_signed(self, x, /):
        return _operand(x).is_signed()

    def number_class(self, x, /):
        return _operand(x).number_class(context=self)

    def to_sci_string(self, x, /):
        return _operand(x)._text(self)

    def to_eng_string(self, x, /):
        return _operand(x).to_eng_string(context=self)

    def power(self, a, b, modulo=None):
        return _operand(a).__pow__(b, modulo, self)

    def radix(self):
        return Decimal(10)

    def canonical(self, x, /):
        return x

    def copy_decimal(self, x, /):
        return _operand(x)

    def divmod(self, x, y, /):
        return _operand(x)._divmod(_operand(y), self)


def _operand(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")


_current = contextvars.ContextVar("decimal_context")


def getcontext():
    """The context of the current task or thread."""
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        context.clear_flags()
        _current.set(context)
    return context


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _LocalContext:
    def __init__(self, context):
        self.context = context

    def __enter__(self):
        self.saved = getcontext()
        setcontext(self.context)
        return self.context

    def __exit__(self, *error):
        setcontext(self.saved)


def localcontext(ctx=None, **kwargs):
    """A copy of a context, for a with block."""
    context = (getcontext() if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(context, name, value)
    return _LocalContext(context)


# ---- Rounding ----

def _digits(value):
    return len(str(value))


def _rounded(value, dropped, rounding, sign):
    """(value without its last digits, whether what was dropped was not zero)"""
    unit = 10 ** dropped
    kept, rest = divmod(value, unit)
    if not rest:
        return kept, False
    if rounding == ROUND_HALF_EVEN:
        up = rest * 2 > unit or rest * 2 == unit and kept % 2
    elif rounding == ROUND_HALF_UP:
        up = rest * 2 >= unit
    elif rounding == ROUND_HALF_DOWN:
        up = rest * 2 > unit
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = sign
    else:
        up = kept % 5 == 0
    return kept + bool(up), True


_PARSER = re.compile(r"""
    (?P<sign>[-+])?
    (?: (?=\d|\.\d)(?P<int>\d*)(\.(?P<frac>\d*))?(E(?P<exp>[-+]?\d+))?
      | Inf(inity)?
      | (?P<signal>s)?NaN(?P<diag>\d*)
    )\Z""", re.VERBOSE | re.IGNORECASE).match


def _made(sign, value, exp, kind=""):
    number = object.__new__(Decimal)
    number._sign, number._int, number._exp, number._kind = sign, value, exp, kind
    return number


def _special(kind, sign, payload=0):
    return _made(sign, payload, 0, kind)


def _convert(value, context):
    if isinstance(value, Decimal):
        return _made(value._sign, value._int, value._exp, value._kind)
    if isinstance(value, str):
        match = _PARSER(value.strip().replace("_", ""))
        if match is None:
            context._signal(ConversionSyntax)
            return _special("n", 0)
        sign = int(match["sign"] == "-")
        if match["int"] is not None:
            frac = match["frac"] or ""
            return _made(sign, int((match["int"] + frac) or "0"), int(match["exp"] or "0") - len(frac))
        if match["diag"] is not None:
            return _special("N" if match["signal"] else "n", sign, int(match["diag"] or "0"))
        return _special("F", sign)
    if isinstance(value, int):
        return _made(int(value < 0), abs(int(value)), 0)
    if isinstance(value, (tuple, list)):
        return _from_tuple(value)
    if isinstance(value, float):
        context._signal(FloatOperation)
        return _from_float(value)
    raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")


def _from_tuple(value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exp = value
    if sign not in (0, 1) or not isinstance(sign, int):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if exp == "F":
        return _special("F", sign)
    if not all(isinstance(digit, int) and 0 <= digit <= 9 for digit in digits):
        raise ValueError("coefficient must be a tuple of digits")
    number = int("".join(map(str, digits)) or "0")
    if exp in ("n", "N"):
        return _special(exp, sign, number)
    if isinstance(exp, str):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    if not isinstance(exp, int):
        raise ValueError("exponent must be an integer")
    return _made(sign, number, exp)


def _from_float(value):
    if math.isnan(value):
        return _special("n", 0)
    sign = int(math.copysign(1.0, value) < 0)
    if math.isinf(value):
        return _special("F", sign)
    top, bottom = abs(value).as_integer_ratio()
    shift = bottom.bit_length() - 1
    return _made(sign, top * 5 ** shift, -shift)


def _context(context):
    if context is None:
        return getcontext()
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    return context


def _binary(method):
    """An operator: of another Decimal or int, else NotImplemented."""
    def operator(self, other):
        if not isinstance(other, Decimal):
            if not isinstance(other, int):
                return NotImplemented
            other = _made(int(other < 0), abs(other), 0)
        return method(self, other, getcontext())

    def reflected(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return method(_made(int(other < 0), abs(other), 0), self, getcontext())
    return operator, reflected


class Decimal:
    """A decimal number: a sign, digits, an exponent; or an infinity, or not a number."""

    __slots__ = ("_sign", "_int", "_exp", "_kind", "__weakref__")

    def __new__(cls, value="0", context=None):
        made = _convert(value, _context(context))
        if cls is Decimal:
            return made
        number = object.__new__(cls)
        number._sign, number._int, number._exp, number._kind = made._sign, made._int, made._exp, made._kind
        return number

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        made = _from_float(f)
        return made if cls is Decimal else cls(made)

    # Text

    def _text(self, context, engineering=False):
        sign = "-" if self._sign else ""
        if self._kind:
            if self._kind == "F":
                return sign + "Infinity"
            return sign + ("sNaN" if self._kind == "N" else "NaN") + (str(self._int) if self._int else "")
        digits, exp = str(self._int), self._exp
        left = exp + len(digits)
        if exp <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        elif self._int == 0:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            text = "0." + "0" * -point + digits
        elif point >= len(digits):
            text = digits + "0" * (point - len(digits))
        else:
            text = digits[:point] + "." + digits[point:]
        if left != point:
            text += f"{'E' if context.capitals else 'e'}{left - point:+d}"
        return sign + text

    def __str__(self):
        return self._text(getcontext())

    def __repr__(self):
        return f"Decimal('{self}')"

    def to_eng_string(self, context=None):
        return self._text(_context(context), engineering=True)

    def as_tuple(self):
        if self._kind == "F":
            return DecimalTuple(self._sign, (0,), "F")
        if self._kind:
            return DecimalTuple(self._sign, tuple(map(int, str(self._int))) if self._int else (), self._kind)
        return DecimalTuple(self._sign, tuple(map(int, str(self._int))), self._exp)

    def as_integer_ratio(self):
        if self._kind:
            if self._kind == "F":
                raise OverflowError("cannot convert Infinity to integer ratio")
            raise ValueError("cannot convert NaN to integer ratio")
        top, bottom = (self._int * 10 ** self._exp, 1) if self._exp >= 0 else (self._int, 10 ** -self._exp)
        common = math.gcd(top, bottom)
        return (-top if self._sign else top) // common, bottom // common

    # Conversion

    def __bool__(self):
        return bool(self._kind) or self._int != 0

    def __int__(self):
        if self._kind:
            if self._kind == "F":
                raise OverflowError("cannot convert Infinity to integer")
            raise ValueError("cannot convert NaN to integer")
        value = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -value if self._sign else value

    __trunc__ = __int__

    def __float__(self):
        if self._kind in ("n", "N"):
            if self._kind == "N":
                raise ValueError("cannot convert signaling NaN to float")
            return -math.nan if self._sign else math.nan
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    def __hash__(self):
        if self._kind:
            if self._kind == "N":
                raise TypeError("Cannot hash a signaling NaN value")
            if self._kind == "n":
                return object.__hash__(self)
            return -314159 if self._sign else 314159
        modulus = sys.hash_info.modulus
        power = pow(10, self._exp, modulus) if self._exp >= 0 else pow(pow(10, modulus - 2, modulus), -self._exp, modulus)
        value = self._int * power % modulus
        value = -value if self._sign else value
        return -2 if value == -1 else value

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return type(self), (str(self),)

    # Rounding

    def _fixed(self, context):
        """The number as it fits the context: rounded, or overflown."""
        if self._kind:
            if self._kind != "F" and self._int and _digits(self._int) > context.prec - context.clamp:
                keep = context.prec - context.clamp
                return _special(self._kind, self._sign, self._int % 10 ** keep)
            return self
        tiny, top = context.Emin - context.prec + 1, context.Emax - context.prec + 1
        if not self._int:
            exp = min(max(self._exp, tiny), top if context.clamp else context.Emax)
            if exp == self._exp:
                return self
            result = _made(self._sign, 0, exp)
            context._signal(Clamped)
            return result
        length = _digits(self._int)
        lowest = self._exp + length - context.prec
        if lowest > top:
            return _overflow(self._sign, context)
        subnormal = lowest < tiny
        if subnormal:
            lowest = tiny
        if self._exp >= lowest:
            if context.clamp and self._exp > top:
                result = _made(self._sign, self._int * 10 ** (self._exp - top), top)
                context._signal(Clamped)
                return result
            if subnormal and self._exp + length - 1 < context.Emin:
                context._signal(Subnormal)
            return self
        dropped = lowest - self._exp
        value, inexact = _rounded(self._int, dropped, context.rounding, self._sign)
        exp = lowest
        if _digits(value) > context.prec:
            value //= 10
            exp += 1
        if exp > top:
            return _overflow(self._sign, context)
        conditions = [Rounded]
        if inexact:
            conditions.insert(0, Inexact)
        if subnormal:
            conditions.insert(0, Subnormal)
            if inexact:
                conditions.insert(0, Underflow)
            if not value:
                conditions.append(Clamped)
        result = _made(self._sign, value, exp)
        context._signal(*conditions)
        return result

    def _nan(self, other, context):
        """What an operation with a NaN gives, or None when there is none."""
        for number in (self, other):
            if number is not None and number._kind == "N":
                context._signal(InvalidOperation)
                return _special("n", number._sign, number._int)._fixed(context)
        for number in (self, other):
            if number is not None and number._kind == "n":
                return number._fixed(context)
        return None

    def _rescaled(self, exp, rounding):
        if self._kind:
            return self
        if not self._int:
            return _made(self._sign, 0, exp)
        if self._exp >= exp:
            return _made(self._sign, self._int * 10 ** (self._exp - exp), exp)
        return _made(self._sign, _rounded(self._int, exp - self._exp, rounding, self._sign)[0], exp)

    def quantize(self, exp, rounding=None, context=None):
        """The number with the exponent of another."""
        context = _context(context)
        exp = _operand(exp)
        if rounding is None:
            rounding = context.rounding
        elif rounding not in _ROUNDINGS:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, "
                            "ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        if self._kind or exp._kind:
            nan = self._nan(exp, context)
            if nan is not None:
                return nan
            if self._kind == exp._kind:
                return self
            return _invalid(context)
        if not context.Emin - context.prec + 1 <= exp._exp <= context.Emax:
            return _invalid(context)
        if self._int and (self._exp + _digits(self._int) - exp._exp > context.prec or
                          self._exp + _digits(self._int) - 1 > context.Emax):
            return _invalid(context)
        result = self._rescaled(exp._exp, rounding)
        if _digits(result._int) > context.prec or result._int and result.adjusted() > context.Emax:
            return _invalid(context)
        conditions = []
        if result._int and result.adjusted() < context.Emin:
            conditions.append(Subnormal)
        if result._exp > self._exp:
            if result != self:
                conditions.append(Inexact)
            conditions.append(Rounded)
        context._signal(*conditions)
        return result

    def same_quantum(self, other, context=None):
        other = _operand(other)
        if self._kind or other._kind:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    def _to_integral(self, rounding, context, exact):
        rounding = context.rounding if rounding is None else rounding
        if self._kind:
            nan = self._nan(None, context)
            return self if nan is None else nan
        if self._exp >= 0:
            return self
        if not self._int:
            return _made(self._sign, 0, 0)
        result = self._rescaled(0, rounding)
        if exact:
            context._signal(*([Inexact, Rounded] if result != self else [Rounded]))
        return result

    def to_integral_value(self, rounding=None, context=None):
        return self._to_integral(rounding, _context(context), exact=False)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        return self._to_integral(rounding, _context(context), exact=True)

    def __round__(self, n=None):
        if n is not None:
            if not isinstance(n, int):
                raise TypeError("optional arg must be an integer")
            return self.quantize(_made(0, 1, -n), ROUND_HALF_EVEN)
        return self._whole(ROUND_HALF_EVEN)

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def _whole(self, rounding):
        if self._kind:
            if self._kind == "F":
                raise OverflowError("cannot convert Infinity to integer")
            raise ValueError("cannot convert NaN to integer")
        return int(self._rescaled(0, rounding))

    def normalize(self, context=None):
        """Without zeros at the end."""
        context = _context(context)
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        number = self._fixed(context)
        if number._kind:
            return number
        value, exp = number._int, number._exp
        if not value:
            return _made(number._sign, 0, 0)
        highest = context.Emax - context.prec + 1 if context.clamp else context.Emax
        while value % 10 == 0 and exp < highest:
            value //= 10
            exp += 1
        return _made(number._sign, value, exp)

    # Signs

    def __neg__(self, context=None):
        context = _context(context)
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if not self and context.rounding != ROUND_FLOOR:
            return _made(0, self._int, self._exp, self._kind)._fixed(context)
        return _made(1 - self._sign, self._int, self._exp, self._kind)._fixed(context)

    def __pos__(self, context=None):
        context = _context(context)
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if not self and context.rounding != ROUND_FLOOR:
            return _made(0, self._int, self._exp, self._kind)._fixed(context)
        return self._fixed(context)

    def __abs__(self, context=None):
        return self.__neg__(context) if self._sign else self.__pos__(context)

    def copy_abs(self):
        return _made(0, self._int, self._exp, self._kind)

    def copy_negate(self):
        return _made(1 - self._sign, self._int, self._exp, self._kind)

    def copy_sign(self, other, context=None):
        return _made(_operand(other)._sign, self._int, self._exp, self._kind)

    # Arithmetic

    def _add(self, other, context):
        if self._kind or other._kind:
            nan = self._nan(other, context)
            if nan is not None:
                return nan
            if self._kind:
                return _invalid(context) if other._kind and self._sign != other._sign else self
            return other
        exp = min(self._exp, other._exp)
        if not self._int and not other._int:
            sign = min(self._sign, other._sign)
            if context.rounding == ROUND_FLOOR and self._sign != other._sign:
                sign = 1
            return _made(sign, 0, exp)._fixed(context)
        if not self._int:
            return other._rescaled(max(exp, other._exp - context.prec - 1), context.rounding)._fixed(context)
        if not other._int:
            return self._rescaled(max(exp, self._exp - context.prec - 1), context.rounding)._fixed(context)
        a, b, exp = _aligned(self, other, context.prec)
        total = (-a if self._sign else a) + (-b if other._sign else b)
        if not total:
            return _made(int(context.rounding == ROUND_FLOOR and self._sign != other._sign or
                             self._sign and other._sign), 0, exp)._fixed(context)
        return _made(int(total < 0), abs(total), exp)._fixed(context)

    def _subtract(self, other, context):
        if self._kind in ("n", "N") or other._kind in ("n", "N"):
            return self._nan(other, context)
        return self._add(other.copy_negate(), context)

    def _multiply(self, other, context):
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            nan = self._nan(other, context)
            if nan is not None:
                return nan
            return _special("F", sign) if self and other else _invalid(context)
        return _made(sign, self._int * other._int, self._exp + other._exp)._fixed(context)

    def _divide(self, other, context):
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            nan = self._nan(other, context)
            if nan is not None:
                return nan
            if self._kind:
                return _invalid(context) if other._kind else _special("F", sign)
            result = _made(sign, 0, context.Etiny())
            context._signal(Clamped)
            return result
        if not other._int:
            if not self._int:
                context._signal(DivisionUndefined)
                return _special("n", 0)
            context._signal(DivisionByZero)
            return _special("F", sign)
        ideal = self._exp - other._exp
        if not self._int:
            return _made(sign, 0, ideal)._fixed(context)
        shift = _digits(other._int) - _digits(self._int) + context.prec + 1
        exp = ideal - shift
        if shift >= 0:
            value, rest = divmod(self._int * 10 ** shift, other._int)
        else:
            value, rest = divmod(self._int, other._int * 10 ** -shift)
        if rest:
            value += value % 5 == 0
        else:
            while exp < ideal and value % 10 == 0:
                value //= 10
                exp += 1
        return _made(sign, value, exp)._fixed(context)

    def _parts(self, other, context):
        """(whole quotient, remainder) of finite numbers; None when the quotient has too many digits."""
        sign = self._sign ^ other._sign
        ideal = self._exp if other._kind else min(self._exp, other._exp)
        if not self._int or other._kind or self.adjusted() - other.adjusted() <= -2:
            return _made(sign, 0, 0), self._rescaled(ideal, context.rounding)
        if self.adjusted() - other.adjusted() <= context.prec:
            a, b = self._int, other._int
            if self._exp >= other._exp:
                a *= 10 ** (self._exp - other._exp)
            else:
                b *= 10 ** (other._exp - self._exp)
            quotient, rest = divmod(a, b)
            if quotient < 10 ** context.prec:
                return _made(sign, quotient, 0), _made(self._sign, rest, ideal)
        return None

    def _divide_int(self, other, context):
        nan = self._nan(other, context)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._kind:
            return _invalid(context) if other._kind else _special("F", sign)
        if not other:
            if not self:
                context._signal(DivisionUndefined)
                return _special("n", 0)
            context._signal(DivisionByZero)
            return _special("F", sign)
        parts = self._parts(other, context)
        if parts is None:
            context._signal(DivisionImpossible)
            return _special("n", 0)
        return parts[0]

    def _remainder(self, other, context):
        nan = self._nan(other, context)
        if nan is not None:
            return nan
        if self._kind:
            return _invalid(context)
        if not other:
            if self:
                return _invalid(context)
            context._signal(DivisionUndefined)
            return _special("n", 0)
        parts = self._parts(other, context)
        if parts is None:
            context._signal(DivisionImpossible)
            return _special("n", 0)
        return parts[1]._fixed(context)

    def _divmod(self, other, context):
        nan = self._nan(other, context)
        if nan is not None:
            return nan, nan
        if self._kind:
            if other._kind:
                bad = _invalid(context)
                return bad, bad
            return _special("F", self._sign ^ other._sign), _invalid(context)
        if not other:
            if not self:
                context._signal(DivisionUndefined)
                return _special("n", 0), _special("n", 0)
            context._signal(DivisionByZero, InvalidOperation)
            return _special("F", self._sign ^ other._sign), _special("n", 0)
        parts = self._parts(other, context)
        if parts is None:
            context._signal(DivisionImpossible)
            return _special("n", 0), _special("n", 0)
        return parts[0], parts[1]._fixed(context)

    __add__, __radd__ = _binary(_add)
    __sub__, __rsub__ = _binary(_subtract)
    __mul__, __rmul__ = _binary(_multiply)
    __truediv__, __rtruediv__ = _binary(_divide)
    __floordiv__, __rfloordiv__ = _binary(_divide_int)
    __mod__, __rmod__ = _binary(_remainder)
    __divmod__, __rdivmod__ = _binary(_divmod)

    def remainder_near(self, other, context=None):
        context, other = _context(context), _operand(other)
        nan = self._nan(other, context)
        if nan is not None:
            return nan
        if self._kind:
            return _invalid(context)
        if not other:
            if self:
                return _invalid(context)
            context._signal(DivisionUndefined)
            return _special("n", 0)
        if other._kind:
            return self._fixed(context)
        exp = min(self._exp, other._exp)
        a, b = self._int * 10 ** (self._exp - exp), other._int * 10 ** (other._exp - exp)
        quotient, rest = divmod(a, b)
        if 2 * rest + (quotient & 1) > b:
            rest -= b
            quotient += 1
        if quotient >= 10 ** context.prec:
            context._signal(DivisionImpossible)
            return _special("n", 0)
        sign = self._sign
        if rest < 0:
            sign, rest = 1 - sign, -rest
        return _made(sign, rest, exp)._fixed(context)

    def fma(self, other, third, context=None):
        """self * other + third, rounded once."""
        context, other, third = _context(context), _operand(other), _operand(third)
        if self._kind or other._kind:
            product = self._multiply(other, context)
        else:
            product = _made(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp)
        return product._add(third, context)

    # Powers

    def __pow__(self, other, modulo=None, context=None):
        if not isinstance(other, Decimal):
            if not isinstance(other, int):
                return NotImplemented
            other = Decimal(other)
        context = _context(context)
        if modulo is not None:
            return self._power_modulo(other, _operand(modulo), context)
        nan = self._nan(other, context)
        if nan is not None:
            return nan
        if not other:
            return _invalid(context) if not self else _made(0, 1, 0)
        whole = other._is_integer()
        odd = whole and not other._kind and int(other) % 2 == 1
        sign = int(bool(self._sign and odd))
        if self._sign and self and not whole:
            return _invalid(context)
        base = self.copy_abs()
        if not base:
            if other._sign:
                return _special("F", sign)
            return _made(sign, 0, 0)
        if base._kind:
            return _made(sign, 0, 0) if other._sign else _special("F", sign)
        if base == 1:
            if whole and not other._kind:
                if other._sign:
                    exp = 0
                else:
                    exp = max(base._exp * int(other), 1 - context.prec)
                if base._exp == 0 and not other._sign or base._exp == 0:
                    return _made(sign, 1, 0)
                exp = 1 - context.prec if other._sign else exp
                context._signal(Rounded)
                return _made(sign, 10 ** -exp, exp)
            context._signal(Inexact, Rounded)
            return _made(sign, 10 ** (context.prec - 1), 1 - context.prec)
        if other._kind:
            grows = (base > 1) == (not other._sign)
            return _special("F", sign) if grows else _made(sign, 0, 0)
        if whole:
            return _whole_power(base, int(other), sign, context)
        result = _real_power(base, other, context)
        return result._fixed(context)

    def __rpow__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return Decimal(other) ** self

    def _power_modulo(self, other, modulo, context):
        for number in (self, other, modulo):
            nan = number._nan(None, context)
            if nan is not None:
                return nan
        if not (self._is_integer() and other._is_integer() and modulo._is_integer()) or self._kind or other._kind or \
                modulo._kind or other._sign or not modulo or not self and not other or \
                modulo.adjusted() >= context.prec:
            return _invalid(context)
        sign = int(self._sign and int(other) % 2)
        return _made(sign, pow(abs(int(self)), int(other), abs(int(modulo))), 0)

    def _is_integer(self):
        if self._kind:
            return self._kind == "F"
        return self._exp >= 0 or self._int % 10 ** -self._exp == 0

    def sqrt(self, context=None):
        context = _context(context)
        if self._kind:
            nan = self._nan(None, context)
            if nan is not None:
                return nan
            return _invalid(context) if self._sign else self
        if not self._int:
            return _made(self._sign, 0, self._exp // 2)._fixed(context)
        if self._sign:
            return _invalid(context)
        precision = context.prec + 1
        exp, length = self._exp, _digits(self._int)
        half = exp >> 1
        if exp & 1:
            value, length = self._int * 10, (length >> 1) + 1
        else:
            value, length = self._int, length + 1 >> 1
        shift = precision - length
        exact = True
        if shift >= 0:
            value *= 100 ** shift
        else:
            value, rest = divmod(value, 100 ** -shift)
            exact = not rest
        exp = half - shift
        root = math.isqrt(value)
        exact = exact and root * root == value
        if exact:
            if shift >= 0:
                root //= 10 ** shift
            else:
                root *= 10 ** -shift
            exp += shift
        elif root % 5 == 0:
            root += 1
        work = context.copy()
        work.rounding, work.traps, work.flags = ROUND_HALF_EVEN, context.traps, context.flags
        result = _made(0, root, exp)._fixed(work)
        for signal in _SIGNALS:
            if work.flags[signal] and not context.flags[signal]:
                context.flags[signal] = True
        return result

    def exp(self, context=None):
        context = _context(context)
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if self._kind:
            return _made(0, 0, 0) if self._sign else self
        if not self._int:
            return _made(0, 1, 0)
        if self.adjusted() > _digits(context.Emax * 3):
            return _made(0, 1, context.Emax * 10 if not self._sign else context.Emin * 10)._fixed(context)
        return _ziv(lambda digits: _exp_of(self, digits), context)

    def ln(self, context=None):
        context = _context(context)
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if not self:
            return _special("F", 1)
        if self._sign:
            return _invalid(context)
        if self._kind:
            return self
        if self == 1:
            return _made(0, 0, 0)
        return _ziv(lambda digits: _ln_of(self, digits), context)

    def log10(self, context=None):
        context = _context(context)
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if not self:
            return _special("F", 1)
        if self._sign:
            return _invalid(context)
        if self._kind:
            return self
        text = str(self._int)
        if text[0] == "1" and not text[1:].strip("0"):
            return Decimal(self.adjusted())._fixed(context)

        def quotient(digits):
            a, ea = _ln_of(self, digits + 5)
            b, eb = _ln_of(_made(0, 10, 0), digits + 5)
            return a * 10 ** (digits + 5) // b, ea - eb - digits - 5
        return _ziv(quotient, context)

    def logb(self, context=None):
        context = _context(context)
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if self._kind:
            return _special("F", 0)
        if not self:
            context._signal(DivisionByZero)
            return _special("F", 1)
        return Decimal(self.adjusted())._fixed(context)

    # Comparison

    def _order(self, other):
        """-1, 0 or 1, of numbers that are not NaN."""
        if self._kind or other._kind:
            a = 0 if not self._kind else -1 if self._sign else 1
            b = 0 if not other._kind else -1 if other._sign else 1
            return (a > b) - (a < b)
        a, b = -self._int if self._sign else self._int, -other._int if other._sign else other._int
        if not a or not b or (a < 0) != (b < 0):
            return (a > b) - (a < b)
        sign = -1 if self._sign else 1
        mine, theirs = self.adjusted(), other.adjusted()
        if mine != theirs:
            return sign if mine > theirs else -sign
        exp = min(self._exp, other._exp)
        a, b = a * 10 ** (self._exp - exp), b * 10 ** (other._exp - exp)
        return (a > b) - (a < b)

    def _comparable(self, other, equality):
        """The other as a Decimal that compares exactly, and this; None: not comparable."""
        if isinstance(other, Decimal):
            return self, other
        if isinstance(other, int):
            return self, Decimal(other)
        if isinstance(other, float):
            if equality:
                getcontext().flags[FloatOperation] = True
            else:
                getcontext()._signal(FloatOperation)
            return self, _from_float(other)
        if isinstance(other, numbers.Rational):
            if self._kind:
                return self, Decimal(other.numerator)
            return _made(self._sign, self._int * other.denominator, self._exp), Decimal(other.numerator)
        if equality and isinstance(other, complex) and other.imag == 0:
            return self, _from_float(other.real)
        return None

    def __eq__(self, other):
        pair = self._comparable(other, True)
        if pair is None:
            return NotImplemented
        if pair[0]._kind in ("n", "N") or pair[1]._kind in ("n", "N"):
            if "N" in (pair[0]._kind, pair[1]._kind):
                getcontext()._signal(InvalidOperation)
            return False
        return pair[0]._order(pair[1]) == 0

    def _compared(self, other, wanted):
        pair = self._comparable(other, False)
        if pair is None:
            return NotImplemented
        if pair[0]._kind in ("n", "N") or pair[1]._kind in ("n", "N"):
            getcontext()._signal(InvalidOperation)
            return False
        return pair[0]._order(pair[1]) in wanted

    def __lt__(self, other):
        return self._compared(other, (-1,))

    def __le__(self, other):
        return self._compared(other, (-1, 0))

    def __gt__(self, other):
        return self._compared(other, (1,))

    def __ge__(self, other):
        return self._compared(other, (0, 1))

    def compare(self, other, context=None):
        context, other = _context(context), _operand(other)
        nan = self._nan(other, context)
        return Decimal(self._order(other)) if nan is None else nan

    def compare_signal(self, other, context=None):
        context, other = _context(context), _operand(other)
        if self.is_nan() or other.is_nan():
            context._signal(InvalidOperation)
            return self._nan(other, context._quiet())
        return Decimal(self._order(other))

    def compare_total(self, other, context=None):
        other = _operand(other)
        if self._sign != other._sign:
            return Decimal(-1 if self._sign else 1)
        sign = -1 if self._sign else 1
        ranks = {"": 0, "F": 1, "N": 2, "n": 3}
        a, b = ranks[self._kind], ranks[other._kind]
        if max(a, b) < 2:
            a = b = 0
            order = self.copy_abs()._order(other.copy_abs())
            if order:
                return Decimal(order * sign)
            a, b = self._exp, other._exp
        elif a == b:
            a, b = self._int, other._int
        return Decimal(((a > b) - (a < b)) * sign)

    def compare_total_mag(self, other, context=None):
        return self.copy_abs().compare_total(_operand(other).copy_abs())

    def _extreme(self, other, context, wanted, magnitude=False):
        context, other = _context(context), _operand(other)
        if self._kind in ("n", "N") or other._kind in ("n", "N"):
            if self._kind == "n" and other._kind not in ("n", "N"):
                return other._fixed(context)
            if other._kind == "n" and self._kind not in ("n", "N"):
                return self._fixed(context)
            return self._nan(other, context)
        order = self.copy_abs()._order(other.copy_abs()) if magnitude else 0
        order = order or self._order(other) or int(self.compare_total(other))
        return (self if order in wanted else other)._fixed(context)

    def max(self, other, context=None):
        return self._extreme(other, context, (0, 1))

    def min(self, other, context=None):
        return self._extreme(other, context, (-1,))

    def max_mag(self, other, context=None):
        return self._extreme(other, context, (0, 1), magnitude=True)

    def min_mag(self, other, context=None):
        return self._extreme(other, context, (-1,), magnitude=True)

    # What kind of number

    def adjusted(self):
        return 0 if self._kind else self._exp + _digits(self._int) - 1

    def canonical(self):
        return self

    def is_canonical(self):
        return True

    def is_finite(self):
        return not self._kind

    def is_infinite(self):
        return self._kind == "F"

    def is_nan(self):
        return self._kind in ("n", "N")

    def is_qnan(self):
        return self._kind == "n"

    def is_snan(self):
        return self._kind == "N"

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return not self._kind and self._int == 0

    def is_normal(self, context=None):
        return not self._kind and self._int != 0 and _context(context).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        return not self._kind and self._int != 0 and self.adjusted() < _context(context).Emin

    def number_class(self, context=None):
        if self._kind in ("n", "N"):
            return "sNaN" if self._kind == "N" else "NaN"
        sign = "-" if self._sign else "+"
        if self._kind:
            return sign + "Infinity"
        if not self._int:
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")

    def radix(self):
        return Decimal(10)

    # Neighbours and digits

    def _next(self, context, upwards):
        context = _context(context)
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if self._kind:
            if bool(self._sign) != upwards:
                return self
            return _made(self._sign, 10 ** context.prec - 1, context.Etop())
        work = context.copy()
        work.rounding, work.traps = ROUND_CEILING if upwards else ROUND_FLOOR, []
        moved = self._fixed(work)
        if moved != self:
            return moved
        return self._add(_made(int(not upwards), 1, context.Etiny() - 1), work)

    def next_plus(self, context=None):
        return self._next(context, True)

    def next_minus(self, context=None):
        return self._next(context, False)

    def next_toward(self, other, context=None):
        context, other = _context(context), _operand(other)
        nan = self._nan(other, context)
        if nan is not None:
            return nan
        order = self._order(other)
        if not order:
            return self.copy_sign(other)
        return self._next(context, order < 0)

    def scaleb(self, other, context=None):
        context, other = _context(context), _operand(other)
        nan = self._nan(other, context)
        if nan is not None:
            return nan
        limit = 2 * (context.Emax + context.prec)
        if other._kind or other._exp != 0 or not -limit <= int(other) <= limit:
            return _invalid(context)
        return self if self._kind else _made(self._sign, self._int, self._exp + int(other))._fixed(context)

    def _moved(self, other, context, turn):
        context, other = _context(context), _operand(other)
        nan = self._nan(other, context)
        if nan is not None:
            return nan
        if other._kind or other._exp != 0 or not -context.prec <= int(other) <= context.prec:
            return _invalid(context)
        if self._kind:
            return self
        count, width = int(other), context.prec
        text = str(self._int).zfill(width)[-width:]
        if turn:
            text = text[count:] + text[:count]
        elif count < 0:
            text = text[:count]
        else:
            text = (text + "0" * count)[-width:]
        return _made(self._sign, int(text or "0"), self._exp)

    def rotate(self, other, context=None):
        return self._moved(other, context, True)

    def shift(self, other, context=None):
        return self._moved(other, context, False)

    def _bits(self, context):
        if self._sign or self._kind or self._exp or set(str(self._int)) - {"0", "1"}:
            return None
        return int(str(self._int)[-context.prec:], 2)

    def _logical(self, other, context, combine):
        context = _context(context)
        a, b = self._bits(context), 0 if other is None else _operand(other)._bits(context)
        if a is None or b is None:
            return _invalid(context)
        return _made(0, int(bin(combine(a, b))[2:]), 0)

    def logical_and(self, other, context=None):
        return self._logical(other, context, lambda a, b: a & b)

    def logical_or(self, other, context=None):
        return self._logical(other, context, lambda a, b: a | b)

    def logical_xor(self, other, context=None):
        return self._logical(other, context, lambda a, b: a ^ b)

    def logical_invert(self, context=None):
        mask = 2 ** _context(context).prec - 1
        return self._logical(None, context, lambda a, b: a ^ mask)

    # Format

    def __format__(self, specifier, context=None):
        return _format(self, specifier, _context(context))


numbers.Number.register(Decimal)


def _invalid(context):
    context._signal(InvalidOperation)
    return _special("n", 0)


def _overflow(sign, context):
    rounding = context.rounding
    away = rounding in (ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_UP) or \
        rounding == ROUND_CEILING and not sign or rounding == ROUND_FLOOR and sign
    result = _special("F", sign) if away else _made(sign, 10 ** context.prec - 1, context.Etop())
    context._signal(Overflow, Inexact, Rounded)
    return result


def _aligned(a, b, precision):
    """Both coefficients at one exponent; a number too small to matter becomes a 1 just below the other's digits."""
    swapped = a._exp < b._exp
    high, low = (b, a) if swapped else (a, b)
    low_int, low_exp = low._int, low._exp
    limit = high._exp + min(-1, _digits(high._int) - precision - 2)
    if _digits(low_int) + low_exp - 1 < limit:
        low_int, low_exp = 1, limit
    high_int = high._int * 10 ** (high._exp - low_exp)
    return (low_int, high_int, low_exp) if swapped else (high_int, low_int, low_exp)


# ---- exp, ln and powers: integers scaled by a power of ten, with more digits until the rounding is certain ----

def _ziv(compute, context):
    """The correctly rounded value of what compute(digits) gives as (coefficient, exponent), off by a few units."""
    extra = 3
    while True:
        value, exp = compute(context.prec + extra)
        sign, size = int(value < 0), abs(value)
        drop = _digits(size) - context.prec
        if drop > 0 and (size - 4) // (5 * 10 ** (drop - 1)) == (size + 4) // (5 * 10 ** (drop - 1)):
            break
        extra += 3
    work = context.copy()
    work.rounding = ROUND_HALF_EVEN
    work.flags, work.traps = context.flags, context.traps
    result = _made(sign, size, exp)._fixed(work)
    for signal in _SIGNALS:
        if work.flags[signal] and not context.flags[signal]:
            context.flags[signal] = True
    return result


def _scaled_exp(value, scale):
    """exp(value / scale) * scale."""
    halvings = max(0, (abs(value) // scale).bit_length()) + 8
    wide = scale << halvings + 8
    x = (value << 8 + halvings) >> halvings
    total = term = wide
    i = 1
    while term:
        term = term * x // (wide * i)
        if term in (0, -1):
            break
        total += term
        i += 1
    for _ in range(halvings):
        total = total * total // wide
    return total * scale // wide


def _exp_of(number, digits):
    """exp of a number as (coefficient, exponent) with at least so many digits."""
    working = digits + 5 + max(0, number.adjusted() + 1)
    scale = 10 ** working
    x = number._int * 10 ** (number._exp + working) if number._exp + working >= 0 else \
        number._int // 10 ** -(number._exp + working)
    if number._sign:
        x = -x
    ln10 = _scaled_ln(10 * scale, scale)
    power, rest = divmod(x, ln10)
    return _scaled_exp(rest, scale) // 10 ** (working - digits - 1), power - digits - 1


def _scaled_ln(value, scale):
    """ln(value / scale) * scale, by Newton's method from a float."""
    wide_digits = len(str(scale)) + 10
    wide = 10 ** wide_digits
    x = value * wide // scale
    length = len(str(x)) - wide_digits
    y = int((math.log(x / 10 ** (length + wide_digits - 17) / 1e17) + length * math.log(10)) * 10 ** 15) * \
        10 ** (wide_digits - 15)
    for _ in range(wide_digits.bit_length() + 2):
        e = _scaled_exp(y, wide)
        step = 2 * wide * (x - e) // (x + e)
        y += step
        if abs(step) < 10 ** 3:
            break
    return y * scale // wide


def _ln_of(number, digits):
    working = digits + 10 + abs(number.adjusted()) .bit_length()
    near = abs(int((number - 1).copy_abs().adjusted())) if number._int else 0
    working += near if number.adjusted() in (0, -1) else 0
    scale = 10 ** working
    exp = number.adjusted()
    shift = working + number._exp - exp
    mantissa = number._int * 10 ** shift if shift >= 0 else number._int // 10 ** -shift
    value = _scaled_ln(mantissa, scale)
    if exp:
        value += exp * _scaled_ln(10 * scale, scale)
    return value, -working


def _whole_power(base, n, sign, context):
    """A power with a whole exponent: exact where it fits."""
    size = abs(n)
    if _digits(base._int) * size <= 4 * context.prec + 100 or base._int == 1:
        value, exp = base._int ** size, base._exp * size
        if n > 0:
            return _made(sign, value, exp)._fixed(context)
        return _made(0, 1, 0)._divide(_made(sign, value, exp), context)
    work = context._quiet(context.prec + 4 + _digits(size))
    result, square = _made(0, 1, 0), base
    while size:
        if size & 1:
            result = result._multiply(square, work)
        square = square._multiply(square, work)
        size >>= 1
    if n < 0:
        result = _made(0, 1, 0)._divide(result, work)
    return _made(sign, result._int, result._exp, result._kind)._fixed(context)


def _real_power(base, other, context):
    work = context._quiet(context.prec + 20 + max(0, other.adjusted()) + _digits(abs(base.adjusted()) + 1))
    power = base.ln(work)._multiply(other, work)
    quiet = context._quiet(context.prec + 12)
    result = power.exp(quiet)
    if result._kind:
        return result
    return result


# ---- Format ----

_SPEC = re.compile(r"""
    (?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<no_neg_0>z)?(?P<zero>0)?(?P<width>\d+)?
    (?P<group>[,_])?(?:\.(?P<precision>\d+))?(?P<type>[eEfFgGn%])?\Z""", re.VERBOSE | re.DOTALL)


def _grouped(digits, separator, width):
    """Digits in groups of three, with zeros before them to a width."""
    if not separator:
        return digits.rjust(width, "0")
    text = ""
    while digits or len(text) < width:
        part = digits[-3:].rjust(3, "0") if len(digits) > 3 or len(text) + 3 < width or not digits else digits
        if len(digits) <= 3 and width > len(text):
            part = digits.rjust(min(3, max(width - len(text), len(digits), 1)), "0")
        digits = digits[:-3]
        text = part + text
        if digits or len(text) < width:
            text = separator + text
            width = max(width, len(text) + 1) if not digits else width
    return text


def _format(number, specifier, context):
    match = _SPEC.match(specifier)
    if match is None:
        raise ValueError("invalid format string")
    fill, align, sign, zero = match["fill"], match["align"], match["sign"] or "-", match["zero"]
    width, separator = int(match["width"] or "0"), match["group"] or ""
    precision = None if match["precision"] is None else int(match["precision"])
    kind = match["type"]
    if zero and (fill is not None or align is not None) :
        raise ValueError("invalid format string")
    if separator == "_" or kind == "n" and separator:
        raise ValueError("invalid format string")
    if zero:
        fill, align = "0", "="
    fill, align = fill or " ", align or ">"
    negative = number._sign
    if number._kind:
        body = number.copy_abs()._text(context)
        if kind == "%":
            body += "%"
        return _padded(("-" if negative else "" if sign == "-" else sign), body, fill if not zero else " ",
                       align if not zero else ">", width)
    exponent_letter = "E" if context.capitals else "e"
    if kind in ("e", "g", "n", None) and kind is not None:
        exponent_letter = "e"
    elif kind in ("E", "G"):
        exponent_letter = "E"
    style = {None: "g", "n": "g", "F": "f", "E": "e", "G": "g"}.get(kind, kind)
    value = number.copy_abs()
    suffix = ""
    if style == "%":
        value, style, suffix = _made(0, value._int, value._exp + 2), "f", "%"
    signed = _made(negative, value._int, value._exp)
    if precision is not None:
        if style == "e":
            signed = _to_digits(signed, precision + 1, context.rounding)
        elif style == "f":
            signed = signed._rescaled(-precision, context.rounding)
        elif _digits(signed._int) > (precision or 1):
            signed = _to_digits(signed, precision or 1, context.rounding)
    if match["no_neg_0"] and not signed._int:
        negative = 0
    if not signed._int and signed._exp > 0 and style == "f":
        signed = signed._rescaled(0, context.rounding)
    digits, exp = str(signed._int), signed._exp
    left = exp + len(digits)
    if style == "e":
        point = 1
        if not signed._int and precision is not None:
            digits, left = "0" * (precision + 1), 1 + signed._exp + 2 * precision
    elif style == "f":
        point = left
    else:
        point = left if exp <= 0 and left > -6 else 1
    if point < 0:
        whole, frac = "0", "0" * -point + digits
    elif point > len(digits):
        whole, frac = digits + "0" * (point - len(digits)), ""
    else:
        whole, frac = digits[:point] or "0", digits[point:]
    tail = f".{frac}" if frac else ""
    if left != point or style == "e":
        tail += f"{exponent_letter}{left - point:+d}"
    tail += suffix
    shown_sign = "-" if negative else "" if sign == "-" else sign
    if zero:
        whole = _grouped(whole, separator, max(0, width - len(shown_sign) - len(tail)))
    else:
        whole = f"{int(whole):,}" if separator else whole
    return _padded(shown_sign, whole + tail, fill, align, width)


def _to_digits(number, count, rounding):
    if not number._int:
        return _made(number._sign, 0, number._exp + 1 - count)
    length = _digits(number._int)
    if length <= count:
        return _made(number._sign, number._int * 10 ** (count - length), number._exp - (count - length))
    value = _rounded(number._int, length - count, rounding, number._sign)[0]
    exp = number._exp + length - count
    if _digits(value) > count:
        value //= 10
        exp += 1
    return _made(number._sign, value, exp)


def _padded(sign, body, fill, align, width):
    lacking = fill * (width - len(sign) - len(body))
    if align == "<":
        return sign + body + lacking
    if align == "=":
        return sign + lacking + body
    if align == "^":
        half = len(lacking) // 2
        return lacking[:half] + sign + body + lacking[half:]
    return lacking + sign + body


# ---- Contexts' operations ----

def _context_unary(name, method):
    def operation(self, a, /):
        return getattr(_operand(a), method)(context=self)
    operation.__name__ = name
    setattr(Context, name, operation)


def _context_binary(name, method, takes_context):
    def operation(self, a, b, /):
        if takes_context:
            return getattr(_operand(a), method)(_operand(b), context=self)
        return getattr(_operand(a), method)(_operand(b), self)
    operation.__name__ = name
    setattr(Context, name, operation)


for _name in ("exp", "ln", "log10", "logb", "logical_invert", "next_minus", "next_plus", "normalize", "sqrt",
              "to_integral_exact", "to_integral_value", "is_normal", "is_subnormal"):
    _context_unary(_name, _name)
for _name, _method in (("abs", "__abs__"), ("minus", "__neg__"), ("plus", "__pos__"),
                       ("to_integral", "to_integral_value")):
    _context_unary(_name, _method)
for _name in ("compare", "compare_signal", "compare_total", "compare_total_mag", "copy_sign", "logical_and",
              "logical_or", "logical_xor", "max", "max_mag", "min", "min_mag", "next_toward", "quantize",
              "remainder_near", "rotate", "same_quantum", "scaleb", "shift"):
    _context_binary(_name, _name, True)
for _name, _method in (("add", "_add"), ("subtract", "_subtract"), ("multiply", "_multiply"), ("divide", "_divide"),
                       ("divide_int", "_divide_int"), ("remainder", "_remainder")):
    _context_binary(_name, _method, False)


def _context_simple(name):
    def operation(self, a, /):
        return getattr(_operand(a), name)()
    operation.__name__ = name
    setattr(Context, name, operation)


for _name in ("copy_abs", "copy_negate", "is_canonical", "is_finite", "is_infinite", "is_nan", "is_qnan", "is_snan",
              "is_zero"):
    _context_simple(_name)


def _context_quantize(self, a, b, /):
    return _operand(a).quantize(_operand(b), context=self)


def _context_fma(self, a, b, c, /):
    return _operand(a).fma(b, c, context=self)


Context.quantize, Context.fma = _context_quantize, _context_fma

DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [InvalidOperation, DivisionByZero, Overflow])
BasicContext = Context(9, ROUND_HALF_UP, -999999, 999999, 1, 0, [],
                       [InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = Context(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [])
for _class in (ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext):
    _class.__module__ = "decimal"
_source.set_message_name(Decimal, "decimal.Decimal")
_source.set_message_name(Context, "decimal.Context")
