# steps: ignore
import asyncio
import collections
import heapq
import time


class TinyLoop(asyncio.AbstractEventLoop):
    def __init__(self):
        self._ready, self._timers, self._counter = collections.deque(), [], 0
        self._stopping = self._closed = False
        self.log = []

    def get_debug(self):
        return False

    def time(self):
        return time.monotonic()

    def is_running(self):
        return asyncio._get_running_loop() is self

    def is_closed(self):
        return self._closed

    def close(self):
        self._closed = True

    def call_soon(self, callback, *args, context=None):
        handle = asyncio.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        timer = asyncio.TimerHandle(when, callback, args, self, context)
        self._counter += 1
        heapq.heappush(self._timers, (when, self._counter, timer))
        return timer

    def _timer_handle_cancelled(self, handle):
        self.log.append("timer cancelled")

    def create_future(self):
        return asyncio.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        return asyncio.Task(coro, loop=self, name=name)

    def call_exception_handler(self, context):
        print("handler:", context["message"], repr(context.get("exception")))

    def stop(self):
        self._stopping = True

    def run_forever(self):
        asyncio._set_running_loop(self)
        try:
            while not self._stopping:
                if not self._ready and self._timers:
                    time.sleep(max(0, self._timers[0][0] - self.time()))
                while self._timers and self._timers[0][0] <= self.time():
                    self._ready.append(heapq.heappop(self._timers)[2])
                for _ in range(len(self._ready)):
                    handle = self._ready.popleft()
                    if not handle.cancelled():
                        handle._run()
        finally:
            self._stopping = False
            asyncio._set_running_loop(None)

    def run_until_complete(self, coro):
        future = asyncio.ensure_future(coro, loop=self)
        future.add_done_callback(lambda future: self.stop())
        self.run_forever()
        return future.result()

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self):
        pass


async def child(name, delay):
    print(name, "begins", asyncio.current_task().get_name())
    await asyncio.sleep(delay)
    print(name, "ends")
    return name


async def fails():
    raise KeyError("k")


async def main():
    loop = asyncio.get_running_loop()
    print(type(loop).__name__, len(asyncio.all_tasks()))
    print(await asyncio.gather(child("a", 0.2), child("b", 0.1)))
    try:
        await asyncio.wait_for(child("slow", 5), 0.1)
    except asyncio.TimeoutError:
        print("timed out")
    try:
        await fails()
    except KeyError as error:
        print("caught", error)
    async with asyncio.TaskGroup() as group:
        group.create_task(child("in group", 0))
    queue = asyncio.Queue()
    loop.call_later(0.1, queue.put_nowait, "item")
    print(await queue.get())
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    future = loop.create_future()
    future.add_done_callback(lambda future: print("done:", future.result()))
    future.set_result(5)
    await asyncio.sleep(0)
    return "end"


loop = TinyLoop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(main()))
print(loop.log)
loop.close()

# expect: TinyLoop 1
# expect: a begins Task-2
# expect: b begins Task-3
# expect: b ends
# expect: a ends
# expect: ['a', 'b']
# expect: slow begins Task-4
# expect: timed out
# expect: caught 'k'
# expect: in group begins Task-5
# expect: in group ends
# expect: item
# expect: handler: Exception in callback main.<locals>.<lambda>() at a_loop_written_from_scratch.py:117 ZeroDivisionError('division by zero')
# expect: done: 5
# expect: end
# expect: ['timer cancelled', 'timer cancelled', 'timer cancelled', 'timer cancelled']
