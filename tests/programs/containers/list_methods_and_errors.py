# Lists: every method, slices of all kinds, and the words of their errors.


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


a = [3, 1, 2]
a.append(4)
a.extend((5, 6))
a.insert(0, 9)
a.insert(-1, 8)
a.insert(100, 7)
print(a, len(a), a.index(4), a.count(1))
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove(1)
a.reverse()
print(a, a.copy() is a, a[:] == a)
print(a[1:3], a[::-1], a[::2], a[-2:], a[5:1], a[5:1:-1], a[:100])
a[1:2] = ["x", "y", "z"]
print(a)
a[::2] = [0] * len(a[::2])
print(a)
del a[::2]
print(a)
del a[-1:]
a += "ab"
a *= 2
print(a, a * 0, 2 * [1], [1] * True, [0] * -3)
print([1, 2] < [1, 3], [1] < [1, 0], [] < [1], [2] > [1, 5], [1, 2] == [1, 2.0], [1] != [1], [1, [2]] <= [1, [2]])
print(1 in a, "a" in a, [] == (), [1, 2] + [3])
attempt(lambda: [].pop())
attempt(lambda: [1].pop(5))
attempt(lambda: [1].remove(2))
attempt(lambda: [1].index(2))
attempt(lambda: [1, 2, 1].index(1, 1))
attempt(lambda: [1][1])
attempt(lambda: [1]["a"])
attempt(lambda: [1][1.0])
attempt(lambda: [1] + (2,))
attempt(lambda: [1] * "a")
attempt(lambda: [1] * 1.5)
attempt(lambda: [1] < 2)
attempt(lambda: hash([]))
attempt(lambda: list(5))
attempt(lambda: list(1, 2))
attempt(lambda: list(iterable=[1]))
attempt(lambda: [].append())
attempt(lambda: [].append(1, 2))
attempt(lambda: [].sort(1))
attempt(lambda: [1, "a"].sort())
attempt(lambda: [3, 1, 2].sort(key=len))
attempt(lambda: [1][::0])
attempt(lambda: [1]["a":])
b = [1, 2, 3]


def assign(target, key, value):
    target[key] = value


attempt(lambda: assign(b, 3, 0))
attempt(lambda: assign(b, slice(0, 3, 2), [1]))
attempt(lambda: assign(b, slice(0, 1), 5))
attempt(lambda: b.__delitem__(7))
b[1:1] = b
print(b)
b.append(b)
print(b, b[-1] is b)
b.clear()
print(b, list(range(3)), list("abc"), list({1: 2}), list())
print(list.__name__, list, type([]), [].__class__, isinstance([], list))
print(sorted([3, 1, 2]), sorted("hello", reverse=True), sorted([[2], [1, 5], [1]]), sorted([-3, 2, -1], key=abs))


class Stack(list):
    def top(self):
        return self[-1]


s = Stack([1, 2])
s.name = "s"
s.push = s.append
s.push(3)
print(s, s.top(), s.name, s + [4], type(s + [4]), s[:2], type(s[:2]), s == [1, 2, 3], len(s))

# expect: [9, 3, 1, 2, 4, 5, 8, 6, 7] 9 4 1
# expect: 7 9 8 [3, 1, 2, 4, 5, 6]
# expect: [6, 5, 4, 2, 3] False True
# expect: [5, 4] [3, 2, 4, 5, 6] [6, 4, 3] [2, 3] [] [3, 2, 4] [6, 5, 4, 2, 3]
# expect: [6, 'x', 'y', 'z', 4, 2, 3]
# expect: [0, 'x', 0, 'z', 0, 2, 0]
# expect: ['x', 'z', 2]
# expect: ['x', 'z', 'a', 'b', 'x', 'z', 'a', 'b'] [] [1, 1] [1] []
# expect: True True True True True False True
# expect: False True False [1, 2, 3]
# expect: IndexError pop from empty list
# expect: IndexError pop index out of range
# expect: ValueError list.remove(x): x not in list
# expect: ValueError 2 is not in list
# expect: 2
# expect: IndexError list index out of range
# expect: TypeError list indices must be integers or slices, not str
# expect: TypeError list indices must be integers or slices, not float
# expect: TypeError can only concatenate list (not "tuple") to list
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError can't multiply sequence by non-int of type 'float'
# expect: TypeError '<' not supported between instances of 'list' and 'int'
# expect: TypeError unhashable type: 'list'
# expect: TypeError 'int' object is not iterable
# expect: TypeError list expected at most 1 argument, got 2
# expect: TypeError list() takes no keyword arguments
# expect: TypeError list.append() takes exactly one argument (0 given)
# expect: TypeError list.append() takes exactly one argument (2 given)
# expect: TypeError sort() takes no positional arguments
# expect: TypeError '<' not supported between instances of 'str' and 'int'
# expect: TypeError object of type 'int' has no len()
# expect: ValueError slice step cannot be zero
# expect: TypeError slice indices must be integers or None or have an __index__ method
# expect: IndexError list assignment index out of range
# expect: ValueError attempt to assign sequence of size 1 to extended slice of size 2
# expect: TypeError can only assign an iterable
# expect: IndexError list assignment index out of range
# expect: [1, 1, 2, 3, 2, 3]
# expect: [1, 1, 2, 3, 2, 3, [...]] True
# expect: [] [0, 1, 2] ['a', 'b', 'c'] [1] []
# expect: list <class 'list'> <class 'list'> <class 'list'> True
# expect: [1, 2, 3] ['o', 'l', 'l', 'h', 'e'] [[1], [1, 5], [2]] [-1, 2, -3]
# expect: [1, 2, 3] 3 s [1, 2, 3, 4] <class 'list'> [1, 2] <class 'list'> True 3
