"""Numbers that several modules share: what a future is for (trace::FutureKind) and the kinds of locks and scopes."""
SLEEP, GATHER, WAIT, IO, SYNC, EXECUTOR, SHIELD = 1, 2, 3, 4, 5, 6, 7
LOCK, EVENT, CONDITION, SEMAPHORE, BARRIER, QUEUE = 0, 1, 2, 3, 4, 5
TASK_GROUP, TIMEOUT, WAIT_FOR = 0, 1, 2

# What CPython's asyncio.constants says.
DEBUG_STACK_DEPTH = 10
ACCEPT_RETRY_DELAY = 1
LOG_THRESHOLD_FOR_CONNLOST_WRITES = 5
