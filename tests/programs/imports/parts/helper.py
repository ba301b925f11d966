print("running helper")
from . import value
