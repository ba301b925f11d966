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

# expect: 0 0.8444218515250481 98 44651664552134903426
# expect: 1 0.13436424411240122 98 133832401659235910865
# expect: 42 0.6394267984578837 4 281774556622676705531
# expect: -5 0.6229016948897019 95 826325471441701108668
# expect: 1180591620717411303424 0.2327882718301838 54 942769308587278225369
# expect: text 0.8711565613554825 99 672882892488600284931
# expect: b'bytes' 0.37075677971469856 86 611440604401810622133
# expect: 1.5 0.551763726942059 33 527269569492963564611
# expect: True 0.13436424411240122 98 133832401659235910865
# expect: [3, 2, 4, 6, 1, 1, 5, 1, 3, 5] [0, 98, 56, 21, 0] 1 1
# expect: b ['a', 'a', 'b', 'c'] [2, 2, 2, 2, 2] [1, 2, 1]
# expect: [14, 12, 11, 7, 6, 17, 0, 5, 15, 1, 2, 10, 8, 16, 18, 3, 19, 13, 9, 4] [63, 87, 68, 54, 99] [329407, 488218, 614006, 968298] [2, 1, 3] ['b', 'a', 'b']
# expect: 1.764570866212813 4.5329912949965845 0.7504782693139616 -0.6011275453067301 12.839345308678435 0.3853660954791695
# expect: 1.2183671012451602 0.3587423351499534 1.1746353716265236 0.6267010296001053 0.9240525619507179
# expect: 1.0423865640021805 0.2465029452707539 5.7948107743352235 2.4564094305729136 b'\xb0\x82\x15\xdf\x7f'
# expect: True 625
# expect: 0.46300735781502145 6 2
# expect: 0.8307308008084813
# expect: IndexError Cannot choose from an empty sequence
# expect: ValueError empty range for randrange() (5, 2, -3)
# expect: TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
# expect: ValueError Sample larger than population or is negative
# expect: ValueError Total of weights must be greater than zero
# expect: TypeError The only supported seed types are: None,
# expect: int, float, str, bytes, and bytearray.
# expect: ValueError The number of weights does not match the population
