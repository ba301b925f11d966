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
