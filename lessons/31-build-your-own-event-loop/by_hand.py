class Sleep:
    def __init__(self, seconds):
        self.seconds = seconds

    def __await__(self):
        yield self.seconds

async def work(name):
    print(f"{name}: begin")
    await Sleep(1.0)
    print(f"{name}: end")
    return "done"

coroutine = work("tea")
asked = coroutine.send(None)
print(f"it asks for {asked} seconds")
try:
    coroutine.send(None)
except StopIteration as stop:
    print(f"it returned {stop.value}")
