VALUES = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
          (5, "V"), (4, "IV"), (1, "I")]


def to_roman(number: int) -> str:
    assert 0 < number < 4000, f"out of range: {number}"
    text = ""
    for value, letters in VALUES:
        count, number = divmod(number, value)
        text += letters * count
    return text


def from_roman(text: str) -> int:
    numbers = dict((letter, value) for value, letter in VALUES)
    total = 0
    for letter, following in zip(text, text[1:] + " "):
        value = numbers[letter]
        total += -value if numbers.get(following, 0) > value else value
    return total


def to_base(number, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return "-" + to_base(-number, base) if number < 0 else digits[number] if number < base else to_base(number // base, base) + digits[number % base]


for year in (1, 4, 9, 1994, 2024, 3999):
    print(year, to_roman(year), from_roman(to_roman(year)) == year)
print([to_base(255, base) for base in (2, 8, 16, 36)], to_base(-10, 3), int("zz", 36), int("-0b101", 0), int("0o17", 8))
print(bin(10), oct(64), hex(255), f"{10:b} {10:o} {10:x} {10:X} {10:08b} {-10:#06x}", 0b1010, 0o12, 0xA, 1_000_000)
print((255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"), (1000).bit_length(), ~5, 5 & 3, 5 | 3, 5 ^ 3, 1 << 10, -8 >> 1)
from_roman("ABC")

# expect: 1 I True
# expect: 4 IV True
# expect: 9 IX True
# expect: 1994 MCMXCIV True
# expect: 2024 MMXXIV True
# expect: 3999 MMMCMXCIX True
# expect: ['11111111', '377', 'ff', '73'] -101 1295 -5 15
# expect: 0b1010 0o100 0xff 1010 12 a A 00001010 -0x00a 10 10 10 1000000
# expect: b'\x00\xff' 1 10 -6 1 7 6 1024 -4
