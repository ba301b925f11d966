# args: one two
# What scripts ask of sys.
import sys

print(sys.argv[1:], sys.version_info[:2], sys.version_info >= (3, 7), sys.version_info.major, sys.platform, sys.byteorder, sys.maxsize)
print(sys.version.split()[0], sys.getrecursionlimit(), sys.implementation.name, sys.float_info.max, sys.float_info.epsilon, sys.hash_info.algorithm)
sys.stdout.write("written\n")
print(sys.stdout.writable(), sys.stdout.encoding, sys.stderr.name, sys.stdin.mode, sys.stdout)
sys.stdout.flush()
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError as error:
    kind, value, trace = sys.exc_info()
    print(kind, value, value is error, trace is error.__traceback__, sys.exception() is error)
print("sys" in sys.modules, sys.modules["sys"] is sys, sys.getsizeof([]), sys.getsizeof("abc"), sys.getsizeof(1), sys.intern("abc") is sys.intern("abc"))


def who():
    return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name


print(who(), isinstance(sys.path, list), sys.getdefaultencoding(), type(sys.stdout).__name__)


class Catcher:
    def __init__(self):
        self.pieces = []

    def write(self, text):
        self.pieces.append(text)

    def flush(self):
        self.pieces.append("<flush>")


catcher = Catcher()
real, sys.stdout = sys.stdout, catcher
print("a", 1, sep="-")
print("b", end="", flush=True)
sys.stdout = real
print(catcher.pieces)
print("to file", file=catcher)
print(catcher.pieces[-2:], file=sys.stdout)
print("stderr line", file=sys.stderr)
sys.stdout.writelines(["x\n", "y\n"])
print(sys.stdout.write("n\n"), sys.stdout.buffer.write(b"raw\n") if False else "")
try:
    sys.exit(3)
except SystemExit as stop:
    print("exit", stop.code, repr(stop))
try:
    sys.stdout.write(5)
except TypeError as error:
    print(error)
sys.exit("goodbye")

# expect: ['one', 'two'] (3, 11) True 3 linux little 9223372036854775807
# expect: 3.11.7 1000 cpython 1.7976931348623157e+308 2.220446049250313e-16 siphash13
# expect: written
# expect: True utf-8 <stderr> r <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>
# expect: (None, None, None)
# expect: <class 'ZeroDivisionError'> division by zero True True True
# expect: True True 56 52 28 True
# expect: ('who', '<module>') True utf-8 TextIOWrapper
# expect: ['a', '-', '1', '\n', 'b', '', '<flush>']
# expect: ['to file', '\n']
# expect: x
# expect: y
# expect: n
# expect: 2
# expect: exit 3 SystemExit(3)
# expect: write() argument must be str, not int

# since: 3.11.7
