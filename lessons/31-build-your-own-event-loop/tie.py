import heapq

class Task:
    def __init__(self, name):
        self.name = name

timers = []

def set_timer(due, task):
    heapq.heappush(timers, (due, task))

set_timer(0.5, Task("toast"))
set_timer(1.0, Task("tea"))
set_timer(1.0, Task("milk"))
while timers:
    due, task = heapq.heappop(timers)
    print(f"{due}: {task.name}")
