"""Where asyncio says what nobody else hears of: the logger "asyncio", or stderr while no script has touched logging."""
import sys


def report(level, message, error=None):
    """Logs a message at a level ("warning" or "error"), with the traceback of an exception."""
    if "logging" in sys.modules:
        exc_info = False if error is None else (type(error), error, error.__traceback__)
        getattr(sys.modules["logging"].getLogger("asyncio"), level)("%s", message, exc_info=exc_info)
        return
    # With no handler set anywhere, logging's last resort does no more than this.
    if sys.stderr is None:
        return
    print(message, file=sys.stderr)
    if error is not None:
        import traceback
        traceback.print_exception(error, file=sys.stderr)


def __getattr__(name):
    if name != "logger":
        raise AttributeError(f"module 'asyncio.log' has no attribute {name!r}")
    import logging
    return logging.getLogger("asyncio")
