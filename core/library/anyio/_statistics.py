"""How many wait where: what statistics() gives. And what anyio tells of a task."""
import asyncio
from dataclasses import dataclass


@dataclass(frozen=True)
class EventStatistics:
    tasks_waiting: int


@dataclass(frozen=True)
class CapacityLimiterStatistics:
    borrowed_tokens: int
    total_tokens: float
    borrowers: tuple
    tasks_waiting: int


@dataclass(frozen=True)
class LockStatistics:
    locked: bool
    owner: object
    tasks_waiting: int


@dataclass(frozen=True)
class ConditionStatistics:
    tasks_waiting: int
    lock_statistics: LockStatistics


@dataclass(frozen=True)
class SemaphoreStatistics:
    tasks_waiting: int


@dataclass(frozen=True)
class MemoryObjectStreamStatistics:
    current_buffer_used: int
    max_buffer_size: float
    open_send_streams: int
    open_receive_streams: int
    tasks_waiting_send: int
    tasks_waiting_receive: int


class TaskInfo:
    """A task: its id, name and coroutine."""

    def __init__(self, task):
        self.id, self.parent_id, self.name, self.coro = id(task), None, task.get_name(), task.get_coro()
        self._task = task

    def has_pending_cancellation(self):
        return self._task.cancelling() > 0

    def __eq__(self, other):
        return self.id == other.id if isinstance(other, TaskInfo) else NotImplemented

    def __hash__(self):
        return hash(self.id)

    def __repr__(self):
        return f"TaskInfo(id={self.id!r}, name={self.name!r})"


def get_current_task():
    return TaskInfo(asyncio.current_task())


def get_running_tasks():
    return [TaskInfo(task) for task in asyncio.all_tasks() if not task.done()]


async def wait_all_tasks_blocked():
    """Until nobody but this task could go on."""
    this = asyncio.current_task()
    while any(task is not this and task._fut_waiter is None for task in asyncio.all_tasks()):
        await asyncio.sleep(0)


def count(waiters):
    """How many of the futures somebody still waits for."""
    return sum(not future.done() for future in waiters or ())
