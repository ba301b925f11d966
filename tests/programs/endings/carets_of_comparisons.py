values = [3, "two", 1]
print(3 < 4 < 5, values[0] == 3)
print(values[0] < 5 < values[1])

# expect: True True
