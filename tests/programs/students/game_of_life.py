from itertools import product


def step(cells):
    neighbours = {}
    for x, y in cells:
        for dx, dy in product((-1, 0, 1), repeat=2):
            if dx or dy:
                at = x + dx, y + dy
                neighbours[at] = neighbours.get(at, 0) + 1
    return {at for at, count in neighbours.items() if count == 3 or count == 2 and at in cells}


def show(cells, size=6):
    return "\n".join("".join(".#"[(x, y) in cells] for x in range(size)) for y in range(size))


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for generation in range(4):
    print(f"generation {generation}: {sorted(glider)}")
    print(show(glider))
    glider = step(glider)
print(len(glider), glider)
