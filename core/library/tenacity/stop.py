"""When to give up."""
from ._conditions import stop_after_attempt, stop_after_delay, stop_all, stop_any, stop_before_delay, stop_never, stop_when_event_set
