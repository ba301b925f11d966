"""subprocess: run(), its results and errors; call() and its kin; the thread waits."""
# world: process start in 0s
# steps: ignore
import subprocess
import sys
import time

started = time.monotonic()
done = subprocess.run(["echo", "hello"], capture_output=True, text=True)
print(done, done.returncode, repr(done.stdout), repr(done.stderr))
print(subprocess.run("echo one; exit 3", shell=True, stdout=subprocess.PIPE))
print(subprocess.run(["cat"], input=b"given", stdout=subprocess.PIPE).stdout)
print(subprocess.run(["cat"], input="text\r\n", stdout=subprocess.PIPE, text=True).stdout.encode())
print(subprocess.run(["cat"], input="\xe9", stdout=subprocess.PIPE, encoding="latin-1").stdout)
print(subprocess.run(["true"]).check_returncode())
for command in (["false"], [sys.executable, "-c", "import sys; print('x'); sys.exit(4)"]):
    try:
        subprocess.run(command, check=True, stdout=subprocess.PIPE, universal_newlines=True)
    except subprocess.CalledProcessError as error:
        print(error.returncode, error.cmd == command, repr(error.stdout), repr(error.output), error.stderr)
try:
    subprocess.check_call(["false"])
except subprocess.CalledProcessError as error:
    print(error, isinstance(error, subprocess.SubprocessError))
try:
    subprocess.run(["sh", "-c", "kill -9 $$"], check=True)
except subprocess.CalledProcessError as error:
    print(error)
try:
    subprocess.run(["sleep", "5"], capture_output=True, timeout=1)
except subprocess.TimeoutExpired as error:
    print(error, error.timeout, error.output, error.stdout, error.stderr)
print(f"{time.monotonic() - started:.1f} s")
print(subprocess.call(["sh", "-c", "exit 9"]), subprocess.check_call(["true"]))
print(subprocess.check_output(["echo", "a", "b"]), subprocess.check_output("echo $0", shell=True, text=True))
print(subprocess.check_output(["sort"], input=b"2\n1\n", stderr=subprocess.STDOUT))
print(subprocess.getoutput("echo both; echo ways >&2"), subprocess.getstatusoutput("exit 2"))
for wrong in ({"capture_output": True, "stdout": subprocess.PIPE}, {"input": b"", "stdin": subprocess.PIPE}):
    try:
        subprocess.run(["true"], **wrong)
    except ValueError as error:
        print(error)
for missing in (["nope"], "nope with words"):
    try:
        subprocess.run(missing)
    except FileNotFoundError as error:
        print(error)
print(subprocess.list2cmdline(["a b", "c", 'd"e']))
print(subprocess.CompletedProcess(["x"], 0), subprocess.PIPE, subprocess.STDOUT, subprocess.DEVNULL)
done = subprocess.run(["sleep", "1"])
print(done, f"{time.monotonic() - started:.1f} s")

# expect: CompletedProcess(args=['echo', 'hello'], returncode=0, stdout='hello\n', stderr='') 0 'hello\n' ''
# expect: CompletedProcess(args='echo one; exit 3', returncode=3, stdout=b'one\n')
# expect: b'given'
# expect: b'text\n'
# expect: é
# expect: None
# expect: 1 True '' '' None
# expect: 4 True 'x\n' 'x\n' None
# expect: Command '['false']' returned non-zero exit status 1. True
# expect: Command '['sh', '-c', 'kill -9 $$']' died with <Signals.SIGKILL: 9>.
# expect: Command '['sleep', '5']' timed out after 1 seconds 1 None None None
# expect: 1.0 s
# expect: 9 0
# expect: b'a b\n' /bin/sh
# expect:
# expect: b'1\n2\n'
# expect: both
# expect: ways (2, '')
# expect: stdout and stderr arguments may not be used with capture_output.
# expect: stdin and input arguments may not both be used.
# expect: [Errno 2] No such file or directory: 'nope'
# expect: [Errno 2] No such file or directory: 'nope with words'
# expect: "a b" c d\"e
# expect: CompletedProcess(args=['x'], returncode=0) -1 -2 -3
# expect: CompletedProcess(args=['sleep', '1'], returncode=0) 2.0 s
