"""Starts programs by every name that there is: all of them are simulated, and none reaches the real machine."""
import asyncio
import os
import subprocess
import sys

PIPE = subprocess.PIPE
COMMANDS = ["id > /tmp/made_by_a_shell; cat /tmp/made_by_a_shell", "cat /etc/passwd", "cat REAL_FILE", "ls / /proc /home",
            "echo text > REAL_FILE; rm -f REAL_FILE", "kill -9 1; kill -9 -1", "exec 3<>/dev/tcp/127.0.0.1/REAL_PORT",
            "cat < /dev/sda", "curl http://127.0.0.1:REAL_PORT/", "/bin/bash -c 'touch /tmp/made_by_bash'", "$(which sh) -c id",
            "python3 -c \"import os; print(os.listdir('/etc')); open('/tmp/made_by_python', 'w')\"", "sudo rm -rf /",
            "yes | head -c 100000 | wc -c", "sleep 100000 &", "true; " * 2000, "f() { f; }; f"]


def attempt(action):
    try:
        print(repr(action())[:120])
    except BaseException as error:
        print(type(error).__name__, str(error)[:80])


for command in COMMANDS:
    attempt(lambda: subprocess.run(command, shell=True, stdout=PIPE, stderr=PIPE, timeout=10))
    attempt(lambda: os.system(command + " > /dev/null 2>&1"))
for words in (["/bin/sh", "-c", "id"], ["/bin/cat", "REAL_FILE"], ["REAL_FILE"], ["/bin/rm", "REAL_FILE"], [sys.executable, "REAL_FILE"],
              ["/sbin/reboot"], ["strace", "-p", "1"], ["../../bin/ls"], ["/proc/self/exe"], ["yes"]):
    attempt(lambda: subprocess.run(words, stdout=PIPE, stderr=PIPE, timeout=1))
CHILD = "import subprocess, socket; s = socket.socket(); s.settimeout(1); print(s.connect_ex(('127.0.0.1', REAL_PORT)) == 0 and 'REACHED')"
attempt(lambda: subprocess.run([sys.executable, "-c", CHILD], stdout=PIPE, stderr=PIPE))


async def many():
    processes = []
    try:
        for _ in range(3000):
            processes.append(await asyncio.create_subprocess_exec("sleep", "1000"))
    except OSError as error:
        print(type(error).__name__)
    for process in processes:
        process.kill()
    print(len({await process.wait() for process in processes}))


async def asynchronous():
    for command in COMMANDS[:4]:
        process = await asyncio.create_subprocess_shell(command, stdout=PIPE, stderr=PIPE)
        print(len(await process.communicate()))
    process = await asyncio.create_subprocess_exec("cat", "REAL_FILE", stdout=PIPE)
    print(await process.communicate())


attempt(lambda: asyncio.run(asynchronous()))
attempt(lambda: asyncio.run(many()))
attempt(lambda: os.kill(1, 9))
attempt(lambda: os.kill(os.getppid(), 9))
print("over")
