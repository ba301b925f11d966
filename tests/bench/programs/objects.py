"""Classes: attributes, methods, properties, making instances."""


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def plus(self, other):
        return Point(self.x + other.x, self.y + other.y)

    @property
    def size(self):
        return self.x * self.x + self.y * self.y


class Counter:
    step = 1

    def __init__(self):
        self.count = 0

    def bump(self):
        self.count += self.step
        return self


point = Point(0, 0)
one = Point(1, 2)
total = 0
for _ in range(200_000):
    point = point.plus(one)
    total += point.size
counter = Counter()
for _ in range(400_000):
    counter.bump()
print(point.x, point.y, total, counter.count)
