import heapq

class Task:
    def __init__(self, name):
        self.name = name

timers = []
count = 0

def set_timer(due, task):
    global count
    count += 1
    heapq.heappush(timers, (due, count, task))

set_timer(0.5, Task("toast"))
set_timer(1.0, Task("tea"))
set_timer(1.0, Task("milk"))
while timers:
    due, _, task = heapq.heappop(timers)
    print(f"{due}: {task.name}")
