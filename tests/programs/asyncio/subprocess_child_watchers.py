"""A child watcher calls back when a program has ended; each policy has one."""
# world: process start in 0s
# steps: ignore
import asyncio
import subprocess

WATCHERS = (asyncio.ThreadedChildWatcher, asyncio.PidfdChildWatcher, asyncio.SafeChildWatcher, asyncio.FastChildWatcher,
            asyncio.MultiLoopChildWatcher)


async def main():
    watcher = asyncio.get_child_watcher()
    print(type(watcher).__name__, watcher.is_active(), isinstance(watcher, asyncio.AbstractChildWatcher))
    loop = asyncio.get_running_loop()
    watcher.attach_loop(loop)
    ended = loop.create_future()

    def on_end(pid, returncode, word):
        loop.call_soon_threadsafe(ended.set_result, (pid == process.pid, returncode, word))

    process = subprocess.Popen(["sh", "-c", "exit 5"])
    with watcher:
        watcher.add_child_handler(process.pid, on_end, "word")
    print(await ended)
    print(watcher.remove_child_handler(process.pid))


asyncio.run(main())
for kind in WATCHERS:
    print(kind.__name__, kind().is_active())
asyncio.set_child_watcher(asyncio.PidfdChildWatcher())
print(type(asyncio.get_child_watcher()).__name__)
asyncio.get_child_watcher().close()
asyncio.set_child_watcher(None)
print(type(asyncio.get_child_watcher()).__name__)

# expect: ThreadedChildWatcher True True
# expect: (True, 5, 'word')
# expect: True
# expect: ThreadedChildWatcher True
# expect: PidfdChildWatcher False
# expect: SafeChildWatcher False
# expect: FastChildWatcher False
# expect: MultiLoopChildWatcher False
# expect: PidfdChildWatcher
# expect: ThreadedChildWatcher
