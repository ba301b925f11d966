"""Pythons that a script starts use asyncio, threads, processes, argparse, json; their errors are told as usual."""
# world: process start in 0s
# steps: ignore
import asyncio
import sys

CHILD = """
import asyncio, subprocess, sys
async def main():
    p = await asyncio.create_subprocess_exec(sys.executable, '-c', 'print(21*2)', stdout=subprocess.PIPE)
    out, _ = await p.communicate()
    print('child got', out.decode().strip())
    async with asyncio.TaskGroup() as tg:
        for i in range(3):
            tg.create_task(asyncio.sleep(0.1*i))
    print('child done')
asyncio.run(main())
"""
async def main():
    procs = [await asyncio.create_subprocess_exec(sys.executable, "-c", CHILD, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE) for _ in range(3)]
    for r in await asyncio.gather(*(p.communicate() for p in procs)):
        print(r)
    p = await asyncio.create_subprocess_exec(sys.executable, "-c", "import threading,queue,concurrent.futures as cf\nq=queue.Queue()\ndef w():\n  q.put(threading.current_thread().name)\nt=threading.Thread(target=w);t.start();t.join()\nprint(q.get())\nwith cf.ThreadPoolExecutor(2) as ex: print(list(ex.map(lambda x:x*x, range(3))))", stdout=-1)
    print(await p.communicate())
    p = await asyncio.create_subprocess_exec(sys.executable, "-c", "import multiprocessing as mp\ndef f(x): return x+1\nif __name__=='__main__':\n  with mp.Pool(2) as pool: print(pool.map(f,[1,2]))", stdout=-1, stderr=-1)
    print(await p.communicate())
    p = await asyncio.create_subprocess_exec(sys.executable, "-c", "import json,sys; d=json.load(sys.stdin); d['n']+=1; json.dump(d, sys.stdout)", stdin=-1, stdout=-1)
    print(await p.communicate(b'{"n": 1}'))
    p = await asyncio.create_subprocess_exec(sys.executable, "-c", "import sys; [print(repr(l)) for l in sys.stdin]; print(sys.stdin.read()=='', sys.stdin.isatty())", stdin=-1, stdout=-1)
    print(await p.communicate(b'a\nb'))
    p = await asyncio.create_subprocess_exec(sys.executable, "-c", "import sys; sys.stdout.buffer.write(b'\\xff\\x00'); sys.stdout.flush(); print(sys.stdout.encoding, sys.stdout.fileno(), sys.stderr.fileno())", stdout=-1)
    print(await p.communicate())
    p = await asyncio.create_subprocess_exec(sys.executable, "-c", "print(open('/nonexistent').read())", stderr=-1)
    print((await p.communicate())[1].decode().splitlines()[-1])
    p = await asyncio.create_subprocess_exec(sys.executable, "-c", "import asyncio\nasync def f(): pass\nf()\nraise KeyboardInterrupt", stderr=-1)
    print((await p.communicate())[1].decode(), p.returncode)
    p = await asyncio.create_subprocess_exec(sys.executable, "-c", "import argparse; a=argparse.ArgumentParser(prog='x'); a.add_argument('--n', type=int); print(a.parse_args())", "--n", "x", stderr=-1)
    print((await p.communicate())[1].decode(), p.returncode)
    p = await asyncio.create_subprocess_exec(sys.executable, "-c", "import time; t=time.time(); time.sleep(1); print(round(time.time()-t))", stdout=-1)
    print(await p.communicate())
    p = await asyncio.create_subprocess_exec(sys.executable, "-c", "x = 1\nassert x == 2, 'msg'", stderr=-1)
    print((await p.communicate())[1].decode())
    p = await asyncio.create_subprocess_exec(sys.executable, "-c", "import traceback\ntry:\n 1/0\nexcept Exception: traceback.print_exc()\nprint(__name__, __file__ if '__file__' in globals() else None)", stdout=-1, stderr=-1)
    print(await p.communicate())
asyncio.run(main())

# expect: (b'child got 42\nchild done\n', b'')
# expect: (b'child got 42\nchild done\n', b'')
# expect: (b'child got 42\nchild done\n', b'')
# expect: (b'Thread-1 (w)\n[0, 1, 4]\n', None)
# expect: (b'[2, 3]\n', b'')
# expect: (b'{"n": 2}', None)
# expect: (b"'a\\n'\n'b'\nTrue False\n", None)
# expect: (b'\xff\x00utf-8 1 2\n', None)
# expect: FileNotFoundError: [Errno 2] No such file or directory: '/nonexistent'
# expect: <string>:3: RuntimeWarning: coroutine 'f' was never awaited
# expect: RuntimeWarning: Enable tracemalloc to get the object allocation traceback
# expect: Traceback (most recent call last):
# expect:   File "<string>", line 4, in <module>
# expect: KeyboardInterrupt
# expect:  -2
# expect: usage: x [-h] [--n N]
# expect: x: error: argument --n: invalid int value: 'x'
# expect:  2
# expect: (b'1\n', None)
# expect: Traceback (most recent call last):
# expect:   File "<string>", line 2, in <module>
# expect: AssertionError: msg
# expect:
# expect: (b'__main__ None\n', b'Traceback (most recent call last):\n  File "<string>", line 3, in <module>\nZeroDivisionError: division by zero\n')
