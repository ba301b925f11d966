import asyncio


def stop(loop):
    print("stopping")
    loop.stop()
    loop.call_soon(print, "not in this run")

loop = asyncio.new_event_loop()
loop.call_soon(print, "first")
loop.call_later(1, stop, loop)
loop.run_forever()
print("stopped")
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()

# expect: first
# expect: stopping
# expect: stopped
# expect: not in this run
