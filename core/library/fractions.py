"""Quotients of whole numbers, exact."""

import math
import numbers
import re

__all__ = ["Fraction"]

_FORMAT = re.compile(
    r"\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<top>\d*|\d+(_\d+)*)"
    r"(?:/(?P<bottom>\d+(_\d+)*)|(?:\.(?P<decimal>\d*|\d+(_\d+)*))?(?:E(?P<exponent>[-+]?\d+(_\d+)*))?)\s*\Z",
    re.IGNORECASE)




class Fraction(numbers.Rational):
    """A quotient in lowest terms, its denominator above zero."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = object.__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                top, bottom = numerator, 1
            elif isinstance(numerator, numbers.Rational):
                top, bottom = numerator.numerator, numerator.denominator
            elif isinstance(numerator, float) or type(numerator).__name__ == "Decimal":
                top, bottom = numerator.as_integer_ratio()
            elif isinstance(numerator, str):
                top, bottom = _parse(numerator)
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            top = numerator.numerator * denominator.denominator
            bottom = denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        common = math.gcd(top, bottom)
        if bottom < 0:
            common = -common
        self._numerator = top // common
        self._denominator = bottom // common
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return self

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is at most so large."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction; the last step is cut short.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            if q0 + a * q1 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q0 + a * q1
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        between, convergent = Fraction(p0 + k * p1, q0 + k * q1), Fraction(p1, q1)
        return convergent if abs(convergent - self) <= abs(between - self) else between

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def _operate(self, other, exact, operator):
        """exact(a, b) of two fractions; with floats and complex numbers, theirs."""
        if isinstance(other, (int, Fraction)):
            return exact(self, other if isinstance(other, Fraction) else Fraction(other))
        if isinstance(other, float):
            return operator(float(self), other)
        if isinstance(other, complex):
            return operator(complex(float(self)), other)
        return NotImplemented

    def _operate_reflected(self, other, exact, operator):
        if isinstance(other, numbers.Rational):
            return exact(Fraction(other), self)
        if isinstance(other, float):
            return operator(other, float(self))
        if isinstance(other, complex):
            return operator(other, complex(float(self)))
        return NotImplemented

    def __add__(self, other):
        return self._operate(other, _add, lambda a, b: a + b)

    def __radd__(self, other):
        return self._operate_reflected(other, _add, lambda a, b: a + b)

    def __sub__(self, other):
        return self._operate(other, _subtract, lambda a, b: a - b)

    def __rsub__(self, other):
        return self._operate_reflected(other, _subtract, lambda a, b: a - b)

    def __mul__(self, other):
        return self._operate(other, _multiply, lambda a, b: a * b)

    def __rmul__(self, other):
        return self._operate_reflected(other, _multiply, lambda a, b: a * b)

    def __truediv__(self, other):
        return self._operate(other, _divide, lambda a, b: a / b)

    def __rtruediv__(self, other):
        return self._operate_reflected(other, _divide, lambda a, b: a / b)

    def __floordiv__(self, other):
        return self._operate(other, _floor_divide, lambda a, b: a // b)

    def __rfloordiv__(self, other):
        return self._operate_reflected(other, _floor_divide, lambda a, b: a // b)

    def __mod__(self, other):
        return self._operate(other, _modulo, lambda a, b: a % b)

    def __rmod__(self, other):
        return self._operate_reflected(other, _modulo, lambda a, b: a % b)

    def __divmod__(self, other):
        return self._operate(other, lambda a, b: (_floor_divide(a, b), _modulo(a, b)), divmod)

    def __rdivmod__(self, other):
        return self._operate_reflected(other, lambda a, b: (_floor_divide(a, b), _modulo(a, b)), divmod)

    def __pow__(self, other):
        if isinstance(other, numbers.Rational) and other.denominator == 1:
            n = other.numerator
            if n >= 0:
                return Fraction(self._numerator ** n, self._denominator ** n)
            return Fraction(self._denominator ** -n, self._numerator ** -n)
        if isinstance(other, (float, complex, numbers.Rational)):
            return float(self) ** (float(other) if isinstance(other, numbers.Rational) else other)
        return float(self) ** other

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        if isinstance(other, numbers.Rational):
            return Fraction(other.numerator, other.denominator) ** self
        return other ** float(self)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __int__(self):
        return self.__trunc__()

    def __trunc__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            if twice < self._denominator or twice == self._denominator and floor % 2 == 0:
                return floor
            return floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        modulus = (1 << 61) - 1
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            result = 314159
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __eq__(self, other):
        if isinstance(other, numbers.Rational):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, complex) and other.imag == 0:
            other = other.real
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return 0.0 == other
            return self == Fraction(other)
        return NotImplemented

    def _order(self, other, compare):
        if isinstance(other, numbers.Rational):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return compare(0.0, other)
            return self._order(Fraction(other), compare)
        return NotImplemented

    def __lt__(self, other):
        return self._order(other, lambda a, b: a < b)

    def __gt__(self, other):
        return self._order(other, lambda a, b: a > b)

    def __le__(self, other):
        return self._order(other, lambda a, b: a <= b)

    def __ge__(self, other):
        return self._order(other, lambda a, b: a >= b)

    def __bool__(self):
        return self._numerator != 0

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _add(a, b):
    return Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)


def _subtract(a, b):
    return Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)


def _multiply(a, b):
    return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)


def _divide(a, b):
    return Fraction(a.numerator * b.denominator, a.denominator * b.numerator)


def _floor_divide(a, b):
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)


def _modulo(a, b):
    bottom = a.denominator * b.denominator
    return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator), bottom)


def _parse(text):
    match = _FORMAT.match(text)
    if match is None:
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    top = int(match.group("top") or "0")
    bottom = 1
    if match.group("bottom"):
        bottom = int(match.group("bottom"))
    else:
        decimal = (match.group("decimal") or "").replace("_", "")
        if decimal:
            bottom = 10 ** len(decimal)
            top = top * bottom + int(decimal)
        exponent = int(match.group("exponent") or "0")
        if exponent >= 0:
            top *= 10 ** exponent
        else:
            bottom *= 10 ** -exponent
    return (-top if match.group("sign") == "-" else top), bottom
