"""A test case: fixtures, a test method, and assertions with texts that say what differs."""
import collections
import functools
import re
import sys
import types
import warnings

from . import result
from .asserting import Assertions, _raised_context
from .util import strclass

__unittest = True
_subtest_message = object()


class SkipTest(Exception):
    """The test is not to be run."""


class _ShouldStop(Exception):
    """The test is over."""


class _Outcome:
    """How the parts of a test end, told to its result."""

    def __init__(self, result=None):
        self.result, self.success, self.expecting_failure, self.expected_failure = result, True, False, None
        self.result_supports_subtests = hasattr(result, "addSubTest")

    def testPartExecutor(self, test_case, subTest=False):
        return _Part(self, test_case, subTest)


class _Part:
    """The context in which a part of a test runs."""

    def __init__(self, outcome, test_case, is_subtest):
        self.outcome, self.test_case, self.is_subtest = outcome, test_case, is_subtest

    def __enter__(self):
        self.before = self.outcome.success
        self.outcome.success = True

    def __exit__(self, kind, error, tb):
        outcome, test = self.outcome, self.test_case
        try:
            if kind is None:
                if self.is_subtest and outcome.success:
                    outcome.result.addSubTest(test.test_case, test, None)
                return False
            if issubclass(kind, KeyboardInterrupt):
                return False
            if issubclass(kind, SkipTest):
                outcome.success = False
                _add_skip(outcome.result, test, str(error))
                return True
            if issubclass(kind, _ShouldStop):
                outcome.success = False
                return True
            found = (kind, error, tb)
            if outcome.expecting_failure:
                outcome.expected_failure = found
                return True
            outcome.success = False
            if self.is_subtest:
                outcome.result.addSubTest(test.test_case, test, found)
            elif issubclass(kind, test.failureException):
                outcome.result.addFailure(test, found)
            else:
                outcome.result.addError(test, found)
            return True
        finally:
            outcome.success = outcome.success and self.before


def _add_skip(result, test, reason):
    add = getattr(result, "addSkip", None)
    if add is not None:
        add(test, reason)
    else:
        warnings.warn("TestResult has no addSkip method, skips not reported", RuntimeWarning, 2)
        result.addSuccess(test)


def _identity(obj):
    return obj


def _enter_context(cm, add_cleanup):
    try:
        enter, leave = type(cm).__enter__, type(cm).__exit__
    except AttributeError:
        raise TypeError(f"'{type(cm).__module__}.{type(cm).__qualname__}' object does not support the context "
                        "manager protocol") from None
    value = enter(cm)
    add_cleanup(leave, cm, None, None, None)
    return value


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            errors.append(error)
    if errors:
        raise errors[0]


def skip(reason):
    """The test is not run, for a reason."""
    def decorate(test):
        if not isinstance(test, type):
            @functools.wraps(test)
            def wrapper(*args, **kwargs):
                raise SkipTest(reason)
            test = wrapper
        test.__unittest_skip__ = True
        test.__unittest_skip_why__ = reason
        return test
    if isinstance(reason, types.FunctionType):
        test, reason = reason, ""
        return decorate(test)
    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else _identity


def skipUnless(condition, reason):
    return _identity if condition else skip(reason)


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


class TestCase(Assertions):
    """A test; those of a class are its methods called test..."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16
    _classSetupFailed = False
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName, self._outcome = methodName, None
        self._testMethodDoc = "No test"
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != "runTest":
                raise ValueError("no such test method in %s: %s" % (type(self), methodName))
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups, self._subtest, self._type_equality_funcs = [], None, {}
        for kind, name in ((dict, "assertDictEqual"), (list, "assertListEqual"), (tuple, "assertTupleEqual"),
                           (set, "assertSetEqual"), (frozenset, "assertSetEqual"), (str, "assertMultiLineEqual")):
            self.addTypeEqualityFunc(kind, name)

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter_context(cm, cls.addClassCleanup)

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return result.TestResult()

    def shortDescription(self):
        text = self._testMethodDoc
        return text.strip().split("\n")[0].strip() if text else None

    def id(self):
        return f"{strclass(type(self))}.{self._testMethodName}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f"{self._testMethodName} ({strclass(type(self))}.{self._testMethodName})"

    def __repr__(self):
        return f"<{strclass(type(self))} testMethod={self._testMethodName}>"

    def subTest(self, msg=_subtest_message, **params):
        return _SubTestContext(self, msg, params)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            warnings.warn("It is deprecated to return a value that is not None from a test case "
                          f"({method})", DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        if result is None:
            result = self.defaultTestResult()
            start, stop = getattr(result, "startTestRun", None), getattr(result, "stopTestRun", None)
            if start is not None:
                start()
        else:
            stop = None
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            for marked in (type(self), method):
                if getattr(marked, "__unittest_skip__", False):
                    _add_skip(result, self, getattr(type(self), "__unittest_skip_why__", "") or
                              getattr(method, "__unittest_skip_why__", ""))
                    return result
            self._run_parts(result, method)
            return result
        finally:
            result.stopTest(self)
            if stop is not None:
                stop()

    def _run_parts(self, result, method):
        outcome = _Outcome(result)
        expecting = getattr(self, "__unittest_expecting_failure__", False) or \
            getattr(method, "__unittest_expecting_failure__", False)
        try:
            self._outcome = outcome
            with outcome.testPartExecutor(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting
                with outcome.testPartExecutor(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.testPartExecutor(self):
                    self._callTearDown()
            self.doCleanups()
            if not outcome.success:
                return
            if not expecting:
                result.addSuccess(self)
            elif outcome.expected_failure:
                result.addExpectedFailure(self, outcome.expected_failure)
            else:
                result.addUnexpectedSuccess(self)
        finally:
            outcome.expected_failure = self._outcome = None

    def doCleanups(self):
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.testPartExecutor(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        method = getattr(self, self._testMethodName)
        for marked in (type(self), method):
            if getattr(marked, "__unittest_skip__", False):
                raise SkipTest(getattr(marked, "__unittest_skip_why__", ""))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, msg=None):
        raise self.failureException(msg)


class _SubTestContext:
    """A part of a test that fails by itself."""

    def __init__(self, test, message, params):
        self.test, self.message, self.params = test, message, params

    def __enter__(self):
        test = self.test
        if test._outcome is None or not test._outcome.result_supports_subtests:
            self.part = None
            return
        self.parent = test._subtest
        params = _Params(self.params) if self.parent is None else self.parent.params.new_child(self.params)
        test._subtest = _SubTest(test, self.message, params)
        self.part = test._outcome.testPartExecutor(test._subtest, True)
        self.part.__enter__()

    def __exit__(self, kind, error, tb):
        if self.part is None:
            return False
        test = self.test
        handled = self.part.__exit__(kind, error, tb)
        test._subtest = self.parent
        if handled and not test._outcome.success:
            failfast = getattr(test._outcome.result, "failfast", False)
            if failfast:
                raise _ShouldStop
        elif handled and test._outcome.expected_failure:
            raise _ShouldStop
        return handled


class FunctionTestCase(TestCase):
    """A test that is a function."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._set_up, self._tear_down, self._function, self._description = setUp, tearDown, testFunc, description

    def setUp(self):
        if self._set_up is not None:
            self._set_up()

    def tearDown(self):
        if self._tear_down is not None:
            self._tear_down()

    def runTest(self):
        self._function()

    def id(self):
        return self._function.__name__

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return (self._set_up, self._tear_down, self._function, self._description) == \
            (other._set_up, other._tear_down, other._function, other._description)

    def __hash__(self):
        return hash((type(self), self._set_up, self._tear_down, self._function, self._description))

    def __str__(self):
        return f"{strclass(type(self))} ({self._function.__name__})"

    def __repr__(self):
        return f"<{strclass(type(self))} tec={self._function}>"

    def shortDescription(self):
        if self._description is not None:
            return self._description
        text = self._function.__doc__
        return text and text.split("\n")[0].strip() or None


class _Params(collections.ChainMap):
    """The parameters of nested subtests, the innermost first."""

    def __iter__(self):
        return iter({key: None for mapping in self.maps for key in mapping})


class _SubTest(TestCase):
    """What a result is told of a part of a test."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message, self.test_case, self.params = message, test_case, params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = []
        if self._message is not _subtest_message:
            parts.append(f"[{self._message}]")
        if self.params:
            parts.append("(" + ", ".join(f"{key}={value!r}" for key, value in self.params.items()) + ")")
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._subDescription()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._subDescription()}"
