"""The lines of the access log."""
import re
import time

LOG_FORMAT = '%a %t "%r" %s %b "%{Referer}i" "%{User-Agent}i"'
_SIGN = re.compile(r"%(?:\{([A-Za-z0-9\-_]+)\}([ioe])|(Tf|[atPrsbOTD%]))")


class AbstractAccessLogger:
    """What log() is called of, after each request."""

    def __init__(self, logger, log_format):
        self.logger, self.log_format = logger, log_format

    def log(self, request, response, time):
        raise NotImplementedError


class AccessLogger(AbstractAccessLogger):
    LOG_FORMAT = LOG_FORMAT

    def log(self, request, response, time):
        if self.logger.isEnabledFor(20):
            self.logger.info("%s", _SIGN.sub(lambda found: str(self._value(found, request, response, time)), self.log_format))

    def _value(self, found, request, response, seconds):
        name, place, sign = found.groups()
        if name is not None:
            source = {"i": request.headers, "o": response.headers}.get(place, {})
            return source.get(name, "-")
        if sign == "t":
            return time.strftime("[%d/%b/%Y:%H:%M:%S +0000]", time.gmtime(time.time() - seconds))
        if sign in ("b", "O"):
            return response.body_length
        return {"a": lambda: request.remote or "-", "P": lambda: f"<{_process()}>", "s": lambda: response.status,
                "r": lambda: f"{request.method} {request.path_qs} HTTP/1.1", "T": lambda: round(seconds),
                "Tf": lambda: f"{seconds:06f}", "D": lambda: round(seconds * 1000000), "%": lambda: "%"}[sign]()


def _process():
    import os
    return os.getpid()
