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

# expect: 0.1 0.3333333333333333 1e+16 1000000000000000.0 1.2345678901234568e+17 0.0001 1e-05 1.0 -0.0 5e-324 1.7976931348623157e+308 2.5 1e+22 1e+23 0.30000000000000004 100.0 1e+100 inf nan
# expect: 0.10|0.1|1.000000e-01
# expect: 0.33|0.333333|3.333333e-01
# expect: 10000000000000000.00|1e+16|1.000000e+16
# expect: 1000000000000000.00|1e+15|1.000000e+15
# expect: 123456789012345680.00|1.23457e+17|1.234568e+17
# expect: 0.00|0.0001|1.000000e-04
# expect: 0.00|1e-05|1.000000e-05
# expect: 1.00|1|1.000000e+00
# expect: -0.00|-0|-0.000000e+00
# expect: 0.00|4.94066e-324|4.940656e-324
# expect: 179769313486231570814527423731704356798070567525844996598917476803157260780028538760589558632766878171540458953514382464234321326889464182768467546703537516986049910576551282076245490090389328944075868508455133942304583236903222948165808559332123348274797826204144723168738177180919299881250404026184124858368.00|1.79769e+308|1.797693e+308
# expect: 2.50|2.5|2.500000e+00
# expect: 10000000000000000000000.00|1e+22|1.000000e+22
# expect: 0.1 0.1 0.2 0.3 2.7 -1.2 2 0 1e+300 120.0 5 2.67
# expect: (3602879701896397, 36028797018963968) 0x1.0000000000000p-1 12.0 True 3 3.0 -4.0 -0.5 (3.0, 1.5) True
# expect: 100000.0 3.5 -inf 10.5 0.5 5.0 True 1.0 inf
# expect: False True 0.9999999999999999 inf -inf 0.0 1.4142135623730951 0.01 2.0 (1.0000000000000002+1.7320508075688772j)
# expect: 1.0 -3 3 -2 1.4142135623730951 5.0 True -1.0
# expect: 3.141592653589793 2.718281828459045 inf nan 2.0 3.0 -3.0 2.718281828459045 1.2246467991473532e-16 180.0 2432902008176640000 120
# expect:     3.1416|3.14e+00  |   +3.142   |000003.14159|-       3.14|1,234,567.89|0.000123|1e+10|50.000000%|1200%|3.|1_000_000.0
# expect: 1152921504606846976 True 314159 True {1: 'c'} False nan 1
# expect: float('') -> ValueError could not convert string to float: ''
# expect: float('1,5') -> ValueError could not convert string to float: '1,5'
# expect: float(None) -> TypeError float() argument must be a string or a real number, not 'NoneType'
# expect: math.sqrt(-1) -> ValueError math domain error
# expect: math.log(0) -> ValueError math domain error
# expect: 1e308 ** 2 -> OverflowError (34, 'Numerical result out of range')
# expect: float('1e') -> ValueError could not convert string to float: '1e'
# expect: 2.0 ** 5000 -> OverflowError (34, 'Numerical result out of range')
# expect: math.factorial(-1) -> ValueError factorial() not defined for negative values
# expect: math.factorial(2.5) -> TypeError 'float' object cannot be interpreted as an integer
# expect: round(float('nan')) -> ValueError cannot convert float NaN to integer
# expect: '%d' % 'x' -> TypeError %d format: a real number is required, not str
# expect: f'{1.5:d}' -> ValueError Unknown format code 'd' for object of type 'float'
# expect: f'{1.5:x}' -> ValueError Unknown format code 'x' for object of type 'float'
# expect: f'{1:.2d}' -> ValueError Precision not allowed in integer format specifier
# expect: float.fromhex('z') -> ValueError invalid hexadecimal floating-point string
