# Seeded, random gives CPython's own numbers from every function.
import random

for seed in (0, 1, 42, -5, 2 ** 70, "text", b"bytes", 1.5, True):
    random.seed(seed)
    print(seed, random.random(), random.randint(1, 100), random.getrandbits(70))
random.seed(7)
print([random.randint(1, 6) for _ in range(10)], [random.randrange(0, 100, 7) for _ in range(5)], random.randrange(10), random.randrange(10, 0, -3))
print(random.choice("abc"), random.choices("abc", k=4), random.choices([1, 2], weights=[1, 9], k=5), random.choices([1, 2], cum_weights=[3, 4], k=3))
deck = list(range(20))
random.shuffle(deck)
print(deck, random.sample(range(100), 5), random.sample(range(10 ** 6), 30)[:4], random.sample([1, 2, 3], 3), random.sample("ab", k=3, counts=[2, 2]))
print(random.uniform(1, 2), random.triangular(0, 10, 3), random.triangular(), random.gauss(0, 1), random.gauss(10, 2), random.normalvariate(0, 1))
print(random.expovariate(0.5), random.betavariate(1, 2), random.gammavariate(2, 1), random.gammavariate(0.5, 1), random.lognormvariate(0, 1))
print(random.paretovariate(3), random.weibullvariate(1, 2), random.vonmisesvariate(1, 2), random.vonmisesvariate(0, 0), random.randbytes(5))
state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first == [random.random() for _ in range(3)], len(state[1]))
own = random.Random(9)
print(own.random(), own.randint(1, 10), own.choice([1, 2, 3]))
for _ in range(700):
    own.random()
print(own.random())
for action in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample({1, 2}, 1), lambda: random.sample([1], 2),
               lambda: random.choices([1], weights=[0]), lambda: random.seed([]), lambda: random.choices([1, 2], weights=[1])):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
