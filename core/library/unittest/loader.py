"""Finds the tests in classes and modules."""
import functools
import sys
import traceback
import types

from . import case, suite
from .util import strclass

__unittest = True


class _FailedTest(case.TestCase):
    """Stands for what could not be loaded."""

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattr__(name)

        def test_failure():
            raise self._exception
        return test_failure


def _by_name(a, b):
    return (a > b) - (a < b)


class TestLoader:
    """Makes suites of classes, modules and names."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(_by_name)
    testNamePatterns = None
    suiteClass = suite.TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from "
                            "TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if isinstance(obj, type) and issubclass(obj, case.TestCase) and \
                    obj not in (case.TestCase, case.FunctionTestCase):
                tests.append(self.loadTestsFromTestCase(obj))
        load_tests = getattr(module, "load_tests", None)
        tests = self.suiteClass(tests)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as error:
            message = f"Failed to call load_tests:\n{traceback.format_exc()}"
            self.errors.append(message)
            return self.suiteClass((_FailedTest(module.__name__, type(error)(message)),))

    def loadTestsFromName(self, name, module=None):
        parts = name.split(".")
        if module is None:
            found = list(parts)
            while found:
                try:
                    module = __import__(".".join(found))
                    break
                except ImportError:
                    found.pop()
                    if not found:
                        message = (f"Failed to import test module: {parts[0]}\n{traceback.format_exc()}")
                        self.errors.append(message)
                        return _FailedTest(parts[0], ImportError(message))
            parts = parts[1:]
        obj, parent = module, None
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as error:
                self.errors.append(f"Failed to access attribute:\n{traceback.format_exc()}")
                return _FailedTest(part, error)
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, case.TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, types.FunctionType) and isinstance(parent, type) and issubclass(parent, case.TestCase):
            instance = parent(parts[-1])
            if not isinstance(getattr(instance, parts[-1]), types.FunctionType):
                return self.suiteClass([instance])
        elif isinstance(obj, suite.TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, suite.TestSuite):
                return test
            if isinstance(test, case.TestCase):
                return self.suiteClass([test])
            raise TypeError(f"calling {obj} returned {test}, not a test")
        raise TypeError(f"don't know how to make test from: {obj}")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        def wanted(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            if self.testNamePatterns is None:
                return True
            from fnmatch import fnmatchcase
            full = f"{strclass(testCaseClass)}.{name}"
            return any(fnmatchcase(full, pattern) for pattern in self.testNamePatterns)
        names = list(filter(wanted, dir(testCaseClass)))
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names


defaultTestLoader = TestLoader()


def _made(prefix, sort_using, suite_class=None):
    loader = TestLoader()
    loader.sortTestMethodsUsing, loader.testMethodPrefix = sort_using, prefix
    if suite_class:
        loader.suiteClass = suite_class
    return loader


def _warn(old, new):
    import warnings
    warnings.warn(f"unittest.{old}() is deprecated and will be removed in Python 3.13. "
                  f"Please use {new} instead.", DeprecationWarning, stacklevel=3)


def getTestCaseNames(testCaseClass, prefix, sortUsing=_by_name, testNamePatterns=None):
    _warn("getTestCaseNames", "unittest.TestLoader.getTestCaseNames()")
    return _made(prefix, sortUsing).getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix="test", sortUsing=_by_name, suiteClass=suite.TestSuite):
    _warn("makeSuite", "unittest.TestLoader.loadTestsFromTestCase()")
    return _made(prefix, sortUsing, suiteClass).loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix="test", sortUsing=_by_name, suiteClass=suite.TestSuite):
    _warn("findTestCases", "unittest.TestLoader.loadTestsFromModule()")
    return _made(prefix, sortUsing, suiteClass).loadTestsFromModule(module)
