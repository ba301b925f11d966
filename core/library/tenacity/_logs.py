"""Hooks that tell a logger of attempts."""


def before_nothing(state):
    pass


after_nothing = before_sleep_nothing = before_nothing


def _name(state):
    if state.fn is None:
        return "<unknown>"
    return f"{state.fn.__module__}.{state.fn.__qualname__}"


def _nth(number):
    end = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{end}"


def before_log(logger, log_level):
    def log(state):
        logger.log(log_level, f"Starting call to '{_name(state)}', this is the {_nth(state.attempt_number)} time calling it.")
    return log


def after_log(logger, log_level, sec_format="%0.3f"):
    def log(state):
        logger.log(log_level, f"Finished call to '{_name(state)}' after {sec_format % state.seconds_since_start}(s), "
                              f"this was the {_nth(state.attempt_number)} time calling it.")
    return log


def before_sleep_log(logger, log_level, exc_info=False):
    def log(state):
        if state.outcome.failed:
            error = state.outcome.exception()
            what, value = "raised", f"{type(error).__name__}: {error}"
        else:
            error, what, value = None, "returned", state.outcome.result()
        logger.log(log_level, f"Retrying {_name(state)} in {state.next_action.sleep} seconds as it {what} {value}.",
                   exc_info=error if exc_info and error is not None else False)
    return log
