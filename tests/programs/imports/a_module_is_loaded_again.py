import importlib
import sys

import _reloaded

print(_reloaded.value, _reloaded.count())
_reloaded.value = "changed"
_reloaded.extra = "kept"
old = _reloaded.count
again = importlib.reload(_reloaded)
print(again is _reloaded, again.value, again.extra, again.count is old, old())
del sys.modules["_reloaded"]
try:
    importlib.reload(again)
except ImportError as error:
    print(error)
try:
    importlib.reload("_reloaded")
except TypeError as error:
    print(error)
fresh = importlib.import_module("_reloaded")
print(fresh is again, fresh.value)

# expect: loading _reloaded
# expect: first 1
# expect: loading _reloaded
# expect: True first kept False 1
# expect: module _reloaded not in sys.modules
# expect: reload() argument must be a module
# expect: loading _reloaded
# expect: False first
