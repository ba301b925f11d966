class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("rows of different lengths")

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __getitem__(self, at):
        if isinstance(at, tuple):
            i, j = at
            return self.rows[i][j]
        return self.rows[at]

    def __add__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        return Matrix([a + b for a, b in zip(p, q)] for p, q in zip(self.rows, other.rows))

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows)

    def __mul__(self, factor):
        return Matrix([factor * value for value in row] for row in self.rows)

    __rmul__ = __mul__

    def __pow__(self, n):
        result = Matrix.identity(len(self.rows))
        for _ in range(n):
            result = result @ self
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __str__(self):
        return "\n".join(" ".join(f"{value:>4}" for value in row) for row in self.rows)


a = Matrix([[1, 2], [3, 4]])
print(a + a)
print(a @ Matrix.identity(2) == a, a.shape, a[1, 0], a[0])
print(2 * a)
print(a ** 5)
for wrong in (lambda: a + 1, lambda: a @ 3, lambda: Matrix([[1], [2, 3]]), lambda: {a: 1}, lambda: a[5, 5]):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)

# expect:    2    4
# expect:    6    8
# expect: True (2, 2) 3 [1, 2]
# expect:    2    4
# expect:    6    8
# expect: 1069 1558
# expect: 2337 3406
# expect: TypeError unsupported operand type(s) for +: 'Matrix' and 'int'
# expect: AttributeError 'int' object has no attribute 'rows'
# expect: ValueError rows of different lengths
# expect: TypeError unhashable type: 'Matrix'
# expect: IndexError list index out of range
