# Sets written down as displays of constants come out in CPython's order, too: it builds them several times.
import random

print(list({"apple", "pear", "plum", "fig", "cherry", "kiwi"}), list({1.5, 2.5, -1, -2, 0, True, (1, 2), "x"}))
print(list({"a", "b", "c"}), list({"a", "b"}), list({8, 0, 16, 24}), list({"x", 0, 8, 16, 1, 9, 17, "y", "z"}))
random.seed(4)
for _ in range(60):
    items = [random.choice([random.randrange(60), random.randrange(60) + 0.5, (random.randrange(9),)])
             for _ in range(random.randrange(3, 24))]
    print(eval("list({" + ", ".join(map(repr, items)) + "})"), eval("list({" + ", ".join(map(repr, items)) + ", len('abc')})"))
