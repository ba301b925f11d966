"""Programs and files: as input, output, scripts and folders; programs in threads; more that shells say."""
# world: process start in 0s
# steps: ignore
import os
import pathlib
import subprocess
import sys
import tempfile
import threading

with tempfile.TemporaryDirectory() as d:
    p = pathlib.Path(d) / "x.txt"
    p.write_text("b\na\n")
    print(subprocess.run(["sort", str(p)], capture_output=True, text=True).stdout)
    print(subprocess.run(["sort", p], capture_output=True).stdout)
    with open(p, "a") as f:
        f.write("c\n"); f.flush()
        subprocess.run(["echo", "d"], stdout=f)
        f.write("e\n")
    print(p.read_text())
    with open(p, "rb") as f:
        print(subprocess.check_output(["head", "-1"], stdin=f))
    print(subprocess.run("ls", cwd=d, capture_output=True, shell=True).stdout)
    subprocess.run("for f in *.txt; do cp $f copy_$f; done; mkdir sub; touch sub/q", shell=True, cwd=d)
    print(sorted(os.listdir(d)), os.path.exists(os.path.join(d, "sub", "q")))
    sc = pathlib.Path(d) / "s.sh"
    sc.write_text("#!/bin/sh\necho script $1 $#\nexit 3\n")
    print(subprocess.run(["sh", str(sc), "arg"], capture_output=True).stdout)
    os.chmod(sc, 0o755)
    print(subprocess.run([str(sc), "x", "y"], capture_output=True).stdout)
    py = pathlib.Path(d) / "p.py"
    py.write_text("import sys, os\nprint(sys.argv[1:], os.path.basename(__file__), sys.path[0] == os.path.dirname(os.path.abspath(__file__)))\ndef f():\n    raise KeyError('k')\nif len(sys.argv) > 2: f()\n")
    print(subprocess.run([sys.executable, str(py), "1"], capture_output=True, text=True).stdout)
    r = subprocess.run([sys.executable, str(py), "1", "2"], capture_output=True, text=True)
    print(r.stderr.replace(d, "D"))
results = []
def w(n):
    results.append((n, subprocess.run(f"sleep {n / 2}; echo {n}", shell=True, capture_output=True, text=True).stdout))
ts = [threading.Thread(target=w, args=(n,)) for n in (3, 1, 2)]
[t.start() for t in ts]; [t.join() for t in ts]
print(results)
p1 = subprocess.Popen("sleep 0.5; echo one; exit 4", shell=True, stdout=subprocess.PIPE)
p1.wait()
print(p1.returncode, p1.stdout.read())
p = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
p.stdin.write("line\n"); print(p.stdout.readline())
out, err = p.communicate("rest")
print(repr(out))
try:
    subprocess.run(["ls", "/nope"], check=True, capture_output=True, text=True)
except subprocess.CalledProcessError as e:
    print(e.returncode, e.stderr, e.cmd)
try:
    subprocess.run("exit 1", shell=True, check=True)
except Exception as e:
    print(type(e), e)
p = subprocess.Popen([sys.executable, "-c", "import time; print('x', flush=True); time.sleep(3)"], stdout=subprocess.PIPE)
p.stdout.readline()
try:
    p.communicate(timeout=0.2)
except subprocess.TimeoutExpired as e:
    p.kill(); print(p.communicate(), e.output)
print(subprocess.run(["python3", "-c", "print(input())"], input="typed\n", text=True, capture_output=True))
print(subprocess.run(["sh"], input="echo from stdin; exit 2", text=True, capture_output=True))
print(subprocess.Popen(["true"]).__enter__().wait())
print(subprocess.run(["echo", "é"], capture_output=True).stdout, subprocess.run(["echo", "é"], capture_output=True, text=True).stdout)
print(subprocess.getstatusoutput("echo $((2**3)) || echo no"), subprocess.getstatusoutput("echo $((1/0))"))
print(os.popen("printf 'a b\\nc\\n'").readlines(), [l for l in os.popen("seq 2")])
print(subprocess.getoutput("date +%Y") > "2000", subprocess.run(["date", "+%d"], capture_output=True, text=True).stdout.strip().isdigit())

# expect: a
# expect: b
# expect:
# expect: b'a\nb\n'
# expect: b
# expect: a
# expect: c
# expect: d
# expect: e
# expect:
# expect: b'b\n'
# expect: b'x.txt\n'
# expect: ['copy_x.txt', 'sub', 'x.txt'] True
# expect: b'script arg 1\n'
# expect: b'script x 2\n'
# expect: ['1'] p.py True
# expect:
# expect: Traceback (most recent call last):
# expect:   File "D/p.py", line 5, in <module>
# expect:     if len(sys.argv) > 2: f()
# expect:                           ^^^
# expect:   File "D/p.py", line 4, in f
# expect:     raise KeyError('k')
# expect: KeyError: 'k'
# expect:
# expect: [(1, '1\n'), (2, '2\n'), (3, '3\n')]
# expect: 4 b'one\n'
# expect: line
# expect:
# expect: 'rest'
# expect: 2 ls: cannot access '/nope': No such file or directory
# expect:  ['ls', '/nope']
# expect: <class 'subprocess.CalledProcessError'> Command 'exit 1' returned non-zero exit status 1.
# expect: (b'', None) None
# expect: CompletedProcess(args=['python3', '-c', 'print(input())'], returncode=0, stdout='typed\n', stderr='')
# expect: CompletedProcess(args=['sh'], returncode=2, stdout='from stdin\n', stderr='')
# expect: 0
# expect: b'\xc3\xa9\n' é
# expect:
# expect: (2, '/bin/sh: 1: arithmetic expression: expecting primary: "2**3"') (2, '/bin/sh: 1: arithmetic expression: division by zero: "1/0"')
# expect: ['a b\n', 'c\n'] ['1\n', '2\n']
# expect: True True
