"""Every public name of CPython 3.11's asyncio, and of its classes, is there or is refused by name.

    asyncio_names.py LOOPSCOPE
"""
import subprocess
import sys
import tempfile
from pathlib import Path

SCRIPT = '''
import asyncio
import types

for name in dir(asyncio):
    value = getattr(asyncio, name)
    if name.startswith("_") or isinstance(value, types.ModuleType):
        continue
    print(name)
    if isinstance(value, type) and "asyncio" in value.__module__:
        for member in dir(value):
            if not member.startswith("_"):
                print(f"{name}.{member}")
'''
LATER = {"QueueShutDown", "create_eager_task_factory", "eager_task_factory", "EventLoop"}  # of 3.12 and later


def names(command, script):
    done = subprocess.run([*command, script], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def is_refused(loopscope, name, folder):
    script = Path(folder) / "uses.py"
    script.write_text(f"import asyncio\nasyncio.{name}\n")
    done = subprocess.run([loopscope, "check", script], capture_output=True, text=True, timeout=60)
    return done.returncode == 1 and f"asyncio.{name}" in done.stdout + done.stderr


def main():
    loopscope = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "names.py"
        script.write_text(SCRIPT)
        theirs, ours = names(["python3"], script), names([loopscope, "run"], script)
        missing = sorted(name for name in theirs - ours
                         if not is_refused(loopscope, name.split(".")[0], folder))
    for name in missing:
        print(f"asyncio.{name} is neither there nor refused by name")
    for name in sorted(LATER - ours):
        print(f"asyncio.{name}, an addition of later versions, is not there")
    print(f"{len(theirs)} names of CPython's asyncio, {len(theirs - ours)} refused, {len(missing)} missing")
    return 1 if missing or LATER - ours else 0


if __name__ == "__main__":
    sys.exit(main())
