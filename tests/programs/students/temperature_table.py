def fahrenheit(celsius):
    return celsius * 9 / 5 + 32


print(f"{'C':>5} {'F':>6}")
for celsius in range(-10, 31, 10):
    print(f"{celsius:5d} {fahrenheit(celsius):6.1f}")
print("%d%% of %.2f is %g" % (15, 80, 12.0))
print("{:,} {:_} {:.3e} {:%} {:08.3f} {:+d} {:#x} {:#b}".format(1234567, 1234567, 12345.678, 0.256, 3.14159, 5, 255, 5))
print(round(2.5), round(3.5), round(2.675, 2), round(-1.5), round(1234, -2), 0.1 + 0.2, 1 / 3, 1e16, 1e-5, 100.0)
print(7 // 2, -7 // 2, 7 % 3, -7 % 3, divmod(-7, 3), 2 ** 10, 2 ** -1, 10 / 5, int(3.9), int(-3.9), float("1e3"))
x = 5
x += 2.5
x **= 2
print(x, type(x).__name__, x.is_integer(), str(x), repr(x), bool(x), not x)
print(5 == 5.0, 5 is 5.0 if False else "-", "5" == 5, [1, 2] == [1, 2.0], (1, 2) < (1, 3), "a" < "b" < "c", 1 < 2 > 1)

# expect:     C      F
# expect:   -10   14.0
# expect:     0   32.0
# expect:    10   50.0
# expect:    20   68.0
# expect:    30   86.0
# expect: 15% of 80.00 is 12
# expect: 1,234,567 1_234_567 1.235e+04 25.600000% 0003.142 +5 0xff 0b101
# expect: 2 4 2.67 -2 1200 0.30000000000000004 0.3333333333333333 1e+16 1e-05 100.0
# expect: 3 -4 1 2 (-3, 2) 1024 0.5 2.0 3 -3 1000.0
# expect: 56.25 float False 56.25 56.25 True False
# expect: True - False True True True True
