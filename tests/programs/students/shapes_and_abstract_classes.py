from abc import ABC, abstractmethod
import math


class Shape(ABC):
    registry = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Shape.registry[cls.__name__.lower()] = cls

    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def corners(self): ...

    def __lt__(self, other):
        return self.area() < other.area()

    def __repr__(self):
        return f"{type(self).__name__}(area={self.area():.3f})"


class Circle(Shape):
    corners = 0

    def __init__(self, radius=1):
        self.radius = radius

    def area(self):
        return math.pi * self.radius ** 2


class Rectangle(Shape):
    corners = 4

    def __init__(self, width=1, height=2):
        self.width, self.height = width, height

    def area(self):
        return self.width * self.height


class Square(Rectangle):
    def __init__(self, side=1):
        super().__init__(side, side)


class Blob(Shape):
    pass


shapes = [Square(3), Circle(1.5), Rectangle(2, 5)]
print(sorted(shapes), max(shapes), [shape.corners for shape in shapes])
print(Shape.registry.keys(), isinstance(shapes[0], Rectangle), Square.__mro__)
for make in (Shape, Blob):
    try:
        make()
    except TypeError as error:
        print(error)
print(Shape.registry["circle"](2), Blob.__abstractmethods__ == frozenset({"area", "corners"}))

# expect: [Circle(area=7.069), Square(area=9.000), Rectangle(area=10.000)] Rectangle(area=10.000) [4, 0, 4]
# expect: dict_keys(['circle', 'rectangle', 'square', 'blob']) True (<class '__main__.Square'>, <class '__main__.Rectangle'>, <class '__main__.Shape'>, <class 'abc.ABC'>, <class 'object'>)
# expect: Can't instantiate abstract class Shape with abstract methods area, corners
# expect: Can't instantiate abstract class Blob with abstract methods area, corners
# expect: Circle(area=12.566) True
