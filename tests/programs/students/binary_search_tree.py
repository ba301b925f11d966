class Node:
    __slots__ = ("value", "left", "right")

    def __init__(self, value):
        self.value = value
        self.left = self.right = None


class Tree:
    def __init__(self, values=()):
        self.root = None
        self.size = 0
        for value in values:
            self.insert(value)

    def insert(self, value):
        if self.root is None:
            self.root = Node(value)
            self.size += 1
            return True
        node = self.root
        while True:
            if value == node.value:
                return False
            side = "left" if value < node.value else "right"
            child = getattr(node, side)
            if child is None:
                setattr(node, side, Node(value))
                self.size += 1
                return True
            node = child

    def __contains__(self, value):
        node = self.root
        while node and node.value != value:
            node = node.left if value < node.value else node.right
        return node is not None

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node.left)
                yield node.value
                yield from walk(node.right)
        return walk(self.root)

    def __len__(self):
        return self.size

    def __repr__(self):
        return f"{type(self).__name__}({list(self)})"

    def height(self, node=...):
        if node is ...:
            node = self.root
        return 0 if node is None else 1 + max(self.height(node.left), self.height(node.right))


tree = Tree([50, 30, 70, 20, 40, 60, 80, 30])
print(tree, len(tree), 40 in tree, 45 in tree, tree.height(), bool(Tree()))
print(max(tree), sum(tree), sorted(tree, reverse=True)[:2], list(zip(tree, "abc")))
try:
    tree.insert("text")
except TypeError as error:
    print(error)
try:
    tree.root.colour = "red"
except AttributeError as error:
    print(error)

# expect: Tree([20, 30, 40, 50, 60, 70, 80]) 7 True False 3 False
# expect: 80 350 [80, 70] [(20, 'a'), (30, 'b'), (40, 'c')]
# expect: '<' not supported between instances of 'str' and 'int'
# expect: 'Node' object has no attribute 'colour'
