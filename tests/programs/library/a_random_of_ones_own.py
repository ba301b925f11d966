"""A generator with its own random() draws everything from it; and words of wrong times."""
import random
import time


class Half(random.Random):
    def random(self):
        return 0.5


class Bits(Half):
    def getrandbits(self, k):
        return (1 << k) - 1 if k < 3 else 1


half = Half()
print(half.randint(1, 6), half.choice("abc"), half.uniform(2, 4), half.sample(range(9), 3), half.randrange(10, 100, 7))
print(Bits().randint(1, 6), Bits().random(), random.Random(3).randint(1, 6))
xs = list(range(5))
half.shuffle(xs)
print(xs)
for attempt in (lambda: time.strftime("%Y", (1,)), lambda: time.mktime((1, 2)), lambda: time.asctime((1,)), lambda: time.strftime("%Y", "x"), lambda: time.struct_time((1, 2))):
    try:
        print(attempt())
    except TypeError as error:
        print(error)

# expect: 5 b 3.0 [7, 0, 2] 31
# expect: 2 0.5 2
# expect: [2, 3, 4, 0, 1]
# expect: strftime(): illegal time tuple argument
# expect: mktime(): illegal time tuple argument
# expect: asctime(): illegal time tuple argument
# expect: Tuple or struct_time argument required
# expect: time.struct_time() takes an at least 9-sequence (2-sequence given)
