"""The tower of numbers, as abstract classes."""

from abc import ABCMeta

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


class Number(metaclass=ABCMeta):
    """Any number."""

    __slots__ = ()
    __hash__ = None


class Complex(Number):
    """What complex() can hold."""

    __slots__ = ()


class Real(Complex):
    """Numbers on a line."""

    __slots__ = ()


class Rational(Real):
    """Quotients of whole numbers."""

    __slots__ = ()

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    """Whole numbers."""

    __slots__ = ()


Complex.register(complex)
Real.register(float)
Integral.register(int)
