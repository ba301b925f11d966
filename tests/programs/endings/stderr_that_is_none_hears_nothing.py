"""With no sys.stderr nothing is told of the error that ends a script."""
import atexit
import sys

atexit.register(print, "at exit")
sys.stderr = None
print("before")
raise ValueError("nobody hears")

# expect: before
# expect: at exit
