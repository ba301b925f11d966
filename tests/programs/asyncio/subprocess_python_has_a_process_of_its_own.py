"""A python3 started by the script has its own arguments, modules, environment, streams and errors."""
# world: process start in 0s
# steps: ignore
import asyncio
import os
import random
import sys

random.seed(1)
os.environ["SHARED"] = "of the parent"
sys.marker = "of the parent"


async def python(code, *args, **options):
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, *args, stdout=asyncio.subprocess.PIPE,
                                                   stderr=asyncio.subprocess.PIPE, **options)
    out, err = await process.communicate()
    print(process.returncode, out.decode().splitlines(), err.decode().splitlines())


async def main():
    await python("import sys; print(sys.argv, __name__, len(sys.path[0]))", "a", "-b")
    await python("import os; print(os.environ['SHARED']); os.environ['SHARED'] = 'changed'; os.chdir('/tmp'); print(os.getcwd())")
    print(os.environ["SHARED"], os.getcwd() == "/tmp")
    await python("import sys; sys.marker = 1; sys.argv[:] = []; sys.exit(3)")
    print(sys.marker, len(sys.argv))
    await python("import random; random.seed(5); random.random()")
    print(random.random())
    await python("import sys; sys.exit('an error text')")
    await python("raise ValueError('wrong')")
    await python("def f():\n    return 1 / 0\nf()")
    await python("print('a'\n")
    await python("print(undefined_name)")
    await python("import atexit; atexit.register(print, 'at exit'); print('first')")
    await python("import os; print(os.environ.get('SHARED'), os.environ['OWN'])", env={"OWN": "1"})
    await python("import asyncio\nasync def main():\n    await asyncio.sleep(0.5)\n    print('asyncio inside')\nasyncio.run(main())")
    await python("import sys; print('to stdout'); print('to stderr', file=sys.stderr); sys.stdout.flush(); sys.exit(0)")
    await python("import os; print(os.getpid() != os.getppid()); os._exit(4)")
    await python("import subprocess; print(subprocess.run(['echo', 'grandchild'], capture_output=True, text=True).stdout)")
    await python("import threading, time\nt = threading.Thread(target=lambda: (time.sleep(0.5), print('thread')))\nt.start()\nprint(threading.main_thread() is threading.current_thread())")
    await python("import logging; logging.basicConfig(level='INFO'); logging.info('told')")
    await python("class A:\n    def __del__(self):\n        print('gone')\na = A()\nprint('last line')")
    await python("import signal, os; os.kill(os.getpid(), signal.SIGKILL)")
    await python("import nothere")
    process = await asyncio.create_subprocess_exec(sys.executable, "--version", stdout=asyncio.subprocess.PIPE)
    print((await process.communicate())[0].startswith(b"Python 3.11."))
    process = await asyncio.create_subprocess_exec(sys.executable, "not_there.py", stderr=asyncio.subprocess.PIPE)
    print((await process.communicate())[1].split(b": ", 1)[1].replace(os.getcwd().encode(), b".."), process.returncode)


asyncio.run(main())

# expect: 0 ["['-c', 'a', '-b'] __main__ 0"] []
# expect: 0 ['of the parent', '/tmp'] []
# expect: of the parent False
# expect: 3 [] []
# expect: of the parent 1
# expect: 0 [] []
# expect: 0.13436424411240122
# expect: 1 [] ['an error text']
# expect: 1 [] ['Traceback (most recent call last):', '  File "<string>", line 1, in <module>', 'ValueError: wrong']
# expect: 1 [] ['Traceback (most recent call last):', '  File "<string>", line 3, in <module>', '  File "<string>", line 2, in f', 'ZeroDivisionError: division by zero']
# expect: 1 [] ['  File "<string>", line 1', "    print('a'", '         ^', "SyntaxError: '(' was never closed"]
# expect: 1 [] ['Traceback (most recent call last):', '  File "<string>", line 1, in <module>', "NameError: name 'undefined_name' is not defined"]
# expect: 0 ['first', 'at exit'] []
# expect: 0 ['None 1'] []
# expect: 0 ['asyncio inside'] []
# expect: 0 ['to stdout'] ['to stderr']
# expect: 4 [] []
# expect: 0 ['grandchild', ''] []
# expect: 0 ['True', 'thread'] []
# expect: 0 [] ['INFO:root:told']
# expect: 0 ['last line', 'gone'] []
# expect: -9 [] []
# expect: 1 [] ['Traceback (most recent call last):', '  File "<string>", line 1, in <module>', "ModuleNotFoundError: No module named 'nothere'"]
# expect: True
# expect: b"can't open file '../not_there.py': [Errno 2] No such file or directory\n" 2
