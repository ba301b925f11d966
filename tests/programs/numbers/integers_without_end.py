print(2 ** 200, -2 ** 63, (1 << 100) - 1, 10 ** 30 // 7, -(10 ** 30) // 7, 10 ** 30 % -7, divmod(-10 ** 20, 3))
print(12345678901234567890 * 98765432109876543210, 2 ** 64 == 2.0 ** 64, 10 ** 16 + 1 == 1e16 + 1, 2 ** 53 + 1 == float(2 ** 53 + 1))
print((10 ** 20).bit_length(), (255).bit_count(), int("1" * 30, 2), int("-0xff", 16), int("  42\n"), int("1_000"), hash(2 ** 61 - 1), hash(2 ** 61), hash(-1))
print(~(10 ** 20), 10 ** 20 & 0xFF, 10 ** 20 | 1, 10 ** 20 ^ 10 ** 19, 10 ** 20 >> 10, -10 ** 20 >> 70, 1 << 70)
print(int(1e20), int(-1e300) % 1000, round(12345, -2), round(25, -1), round(35, -1), round(-10 ** 20, -19), pow(2, 1000, 10 ** 9 + 7), pow(3, -1, 11))
print(f"{10 ** 20:,}", f"{2 ** 70:x}", f"{-2 ** 70:#o}", f"{10 ** 20:e}", f"{10 ** 20:.3g}", f"{123:+08d}", f"{7:>+5}", f"{True:d}", str(10 ** 25), repr(-0))
print(10 ** 400 > 1e308, 10 ** 400 == float("inf"), 3 < 10 ** 400 < float("inf"), sorted([10 ** 20, 3, -10 ** 20, 2.5]), max(2 ** 70, 1e21))
for text in ("1 // 0", "1 % 0", "1 / 0", "0 ** -1", "int('')", "int('abc')", "int('12', 1)", "int('9', 8)", "int(None)", "int([])", "1 << -1", "float(10 ** 400)",
             "10 ** 400 / 3", "int('1__0')", "int(float('nan'))", "int(float('inf'))", "pow(2, -1, 4)", "(300).to_bytes(1, 'big')", "(-1).to_bytes(1, 'big')", "chr(-1)",
             "divmod(1, 0)", "1.0 // 0", "5 % 0.0", "int('1' * 5000)", "str(10 ** 5000)", "1 << 10 ** 30", "'a' * 10 ** 30", "range(10 ** 30)[5]", "len(range(10 ** 30))", "round(1.5, 'a')"):
    try:
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
print(int.from_bytes(b"\xff\x00", "big", signed=True), (2 ** 40).to_bytes(8, "little"), (5).as_integer_ratio(), (5).conjugate(), 5 .real, int(), int("٣"))

# expect: 1606938044258990275541962092341162602522202993782792835301376 -9223372036854775808 1267650600228229401496703205375 142857142857142857142857142857 -142857142857142857142857142858 -6 (-33333333333333333334, 2)
# expect: 1219326311370217952237463801111263526900 True False False
# expect: 67 8 1073741823 -255 42 1000 0 1 -2
# expect: -100000000000000000001 0 100000000000000000001 108446816646070796288 97656250000000000 -1 1180591620717411303424
# expect: 100000000000000000000 840 12300 20 40 -100000000000000000000 688423210 4
# expect: 100,000,000,000,000,000,000 400000000000000000 -0o200000000000000000000000 1.000000e+20 1e+20 +0000123    +7 1 10000000000000000000000000 0
# expect: True False True [-100000000000000000000, 2.5, 3, 100000000000000000000] 1180591620717411303424
# expect: 1 // 0 -> ZeroDivisionError integer division or modulo by zero
# expect: 1 % 0 -> ZeroDivisionError integer modulo by zero
# expect: 1 / 0 -> ZeroDivisionError division by zero
# expect: 0 ** -1 -> ZeroDivisionError 0.0 cannot be raised to a negative power
# expect: int('') -> ValueError invalid literal for int() with base 10: ''
# expect: int('abc') -> ValueError invalid literal for int() with base 10: 'abc'
# expect: int('12', 1) -> ValueError int() base must be >= 2 and <= 36, or 0
# expect: int('9', 8) -> ValueError invalid literal for int() with base 8: '9'
# expect: int(None) -> TypeError int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# expect: int([]) -> TypeError int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect: 1 << -1 -> ValueError negative shift count
# expect: float(10 ** 400) -> OverflowError int too large to convert to float
# expect: 10 ** 400 / 3 -> OverflowError integer division result too large for a float
# expect: int('1__0') -> ValueError invalid literal for int() with base 10: '1__0'
# expect: int(float('nan')) -> ValueError cannot convert float NaN to integer
# expect: int(float('inf')) -> OverflowError cannot convert float infinity to integer
# expect: pow(2, -1, 4) -> ValueError base is not invertible for the given modulus
# expect: (300).to_bytes(1, 'big') -> OverflowError int too big to convert
# expect: (-1).to_bytes(1, 'big') -> OverflowError can't convert negative int to unsigned
# expect: chr(-1) -> ValueError chr() arg not in range(0x..)
# expect: divmod(1, 0) -> ZeroDivisionError integer division or modulo by zero
# expect: 1.0 // 0 -> ZeroDivisionError float floor division by zero
# expect: 5 % 0.0 -> ZeroDivisionError float modulo
# expect: int('1' * 5000) -> ValueError Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
# expect: str(10 ** 5000) -> ValueError Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
# expect: 1 << 10 ** 30 -> OverflowError too many digits in integer
# expect: 'a' * 10 ** 30 -> OverflowError cannot fit 'int' into an index-sized integer
# expect: range(10 ** 30)[5] -> 5
# expect: len(range(10 ** 30)) -> OverflowError Python int too large to convert to C ssize_t
# expect: round(1.5, 'a') -> TypeError 'str' object cannot be interpreted as an integer
# expect: -256 b'\x00\x00\x00\x00\x00\x01\x00\x00' (5, 1) 5 5 0 3
