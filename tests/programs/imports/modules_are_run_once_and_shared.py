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
