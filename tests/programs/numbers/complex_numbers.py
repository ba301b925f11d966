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
