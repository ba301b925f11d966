z, w = 3 + 4j, complex(1, -2)
print(z + w, z - w, z * w, z / w, z ** 2, abs(z), z.conjugate(), z.real, z.imag, -z, z == 3 + 4j, z != w, bool(0j), 1j ** 2, 2 * z, z * 0.5, z + 1)
print(complex("1+2j"), complex("-j"), complex(" (3-4j) "), complex(1), complex(), complex(1.5, 2), repr(complex(0, -1)), 1e20j, complex(-0.0, -0.0), complex("nan+infj"))
print(f"{z:.2f} {z:>12} {z!r} {z:g} {w:+.1e}", str(z), hash(z) == hash(complex(3, 4)), hash(3 + 0j) == hash(3), 3 + 0j == 3, {1: "one"}[1 + 0j], complex(10 ** 20, 1))
print((1 + 2j) ** -1, 2 ** 1j, 1j ** 1j, (-1) ** 0.5, pow(z, 2), sum([z, w]), z is z, isinstance(z, complex), 5j // 1 if False else "-")
for text in ("z < w", "z // w", "z % w", "int(z)", "float(z)", "z / 0", "0j ** -1", "complex('1 + 2j')", "complex('x')", "round(z)", "max(z, w)", "complex('1', 2)", "complex(1, 'x')", "math.sqrt(z)", "divmod(z, 1)", "~z", "f'{z:=10}'", "f'{z:d}'", "z @ w", "[1][z]", "range(z)"):
    try:
        import math
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)


class Polar:
    def __complex__(self):
        return 1j

    def __float__(self):
        return 2.5

    def __index__(self):
        return 7


print(complex(Polar()), float(Polar()), int(Polar()), hex(Polar()), [0] * Polar() == [0] * 7, "abcdefgh"[Polar()], math.floor(Polar()), round(2.567, Polar()))

# expect: (4+2j) (2+6j) (11-2j) (-1+2j) (-7+24j) 5.0 (3-4j) 3.0 4.0 (-3-4j) True True False (-1+0j) (6+8j) (1.5+2j) (4+4j)
# expect: (1+2j) -1j (3-4j) (1+0j) 0j (1.5+2j) -1j 1e+20j (-0-0j) (nan+infj)
# expect: 3.00+4.00j       (3+4j) (3+4j) 3+4j +1.0e+00-2.0e+00j (3+4j) True True True one (1e+20+1j)
# expect: (0.2-0.4j) (0.7692389013639721+0.6389612763136348j) (0.20787957635076193+0j) (6.123233995736766e-17+1j) (-7+24j) (4+2j) True True -
# expect: z < w -> TypeError '<' not supported between instances of 'complex' and 'complex'
# expect: z // w -> TypeError unsupported operand type(s) for //: 'complex' and 'complex'
# expect: z % w -> TypeError unsupported operand type(s) for %: 'complex' and 'complex'
# expect: int(z) -> TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
# expect: float(z) -> TypeError float() argument must be a string or a real number, not 'complex'
# expect: z / 0 -> ZeroDivisionError complex division by zero
# expect: 0j ** -1 -> ZeroDivisionError 0.0 to a negative or complex power
# expect: complex('1 + 2j') -> ValueError complex() arg is a malformed string
# expect: complex('x') -> ValueError complex() arg is a malformed string
# expect: round(z) -> TypeError type complex doesn't define __round__ method
# expect: max(z, w) -> TypeError '>' not supported between instances of 'complex' and 'complex'
# expect: complex('1', 2) -> TypeError complex() can't take second arg if first is a string
# expect: complex(1, 'x') -> TypeError complex() second arg can't be a string
# expect: math.sqrt(z) -> TypeError must be real number, not complex
# expect: divmod(z, 1) -> TypeError unsupported operand type(s) for divmod(): 'complex' and 'int'
# expect: ~z -> TypeError bad operand type for unary ~: 'complex'
# expect: f'{z:=10}' -> ValueError '=' alignment flag is not allowed in complex format specifier
# expect: f'{z:d}' -> ValueError Unknown format code 'd' for object of type 'complex'
# expect: z @ w -> TypeError unsupported operand type(s) for @: 'complex' and 'complex'
# expect: [1][z] -> TypeError list indices must be integers or slices, not complex
# expect: range(z) -> TypeError 'complex' object cannot be interpreted as an integer
# expect: 1j 2.5 7 0x7 True h 2 2.567
