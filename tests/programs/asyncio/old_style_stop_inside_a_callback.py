import asyncio

loop = asyncio.new_event_loop()
log = []


def first():
    log.append("first")
    loop.stop()
    loop.call_soon(log.append, "next tick")


loop.call_soon(first)
loop.call_soon(log.append, "same tick")
loop.run_forever()
print(log)
loop.run_forever if False else loop.call_soon(loop.stop)
loop.run_forever()
print(log)
loop.stop()
loop.call_later(5, log.append, "later")
loop.run_forever()
print(log, loop.time() < 5)
loop.close()

# expect: ['first', 'same tick']
# expect: ['first', 'same tick', 'next tick']
# expect: ['first', 'same tick', 'next tick'] True
