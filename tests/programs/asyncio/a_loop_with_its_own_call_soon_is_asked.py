# steps: ignore
"""What tasks and futures schedule goes through call_soon() of the loop's class, where that overrides it."""
import asyncio


class Counting(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__()
        self.asked = []

    def call_soon(self, callback, *args, context=None):
        self.asked.append((len(args), context is not None))
        return super().call_soon(callback, *args, context=context)


async def child(n):
    await asyncio.sleep(0)
    return n * 2


async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda f: print("callback", f.result()))
    future.set_result("now")
    await future
    future.add_done_callback(lambda f: print("late callback", f.result()))
    print(await asyncio.gather(child(1), child(2)))
    await asyncio.sleep(0.01)
    task = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    return "done"


loop = Counting()
print(loop.run_until_complete(main()))
print(len(loop.asked), loop.asked)
loop.close()

# expect: callback now
# expect: late callback now
# expect: [2, 4]
# expect: cancelled
# expect: done
# expect: 16 [(0, True), (1, True), (1, True), (0, True), (0, True), (0, True), (0, True), (1, True), (1, True), (1, True), (1, True), (0, True), (0, True), (1, True), (1, True), (1, True)]
