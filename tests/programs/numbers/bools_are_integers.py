print(True + True, True * 5, -True, ~True, True & False, True | 2, True ^ True, type(True & True), type(True & 1), sum([True, False, True]), [10, 20][True])
print(isinstance(True, int), bool("False"), bool([]), bool([0]), bool(0.0), bool(None), bool(" "), not [], not not "x", True == 1, True is (1 == 1), str(True), repr(False))
print(True and "yes", False or "no", None or 0 or "last", 1 and 0 and 2, [] and 5, "a" and "b" or "c", not None, 1 < 2 < 3, 1 < 3 > 2, 3 > 2 == 2, (1 < 2) == True)
print({True: "t", 1: "one", 0: "zero", False: "f"}, {1, True, 1.0}, [1, 0, True].count(True), [False, 0].index(0), max(True, 2), min(True, 0), sorted([True, False, 2, -1]))
print(f"{True} {True:d} {True:5} {True!s:>6} {False:b} {True:.1f}", "%s %d %i %r" % (True, True, False, True), int("1") is True, bool("0"), int(True), float(True), complex(True))


class Empty:
    def __len__(self):
        return 0


class Falsy:
    def __bool__(self):
        return False

    def __len__(self):
        return 5


class Wrong:
    def __bool__(self):
        return 1


print(bool(Empty()), bool(Falsy()), bool(Empty), [x for x in (Empty(), Falsy(), 1, "", "a") if x], any([0, "", None]), all([]), all([1, "a"]), any([]))
for text in ("bool(Wrong())", "not Wrong()", "if_wrong()", "bool(1, 2)", "Wrong() and 1"):
    try:
        print(eval(text, {"Wrong": Wrong, "if_wrong": lambda: 1 if Wrong() else 2}))
    except TypeError as error:
        print(error)

# expect: 2 5 -1 -2 False 3 False <class 'bool'> <class 'int'> 2 20
# expect: True True False True False False True True True True True True False
# expect: yes no last 0 [] b True True True True True
# expect: {True: 'one', 0: 'f'} {1} 2 0 2 0 [-1, False, True, 2]
# expect: True 1     1   True 0 1.0 True 1 0 True False True 1 1.0 (1+0j)
# expect: False False True [1, 'a'] False True True False
# expect: __bool__ should return bool, returned int
# expect: __bool__ should return bool, returned int
# expect: __bool__ should return bool, returned int
# expect: bool expected at most 1 argument, got 2
# expect: __bool__ should return bool, returned int
