"""Tries to start programs and processes, and to send signals, by names that no check before the run sees."""
import asyncio
import concurrent.futures
import importlib
import multiprocessing
import threading

os = importlib.import_module("o" + "s")


def attempt(action):
    try:
        print(repr(action())[:80])
    except BaseException as error:
        print(type(error).__name__, str(error)[:80])


def call(name, *args):
    attempt(lambda: getattr(os, name)(*args))


def work():
    return os.getpid()


call("system", "touch made_by_system")
call("popen", "id")
call("fork")
call("execv", "/bin/sh", ["sh", "-c", "id"])
call("spawnv", 0, "/bin/sh", ["sh"])
call("posix_spawn", "/bin/sh", ["sh"], {})
call("kill", 1, 9)
call("killpg", 0, 15)
call("abort")
call("open", "/etc/passwd", 0)
for module, name, *args in (("subprocess", "run", ["id"]), ("posix", "system", "id"), ("pty", "spawn", "sh"),
                            ("_posixsubprocess", "fork_exec"), ("ctypes", "CDLL", None), ("_ctypes", "dlopen", None)):
    attempt(lambda: getattr(importlib.import_module(module), name)(*args))
    attempt(lambda: getattr(__import__(module), name)(*args))
attempt(lambda: eval("__import__('o' + 's').system('id')"))
attempt(lambda: exec("import subprocess; subprocess.run(['id'])"))
for name in ("exec", "shell"):
    attempt(lambda: asyncio.run(getattr(asyncio, f"create_subprocess_{name}")("id")))
attempt(lambda: [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == "Popen"])
process = multiprocessing.Process(target=work)
attempt(process.start)
attempt(process.join)
with concurrent.futures.ProcessPoolExecutor(2) as pool:
    attempt(lambda: pool.submit(work).result())
thread = threading.Thread(target=work)
thread.start()
thread.join()
print("over")
