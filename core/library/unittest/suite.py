"""Tests together, with what is set up once for a class or a module."""
import sys

from . import case, util

__unittest = True


class BaseTestSuite:
    """Tests and suites, run in order."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests, self._removed_tests = [], 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{util.strclass(type(self))} tests={list(self)}>"

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for i, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(i)
        return result

    def _removeTestAtIndex(self, index):
        test = self._tests[index]
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
            self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """Runs setUpClass, tearDownClass, setUpModule and tearDownModule around its tests."""

    def run(self, result, debug=False):
        top = not getattr(result, "_testRunEntered", False)
        if top:
            result._testRunEntered = True
        for i, test in enumerate(self):
            if result.shouldStop:
                break
            if not isinstance(test, BaseTestSuite):
                self._leave_class(test, result)
                self._change_module(test, result)
                self._enter_class(test, result)
                result._previousTestClass = type(test)
                if getattr(type(test), "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._removeTestAtIndex(i)
        if top:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _enter_class(self, test, result):
        cls, previous = type(test), getattr(result, "_previousTestClass", None)
        if cls == previous or getattr(result, "_moduleSetUpFailed", False) or getattr(cls, "__unittest_skip__", False):
            return
        try:
            cls._classSetupFailed = False
        except TypeError:
            pass
        set_up = getattr(cls, "setUpClass", None)
        if set_up is None:
            return
        result._setupStdout()
        try:
            try:
                set_up()
            except Exception as error:
                if isinstance(result, _DebugResult):
                    raise
                cls._classSetupFailed = True
                self._report(result, error, "setUpClass", util.strclass(cls))
            if cls._classSetupFailed:
                cls.doClassCleanups()
                for info in cls.tearDown_exceptions:
                    self._report(result, info[1], "setUpClass", util.strclass(cls), info)
        finally:
            result._restoreStdout()

    def _leave_class(self, test, result):
        previous = getattr(result, "_previousTestClass", None)
        if type(test) == previous or previous is None:
            return
        if getattr(previous, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False) or \
                getattr(previous, "__unittest_skip__", False):
            return
        tear_down, cleanups = getattr(previous, "tearDownClass", None), getattr(previous, "doClassCleanups", None)
        result._setupStdout()
        try:
            if tear_down is not None:
                try:
                    tear_down()
                except Exception as error:
                    if isinstance(result, _DebugResult):
                        raise
                    self._report(result, error, "tearDownClass", util.strclass(previous))
            if cleanups is not None:
                cleanups()
                for info in previous.tearDown_exceptions:
                    if isinstance(result, _DebugResult):
                        raise info[1]
                    self._report(result, info[1], "tearDownClass", util.strclass(previous), info)
        finally:
            result._restoreStdout()

    def _change_module(self, test, result):
        previous = getattr(result, "_previousTestClass", None)
        if (previous.__module__ if previous is not None else None) == type(test).__module__:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        module = sys.modules.get(type(test).__module__)
        set_up = getattr(module, "setUpModule", None)
        if set_up is None:
            return
        result._setupStdout()
        try:
            try:
                set_up()
            except Exception as error:
                if isinstance(result, _DebugResult):
                    raise
                result._moduleSetUpFailed = True
                self._report(result, error, "setUpModule", type(test).__module__)
            if result._moduleSetUpFailed:
                self._clean_module(result, "setUpModule", type(test).__module__)
        finally:
            result._restoreStdout()

    def _clean_module(self, result, where, name):
        try:
            case.doModuleCleanups()
        except Exception as error:
            self._report(result, error, where, name)

    def _leave_module(self, result):
        previous = getattr(result, "_previousTestClass", None)
        if previous is None or getattr(result, "_moduleSetUpFailed", False):
            return
        module = sys.modules.get(previous.__module__)
        if module is None:
            return
        result._setupStdout()
        try:
            tear_down = getattr(module, "tearDownModule", None)
            if tear_down is not None:
                try:
                    tear_down()
                except Exception as error:
                    if isinstance(result, _DebugResult):
                        raise
                    self._report(result, error, "tearDownModule", previous.__module__)
            self._clean_module(result, "tearDownModule", previous.__module__)
        finally:
            result._restoreStdout()

    def _report(self, result, error, method, parent, info=None):
        holder = _ErrorHolder(f"{method} ({parent})")
        if isinstance(error, case.SkipTest) and getattr(result, "addSkip", None) is not None:
            result.addSkip(holder, str(error))
        else:
            result.addError(holder, info or sys.exc_info())


class _ErrorHolder:
    """Stands for a fixture in a result."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


class _DebugResult:
    """Lets what is raised pass."""

    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False

    def _setupStdout(self):
        pass

    def _restoreStdout(self):
        pass
