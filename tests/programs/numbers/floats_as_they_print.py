values = [0.1, 1 / 3, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 1.0, -0.0, 5e-324, 1.7976931348623157e308, 2.5, 1e22, 1e23, 0.1 + 0.2, 100.0, 1e100, float("inf"), float("nan")]
print(*values)
print(*[f"{v:.2f}|{v:g}|{v:e}" for v in values[:13]], sep="\n")
print(*(round(v, 1) for v in (0.05, 0.15, 0.25, 0.35, 2.675, -1.25)), round(2.5), round(-0.5), round(1e300, 2), round(123.456, -1), round(5.0), round(2.675, 2))
print((0.1).as_integer_ratio(), (0.5).hex(), float.fromhex("0x1.8p3"), (1e100).is_integer(), (3.7).__trunc__(), 7.5 // 2, -7.5 // 2, 7.5 % -2, divmod(7.5, 2), -0.0 == 0.0)
print(float("1e5"), float(" 3.5 "), float("-inf"), float("1_0.5"), float(".5"), float("5."), float("NaN") != float("nan"), float(True), float("infinity"))
print(0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9, sum([0.1] * 10), 1e308 * 10, -1e308 * 10, 1e-320 / 1e10, 2 ** 0.5, 10 ** -2, 4 ** 0.5, (-8) ** (1 / 3))
import math
print(math.fsum([0.1] * 10), math.floor(-2.5), math.ceil(2.1), math.trunc(-2.9), math.sqrt(2), math.hypot(3, 4), math.isclose(0.1 + 0.2, 0.3), math.copysign(1, -0.0))
print(math.pi, math.e, math.inf, math.nan, math.log(100, 10), math.log2(8), math.log10(0.001), math.exp(1), math.sin(math.pi), math.degrees(math.pi), math.factorial(20), math.comb(10, 3))
print(f"{math.pi:10.4f}|{math.pi:<10.2e}|{math.pi:^+12.3f}|{math.pi:012.5f}|{-math.pi:=+12.2f}|{1234567.891:,.2f}|{0.000123:g}|{1e10:g}|{0.5:%}|{12:.0%}|{3.0:#.0f}|{1e6:_.1f}")
print(hash(0.5), hash(1.0) == hash(1), hash(float("inf")), 0.5 in {0.5: 1}, {1: "a", 1.0: "b", True: "c"}, float("nan") in [float("nan")], min(float("nan"), 1), max(1, float("nan")))
for text in ("float('')", "float('1,5')", "float(None)", "math.sqrt(-1)", "math.log(0)", "1e308 ** 2", "float('1e')", "2.0 ** 5000", "math.factorial(-1)", "math.factorial(2.5)", "round(float('nan'))", "'%d' % 'x'", "f'{1.5:d}'", "f'{1.5:x}'", "f'{1:.2d}'", "float.fromhex('z')"):
    try:
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
