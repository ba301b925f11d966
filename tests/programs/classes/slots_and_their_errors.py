class Point:
    __slots__ = ("x", "y")
    kind = "point"

    def __init__(self, x, y=0):
        self.x, self.y = x, y


class Named(Point):
    __slots__ = "name",


class Open(Point):
    pass


point = Point(1)
print(point.x, point.y, Point.x, Point.__slots__, hasattr(point, "__dict__"))
named, loose = Named(1, 2), Open(3)
named.name = "n"
loose.z = 9
print(named.name, loose.__dict__, Named.__slots__)
for action in ("point.z = 1", "del point.y; point.y", "named.other = 1", "point.kind = 2", "del point.kind", "Point.x.__get__(5)"):
    try:
        exec(action, {"point": point, "named": named, "Point": Point})
    except (AttributeError, TypeError) as error:
        print(action, "->", type(error).__name__, error)
for body in ("__slots__ = ('a', 1)", "__slots__ = ('a b',)", "x = 1; __slots__ = ('x',)", "__slots__ = ('__dict__', 'a')", "__slots__ = 5"):
    try:
        namespace = {}
        exec(f"class C:\n    {body}", namespace)
        print(body, "->", namespace["C"].__slots__)
    except (TypeError, ValueError) as error:
        print(body, "->", type(error).__name__, error)
try:
    class Both(Point, Exception):
        pass
    print("made")
except TypeError as error:
    print(error)

# expect: 1 0 <member 'x' of 'Point' objects> ('x', 'y') False
# expect: n {'z': 9} ('name',)
# expect: point.z = 1 -> AttributeError 'Point' object has no attribute 'z'
# expect: del point.y; point.y -> AttributeError 'Point' object has no attribute 'y'
# expect: named.other = 1 -> AttributeError 'Named' object has no attribute 'other'
# expect: point.kind = 2 -> AttributeError 'Point' object attribute 'kind' is read-only
# expect: del point.kind -> AttributeError 'Point' object attribute 'kind' is read-only
# expect: Point.x.__get__(5) -> TypeError descriptor 'x' for 'Point' objects doesn't apply to a 'int' object
# expect: __slots__ = ('a', 1) -> TypeError __slots__ items must be strings, not 'int'
# expect: __slots__ = ('a b',) -> TypeError __slots__ must be identifiers
# expect: x = 1; __slots__ = ('x',) -> ValueError 'x' in __slots__ conflicts with class variable
# expect: __slots__ = ('__dict__', 'a') -> ('__dict__', 'a')
# expect: __slots__ = 5 -> TypeError 'int' object is not iterable
# expect: multiple bases have instance lay-out conflict
