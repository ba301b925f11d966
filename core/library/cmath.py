"""Functions of complex numbers."""
import math as _math
from math import e, inf, nan, pi, tau

infj, nanj = complex(0.0, inf), complex(0.0, nan)


def _z(value):
    if isinstance(value, complex):
        return value
    if hasattr(type(value), "__complex__"):
        return complex(value)
    if isinstance(value, (str, bytes)) or not hasattr(type(value), "__float__") and not hasattr(type(value), "__index__"):
        raise TypeError(f"must be real number, not {type(value).__name__}")
    return complex(float(value), 0.0)


def phase(z, /):
    z = _z(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    z = _z(z)
    return abs(z), phase(z)


def rect(r, phi, /):
    if phi == 0:
        return complex(r, r * phi)
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def isnan(z, /):
    z = _z(z)
    return _math.isnan(z.real) or _math.isnan(z.imag)


def isinf(z, /):
    z = _z(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isfinite(z, /):
    z = _z(z)
    return _math.isfinite(z.real) and _math.isfinite(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError("tolerances must be non-negative")
    a, b = _z(a), _z(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol


def exp(z, /):
    z = _z(z)
    try:
        size = _math.exp(z.real)
    except OverflowError:
        raise OverflowError("math range error") from None
    return complex(size * _math.cos(z.imag), size * _math.sin(z.imag))


def log(z, base=None, /):
    z = _z(z)
    if z == 0:
        raise ValueError("math domain error")
    x, y = abs(z.real), abs(z.imag)
    size = _math.hypot(x, y)
    if 0.71 <= size <= 1.73:
        high, low = max(x, y), min(x, y)
        real = _math.log1p((high - 1) * (high + 1) + low * low) / 2.0
    else:
        real = _math.log(size)
    result = complex(real, _math.atan2(z.imag, z.real))
    return result if base is None else result / log(base)


def log10(z, /):
    value = log(z)
    return complex(value.real / _math.log(10), value.imag / _math.log(10))


def sqrt(z, /):
    z = _z(z)
    x, y = z.real, z.imag
    if x == 0 and y == 0:
        return complex(0.0, y)
    ax, ay = abs(x) / 8.0, abs(y)
    s = 2.0 * _math.sqrt(ax + _math.hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    return complex(s, _math.copysign(d, y)) if x >= 0 else complex(d, _math.copysign(s, y))


def sinh(z, /):
    z = _z(z)
    return complex(_math.cos(z.imag) * _math.sinh(z.real), _math.sin(z.imag) * _math.cosh(z.real))


def cosh(z, /):
    z = _z(z)
    return complex(_math.cos(z.imag) * _math.cosh(z.real), _math.sin(z.imag) * _math.sinh(z.real))


def tanh(z, /):
    z = _z(z)
    if abs(z.real) > 22:
        return complex(_math.copysign(1.0, z.real), 4.0 * _math.sin(z.imag) * _math.cos(z.imag) *
                       _math.exp(-2.0 * abs(z.real)))
    tx, ty = _math.tanh(z.real), _math.tan(z.imag)
    cx = 1.0 / _math.cosh(z.real)
    product = tx * ty
    bottom = 1.0 + product * product
    return complex(tx * (1.0 + ty * ty) / bottom, ty / bottom * cx * cx)


def _turned(function, z):
    """function(i z) / i."""
    w = function(complex(-z.imag, z.real))
    return complex(w.imag, -w.real)


def sin(z, /):
    return _turned(sinh, _z(z))


def cos(z, /):
    z = _z(z)
    return cosh(complex(-z.imag, z.real))


def tan(z, /):
    return _turned(tanh, _z(z))


def asinh(z, /):
    z = _z(z)
    a, b = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(_math.asinh(a.real * b.imag - b.real * a.imag),
                   _math.atan2(z.imag, a.real * b.real - a.imag * b.imag))


def acosh(z, /):
    z = _z(z)
    a, b = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(_math.asinh(a.real * b.real + a.imag * b.imag), 2.0 * _math.atan2(a.imag, b.real))


def atanh(z, /):
    z = _z(z)
    if z.real < 0 or z.real == 0 and _math.copysign(1.0, z.real) < 0:
        return -atanh(-z)
    x, y = z.real, z.imag
    if x == 1.0 and y == 0:
        raise ValueError("math domain error")
    real = _math.log1p(4.0 * x / ((1 - x) * (1 - x) + y * y)) / 4.0
    imag = -_math.atan2(-2.0 * y, (1 - x) * (1 + x) - y * y) / 2.0
    return complex(real, imag)


def asin(z, /):
    return _turned(asinh, _z(z))


def acos(z, /):
    z = _z(z)
    a, b = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * _math.atan2(a.real, b.real), _math.asinh(b.real * a.imag - b.imag * a.real))


def atan(z, /):
    return _turned(atanh, _z(z))
