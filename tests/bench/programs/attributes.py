"""Attribute access: of instances, classes, modules, with __slots__ and without, read and written."""
import math


class Node:
    kind = "node"

    def __init__(self, value):
        self.value = value
        self.next = self
        self.visits = 0


class Small:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


def walk(node, steps):
    total = 0
    for _ in range(steps):
        node.visits += 1
        total += node.next.next.value
        node = node.next
    return total


def swap(small, steps):
    for _ in range(steps):
        small.left, small.right = small.right, small.left
    return small.left


def lengths(steps):
    total = 0.0
    for _ in range(steps):
        total += math.pi if Node.kind == "node" else math.e
    return total


node = Node(3)
print(walk(node, 400_000), node.visits)
print(swap(Small(1, 2), 300_001))
print(round(lengths(400_000)))
