"""What tests came to."""
import io
import sys
import traceback

__unittest = True


def _is_ours(tb):
    return "__unittest" in tb.tb_frame.f_globals


class TestResult:
    """Counts and keeps what happened to tests."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast, self.buffer, self.tb_locals, self.shouldStop = False, False, False, False
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses = [], []
        self.testsRun = 0
        self._mirrorOutput = False
        self._stdout_buffer = self._stderr_buffer = None
        self._original_stdout, self._original_stderr = sys.stdout, sys.stderr

    def printErrors(self):
        pass

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def _setupStdout(self):
        if self.buffer:
            if self._stdout_buffer is None:
                self._stdout_buffer, self._stderr_buffer = io.StringIO(), io.StringIO()
            sys.stdout, sys.stderr = self._stdout_buffer, self._stderr_buffer

    def startTestRun(self):
        pass

    def stopTest(self, test):
        self._restoreStdout()
        self._mirrorOutput = False

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for buffer, original, name in ((sys.stdout, self._original_stdout, "Stdout"),
                                           (sys.stderr, self._original_stderr, "Stderr")):
                text = buffer.getvalue()
                if text:
                    original.write(f"\n{name}:\n{text if text.endswith(chr(10)) else text + chr(10)}")
        sys.stdout, sys.stderr = self._original_stdout, self._original_stderr
        for buffer in (self._stdout_buffer, self._stderr_buffer):
            buffer.seek(0)
            buffer.truncate()

    def stopTestRun(self):
        pass

    def _stop_if_asked(self):
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        self._stop_if_asked()
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addFailure(self, test, err):
        self._stop_if_asked()
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        if err is None:
            return
        self._stop_if_asked()
        kept = self.failures if issubclass(err[0], test.failureException) else self.errors
        kept.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self._stop_if_asked()
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        kind, error, tb = err
        tb = self._clean_tracebacks(kind, error, tb, test)
        text = "".join(traceback.format_exception(kind, error, tb))
        if self.buffer:
            for buffer, name in ((sys.stdout, "Stdout"), (sys.stderr, "Stderr")):
                output = buffer.getvalue()
                if output:
                    text += f"\n{name}:\n{output if output.endswith(chr(10)) else output + chr(10)}"
        return text

    def _clean_tracebacks(self, kind, error, tb, test):
        """Leaves out what is this package's, from the exception and from those it was raised from."""
        found, todo, seen = None, [(kind, error, tb)], {id(error)}
        first = True
        while todo:
            kind, error, tb = todo.pop()
            while tb is not None and _is_ours(tb):
                tb = tb.tb_next
            if kind is test.failureException:
                self._remove_own_frames(tb)
            if first:
                found, first = tb, False
            else:
                error.__traceback__ = tb
            if error is not None:
                for other in (error.__cause__, error.__context__):
                    if other is not None and id(other) not in seen:
                        todo.append((type(other), other, other.__traceback__))
                        seen.add(id(other))
        return found

    def _remove_own_frames(self, tb):
        last = None
        while tb is not None and not _is_ours(tb):
            last, tb = tb, tb.tb_next
        if last is not None:
            last.tb_next = None

    def __repr__(self):
        cls = type(self)
        return (f"<{cls.__module__}.{cls.__qualname__} run={self.testsRun} errors={len(self.errors)} "
                f"failures={len(self.failures)}>")
