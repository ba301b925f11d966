# Signals that a script sends to itself.
import asyncio, signal, os
async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    def h(name): print("got", name, round(loop.time()%1,1) >= 0); stop.set()
    for s in (signal.SIGINT, signal.SIGTERM): loop.add_signal_handler(s, h, s.name)
    async def killer():
        await asyncio.sleep(1); os.kill(os.getpid(), signal.SIGTERM); print("sent")
    t = asyncio.create_task(killer())
    await stop.wait(); await t
    print(loop.remove_signal_handler(signal.SIGINT), loop.remove_signal_handler(signal.SIGINT))
asyncio.run(main())
def handler(n, f): print("h", n, signal.Signals(n).name, f.f_code.co_name)
old = signal.signal(signal.SIGUSR1, handler); print(old, signal.getsignal(signal.SIGUSR1) is handler)
signal.raise_signal(signal.SIGUSR1)
os.kill(os.getpid(), signal.SIGUSR1)
print(signal.SIGINT, repr(signal.SIGTERM), signal.strsignal(15), signal.Signals(9), signal.SIG_DFL)
try: os.kill(999999, 0)
except ProcessLookupError as e: print(e)
try: signal.signal(signal.SIGKILL, handler)
except OSError as e: print(e)
try: signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt: print("KI")

# expect: sent
# expect: got SIGTERM True
# expect: True False
# expect: 0 True
# expect: h 10 SIGUSR1 <module>
# expect: h 10 SIGUSR1 <module>
# expect: 2 <Signals.SIGTERM: 15> Terminated 9 0
# expect: [Errno 3] No such process
# expect: [Errno 22] Invalid argument
# expect: KI
