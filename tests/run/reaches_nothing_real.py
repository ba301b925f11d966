"""Runs hostile scripts under strace and finds no system call made on their behalf: no file opened, made, renamed or
removed, no socket, no program, no process, no signal.

    reaches_nothing_real.py LOOPSCOPE

What the program itself does at its start (libraries, locale, the script's own folder) is known from a script that does
nothing; every call of a hostile run must be among those. Exit status 77, which ctest takes as skipped, without strace.
"""
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
CALLS = ("%file,%network,%process,kill,tkill,tgkill,ioctl,mount,umount2,ptrace,init_module,setuid,setgid,"
         "truncate,ftruncate,memfd_create,io_uring_setup,pipe,pipe2,inotify_init,inotify_init1")
LINE = re.compile(r"^(?:\d+ +)?(?P<call>\w+)\((?P<rest>.*)$")
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')


def calls_of(loopscope, folder, script, options=()):
    """Each call as (its name, the paths or other texts it was given)."""
    log = folder / "calls.txt"
    done = subprocess.run(["strace", "-f", "-qq", "-s", "300", "-e", f"trace={CALLS}", "-o", str(log), loopscope, "run",
                           *options, script.name], cwd=script.parent, capture_output=True, text=True, timeout=120,
                          input="")
    calls = set()
    for line in log.read_text(errors="replace").splitlines():
        match = LINE.match(line)
        if match and match["call"] not in ("exit_group", "exit", "wait4", "readlink", "getcwd"):
            texts = tuple(text.replace(script.name, "SCRIPT") for text in QUOTED.findall(match["rest"]))
            calls.add((match["call"], texts))
    return calls, done


def main():
    loopscope = os.path.abspath(sys.argv[1])
    if shutil.which("strace") is None:
        print("strace is not here: apt-get install strace")
        return 77
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        scripts = folder / "scripts"
        scripts.mkdir()
        idle = scripts / "idle.py"
        idle.write_text("print('nothing')\n")
        known, done = calls_of(loopscope, folder, idle)
        if done.returncode != 0 or not known:
            print("strace cannot trace here:", done.stderr[:300])
            return 77
        seen, _ = calls_of(loopscope, folder, idle, ["--schedule", str(folder / "schedule")])
        if not any("schedule" in text for _, texts in seen - known for text in texts):
            print("FAILED: a file that the program itself writes is not seen: the watch is blind")
            return 1
        idle.unlink()
        # A real server and a real file that the scripts are told of.
        server = socket.create_server(("127.0.0.1", 0))
        server.setblocking(False)
        secret = folder / "secret.txt"
        secret.write_text("a secret\n")
        before = sorted(os.listdir(folder))
        failed = 0
        hostile = sorted((HERE / "hostile").glob("*.py"))
        for source in hostile:
            script = scripts / source.name
            text = source.read_text().replace("REAL_PORT", str(server.getsockname()[1]))
            script.write_text(text.replace("REAL_FILE", str(secret)))
            calls, done = calls_of(loopscope, folder, script)
            script.unlink()
            problems = [f"{call}{texts}" for call, texts in sorted(calls - known)]
            if "a secret" in done.stdout:
                problems.append("it read the real file")
            if "REACHED" in done.stdout:
                problems.append("it says that it reached something: " + done.stdout)
            if "over" not in done.stdout and "not available" not in done.stderr and "refused" not in source.name:
                problems.append("it did not run to its end: " + done.stderr[-300:])
            failed += bool(problems)
            print(f"{'FAILED' if problems else 'ok'} {source.name}")
            for problem in problems:
                print("   ", problem)
        try:
            server.accept()
            print("FAILED: a script reached the real server")
            failed += 1
        except BlockingIOError:
            pass
        after = sorted(entry for entry in os.listdir(folder) if entry != "calls.txt")
        if secret.read_text() != "a secret\n" or after != [entry for entry in before if entry != "calls.txt"]:
            print("FAILED: a real file was changed")
            failed += 1
        print(f"{len(hostile)} hostile scripts, {failed} failures")
        return 1 if failed or not hostile else 0


if __name__ == "__main__":
    sys.exit(main())
