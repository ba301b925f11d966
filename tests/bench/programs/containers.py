"""Lists, dicts, strings, comprehensions."""
words = [f"word{i % 1000}" for i in range(200_000)]
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
pairs = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
print(len(pairs), pairs[0])
squares = {n: n * n for n in range(100_000)}
print(sum(value for value in squares.values() if value % 3 == 0))
text = ",".join(str(n) for n in range(100_000))
print(len(text), len(text.split(",")))
matrix = [[i * j for j in range(200)] for i in range(200)]
print(sum(sum(row) for row in matrix))
