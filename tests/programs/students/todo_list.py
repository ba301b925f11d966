from enum import Enum, auto
import json


class Status(Enum):
    OPEN = auto()
    DONE = auto()


class Todo:
    count = 0

    def __init__(self, title, status=Status.OPEN, priority=3):
        Todo.count += 1
        self.id = Todo.count
        self.title, self.status, self.priority = title, status, priority

    def to_dict(self):
        return {"id": self.id, "title": self.title, "status": self.status.name, "priority": self.priority}

    def __lt__(self, other):
        return (self.priority, self.id) < (other.priority, other.id)

    def __repr__(self):
        return f"<Todo {self.id}: {self.title!r} {self.status.name}>"


todos = [Todo("write"), Todo("test", priority=1), Todo("ship", priority=5), Todo("rest", priority=1)]
todos[0].status = Status.DONE
print(sorted(todos))
print(json.dumps([todo.to_dict() for todo in todos], indent=2))
print([todo.title for todo in todos if todo.status is Status.OPEN], min(todos), Status["DONE"], Status(1))
loaded = json.loads('[{"title": "read", "done": false, "due": null, "n": 1.50}]')
print(loaded, loaded[0]["n"])
try:
    Status("open")
except ValueError as error:
    print(error)
try:
    json.loads("{'title': 1}")
except json.JSONDecodeError as error:
    print(error)

# expect: [<Todo 2: 'test' OPEN>, <Todo 4: 'rest' OPEN>, <Todo 1: 'write' DONE>, <Todo 3: 'ship' OPEN>]
# expect: [
# expect:   {
# expect:     "id": 1,
# expect:     "title": "write",
# expect:     "status": "DONE",
# expect:     "priority": 3
# expect:   },
# expect:   {
# expect:     "id": 2,
# expect:     "title": "test",
# expect:     "status": "OPEN",
# expect:     "priority": 1
# expect:   },
# expect:   {
# expect:     "id": 3,
# expect:     "title": "ship",
# expect:     "status": "OPEN",
# expect:     "priority": 5
# expect:   },
# expect:   {
# expect:     "id": 4,
# expect:     "title": "rest",
# expect:     "status": "OPEN",
# expect:     "priority": 1
# expect:   }
# expect: ]
# expect: ['test', 'ship', 'rest'] <Todo 2: 'test' OPEN> Status.DONE Status.OPEN
# expect: [{'title': 'read', 'done': False, 'due': None, 'n': 1.5}] 1.5
# expect: 'open' is not a valid Status
# expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
