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

# expect: [('it', 4), ('was', 4), ('the', 4)]
# expect: [('it', 4), ('of', 4), ('the', 4), ('was', 4), ('age', 2)]
# expect: 2, it, of
# expect: 3, age, the, was
# expect: 4, best
# expect: 5, times, worst
# expect: 6, wisdom
# expect: 11, foolishness
# expect: Foolishness ssenhsiloof ****foolishness*****
# expect: It Was The Best Of Times
# expect: t12s12e10i8
# expect: Counter({'l': 1, 'o': 1}) Counter({'b': 2, 'a': 1, 'c': 1}) Counter({'a': 2, 'b': -1})
# expect: ['it', 'of']
# expect: {'times': 5, 'age': 15}
