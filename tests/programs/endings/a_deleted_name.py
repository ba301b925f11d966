value = [1, 2]
print(value)
del value
print(value)

# expect: [1, 2]
