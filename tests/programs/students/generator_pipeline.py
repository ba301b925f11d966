def read(lines):
    for number, line in enumerate(lines, 1):
        print("reading", number)
        yield line.rstrip("\n")


def grep(pattern, lines):
    return (line for line in lines if pattern in line)


def fields(lines, *names):
    for line in lines:
        yield dict(zip(names, line.split(";")))


def running_total():
    total = 0
    while True:
        value = yield total
        if value is None:
            return f"final {total}"
        total += value


LOG = ["10:00;ERROR;3\n", "10:01;INFO;1\n", "10:02;ERROR;4\n", "10:03;ERROR;x\n"]
totals = running_total()
next(totals)
pipeline = fields(grep("ERROR", read(LOG)), "time", "level", "code")
try:
    for record in pipeline:
        print(record)
        print("total", totals.send(int(record["code"])))
except ValueError as error:
    print("stopped:", error)
try:
    totals.send(None)
except StopIteration as stop:
    print(stop.value)
print(next(pipeline, "exhausted"), list(pipeline))
batches = lambda items, n: [items[i:i + n] for i in range(0, len(items), n)]
print(batches(list(range(7)), 3))

# expect: reading 1
# expect: {'time': '10:00', 'level': 'ERROR', 'code': '3'}
# expect: total 3
# expect: reading 2
# expect: reading 3
# expect: {'time': '10:02', 'level': 'ERROR', 'code': '4'}
# expect: total 7
# expect: reading 4
# expect: {'time': '10:03', 'level': 'ERROR', 'code': 'x'}
# expect: stopped: invalid literal for int() with base 10: 'x'
# expect: final 7
# expect: exhausted []
# expect: [[0, 1, 2], [3, 4, 5], [6]]
