import sys

import parts
import parts.sub.leaf
from parts import helper, value as renamed
from parts.sub import *
from parts.sub.leaf import up

print(parts.__name__, parts.__package__, helper.__name__, renamed)
print(parts.sub.leaf.__name__, up(), public)
print("parts.helper" in sys.modules, sys.modules["parts"] is parts)
try:
    hidden
except NameError as error:
    print(error)
for statement in ("import parts.missing", "from parts import missing", "import nowhere", "from nowhere import x",
                  "import parts.helper.deeper", "from . import x", "import parts.cycle_a"):
    try:
        exec(statement)
    except ImportError as error:
        print(type(error).__name__, str(error).split(" (/")[0], error.name)
try:
    parts.nothing
except AttributeError as error:
    print(error)
print(parts.dynamic)
import parts as again

print(again is parts)

# expect: running parts
# expect: running helper
# expect: parts parts parts.helper 42
# expect: parts.sub.leaf 84 public
# expect: True True
# expect: name 'hidden' is not defined
# expect: ModuleNotFoundError No module named 'parts.missing' parts.missing
# expect: ImportError cannot import name 'missing' from 'parts' parts
# expect: ModuleNotFoundError No module named 'nowhere' nowhere
# expect: ModuleNotFoundError No module named 'nowhere' nowhere
# expect: ModuleNotFoundError No module named 'parts.helper.deeper'; 'parts.helper' is not a package parts.helper.deeper
# expect: ImportError attempted relative import with no known parent package None
# expect: ImportError cannot import name 'a' from partially initialized module 'parts.cycle_a' (most likely due to a circular import) parts.cycle_a
# expect: module 'parts' has no attribute 'nothing'
# expect: made up
# expect: True
