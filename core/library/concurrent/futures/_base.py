"""Where the futures' classes say that they come from."""
from concurrent.futures import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION,  # noqa: F401
                                BrokenExecutor, CancelledError, DoneAndNotDoneFutures, Error, Executor, Future,
                                InvalidStateError, TimeoutError, as_completed, wait)
