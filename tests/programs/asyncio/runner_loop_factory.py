import asyncio


class Loop(asyncio.SelectorEventLoop):
    def create_task(self, coro, **options):
        print("create_task", coro.__qualname__)
        return super().create_task(coro, **options)


async def main():
    print(type(asyncio.get_running_loop()).__name__)
    await asyncio.create_task(asyncio.sleep(0))

with asyncio.Runner(loop_factory=Loop) as runner:
    runner.run(main())

# expect: create_task main
# expect: Loop
# expect: create_task sleep
# expect: create_task BaseEventLoop.shutdown_asyncgens
# expect: create_task BaseEventLoop.shutdown_default_executor
