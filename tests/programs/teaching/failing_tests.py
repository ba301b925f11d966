# A teaching script: failing tests.
# stderr: last
import unittest


def divide(a, b):
    return a / b


class DivideTest(unittest.TestCase):
    def test_works(self):
        self.assertAlmostEqual(divide(1, 3), 0.3333333, places=6)

    def test_zero(self):
        with self.assertRaises(ZeroDivisionError):
            divide(1, 0)

    def test_wrong(self):
        self.assertEqual([divide(4, 2), divide(9, 3)], [2, 4], "quotients")

    def test_error(self):
        divide("a", 2)


if __name__ == "__main__":
    unittest.main(argv=["tests"], exit=True)
