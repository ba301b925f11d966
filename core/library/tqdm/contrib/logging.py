"""Log lines above the bars, instead of across them."""
import logging
import sys
from contextlib import contextmanager

from ..std import tqdm as _plain

__all__ = ["logging_redirect_tqdm", "tqdm_logging_redirect"]


class _TqdmLoggingHandler(logging.StreamHandler):
    def __init__(self, tqdm_class=_plain):
        super().__init__()
        self.tqdm_class = tqdm_class

    def emit(self, record):
        try:
            self.tqdm_class.write(self.format(record), file=self.stream)
        except Exception:
            self.handleError(record)


def _is_console(handler):
    return isinstance(handler, logging.StreamHandler) and handler.stream in (sys.stdout, sys.stderr)


@contextmanager
def logging_redirect_tqdm(loggers=None, tqdm_class=_plain):
    loggers = [logging.root] if loggers is None else loggers
    kept = [logger.handlers for logger in loggers]
    try:
        for logger in loggers:
            handler = _TqdmLoggingHandler(tqdm_class)
            console = next((each for each in logger.handlers if _is_console(each)), None)
            if console is not None:
                handler.setFormatter(console.formatter)
                handler.stream = console.stream
            logger.handlers = [each for each in logger.handlers if not _is_console(each)] + [handler]
        yield
    finally:
        for logger, handlers in zip(loggers, kept):
            logger.handlers = handlers


@contextmanager
def tqdm_logging_redirect(*args, loggers=None, tqdm_class=_plain, **kwargs):
    with tqdm_class(*args, **kwargs) as bar:
        with logging_redirect_tqdm(loggers, tqdm_class):
            yield bar
