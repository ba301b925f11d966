from .. import value
from ..helper import value as same


def up():
    return value + same
