"""A name of the typing module with arguments tells its own name."""
from typing import Annotated, Any, Awaitable, Callable, ClassVar, Dict, Generic, List, Optional, TypeVar, Union

T = TypeVar("T")


class Box(Generic[T]):
    pass


for each in (List, List[int], Dict[str, int], Optional[int], Union[int, str], Callable, Callable[[int], str], Awaitable[int],
             Box[int], Annotated[int, "metres"], ClassVar[int], Any, List[List[T]]):
    print(each, each.__name__, each.__qualname__)
try:
    ClassVar.__args__
except AttributeError as error:
    print(error)

# expect: typing.List List List
# expect: typing.List[int] List List
# expect: typing.Dict[str, int] Dict Dict
# expect: typing.Optional[int] Optional Optional
# expect: typing.Union[int, str] Union Union
# expect: typing.Callable Callable Callable
# expect: typing.Callable[[int], str] Callable Callable
# expect: typing.Awaitable[int] Awaitable Awaitable
# expect: __main__.Box[int] Box Box
# expect: typing.Annotated[int, 'metres'] Annotated Annotated
# expect: typing.ClassVar[int] ClassVar ClassVar
# expect: typing.Any Any Any
# expect: typing.List[typing.List[~T]] List List
# expect: __args__
