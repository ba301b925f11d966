rows = ["1", "2", "x3", "4"]
print([int(row) for row in rows[:2]])
print({row: [int(digit) for digit in row] for row in rows})

# expect: [1, 2]
