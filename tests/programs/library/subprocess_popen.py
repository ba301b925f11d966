"""subprocess.Popen: a program that runs beside; os.system(), os.popen(), os.waitpid()."""
# world: process start in 0s
# steps: ignore
import os
import signal
import subprocess
import sys
import time
from subprocess import PIPE, STDOUT, DEVNULL, Popen, TimeoutExpired

started = time.monotonic()
with Popen(["tr", "a-z", "A-Z"], stdin=PIPE, stdout=PIPE, text=True) as process:
    print(process.communicate("shout"), process.returncode, process.args)
process = Popen(["sleep", "10"])
print(process.poll(), process.pid > 0, process.stdout, process)
process.terminate()
print(process.wait(), process.poll(), process)
process.kill()
process = Popen(["sleep", "1"])
try:
    process.wait(timeout=0.5)
except TimeoutExpired as error:
    print(error)
print(process.wait(), f"{time.monotonic() - started:.1f} s")
process = Popen([sys.executable, "-c", "for i in range(3): print('line', i)"], stdout=PIPE, bufsize=1, text=True)
for line in process.stdout:
    print(line, end="")
print(process.wait(), process.stdout.read() == "")
process.stdout.close()
first = Popen(["printf", "b\\na\\n"], stdout=PIPE)
second = Popen(["sort"], stdin=first.stdout, stdout=PIPE)
first.stdout.close()
print(second.communicate()[0], first.wait())
process = Popen(["cat"], stdin=PIPE, stdout=PIPE)
process.stdin.write(b"one\n")
process.stdin.flush()
print(process.stdout.readline())
process.stdin.close()
print(process.wait(), process.stdout.read())
process.stdout.close()
process = Popen("sleep 10; echo late", shell=True, stdout=PIPE, stderr=STDOUT)
try:
    process.communicate(timeout=0.5)
except TimeoutExpired as error:
    print(error)
process.send_signal(signal.SIGINT)
print(process.wait())
print(Popen(["echo", "nowhere"], stdout=DEVNULL).wait())
status = os.system("exit 3")
print(status, os.waitstatus_to_exitcode(status), os.WIFEXITED(status), os.WEXITSTATUS(status), os.WIFSIGNALED(status))
with os.popen("echo from popen; exit 2") as file:
    print(repr(file.read()))
file = os.popen("exit 2")
print(file.read() == "", file.close())
process = Popen(["sh", "-c", "kill -15 $$"])
pid, status = os.waitpid(process.pid, 0)
print(pid == process.pid, os.WTERMSIG(status), os.WIFSIGNALED(status), os.WNOHANG, os.WUNTRACED)
reader, writer = os.pipe2(os.O_CLOEXEC)
os.close(reader)
os.close(writer)
try:
    Popen(["echo"], bufsize="big")
except TypeError as error:
    print(error)
try:
    Popen(["echo", None])
except TypeError as error:
    print(error)

# expect: ('SHOUT', None) 0 ['tr', 'a-z', 'A-Z']
# expect: None True None <Popen: returncode: None args: ['sleep', '10']>
# expect: -15 -15 <Popen: returncode: -15 args: ['sleep', '10']>
# expect: Command '['sleep', '1']' timed out after 0.5 seconds
# expect: 0 1.0 s
# expect: line 0
# expect: line 1
# expect: line 2
# expect: 0 True
# expect: b'a\nb\n' 0
# expect: b'one\n'
# expect: 0 b''
# expect: Command 'sleep 10; echo late' timed out after 0.5 seconds
# expect: -2
# expect: 0
# expect: 768 3 True 3 False
# expect: 'from popen\n'
# expect: True 512
# expect: True 15 True 1 2
# expect: bufsize must be an integer
# expect: expected str, bytes or os.PathLike object, not NoneType
