def hanoi(n, source="A", target="C", spare="B"):
    if n == 0:
        return
    yield from hanoi(n - 1, source, spare, target)
    yield f"{source}->{target}"
    yield from hanoi(n - 1, spare, target, source)


def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item] + rest


def subsets(items):
    if not items:
        return [[]]
    rest = subsets(items[1:])
    return rest + [[items[0], *each] for each in rest]


def flatten(nested):
    for item in nested:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


moves = list(hanoi(4))
print(len(moves), moves[:5])
print(["".join(each) for each in permutations(list("abc"))])
print(subsets([1, 2, 3]))
print(list(flatten([1, [2, (3, [4, []]), 5], [[6]]])))

# expect: 15 ['A->B', 'A->C', 'B->C', 'A->B', 'C->A']
# expect: ['abc', 'acb', 'bac', 'bca', 'cab', 'cba']
# expect: [[], [3], [2], [2, 3], [1], [1, 3], [1, 2], [1, 2, 3]]
# expect: [1, 2, 3, 4, 5, 6]
