import string


def shift(text, by):
    lower = string.ascii_lowercase
    table = str.maketrans(lower + lower.upper(), lower[by:] + lower[:by] + lower.upper()[by:] + lower.upper()[:by])
    return text.translate(table)


def crack(text):
    scores = {}
    for by in range(26):
        plain = shift(text, by)
        scores[by] = sum(plain.lower().count(letter) for letter in "etaoin")
    best = max(scores, key=scores.get)
    return best, shift(text, best)


message = "The quick brown fox jumps over the lazy dog at noon."
secret = shift(message, 3)
print(secret)
print(shift(secret, 23) == message)
print(crack(secret))
print("".join(chr((ord(c) - 97 + 13) % 26 + 97) if c.islower() else c for c in "uryyb jbeyq"))

# expect: Wkh txlfn eurzq ira mxpsv ryhu wkh odcb grj dw qrrq.
# expect: True
# expect: (23, 'The quick brown fox jumps over the lazy dog at noon.')
# expect: hello world
