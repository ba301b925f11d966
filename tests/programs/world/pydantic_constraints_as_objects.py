# only: loopscope
# Constraints as objects of annotated_types, names of newer Pythons' typing, and what pydantic_core gives: as the real ones print it.
import warnings
from datetime import timezone
from typing import Annotated, Generic, get_args

import annotated_types
import typing_extensions
from annotated_types import (BaseMetadata, Ge, GroupedMetadata, Gt, Interval, Le, Len, Lt, MaxLen, MinLen, MultipleOf, Not, Predicate,
                             Timezone)
from pydantic import BaseModel, TypeAdapter, ValidationError, field_validator
from pydantic_core import (ValidationError as CoreError, CoreSchema, PydanticCustomError, PydanticUndefined, core_schema, from_json, to_json, to_jsonable_python)
from typing_extensions import (TYPE_CHECKING, AnyStr, Buffer, Doc, NoDefault, Self, Text, TypeAliasType, TypedDict, TypeIs, TypeVar,
                               deprecated, get_original_bases, override)

print(Gt(1), Ge(2), Lt(3), Le(4), MultipleOf(5), MinLen(6), MaxLen(7), Interval(gt=1, le=9), Len(1, 3), Timezone(None))
print(Gt(1) == Gt(1), isinstance(Gt(1), BaseMetadata), isinstance(Len(1), GroupedMetadata), list(Interval(ge=1, lt=2)), list(Len(2)))
print(Not(str.isdigit)("a"), Predicate(str.isupper).func("A"))


class Box(BaseModel):
    count: Annotated[int, Interval(ge=1, le=5), MultipleOf(2)]
    names: Annotated[list[Annotated[str, Predicate(str.isalpha)]], Len(1, 2)] = ["a"]


for data in {"count": 4}, {"count": 3, "names": []}, {"count": 7, "names": ["a", "1"]}:
    try:
        print(Box(**data))
    except ValidationError as error:
        print([(e["type"], e["loc"], e["msg"]) for e in error.errors()])

Word = TypeVar("Word", default=str)
Words = TypeAliasType("Words", list[str])


class Base(Generic[Word]):
    def say(self) -> Text:
        return "base"


class Child(Base[int]):
    @override
    def say(self) -> Self:
        return "child"


@deprecated("use say() instead")
def old():
    return 1


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(old(), [str(w.message) for w in caught], caught[0].category.__name__)
print(Child().say(), Child.say.__override__, get_original_bases(Child)[0].__args__, Words, NoDefault, TYPE_CHECKING, Doc("a page"))
print(TypeAdapter(Words).validate_python(["x"]), AnyStr, get_args(TypeIs[int])[0].__name__, Buffer is not None)


class Coin(BaseModel):
    side: str

    @field_validator("side")
    @classmethod
    def known(cls, value: str) -> str:
        if value not in ("heads", "tails"):
            raise PydanticCustomError("coin", "a coin has no side {side}", {"side": value})
        return value


try:
    Coin(side="edge")
except ValidationError as error:
    print(error)
    print(error.errors())
print(from_json('{"a": [1, 2]}'), to_json({"a": Coin(side="heads")}), to_jsonable_python({1, 2}), PydanticUndefined)
print(CoreError is ValidationError)

# expect: Gt(gt=1) Ge(ge=2) Lt(lt=3) Le(le=4) MultipleOf(multiple_of=5) MinLen(min_length=6) MaxLen(max_length=7) Interval(gt=1, ge=None, lt=None, le=9) Len(min_length=1, max_length=3) Timezone(tz=None)
# expect: True True True [Ge(ge=1), Lt(lt=2)] [MinLen(min_length=2)]
# expect: True True
# expect: count=4 names=['a']
# expect: [('multiple_of', ('count',), 'Input should be a multiple of 2'), ('too_short', ('names',), 'List should have at least 1 item after validation, not 0')]
# expect: [('multiple_of', ('count',), 'Input should be a multiple of 2'), ('predicate_failed', ('names', 1), "Predicate 'str.isalpha' failed")]
# expect: 1 ['use say() instead'] DeprecationWarning
# expect: child True (<class 'int'>,) Words typing_extensions.NoDefault False Doc('a page')
# expect: ['x'] ~AnyStr int True
# expect: 1 validation error for Coin
# expect: side
# expect:   a coin has no side edge [type=coin, input_value='edge', input_type=str]
# expect: [{'type': 'coin', 'loc': ('side',), 'msg': 'a coin has no side edge', 'input': 'edge', 'ctx': {'side': 'edge'}}]
# expect: {'a': [1, 2]} b'{"a":{"side":"heads"}}' [1, 2] PydanticUndefined
# expect: True
