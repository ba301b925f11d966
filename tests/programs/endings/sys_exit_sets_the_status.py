import atexit
import sys

atexit.register(print, "at exit", "second")
atexit.register(print, "at exit", "first")
try:
    sys.exit(3)
except SystemExit as error:
    print("caught", error.code)
try:
    sys.exit("words")
finally:
    print("finally")

# expect: caught 3
# expect: finally
# expect: at exit first
# expect: at exit second
