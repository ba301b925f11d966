import sys
import beside.tool as helper
from beside import tool as again
from beside.tool import *
from beside.tool import greet as hello, VERSION

print(helper is again, hello("x") == greet("x"), VERSION, helper.__name__, "beside.tool" in sys.modules, helper.__file__.endswith("tool.py"), sys.modules["beside"].tool is helper)
print("_private" in globals(), helper._private, helper.count(), again.count(), __name__, __import__("beside.tool").tool is helper)
import importlib

print(importlib.import_module("beside.tool") is helper)
for text in ("import beside.missing", "from beside import missing", "from beside.tool import missing", "import missing_module", "from . import x", "import beside.tool.deeper", "from beside.broken import x", "import beside.failing", "helper.nothing"):
    try:
        exec(text, {"__name__": "__main__", "helper": helper})
    except Exception as error:
        print(text, "->", type(error).__name__, str(error).split(" (")[0])
print("beside.failing" in sys.modules)

# expect: tool is imported beside.tool
# expect: True True 1.0 beside.tool True True True
# expect: False hidden 1 2 __main__ True
# expect: True
# expect: import beside.missing -> ModuleNotFoundError No module named 'beside.missing'
# expect: from beside import missing -> ImportError cannot import name 'missing' from 'beside'
# expect: from beside.tool import missing -> ImportError cannot import name 'missing' from 'beside.tool'
# expect: import missing_module -> ModuleNotFoundError No module named 'missing_module'
# expect: from . import x -> ImportError attempted relative import with no known parent package
# expect: import beside.tool.deeper -> ModuleNotFoundError No module named 'beside.tool.deeper'; 'beside.tool' is not a package
# expect: from beside.broken import x -> SyntaxError invalid syntax
# expect: about to fail
# expect: import beside.failing -> ZeroDivisionError division by zero
# expect: helper.nothing -> AttributeError module 'beside.tool' has no attribute 'nothing'
# expect: False
