from collections import Counter, defaultdict

TEXT = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness..."""

words = [word.strip(".,!").lower() for word in TEXT.split()]
counts = Counter(words)
print(counts.most_common(3))
print(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:5])
by_length = defaultdict(list)
for word in counts:
    by_length[len(word)].append(word)
for length in sorted(by_length):
    print(length, *sorted(by_length[length]), sep=", ")
longest = max(words, key=len)
print(longest.title(), longest[::-1], longest.center(20, "*"))
print(" ".join(word.capitalize() for word in words[:6]))
letters = Counter(letter for word in words for letter in word)
print("".join(f"{letter}{count}" for letter, count in letters.most_common(4)))
print(Counter("hello") - Counter("help"), Counter("ab") + Counter("bc"), Counter(a=2, b=-1))
vowels = set("aeiou")
print(sorted({word for word in words if vowels.isdisjoint(word[1:])}))
print({word: words.index(word) for word in ("times", "age")})
