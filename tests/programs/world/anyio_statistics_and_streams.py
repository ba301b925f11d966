# only: loopscope
# who waits where
import anyio
from anyio import create_task_group, create_memory_object_stream, to_thread, move_on_after, fail_after, CancelScope, get_cancelled_exc_class
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream
from anyio.abc import TaskStatus
import time

async def some_task(num):
    print("Task", num, "running")
    await anyio.sleep(1)
    print("Task", num, "finished")

async def service(port, *, task_status: TaskStatus = anyio.TASK_STATUS_IGNORED):
    await anyio.sleep(0.1)
    task_status.started(port)
    await anyio.sleep_forever()

async def process_items(stream: MemoryObjectReceiveStream[str]) -> None:
    async with stream:
        async for item in stream:
            print("received", item)

async def main():
    async with create_task_group() as tg:
        for num in range(3):
            tg.start_soon(some_task, num)
    print("All tasks finished!")
    async with create_task_group() as tg:
        port = await tg.start(service, 5000)
        print("service on", port)
        tg.cancel_scope.cancel()
    send, receive = create_memory_object_stream[str](max_buffer_size=2)
    print(send.statistics())
    async with create_task_group() as tg:
        tg.start_soon(process_items, receive)
        async with send:
            for n in range(4):
                await send.send(f"number {n}")
    with move_on_after(0.5) as scope:
        await anyio.sleep(2)
    print("timed out", scope.cancelled_caught, scope.cancel_called)
    try:
        with fail_after(0.5):
            await anyio.sleep(2)
    except TimeoutError:
        print("TimeoutError")
    print(await to_thread.run_sync(time.sleep, 0.1), anyio.current_time() > 0)
    limiter = anyio.CapacityLimiter(2)
    async with limiter:
        print(limiter.statistics().borrowed_tokens)
    lock, sem, ev, cond = anyio.Lock(), anyio.Semaphore(1), anyio.Event(), anyio.Condition()
    async with lock:
        st = lock.statistics()
        print(st.locked, st.tasks_waiting, st.owner.name)
    print(sem.statistics(), ev.statistics(), cond.statistics())
    print(anyio.get_current_task().name, anyio.current_effective_deadline())
    try:
        async with create_task_group() as tg:
            tg.start_soon(some_task, 9)
            raise ValueError("bad")
    except* ValueError as eg:
        print("group", eg.exceptions)

anyio.run(main)

# expect: Task 0 running
# expect: Task 1 running
# expect: Task 2 running
# expect: Task 0 finished
# expect: Task 1 finished
# expect: Task 2 finished
# expect: All tasks finished!
# expect: service on 5000
# expect: MemoryObjectStreamStatistics(current_buffer_used=0, max_buffer_size=2, open_send_streams=1, open_receive_streams=1, tasks_waiting_send=0, tasks_waiting_receive=0)
# expect: received number 0
# expect: received number 1
# expect: received number 2
# expect: received number 3
# expect: timed out True True
# expect: TimeoutError
# expect: None True
# expect: 1
# expect: True 0 Task-1
# expect: SemaphoreStatistics(tasks_waiting=0) EventStatistics(tasks_waiting=0) ConditionStatistics(tasks_waiting=0, lock_statistics=LockStatistics(locked=False, owner=None, tasks_waiting=0))
# expect: Task-1 inf
# expect: group (ValueError('bad'),)
# schedule: 0.000000 Task-1 some_task some_task some_task
# schedule: 1.000000 some_task some_task some_task Task-1 service
# schedule: 1.100000 service Task-1 service Task-1 process_items Task-1 process_items Task-1 process_items Task-1 process_items Task-1 process_items process_items Task-1
# schedule: 1.600000 Task-1
# schedule: 2.100000 Task-1
# schedule: 2.200000 Task-1 Task-1 some_task Task-1 Task-8 Task-9 Task-9
