# unittest -v: names, docstrings and outcomes of tests as they come.
# args: -v
# stderr: ignore
import unittest


class StackTest(unittest.TestCase):
    def setUp(self):
        self.stack = [1, 2]

    def test_pop(self):
        """Popping takes the last."""
        self.assertEqual(self.stack.pop(), 2)

    def test_wrong(self):
        self.assertEqual(self.stack, [1, 2, 3], "stacks")

    @unittest.skipIf(True, "not today")
    def test_skipped(self):
        self.fail()

    @unittest.expectedFailure
    def test_known(self):
        self.assertIn(3, self.stack)


class Told(unittest.TextTestResult):
    def addSuccess(self, test):
        super().addSuccess(test)
        print("success", test.id())

    def addFailure(self, test, err):
        super().addFailure(test, err)
        print("failure", test.id(), err[0].__name__)


if __name__ == "__main__":
    import io
    stream = io.StringIO()
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(StackTest)
    print(suite.countTestCases())
    result = unittest.TextTestRunner(stream, verbosity=2, resultclass=Told).run(suite)
    print(stream.getvalue())
    print(result)
    unittest.main()

# expect: 4
# expect: success __main__.StackTest.test_pop
# expect: failure __main__.StackTest.test_wrong AssertionError
# expect: test_known (__main__.StackTest.test_known) ... expected failure
# expect: test_pop (__main__.StackTest.test_pop)
# expect: Popping takes the last. ... ok
# expect: test_skipped (__main__.StackTest.test_skipped) ... skipped 'not today'
# expect: test_wrong (__main__.StackTest.test_wrong) ... FAIL
# expect:
# expect: ======================================================================
# expect: FAIL: test_wrong (__main__.StackTest.test_wrong)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "unittest_verbose.py", line 16, in test_wrong
# expect:     self.assertEqual(self.stack, [1, 2, 3], "stacks")
# expect: AssertionError: Lists differ: [1, 2] != [1, 2, 3]
# expect:
# expect: Second list contains 1 additional elements.
# expect: First extra element 2:
# expect: 3
# expect:
# expect: - [1, 2]
# expect: + [1, 2, 3]
# expect: ?      +++
# expect:  : stacks
# expect:
# expect: ----------------------------------------------------------------------
# expect: Ran 4 tests in 0.000s
# expect:
# expect: FAILED (failures=1, skipped=1, expected failures=1)
# expect:
# expect: <__main__.Told run=4 errors=0 failures=1>
