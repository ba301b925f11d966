"""issubclass() with protocols, and hints under `from __future__ import annotations`."""
from __future__ import annotations

import functools
from typing import Annotated, Optional, Protocol, get_type_hints, runtime_checkable


@runtime_checkable
class Named(Protocol):
    name: str

    def run(self): ...


@runtime_checkable
class Runs(Protocol):
    def run(self): ...


class Plain(Protocol):
    def run(self): ...


class Good:
    name = "n"

    def run(self, seconds: Annotated[float, "s"] = 1, more: Optional["Good"] = None) -> list[Good]: ...


print(isinstance(Good(), Named), issubclass(Good, Runs), issubclass(int, Runs))
for cls in (Named, Plain):
    try:
        print(issubclass(Good, cls))
    except TypeError as error:
        print(error)
print(get_type_hints(Good.run))
print(get_type_hints(Good.run, include_extras=True))


@functools.singledispatch
def show(x):
    return "anything"


@show.register
def _(x: int):
    return "an int"


print(show(1), show("a"))

# expect: True True False
# expect: Protocols with non-method members don't support issubclass()
# expect: Instance and class checks can only be used with @runtime_checkable protocols
# expect: {'seconds': <class 'float'>, 'more': typing.Optional[__main__.Good], 'return': list[__main__.Good]}
# expect: {'seconds': typing.Annotated[float, 's'], 'more': typing.Optional[__main__.Good], 'return': list[__main__.Good]}
# expect: an int anything
