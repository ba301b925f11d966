print("running helper")
from . import value

# expect: running helper
