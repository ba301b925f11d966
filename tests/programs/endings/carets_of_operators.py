def mean(values):
    return sum(values) / len(values) + max(values or [0]) % 3


print(mean([1, 2, 3]))
print(mean([]))

# expect: 2.0
