"""Programs of tasks chosen by chance: groups, queues, timeouts, async generators, locks and callbacks, used rightly and
wrongly. Unlike the scheduler's fuzzer they show what a learner sees: values, reprs and whole tracebacks."""
import programs

SETUP = """\
import asyncio, contextlib
class Suspend:
    def __init__(self, n=1): self.n = n
    def __await__(self):
        for i in range(self.n):
            yield
        return 'awaited'
async def other(x):
    await asyncio.sleep(0.1)
    return x * 2
async def fails(x):
    await asyncio.sleep(0.1)
    raise Custom(x)
async def ticks(n):
    try:
        for i in range(n):
            got = yield i
            if got is not None: print('got', got)
            await asyncio.sleep(0.1)
    except Custom as e:
        print('ticks caught', e)
        yield 'caught'
    finally:
        await asyncio.sleep(0)
        print('ticks end')
class Door:
    def __init__(self, quiet): self.quiet = quiet
    async def __aenter__(self):
        print('in'); await asyncio.sleep(0); return self.quiet
    async def __aexit__(self, *error):
        print('out', error[0]); await asyncio.sleep(0); return self.quiet
@contextlib.asynccontextmanager
async def room(x):
    print('room', x)
    try:
        yield x
    finally:
        await asyncio.sleep(0.1)
        print('room left')""".split("\n")


class Tasks(programs.Program):
    def text(self):
        self.emit(0, "class Custom(Exception):")
        self.emit(1, "def __str__(self):")
        self.emit(2, "return 'custom ' + repr(self.args)")
        self.lines += SETUP
        for _ in range(self.rng.randint(1, 3)):
            self.coroutine(0)
        self.emit(0, "async def main():")
        self.emit(1, "a, b, c, xs, d, s = 1, 2, 3, [1, 2, 3], {'k': 1, 2: 'v'}, 'text'")
        self.emit(1, "queue, event, lock, gate1 = asyncio.Queue(2), asyncio.Event(), asyncio.Lock(), asyncio.Semaphore(1)")
        self.emit(1, "task = asyncio.create_task(other(1), name='first')")
        for _ in range(self.rng.randint(3, 7)):
            self.emit(1, "try:")
            self.block(2, 3, function="coroutine")
            self.emit(1, f"except {self.pick('BaseException', 'Exception', '(Exception, asyncio.CancelledError)')} as error:")
            self.emit(2, "tell(error)")
        self.emit(1, "print(a, b, c, xs, d, s, queue.qsize(), lock.locked(), event.is_set())")
        self.emit(1, "return a")
        self.emit(0, f"print('main gave', asyncio.run({self.pick('main()', 'main()', 'main()', 'asyncio.wait_for(main(), 1.5)')}))")
        return "\n".join(self.lines)

    def coroutine(self, depth):
        name = self.name("h")
        self.emit(depth, f"async def {name}(p, queue=None, event=None):")
        self.emit(depth + 1, "a, b, c, xs, d, s = 1, 2, p, [4, 5], {'k': 0}, 'co'")
        self.emit(depth + 1, "queue, event, lock = queue or asyncio.Queue(), event or asyncio.Event(), asyncio.Lock()")
        self.emit(depth + 1, "task, gate1 = asyncio.current_task(), asyncio.BoundedSemaphore(2)")
        self.block(depth + 1, 4, function="coroutine")
        self.functions.append((name, "coroutine"))

    def call(self):
        if not self.functions:
            return "other(1)"
        name = self.rng.choice(self.functions)[0]
        return self.pick(f"{name}({self.simple()})", f"{name}(1, queue, event)")

    def awaitable(self):
        return self.pick(self.call(), self.call(), "other(a)", "other(xs)", "fails(a)", "asyncio.sleep(0.2, s)", "queue.get()", "event.wait()",
                         "task", "asyncio.sleep(-1)", f"asyncio.shield({self.call()})", "asyncio.Future()", "Suspend(2)", "lock.acquire()")

    def expression(self):
        return self.simple()  # whatever else is called makes coroutines that nobody awaits

    def statement(self, depth, loops=0, function=None):
        if self.rng.random() < 0.45 or depth > 5 or self.size > 50:
            return super().statement(depth, loops=loops, function=function)
        self.rng.choice([self.waits, self.waits, self.group, self.queue, self.queue, self.timeout, self.gather, self.spawn, self.spawn, self.cancels,
                         self.agen, self.synchronized, self.shows, self.wait, self.await_])(depth, loops=loops, function=function)

    def await_(self, depth, **_):
        self.emit(depth, self.pick("await asyncio.sleep(0.1)", f"print(await {self.pick('other(a)', 'other(s)', 'fails(1)', self.call())})", "await Suspend()",
                                   "a = await other(a)", "print([x async for x in ticks(2)])", f"await {self.pick('a', 'None', 's')}", "await asyncio.sleep(a)"))

    def waits(self, depth, **_):
        self.emit(depth, f"print(await asyncio.wait_for({self.awaitable()}, {self.pick('0.5', '0.05', '0', 'None and 1 or 0.3', '1')}))")

    def group(self, depth, **context):
        name = self.name("group")
        self.emit(depth, f"async with asyncio.TaskGroup() as {name}:")
        for _ in range(self.rng.randint(1, 3)):
            self.emit(depth + 1, f"{self.pick('task = ', '')}{name}.create_task({self.pick(self.call(), 'other(2)', 'fails(3)', 'other(s)', 'asyncio.sleep(0.3)')})")
        self.block(depth + 1, 2, **context)

    def queue(self, depth, **_):
        self.emit(depth, self.pick("queue.put_nowait(a)", "print(queue.get_nowait())", "print(queue)", f"queue.put_nowait({self.simple()})", "queue.task_done()",
                                   "print(queue.full(), queue.empty())", "await asyncio.wait_for(queue.put(s), 0.2)", "print(await asyncio.wait_for(queue.get(), 0.2))",
                                   "await asyncio.wait_for(queue.join(), 0.2)"))

    def timeout(self, depth, **context):
        name = self.name("scope")
        self.emit(depth, f"async with asyncio.timeout({self.pick('0.15', '0.5', '0', 'None', 's')}) as {name}:")
        self.block(depth + 1, 2, **context)
        if self.rng.random() < 0.5:
            self.emit(depth + 1, f"await {self.pick('asyncio.sleep(0.3)', 'other(1)', 'asyncio.wait_for(event.wait(), 0.4)')}")
        self.emit(depth, f"print({name}.expired())")

    def gather(self, depth, **_):
        parts = ", ".join(self.pick("other(1)", "fails('g')", "asyncio.sleep(0.1, a)", self.call(), "other(s)") for _ in range(self.rng.randint(1, 3)))
        self.emit(depth, f"print(await asyncio.gather({parts}{self.pick('', ', return_exceptions=True', ', return_exceptions=True')}))")

    def spawn(self, depth, **_):
        made = self.pick("other(c)", "fails(c)", self.call(), "asyncio.sleep(0.2)", self.call())
        self.emit(depth, f"task = asyncio.create_task({made}{self.pick('', ', name=s', ', name=' + repr('t'))})")
        if self.rng.random() < 0.5:
            self.emit(depth, self.pick("await asyncio.sleep(0)", "print(await task)", "task.add_done_callback(lambda t: print('done', t.cancelled()))", "await asyncio.wait([task])",
                                       "print(task.done(), task.cancelling())"))

    def cancels(self, depth, **_):
        self.emit(depth, self.pick("task.cancel()", "task.cancel('why')", "print(task.cancel(), task.cancelled())", "print(task.uncancel())", "asyncio.current_task().cancel()"))
        if self.rng.random() < 0.5:
            self.emit(depth, "await asyncio.sleep(0)")

    def shows(self, depth, **_):
        self.emit(depth, self.pick("print(task.done())", "print(task.result())", "print(repr(task.exception()))", "print(event, lock)", "print(gate1)", "print(task.get_name())",
                                   "print(len(asyncio.all_tasks()))", "print(asyncio.current_task().get_name())", "event.set()", "event.clear()", "lock.release()",
                                   "gate1.release()", "print(asyncio.iscoroutine(a), asyncio.isfuture(task))", "asyncio.run(1)", "task.set_result(1)", "print(asyncio.get_running_loop().time())"))

    def agen(self, depth, **_):
        name = self.name("g")
        self.emit(depth, f"{name} = ticks({self.pick('1', '2', '3')})")
        for _ in range(self.rng.randint(1, 4)):
            self.emit(depth, self.pick(f"print(await anext({name}))", f"print(await {name}.__anext__())", f"print(await {name}.asend(None))", f"print(await {name}.asend(a))",
                                       f"await {name}.aclose()", f"print(await {name}.athrow(Custom('in')))", f"print(await anext({name}, 'none'))", f"await {name}.athrow(ValueError)",
                                       f"async for a in {name}: print(a)", f"async for a in {name}: break"))

    def synchronized(self, depth, **context):
        self.emit(depth, f"async with {self.pick('gate1', 'Door(True)', 'Door(False)', 'room(a)', 'contextlib.AsyncExitStack()', 'asyncio.Lock()', 'asyncio.Condition()', 'task', 'contextlib.aclosing(ticks(2))')}{self.pick('', ' as a')}:")
        self.block(depth + 1, 2, **context)

    def wait(self, depth, **_):
        parts = ", ".join(f"asyncio.create_task({self.pick('other(1)', 'fails(2)', self.call(), 'asyncio.sleep(0.3)')})" for _ in range(self.rng.randint(1, 3)))
        self.emit(depth, f"done, pending = await asyncio.wait([{parts}], timeout={self.pick('None', '0.15', '0')}, return_when=asyncio.{self.pick('FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED')})")
        self.emit(depth, "print(len(done), len(pending))")
        if self.rng.random() < 0.5:
            self.emit(depth, "for each in pending: each.cancel()")
