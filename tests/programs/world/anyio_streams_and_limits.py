# only: loopscope
# Producers and consumers over streams in memory, limits, shields and deadlines of anyio.
import anyio
from anyio import CapacityLimiter, create_memory_object_stream, create_task_group, fail_after, move_on_after, run, sleep, to_thread


async def producer(stream, name, count):
    async with stream:
        for i in range(count):
            await stream.send(f"{name}{i}")
            await sleep(0.1)


async def consumer(stream, got):
    async with stream:
        async for item in stream:
            got.append(item)
            await sleep(0.05)


async def started(delay, *, task_status=anyio.TASK_STATUS_IGNORED):
    await sleep(delay)
    task_status.started(f"ready at {anyio.current_time() >= delay}")
    await sleep(1)


async def boom():
    await sleep(0.1)
    raise ValueError("boom")


async def main():
    send, receive = create_memory_object_stream(max_buffer_size=2)
    got = []
    async with create_task_group() as group:
        async with send:
            group.start_soon(producer, send.clone(), "a", 3)
            group.start_soon(producer, send.clone(), "b", 2)
        group.start_soon(consumer, receive, got)
    print(got)
    async with create_task_group() as group:
        print(await group.start(started, 0.3))
        group.cancel_scope.cancel()
    with move_on_after(0.2) as scope:
        await sleep(10)
    print("moved on", scope.cancelled_caught)
    try:
        with fail_after(0.1):
            await sleep(1)
    except TimeoutError:
        print("too late")
    try:
        async with create_task_group() as group:
            group.start_soon(boom)
            group.start_soon(sleep, 10)
    except* ValueError as errors:
        print(errors.exceptions)
    limiter = CapacityLimiter(2)
    order = []

    async def worker(n):
        async with limiter:
            order.append((n, limiter.borrowed_tokens))
            await sleep(0.1)
    async with create_task_group() as group:
        for n in range(4):
            group.start_soon(worker, n)
    print(order, limiter.available_tokens)
    print(await to_thread.run_sync(lambda: sum(range(10))))
    with move_on_after(0.1):
        with anyio.CancelScope(shield=True):
            await sleep(0.5)
        print("the shield held")
        await sleep(1)
        print("never")
    lock, event = anyio.Lock(), anyio.Event()

    async def waits():
        async with lock:
            await event.wait()
            print("told")
    async with create_task_group() as group:
        group.start_soon(waits)
        await sleep(0)
        print(lock.locked(), event.is_set())
        event.set()
    try:
        send.send_nowait(1)
    except anyio.ClosedResourceError as error:
        print(type(error).__name__)

run(main)

# expect: ['a0', 'b0', 'a1', 'b1', 'a2']
# expect: ready at True
# expect: moved on True
# expect: too late
# expect: (ValueError('boom'),)
# expect: [(0, 1), (1, 2), (2, 1), (3, 2)] 2
# expect: 45
# expect: the shield held
# expect: True False
# expect: told
# expect: ClosedResourceError
# schedule: 0.000000 Task-1 producer producer consumer producer producer consumer
# schedule: 0.050000 consumer consumer
# schedule: 0.100000 producer producer consumer producer producer consumer
# schedule: 0.150000 consumer consumer
# schedule: 0.200000 producer producer consumer producer consumer
# schedule: 0.250000 consumer consumer
# schedule: 0.300000 producer consumer Task-1 started
# schedule: 0.600000 started Task-1 started Task-1
# schedule: 0.800000 Task-1
# schedule: 0.900000 Task-1 boom sleep
# schedule: 1.000000 boom Task-1 sleep Task-1 main.<locals>.worker main.<locals>.worker main.<locals>.worker main.<locals>.worker
# schedule: 1.100000 main.<locals>.worker main.<locals>.worker main.<locals>.worker main.<locals>.worker
# schedule: 1.200000 main.<locals>.worker main.<locals>.worker Task-1 Task-1
# schedule: 1.700000 Task-1 Task-1 main.<locals>.waits Task-1 main.<locals>.waits main.<locals>.waits Task-1 Task-13 Task-14 Task-14
