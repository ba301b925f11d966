class LinkedList:
    class _Node:
        def __init__(self, value, next=None):
            self.value, self.next = value, next

    class _Iterator:
        def __init__(self, node):
            self.node = node

        def __iter__(self):
            return self

        def __next__(self):
            if self.node is None:
                raise StopIteration
            value, self.node = self.node.value, self.node.next
            return value

    def __init__(self, *values):
        self.head = None
        for value in reversed(values):
            self.push(value)

    def push(self, value):
        self.head = self._Node(value, self.head)
        return self

    def pop(self):
        if not self.head:
            raise IndexError("pop from empty list")
        value, self.head = self.head.value, self.head.next
        return value

    def __iter__(self):
        return self._Iterator(self.head)

    def __reversed__(self):
        values = list(self)
        while values:
            yield values.pop()

    def __getitem__(self, index):
        if isinstance(index, slice):
            return LinkedList(*list(self)[index])
        for i, value in enumerate(self):
            if i == index:
                return value
        raise IndexError(f"index {index} out of range")

    def __eq__(self, other):
        return list(self) == list(other)

    def __str__(self):
        return " -> ".join(map(str, self)) or "empty"


numbers = LinkedList(1, 2, 3)
print(numbers, numbers.push(0), numbers.pop(), numbers[1], numbers[1:], list(reversed(numbers)))
print(numbers == LinkedList(1, 2, 3), 2 in numbers, sum(numbers), LinkedList())
first, *rest = numbers
print(first, rest, *numbers, sep="/")
try:
    hash(numbers)
except TypeError as error:
    print(error)
LinkedList().pop()

# expect: 1 -> 2 -> 3 1 -> 2 -> 3 0 2 2 -> 3 [3, 2, 1]
# expect: True True 6 empty
# expect: 1/[2, 3]/1/2/3
# expect: unhashable type: 'LinkedList'
