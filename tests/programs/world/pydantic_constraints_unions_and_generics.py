# only: loopscope
# Constraints, discriminated unions, generic models and errors inside, as pydantic 2.13 prints them.
from typing import Annotated, Optional, Literal, Union, Generic, TypeVar, List
from pydantic import *
from pydantic import BaseModel, Field, ValidationError
def show(f):
    try:
        print(f())
    except ValidationError as e:
        print(e)
class P(BaseModel):
    a: int = Field(gt=0, le=10)
    b: str = Field(min_length=2, max_length=4, pattern=r'^[a-z]+$')
    c: list[int] = Field(default_factory=list, min_length=1, max_length=2)
    d: float = Field(default=1.0, multiple_of=0.5, lt=100)
    e: Annotated[str, Field(max_length=3)] = 'x'
    f: dict[str,int] = Field(default={}, max_length=1)
    g: set[int] = Field(default=set(), min_length=1)
show(lambda: P(a=1, b='ab', c=[1]))
show(lambda: P(a=0, b='a', c=[], d=1.2, e='xxxx', f={'a':1,'b':2}, g=[]))
show(lambda: P(a=11, b='abcde', c=[1,2,3], d=100))
show(lambda: P(a=1, b='AB'))
show(lambda: P())
class Pet(BaseModel):
    name: str
class Cat(Pet):
    kind: Literal['cat'] = 'cat'
    lives: int = 9
class Dog(Pet):
    kind: Literal['dog', 'hound'] = 'dog'
class Owner(BaseModel):
    pets: list[Annotated[Union[Cat, Dog], Field(discriminator='kind')]]
    one: Optional[Union[Cat, Dog]] = Field(None, discriminator='kind')
show(lambda: Owner(pets=[{'kind':'cat','name':'a'}, {'kind':'hound','name':'b'}]))
show(lambda: Owner(pets=[{'kind':'bird','name':'a'}, {'name':'b'}, {'kind': 'cat'}, 5]))
show(lambda: Owner(pets=[], one={'kind': 'x'}))
print(Owner(pets=[Cat(name='x')]).model_dump_json())
T = TypeVar('T')
class Response(BaseModel, Generic[T]):
    data: Optional[T] = None
    error: Optional[str] = None
class Item(BaseModel):
    x: int
print(Response[int](data='1'))
print(repr(Response[Item](data={'x': '3'})))
show(lambda: Response[int](data='x'))
show(lambda: Response[Item](data={'x': 'u'}))
print(Response[int].__name__, Response[list[Item]].__name__)
class Page(BaseModel, Generic[T]):
    items: List[T]
    total: int
print(Page[Item](items=[{'x':1}], total=1).model_dump())
print(Page(items=[1,'a'], total=2))
class Sub(Page[T], Generic[T]):
    more: T
show(lambda: Sub[int](items=['1'], total=1, more='x'))
class Nested(BaseModel):
    items: dict[str, list[Item]]
    u: Union[Item, list[Item], None] = None
show(lambda: Nested(items={'a': [{'x': 1}, {'x': 'b'}], 'b': 5}, u='z'))
show(lambda: Nested(items=[]))
show(lambda: Item.model_validate([1]))
show(lambda: Item.model_validate({'x': 1}))
show(lambda: Item.model_validate_json('{"x": "5"}'))
show(lambda: Item.model_validate_json('{"x": 5'))
show(lambda: Item.model_validate_json(b'nonsense'))
show(lambda: Item.model_validate_json('{"x": [1, 2,]}'))
show(lambda: Item.model_validate_json(''))
show(lambda: Item.model_validate_strings({'x': '5'}))
show(lambda: Item.model_validate({'x': '1'}, strict=True))
try: Item(5)
except TypeError as e: print(e)
i = Item(x=1)
print(i.model_fields_set, i.model_extra, Item.model_fields, i.model_copy(update={'x': 5}), i == Item(x=1), i != Item(x=2))
try: i.y = 5
except ValueError as e: print(type(e), e)
try: i.zz
except AttributeError as e: print(e)
try: del i.x; print(i)
except Exception as e: print(e)
try: hash(i)
except TypeError as e: print(e)

# expect: a=1 b='ab' c=[1] d=1.0 e='x' f={} g=set()
# expect: 7 validation errors for P
# expect: a
# expect:   Input should be greater than 0 [type=greater_than, input_value=0, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/greater_than
# expect: b
# expect:   String should have at least 2 characters [type=string_too_short, input_value='a', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/string_too_short
# expect: c
# expect:   List should have at least 1 item after validation, not 0 [type=too_short, input_value=[], input_type=list]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/too_short
# expect: d
# expect:   Input should be a multiple of 0.5 [type=multiple_of, input_value=1.2, input_type=float]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/multiple_of
# expect: e
# expect:   String should have at most 3 characters [type=string_too_long, input_value='xxxx', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/string_too_long
# expect: f
# expect:   Dictionary should have at most 1 item after validation, not 2 [type=too_long, input_value={'a': 1, 'b': 2}, input_type=dict]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/too_long
# expect: g
# expect:   Set should have at least 1 item after validation, not 0 [type=too_short, input_value=[], input_type=list]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/too_short
# expect: 4 validation errors for P
# expect: a
# expect:   Input should be less than or equal to 10 [type=less_than_equal, input_value=11, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/less_than_equal
# expect: b
# expect:   String should have at most 4 characters [type=string_too_long, input_value='abcde', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/string_too_long
# expect: c
# expect:   List should have at most 2 items after validation, not 3 [type=too_long, input_value=[1, 2, 3], input_type=list]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/too_long
# expect: d
# expect:   Input should be less than 100 [type=less_than, input_value=100, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/less_than
# expect: 1 validation error for P
# expect: b
# expect:   String should match pattern '^[a-z]+$' [type=string_pattern_mismatch, input_value='AB', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/string_pattern_mismatch
# expect: 2 validation errors for P
# expect: a
# expect:   Field required [type=missing, input_value={}, input_type=dict]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/missing
# expect: b
# expect:   Field required [type=missing, input_value={}, input_type=dict]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/missing
# expect: pets=[Cat(name='a', kind='cat', lives=9), Dog(name='b', kind='hound')] one=None
# expect: 4 validation errors for Owner
# expect: pets.0
# expect:   Input tag 'bird' found using 'kind' does not match any of the expected tags: 'cat', 'dog', 'hound' [type=union_tag_invalid, input_value={'kind': 'bird', 'name': 'a'}, input_type=dict]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/union_tag_invalid
# expect: pets.1
# expect:   Unable to extract tag using discriminator 'kind' [type=union_tag_not_found, input_value={'name': 'b'}, input_type=dict]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/union_tag_not_found
# expect: pets.2.cat.name
# expect:   Field required [type=missing, input_value={'kind': 'cat'}, input_type=dict]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/missing
# expect: pets.3
# expect:   Input should be a valid dictionary or object to extract fields from [type=model_attributes_type, input_value=5, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/model_attributes_type
# expect: 1 validation error for Owner
# expect: one
# expect:   Input tag 'x' found using 'kind' does not match any of the expected tags: 'cat', 'dog', 'hound' [type=union_tag_invalid, input_value={'kind': 'x'}, input_type=dict]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/union_tag_invalid
# expect: {"pets":[{"name":"x","kind":"cat","lives":9}],"one":null}
# expect: data=1 error=None
# expect: Response[Item](data=Item(x=3), error=None)
# expect: 1 validation error for Response[int]
# expect: data
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='x', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: 1 validation error for Response[Item]
# expect: data.x
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='u', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: Response[int] Response[list[Item]]
# expect: {'items': [{'x': 1}], 'total': 1}
# expect: items=[1, 'a'] total=2
# expect: 1 validation error for Sub[int]
# expect: more
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='x', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: 4 validation errors for Nested
# expect: items.a.1.x
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='b', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: items.b
# expect:   Input should be a valid list [type=list_type, input_value=5, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/list_type
# expect: u.Item
# expect:   Input should be a valid dictionary or instance of Item [type=model_type, input_value='z', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/model_type
# expect: u.list[Item]
# expect:   Input should be a valid list [type=list_type, input_value='z', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/list_type
# expect: 1 validation error for Nested
# expect: items
# expect:   Input should be a valid dictionary [type=dict_type, input_value=[], input_type=list]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/dict_type
# expect: 1 validation error for Item
# expect:   Input should be a valid dictionary or instance of Item [type=model_type, input_value=[1], input_type=list]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/model_type
# expect: x=1
# expect: x=5
# expect: 1 validation error for Item
# expect:   Invalid JSON: EOF while parsing an object at line 1 column 7 [type=json_invalid, input_value='{"x": 5', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/json_invalid
# expect: 1 validation error for Item
# expect:   Invalid JSON: expected ident at line 1 column 2 [type=json_invalid, input_value=b'nonsense', input_type=bytes]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/json_invalid
# expect: 1 validation error for Item
# expect:   Invalid JSON: trailing comma at line 1 column 13 [type=json_invalid, input_value='{"x": [1, 2,]}', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/json_invalid
# expect: 1 validation error for Item
# expect:   Invalid JSON: EOF while parsing a value at line 1 column 0 [type=json_invalid, input_value='', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/json_invalid
# expect: x=5
# expect: 1 validation error for Item
# expect: x
# expect:   Input should be a valid integer [type=int_type, input_value='1', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_type
# expect: BaseModel.__init__() takes 1 positional argument but 2 were given
# expect: {'x'} None {'x': FieldInfo(annotation=int, required=True)} x=5 True True
# expect: <class 'ValueError'> "Item" object has no field "y"
# expect: 'Item' object has no attribute 'zz'
# expect:
# expect: unhashable type: 'Item'
