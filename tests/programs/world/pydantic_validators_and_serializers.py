# only: loopscope
# Validators and serializers of every mode, aliases and settings of models, as pydantic 2.13 has them.
from typing import *
from typing_extensions import Self, Annotated
from pydantic import *
from pydantic import BaseModel, Field, ValidationError, field_validator, model_validator, computed_field, field_serializer, model_serializer, ConfigDict, AfterValidator, BeforeValidator, PlainValidator, WrapValidator, PlainSerializer, WrapSerializer, ValidationInfo, ValidatorFunctionWrapHandler, SerializerFunctionWrapHandler
from datetime import datetime, timezone
def show(f):
    try:
        print(f())
    except ValidationError as e:
        print(e)
class Account(BaseModel):
    name: str
    login: str
    secret: str
    again: str
    @field_validator('name')
    @classmethod
    def two_words(cls, v: str) -> str:
        if ' ' not in v:
            raise ValueError('needs two words')
        return v.title()
    @field_validator('login')
    @classmethod
    def plain_login(cls, v: str, info: ValidationInfo) -> str:
        assert v.isalnum(), f'{info.field_name} has odd characters'
        return v
    @model_validator(mode='after')
    def same_twice(self) -> Self:
        if self.secret != self.again:
            raise ValueError('the two differ')
        return self
show(lambda: Account(name='rita moss', login='rmoss', secret='sesame', again='sesame'))
show(lambda: Account(name='rita', login='sc.', secret='sesame', again='sesame2'))
show(lambda: Account(name='rita moss', login='rmoss', secret='sesame', again='sesame2'))
try: Account(name='rita', login='sc.', secret='sesame', again='sesame2')
except ValidationError as e: print(e.errors())
def even(value: int) -> int:
    if value % 2 == 1:
        raise ValueError(f'{value} is odd')
    return value
class Model(BaseModel):
    number: Annotated[int, AfterValidator(even)]
    many: Annotated[list[str], BeforeValidator(lambda v: v if isinstance(v, list) else [v])] = []
    plain: Annotated[int, PlainValidator(lambda v: v * 2 if isinstance(v, int) else v)] = 0
    @field_validator('many', mode='wrap')
    @classmethod
    def w(cls, v, handler):
        try: return handler(v)
        except ValidationError as e: return [str(e.errors()[0]['msg'])]
show(lambda: Model(number=2, many='x', plain='s'))
show(lambda: Model(number=1))
show(lambda: Model(number='x'))
show(lambda: Model(number=4, many=[1]))
def shorten(value: Any, handler: ValidatorFunctionWrapHandler) -> str:
    try:
        return handler(value)
    except ValidationError as err:
        if err.errors()[0]['type'] == 'string_too_long':
            return handler(value[:5])
        else:
            raise
class Mw(BaseModel):
    s: Annotated[str, Field(max_length=5), WrapValidator(shorten)]
show(lambda: Mw(s='abcdefghijk'))
show(lambda: Mw(s=5))
class Before(BaseModel):
    a: int
    b: int = 0
    @model_validator(mode='before')
    @classmethod
    def check(cls, data: Any) -> Any:
        if isinstance(data, dict):
            if 'card' in data:
                raise ValueError("'card' is out of place")
            return {**data, 'b': data.get('a', 0)}
        return data
    @model_validator(mode='wrap')
    @classmethod
    def log(cls, data, handler):
        print('wrap', data)
        try:
            return handler(data)
        except ValidationError:
            print('failed')
            raise
show(lambda: Before(a=3))
show(lambda: Before(a=3, card=1))
show(lambda: Before(a='x'))
show(lambda: Before.model_validate({'a': 4}))
class S(BaseModel):
    when: datetime
    x: Annotated[float, PlainSerializer(lambda v: f'{v:.2f}', return_type=str)] = 1.0
    y: Annotated[int, WrapSerializer(lambda v, nxt: f'<{nxt(v)}>')] = 2
    z: int = 3
    @field_serializer('when')
    def ser(self, v: datetime, _info):
        return v.timestamp()
    @field_serializer('z', mode='wrap', when_used='json')
    def serz(self, v, nxt, info):
        return f'{nxt(v)}!'
    @computed_field
    @property
    def double(self) -> int:
        return self.z * 2
    @computed_field(alias='DD')
    def triple(self) -> int:
        return self.z * 3
s = S(when=datetime(2020,1,1,tzinfo=timezone.utc))
print(s.model_dump(), s.model_dump_json(), s.model_dump(mode='json'), s)
print(s.model_dump(by_alias=True, exclude={'when'}), s.model_dump(include={'x', 'double'}))
class MS(BaseModel):
    a: int
    b: int
    @model_serializer
    def ser(self) -> dict[str, Any]:
        return {'sum': self.a + self.b}
print(MS(a=1,b=2).model_dump(), MS(a=1,b=2).model_dump_json(indent=2))
class MW(BaseModel):
    a: int
    @model_serializer(mode='wrap')
    def ser(self, handler, info):
        d = handler(self)
        d['mode'] = info.mode
        return d
print(MW(a=1).model_dump(), MW(a=1).model_dump_json())
class Al(BaseModel):
    model_config = ConfigDict(populate_by_name=True)
    first: str = Field(alias='givenName')
    second: str = Field('x', validation_alias='sec', serialization_alias='SECOND')
    third: int = Field(0, validation_alias=AliasChoices('t', 'three'))
    fourth: int = Field(0, validation_alias=AliasPath('deep', 0, 'k'))
a = Al(givenName='a', sec='b', three=4, deep=[{'k': 9}])
print(a, a.model_dump(by_alias=True), Al(first='q').model_dump_json(by_alias=True))
show(lambda: Al())
from pydantic.alias_generators import to_camel, to_snake, to_pascal
class Camel(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)
    user_name: str
    is_active_now: bool = True
print(Camel(userName='x').model_dump(by_alias=True), Camel(user_name='y'), to_snake('fooBarBaz'), to_pascal('foo_bar'))
show(lambda: Camel())
class Fr(BaseModel):
    model_config = ConfigDict(frozen=True, extra='forbid', str_strip_whitespace=True)
    a: str
f = Fr(a='  x ')
print(f, hash(f) == hash(Fr(a='x')))
show(lambda: Fr(a='x', b=1, c=2))
try: f.a = 'y'
except ValidationError as e: print(e)
class FF(BaseModel):
    model_config = ConfigDict(validate_assignment=True)
    a: int = Field(1, frozen=True)
    b: int = Field(2, gt=0)
ff = FF()
for n, v in (('a', 2), ('b', -1), ('b', 'x'), ('b', '5'), ('c', 1)):
    try: setattr(ff, n, v); print(ff)
    except ValueError as e: print(type(e).__name__, e)
class Ex(BaseModel):
    model_config = ConfigDict(extra='allow')
    a: int
e = Ex(a=1, b='x', c=[1])
print(e, e.model_extra, e.b, e.model_dump(), e.__pydantic_extra__)
e.d = 5
print(e.d, e)
class Opt(BaseModel):
    a: Optional[int]
    b: Optional[int] = None
    c: int | None = Field(default=None, ge=0)
show(lambda: Opt())
show(lambda: Opt(a=None, b='x', c=-1))
print(Opt(a=1).model_dump(exclude_unset=True), Opt(a=None).model_dump(exclude_none=True), Opt(a=1, b=None).model_dump(exclude_defaults=True))

# expect: name='Rita Moss' login='rmoss' secret='sesame' again='sesame'
# expect: 2 validation errors for Account
# expect: name
# expect:   Value error, needs two words [type=value_error, input_value='rita', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/value_error
# expect: login
# expect:   Assertion failed, login has odd characters [type=assertion_error, input_value='sc.', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/assertion_error
# expect: 1 validation error for Account
# expect:   Value error, the two differ [type=value_error, input_value={'name': 'rita moss', 'lo...me', 'again': 'sesame2'}, input_type=dict]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/value_error
# expect: [{'type': 'value_error', 'loc': ('name',), 'msg': 'Value error, needs two words', 'input': 'rita', 'ctx': {'error': ValueError('needs two words')}, 'url': 'https://errors.pydantic.dev/2.13/v/value_error'}, {'type': 'assertion_error', 'loc': ('login',), 'msg': 'Assertion failed, login has odd characters', 'input': 'sc.', 'ctx': {'error': AssertionError('login has odd characters')}, 'url': 'https://errors.pydantic.dev/2.13/v/assertion_error'}]
# expect: number=2 many=['x'] plain='s'
# expect: 1 validation error for Model
# expect: number
# expect:   Value error, 1 is odd [type=value_error, input_value=1, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/value_error
# expect: 1 validation error for Model
# expect: number
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='x', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: number=4 many=['Input should be a valid string'] plain=0
# expect: s='abcde'
# expect: 1 validation error for Mw
# expect: s
# expect:   Input should be a valid string [type=string_type, input_value=5, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/string_type
# expect: wrap {'a': 3}
# expect: a=3 b=3
# expect: wrap {'a': 3, 'card': 1}
# expect: failed
# expect: 1 validation error for Before
# expect:   Value error, 'card' is out of place [type=value_error, input_value={'a': 3, 'card': 1}, input_type=dict]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/value_error
# expect: wrap {'a': 'x'}
# expect: failed
# expect: 2 validation errors for Before
# expect: a
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='x', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: b
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='x', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: wrap {'a': 4}
# expect: a=4 b=4
# expect: {'when': 1577836800.0, 'x': '1.00', 'y': '<2>', 'z': 3, 'double': 6, 'triple': 9} {"when":1577836800.0,"x":"1.00","y":"<2>","z":"3!","double":6,"triple":9} {'when': 1577836800.0, 'x': '1.00', 'y': '<2>', 'z': '3!', 'double': 6, 'triple': 9} when=datetime.datetime(2020, 1, 1, 0, 0, tzinfo=datetime.timezone.utc) x=1.0 y=2 z=3 double=6 triple=9
# expect: {'x': '1.00', 'y': '<2>', 'z': 3, 'double': 6, 'DD': 9} {'x': '1.00', 'double': 6}
# expect: {'sum': 3} {
# expect:   "sum": 3
# expect: }
# expect: {'a': 1, 'mode': 'python'} {"a":1,"mode":"json"}
# expect: first='a' second='b' third=4 fourth=9 {'givenName': 'a', 'SECOND': 'b', 'third': 4, 'fourth': 9} {"givenName":"q","SECOND":"x","third":0,"fourth":0}
# expect: 1 validation error for Al
# expect: givenName
# expect:   Field required [type=missing, input_value={}, input_type=dict]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/missing
# expect: {'userName': 'x', 'isActiveNow': True} user_name='y' is_active_now=True foo_bar_baz FooBar
# expect: 1 validation error for Camel
# expect: userName
# expect:   Field required [type=missing, input_value={}, input_type=dict]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/missing
# expect: a='x' True
# expect: 2 validation errors for Fr
# expect: b
# expect:   Extra inputs are not permitted [type=extra_forbidden, input_value=1, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/extra_forbidden
# expect: c
# expect:   Extra inputs are not permitted [type=extra_forbidden, input_value=2, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/extra_forbidden
# expect: 1 validation error for Fr
# expect: a
# expect:   Instance is frozen [type=frozen_instance, input_value='y', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/frozen_instance
# expect: ValidationError 1 validation error for FF
# expect: a
# expect:   Field is frozen [type=frozen_field, input_value=2, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/frozen_field
# expect: ValidationError 1 validation error for FF
# expect: b
# expect:   Input should be greater than 0 [type=greater_than, input_value=-1, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/greater_than
# expect: ValidationError 1 validation error for FF
# expect: b
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='x', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: a=1 b=5
# expect: ValidationError 1 validation error for FF
# expect: c
# expect:   Object has no attribute 'c' [type=no_such_attribute, input_value=1, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/no_such_attribute
# expect: a=1 b='x' c=[1] {'b': 'x', 'c': [1]} x {'a': 1, 'b': 'x', 'c': [1]} {'b': 'x', 'c': [1]}
# expect: 5 a=1 b='x' c=[1] d=5
# expect: 1 validation error for Opt
# expect: a
# expect:   Field required [type=missing, input_value={}, input_type=dict]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/missing
# expect: 2 validation errors for Opt
# expect: b
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='x', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: c
# expect:   Input should be greater than or equal to 0 [type=greater_than_equal, input_value=-1, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/greater_than_equal
# expect: {'a': 1} {} {'a': 1}
