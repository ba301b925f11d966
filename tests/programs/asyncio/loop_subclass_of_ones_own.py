import asyncio


class Loop(asyncio.SelectorEventLoop):
    def create_task(self, coro, *, name=None, context=None):
        print("create", coro.__name__, name)
        return super().create_task(coro, name=name, context=context)

    def call_soon(self, callback, *args, context=None):
        self.count = getattr(self, "count", 0) + 1
        return super().call_soon(callback, *args, context=context)


async def child():
    await asyncio.sleep(0)


async def main():
    await asyncio.create_task(child(), name="kid")
    await asyncio.gather(child(), child())
    async with asyncio.TaskGroup() as group:
        group.create_task(child(), name="grouped")

with asyncio.Runner(loop_factory=Loop) as runner:
    runner.run(main())
    print(type(runner.get_loop()).__name__)

# expect: create main None
# expect: create child None
# expect: create child None
# expect: create child None
# expect: create child None
# expect: Loop
# expect: create shutdown_asyncgens None
# expect: create shutdown_default_executor None
