"""The assertions of test cases."""
import re
import traceback
import warnings

from .util import common_shorten_repr, count_differences, safe_repr

__unittest = True
_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


def _is_subtype(expected, base):
    if isinstance(expected, tuple):
        return all(_is_subtype(kind, base) for kind in expected)
    return isinstance(expected, type) and issubclass(expected, base)


class _ExpectingContext:
    """What waits for an exception or a warning."""

    _base_type = BaseException
    _base_type_str = "an exception type or tuple of exception types"

    def __init__(self, expected, test_case, expected_regex=None):
        self.expected, self.test_case, self.msg = expected, test_case, None
        self.expected_regex = re.compile(expected_regex) if isinstance(expected_regex, (str, bytes)) else expected_regex
        self.obj_name = None

    def _raiseFailure(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))

    def handle(self, name, args, kwargs):
        if not _is_subtype(self.expected, self._base_type):
            raise TypeError(f"{name}() arg 1 must be {self._base_type_str}")
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
            return self
        function, *args = args
        self.obj_name = getattr(function, "__name__", str(function))
        with self:
            function(*args, **kwargs)

    def _name(self):
        try:
            return self.expected.__name__
        except AttributeError:
            return str(self.expected)

    def _not_seen(self, what):
        if self.obj_name:
            self._raiseFailure(f"{self._name()} not {what} by {self.obj_name}")
        else:
            self._raiseFailure(f"{self._name()} not {what}")


class _raised_context(_ExpectingContext):
    """assertRaises as a context: afterwards .exception is what was raised."""

    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        if kind is None:
            self._not_seen("raised")
        else:
            traceback.clear_frames(tb)
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(error)):
            self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{error}"')
        return True


class _warned_context(_ExpectingContext):
    """assertWarns as a context: afterwards .warning is what was warned of."""

    _base_type = Warning
    _base_type_str = "a warning type or tuple of warning types"

    def __enter__(self):
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, kind, error, tb):
        self.warnings_manager.__exit__(kind, error, tb)
        if kind is not None:
            return
        first = None
        for entry in self.warnings:
            warned = entry.message
            if not isinstance(warned, self.expected):
                continue
            if first is None:
                first = warned
            if self.expected_regex is not None and not self.expected_regex.search(str(warned)):
                continue
            self.warning, self.filename, self.lineno = warned, entry.filename, entry.lineno
            return
        if first is not None:
            self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{first}"')
        self._not_seen("triggered")


class _logs_context:
    """assertLogs and assertNoLogs as a context."""

    LOGGING_FORMAT = "%(levelname)s:%(name)s:%(message)s"

    def __init__(self, test_case, logger_name, level, no_logs):
        import logging
        self.test_case, self.logger_name, self.no_logs, self.msg = test_case, logger_name, no_logs, None
        self.level = logging.getLevelNamesMapping().get(level, level) if level else logging.INFO

    def __enter__(self):
        import logging
        from collections import namedtuple
        watched = namedtuple("_LoggingWatcher", ["records", "output"])([], [])

        class Capturing(logging.Handler):
            def emit(self, record):
                watched.records.append(record)
                watched.output.append(self.format(record))

        self.watcher = watched
        name = self.logger_name
        self.logger = logger = name if isinstance(name, logging.Logger) else logging.getLogger(name)
        handler = Capturing()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter(self.LOGGING_FORMAT))
        self.old = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else watched

    def __exit__(self, kind, error, tb):
        import logging
        self.logger.handlers, level, self.logger.propagate = self.old
        self.logger.setLevel(level)
        if kind is not None:
            return False
        records = self.watcher.records
        if self.no_logs and records:
            self._fail(f"Unexpected logs found: {self.watcher.output!r}")
        elif not self.no_logs and not records:
            self._fail(f"no logs of level {logging.getLevelName(self.level)} or higher triggered on "
                       f"{self.logger.name}")

    def _fail(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))


class Assertions:
    """assert...: each raises failureException with a text that says what differs."""

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        return f"{standardMsg} : {msg}"

    def _failing(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + _OMITTED % len(diff)

    # Truth, identity, membership, kind

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._failing(msg, f"{safe_repr(expr)} is not true")

    def assertFalse(self, expr, msg=None):
        if expr:
            self._failing(msg, f"{safe_repr(expr)} is not false")

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._failing(msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._failing(msg, f"unexpectedly identical: {safe_repr(expr1)}")

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._failing(msg, f"{safe_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._failing(msg, "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._failing(msg, f"{safe_repr(member)} not found in {safe_repr(container)}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._failing(msg, f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._failing(msg, f"{safe_repr(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._failing(msg, f"{safe_repr(obj)} is an instance of {cls!r}")

    # Order

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._failing(msg, f"{safe_repr(a)} not less than {safe_repr(b)}")

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._failing(msg, f"{safe_repr(a)} not less than or equal to {safe_repr(b)}")

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._failing(msg, f"{safe_repr(a)} not greater than {safe_repr(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._failing(msg, f"{safe_repr(a)} not greater than or equal to {safe_repr(b)}")

    # Equality

    def _getAssertEqualityFunc(self, first, second):
        if type(first) == type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._failing(msg, "%s != %s" % common_shorten_repr(first, second))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._failing(msg, f"{safe_repr(first)} == {safe_repr(second)}")

    def _near(self, first, second, places, delta):
        """(whether they are near, what a message says of it)"""
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            return difference <= delta, f"within {safe_repr(delta)} delta", difference
        places = 7 if places is None else places
        return round(difference, places) == 0, f"within {places!r} places", difference

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        near, limit, difference = self._near(first, second, places, delta)
        if not near:
            self._failing(msg, f"{safe_repr(first)} != {safe_repr(second)} {limit} "
                               f"({safe_repr(difference)} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        if delta is not None:
            difference = abs(first - second)
            if first == second or difference <= delta:
                self._failing(msg, f"{safe_repr(first)} == {safe_repr(second)} within {safe_repr(delta)} delta "
                                   f"({safe_repr(difference)} difference)")
            return
        places = 7 if places is None else places
        if first == second or round(abs(second - first), places) == 0:
            self._failing(msg, f"{safe_repr(first)} == {safe_repr(second)} within {places!r} places")

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if seq_type is not None:
            name = seq_type.__name__
            for sequence, which in ((seq1, "First"), (seq2, "Second")):
                if not isinstance(sequence, seq_type):
                    raise self.failureException(f"{which} sequence is not a {name}: {safe_repr(sequence)}")
        else:
            name = "sequence"
        differing = None
        try:
            length1 = len(seq1)
        except (TypeError, NotImplementedError):
            differing = f"First {name} has no length.    Non-sequence?"
        if differing is None:
            try:
                length2 = len(seq2)
            except (TypeError, NotImplementedError):
                differing = f"Second {name} has no length.    Non-sequence?"
        if differing is None:
            if seq1 == seq2:
                return
            differing = "%ss differ: %s != %s\n" % ((name.capitalize(),) + common_shorten_repr(seq1, seq2))
            for i in range(min(length1, length2)):
                if seq1[i] != seq2[i]:
                    differing += "\nFirst differing element %d:\n%s\n%s\n" % \
                        ((i,) + common_shorten_repr(seq1[i], seq2[i]))
                    break
            else:
                if length1 == length2 and seq_type is None and type(seq1) != type(seq2):
                    return
            if length1 != length2:
                which, longer, short = ("First", seq1, length2) if length1 > length2 else ("Second", seq2, length1)
                differing += f"\n{which} {name} contains {abs(length1 - length2)} additional elements.\n"
                differing += f"First extra element {short}:\n{common_shorten_repr(longer[short])[0]}\n"
        self.fail(self._formatMessage(msg, self._truncateMessage(differing, self._pretty_diff(seq1, seq2))))

    def _pretty_diff(self, first, second):
        import difflib
        import pprint
        return "\n" + "\n".join(difflib.ndiff(pprint.pformat(first).splitlines(),
                                              pprint.pformat(second).splitlines()))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        only = []
        for left, right, which in ((set1, set2, "first"), (set2, set1, "second")):
            try:
                only.append(left.difference(right))
            except TypeError as error:
                self.fail(f"invalid type when attempting set difference: {error}")
            except AttributeError as error:
                self.fail(f"{which} argument does not support set difference: {error}")
        if not (only[0] or only[1]):
            return
        lines = []
        for items, which, other in ((only[0], "first", "second"), (only[1], "second", "first")):
            if items:
                lines.append(f"Items in the {which} set but not the {other}:")
                lines += [repr(item) for item in items]
        self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            standard = "%s != %s" % common_shorten_repr(d1, d2)
            self.fail(self._formatMessage(msg, self._truncateMessage(standard, self._pretty_diff(d1, d2))))

    def assertDictContainsSubset(self, subset, dictionary, msg=None):
        warnings.warn("assertDictContainsSubset is deprecated", DeprecationWarning)
        missing, mismatched = [], []
        for key, value in subset.items():
            if key not in dictionary:
                missing.append(key)
            elif value != dictionary[key]:
                mismatched.append(f"{safe_repr(key)}, expected: {safe_repr(value)}, "
                                  f"actual: {safe_repr(dictionary[key])}")
        if not (missing or mismatched):
            return
        standard = "Missing: " + ",".join(safe_repr(key) for key in missing) if missing else ""
        if mismatched:
            standard += ("; " if standard else "") + "Mismatched values: " + ",".join(mismatched)
        self.fail(self._formatMessage(msg, standard))

    def assertCountEqual(self, first, second, msg=None):
        differences = count_differences(first, second)
        if differences:
            lines = ["First has %d, Second has %d:  %r" % difference for difference in differences]
            standard = self._truncateMessage("Element counts were not equal:\n", "\n".join(lines))
            self.fail(self._formatMessage(msg, standard))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        import difflib
        lines1, lines2 = first.splitlines(keepends=True), second.splitlines(keepends=True)
        if len(lines1) == 1 and first.strip("\r\n") == first:
            lines1, lines2 = [first + "\n"], [second + "\n"]
        standard = "%s != %s" % common_shorten_repr(first, second)
        diff = "\n" + "".join(difflib.ndiff(lines1, lines2))
        self.fail(self._formatMessage(msg, self._truncateMessage(standard, diff)))

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            self._failing(msg, f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            self._failing(msg, f"Regex matched: {text[match.start():match.end()]!r} matches "
                               f"{unexpected_regex.pattern!r} in {text!r}")

    # What is raised, warned of, logged

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _raised_context(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _raised_context(expected_exception, self, expected_regex).handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _warned_context(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _warned_context(expected_warning, self, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _logs_context(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        return _logs_context(self, logger, level, no_logs=True)


def _deprecated(name):
    def old(self, *args, **kwargs):
        warnings.warn(f"Please use {name} instead.", DeprecationWarning, 2)
        return getattr(self, name)(*args, **kwargs)
    return old


for _old, _new in (("failUnlessEqual", "assertEqual"), ("assertEquals", "assertEqual"),
                   ("failIfEqual", "assertNotEqual"), ("assertNotEquals", "assertNotEqual"),
                   ("failUnlessAlmostEqual", "assertAlmostEqual"), ("assertAlmostEquals", "assertAlmostEqual"),
                   ("failIfAlmostEqual", "assertNotAlmostEqual"), ("assertNotAlmostEquals", "assertNotAlmostEqual"),
                   ("failUnless", "assertTrue"), ("assert_", "assertTrue"), ("failUnlessRaises", "assertRaises"),
                   ("failIf", "assertFalse"), ("assertRaisesRegexp", "assertRaisesRegex"),
                   ("assertRegexpMatches", "assertRegex"), ("assertNotRegexpMatches", "assertNotRegex")):
    setattr(Assertions, _old, _deprecated(_new))
