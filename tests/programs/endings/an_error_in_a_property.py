class Circle:
    def __init__(self, radius):
        self._radius = radius

    @property
    def radius(self):
        return self._radius

    @radius.setter
    def radius(self, value):
        if value < 0:
            raise ValueError("radius must not be negative")
        self._radius = value


circle = Circle(2)
circle.radius = 3
print(circle.radius)
circle.radius = -1

# expect: 3
