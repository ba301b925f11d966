import asyncio


class Cell:
    def __init__(self, alive):
        self.alive, self.neighbours, self.inbox = alive, [], asyncio.Queue()

    async def live(self, barrier, generations):
        for _ in range(generations):
            for neighbour in self.neighbours:
                neighbour.inbox.put_nowait(self.alive)
            count = 0
            for _ in self.neighbours:
                count += await self.inbox.get()
            await barrier.wait()
            self.alive = count == 3 or (self.alive and count == 2)
            await barrier.wait()


def show(grid):
    return "\n".join("".join(".#"[cell.alive] for cell in row) for row in grid)


async def main(rows, cols, start, generations=3):
    grid = [[Cell((r, c) in start) for c in range(cols)] for r in range(rows)]
    cells = [cell for row in grid for cell in row]
    for r, row in enumerate(grid):
        for c, cell in enumerate(row):
            cell.neighbours = [grid[i][j] for i in range(max(0, r - 1), min(rows, r + 2))
                               for j in range(max(0, c - 1), min(cols, c + 2)) if (i, j) != (r, c)]
    barrier = asyncio.Barrier(len(cells) + 1)
    tasks = [asyncio.create_task(cell.live(barrier, generations)) for cell in cells]
    for generation in range(generations):
        await barrier.wait()
        await barrier.wait()
        print(f"generation {generation + 1}", show(grid), sep="\n")
    await asyncio.wait(tasks)

asyncio.run(main(4, 4, {(1, 0), (1, 1), (1, 2)}))

# expect: generation 1
# expect: .#..
# expect: .#..
# expect: .#..
# expect: ....
# expect: generation 2
# expect: ....
# expect: ###.
# expect: ....
# expect: ....
# expect: generation 3
# expect: .#..
# expect: .#..
# expect: .#..
# expect: ....
