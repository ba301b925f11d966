from collections import deque
from heapq import heappop, heappush
from itertools import count
from time import sleep

ready, timers, numbers, now = deque(), [], count(), 0.0

class Task:
    def __init__(self, coroutine):
        self.coroutine = coroutine
        self.done, self.waiting = False, []
        ready.append(self)

    def __await__(self):
        if not self.done:
            yield self.waiting.append

class Sleep:
    def __init__(self, seconds):
        self.due = now + seconds

    def __await__(self):
        yield lambda task: heappush(
            timers, (self.due, next(numbers), task))

def run(coroutine):
    global now
    main = Task(coroutine)
    while not main.done:
        if not ready:
            due, _, task = heappop(timers)
            sleep(due - now)
            now = due
            ready.append(task)
        task = ready.popleft()
        try:
            put_aside = task.coroutine.send(None)
            put_aside(task)
        except StopIteration:
            task.done = True
            ready.extend(task.waiting)

async def work(name, seconds):
    print(f"{name}: begin")
    await Sleep(seconds)
    print(f"{name}: end")

async def main():
    tea = Task(work("tea", 1.0))
    toast = Task(work("toast", 0.5))
    print("both are made")
    await tea
    await toast
    print("breakfast")

run(main())
