import copy


class Box:
    def __init__(self, items):
        self.items = items

    def __eq__(self, other):
        return isinstance(other, Box) and self.items == other.items


inner = [1, 2]
box = Box([inner, inner])
shallow, deep = copy.copy(box), copy.deepcopy(box)
print(shallow.items is box.items, deep.items is box.items, deep.items[0] is deep.items[1], deep == box, deep is box)
cyclic = [1]
cyclic.append(cyclic)
print(cyclic, copy.deepcopy(cyclic)[1][1][0])
d = {}
d["self"] = d
print(d, repr({1: [d]}), [d] == [d])
print(copy.copy((1, 2)) is not None, copy.deepcopy({(1, 2): {3}}), copy.copy(b"x"), copy.deepcopy([lambda: 0])[0]() == 0)


class Special:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return f"deep {type(memo).__name__}"


print(copy.copy(Special()), copy.deepcopy([Special()]))
a = b = None
print(a is b, () is (), "" is str(), True is (1 == 1), id(a) == id(b), [] is [], id(inner) == id(box.items[0]))

# expect: True False True True False
# expect: [1, [...]] 1
# expect: {'self': {...}} {1: [{'self': {...}}]} True
# expect: True {(1, 2): {3}} b'x' True
# expect: copied ['deep dict']
# expect: True True True True True False True
