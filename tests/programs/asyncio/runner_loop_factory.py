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
