# only: loopscope
# Containers, data classes, secrets, URLs, root models, private attributes and checked calls, as pydantic 2.13 has them.
from __future__ import annotations
import json, warnings
from collections import deque, OrderedDict, defaultdict, Counter
from dataclasses import dataclass as std_dataclass, field
from ipaddress import IPv4Address
from pathlib import Path
from typing import *
from typing_extensions import TypedDict, NotRequired
from datetime import *
from pydantic import *
from pydantic import BaseModel, Field, TypeAdapter, ValidationError, RootModel, create_model, PrivateAttr, validate_call, SecretStr, HttpUrl, AnyUrl, Json, RedisDsn, PostgresDsn
from pydantic.dataclasses import dataclass
def show(f):
    try:
        print(f())
    except (ValidationError, PydanticUserError) as e:
        print(type(e).__name__, e)
class Node(BaseModel):
    value: int
    children: list[Node] = []
    parent: Optional[Node] = None
show(lambda: Node(value=1, children=[{'value': 2, 'children': [{'value': 'x'}]}]))
print(Node.model_validate({'value': 1, 'children': [{'value': 2}]}).model_dump(exclude={'children': {'__all__': {'parent'}}}))
print(json.dumps(Node.model_json_schema()))
class Pt(TypedDict):
    x: int
    y: NotRequired[int]
class NT(NamedTuple):
    a: int
    b: str = 'q'
@std_dataclass
class SD:
    a: int
    b: list[int] = field(default_factory=list)
@dataclass
class PD:
    id: int
    name: str = 'Ann Bee'
    friends: list[int] = Field(default_factory=list, max_length=2)
show(lambda: PD(id='42', name='x'))
show(lambda: PD(id='not', friends=[1,2,3]))
show(lambda: PD())
show(lambda: PD('1', b'z'))
class All(BaseModel):
    p: Pt = {'x': 1}
    n: NT = NT(1)
    s: SD = SD(1)
    d: PD = PD(id=3)
    dq: deque[int] = deque([1])
    od: OrderedDict[str, int] = OrderedDict(a=1)
    dd: DefaultDict[str, list[int]] = defaultdict(list)
    ip: IPv4Address = IPv4Address('1.2.3.4')
    path: Path = Path('/tmp')
    seq: Sequence[int] = ()
    fs: frozenset[int] = frozenset()
    call: Callable[[int], int] = len
    typ: type[BaseModel] = BaseModel
    sec: SecretStr = SecretStr('pw')
    url: HttpUrl = 'http://example.com'
    js: Json[list[int]] = []
show(lambda: All())
show(lambda: All(p={'x': '3', 'y': 'z'}, n=['1'], s={'a': '4'}, d={'id': 'x'}, dq='x', ip='1.2', path=3, seq='ab', call=3, typ=int, sec=4, url='ftp://x', js='[1,"x"]'))
a = All(p={'x': '3'}, n=['1', 'z'], s={'a': '4'}, d={'id': '5'}, dq=['1'], od={'b': '3'}, dd={'z': ['1']}, ip='1.2.3.5', path='/a/b', seq=['1'], fs=[1,1], sec='abc', url='https://Example.com/a b?q=1', js='[1,2]')
print(repr(a))
print(a.model_dump(exclude={'call','typ'}))
print(a.model_dump_json(exclude={'call','typ', 'dd'}))
print(a.sec.get_secret_value(), a.url.host, a.url.scheme, a.url.port, a.url.path, a.url.query, str(a.url))
ta = TypeAdapter(list[int])
show(lambda: ta.validate_python(['1', 2]))
show(lambda: ta.validate_python(['x']))
show(lambda: ta.validate_json('[1, "2"]'))
show(lambda: ta.dump_json([1,2]))
print(TypeAdapter(dict[str, datetime]).validate_python({'a': '2020-01-01T00:00:00Z'}))
print(TypeAdapter(Optional[int]).json_schema(), TypeAdapter(list[Node]).validate_python([{'value': 1}]))
class Pets(RootModel):
    root: list[str]
    def __iter__(self): return iter(self.root)
    def __getitem__(self, i): return self.root[i]
pets = Pets(['dog', 'cat'])
print(pets, repr(pets), pets.model_dump(), pets.model_dump_json(), pets[0], list(pets), Pets.model_validate(['a']), Pets.model_json_schema())
show(lambda: Pets([1]))
print(RootModel[dict[str, int]]({'a': '1'}))
Dyn = create_model('Dyn', foo=(str, ...), bar=(int, 123), baz=(Optional[str], None))
print(Dyn(foo='x'), Dyn.model_fields)
show(lambda: Dyn())
class Pv(BaseModel):
    _secret: str = PrivateAttr('hidden')
    _at: datetime = PrivateAttr(default_factory=lambda: datetime(2020,1,1))
    _n: int
    x: int = 1
    def __init__(self, **data):
        super().__init__(**data)
        self._n = 5
    def model_post_init(self, ctx): self._secret += '!'
p = Pv(x=2)
print(p, p._secret, p._at, p._n, p.model_dump())
try: p._zz
except AttributeError as e: print(e)
@validate_call
def repeat(s: str, count: int, *, separator: bytes = b'') -> bytes:
    b = s.encode()
    return separator.join(b for _ in range(count))
print(repeat('hello', '3', separator=' '))
show(lambda: repeat('a', 'wrong'))
show(lambda: repeat('a'))
show(lambda: repeat('a', 1, 2, z=4))
@validate_call(validate_return=True)
def add(a: int, b: Annotated[int, Field(gt=0)] = 1) -> int:
    return str(a + b) + 'x'
show(lambda: add(1, -1))
show(lambda: add('1'))
class Inh(Node):
    extra: str
    value: str
print(Inh(value='a', extra='b'), list(Inh.model_fields))
class Cfg(BaseModel, extra='forbid', frozen=True):
    a: int
show(lambda: Cfg(a=1, z=2))
class Orm:
    def __init__(self, **k): self.__dict__.update(k)
class Co(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    id: int
    name: str
    inner: Optional[Co] = None
print(Co.model_validate(Orm(id='1', name='x', inner=Orm(id=2, name='y'))))
show(lambda: Co.model_validate(3))
try:
    class Bad(BaseModel):
        x = 3
except PydanticUserError as e: print(e)
try:
    class Bad2(BaseModel):
        x: Orm
except PydanticSchemaGenerationError as e: print(e)
class Ev(BaseModel):
    @field_validator('x', check_fields=False)
    @classmethod
    def v(cls, v): return v
class User(BaseModel):
    name: str
class UserLogin(User):
    password: str
class Outer(BaseModel):
    user: User
    anyu: SerializeAsAny[User]
u = UserLogin(name='n', password='p')
print(Outer(user=u, anyu=u).model_dump(), Outer(user=u, anyu=u))
print(Outer(user=u, anyu=u).model_dump(serialize_as_any=True))
class Deep(BaseModel):
    users: list[User]
    m: dict[str, User]
d = Deep(users=[{'name': 'a'}, {'name': 'b'}], m={'k': {'name': 'c'}})
print(d.model_dump(include={'users': {0}}), d.model_dump(exclude={'users': {-1: True}, 'm': {'k': {'name'}}}), d.model_dump_json(indent=2))
print(dict(d), [x for x in d])
class Fac(BaseModel):
    email: str
    login: str = Field(default_factory=lambda data: data['email'])
print(Fac(email='q'))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    print(u.dict(), u.json(), User.parse_obj({'name': 'z'}), u.copy())
    print([str(x.message) for x in w])
print(Field(gt=1, description='x'), repr(Field(default=3)))
print(Node.__signature__, Node.model_fields['children'])
try: BaseModel()
except Exception as e: print(type(e), e)
m1 = Node.model_construct(value='unchecked')
print(m1, m1.model_fields_set)
print(User.model_validate(u), type(User.model_validate(u)).__name__)

# expect: ValidationError 1 validation error for Node
# expect: children.0.children.0.value
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='x', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: {'value': 1, 'children': [{'value': 2, 'children': []}], 'parent': None}
# expect: {"$defs": {"Node": {"properties": {"value": {"title": "Value", "type": "integer"}, "children": {"default": [], "items": {"$ref": "#/$defs/Node"}, "title": "Children", "type": "array"}, "parent": {"anyOf": [{"$ref": "#/$defs/Node"}, {"type": "null"}], "default": null}}, "required": ["value"], "title": "Node", "type": "object"}}, "$ref": "#/$defs/Node"}
# expect: PD(id=42, name='x', friends=[])
# expect: ValidationError 2 validation errors for PD
# expect: id
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='not', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: friends
# expect:   List should have at most 2 items after validation, not 3 [type=too_long, input_value=[1, 2, 3], input_type=list]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/too_long
# expect: ValidationError 1 validation error for PD
# expect: id
# expect:   Field required [type=missing, input_value=ArgsKwargs(()), input_type=ArgsKwargs]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/missing
# expect: PD(id=1, name='z', friends=[])
# expect: p={'x': 1} n=NT(a=1, b='q') s=SD(a=1, b=[]) d=PD(id=3, name='Ann Bee', friends=[]) dq=deque([1]) od=OrderedDict([('a', 1)]) dd=defaultdict(<class 'list'>, {}) ip=IPv4Address('1.2.3.4') path=PosixPath('/tmp') seq=() fs=frozenset() call=<built-in function len> typ=<class 'pydantic.main.BaseModel'> sec=SecretStr('**********') url='http://example.com' js=[]
# expect: ValidationError 11 validation errors for All
# expect: p.y
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='z', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: d.id
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='x', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: dq
# expect:   Input should be a valid list [type=list_type, input_value='x', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/list_type
# expect: ip
# expect:   Input is not a valid IPv4 address [type=ip_v4_address, input_value='1.2', input_type=str]
# expect: path
# expect:   Input is not a valid path for <class 'pathlib.Path'> [type=path_type, input_value=3, input_type=int]
# expect: seq
# expect:   'str' instances are not allowed as a Sequence value [type=sequence_str, input_value='ab', input_type=str]
# expect: call
# expect:   Input should be callable [type=callable_type, input_value=3, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/callable_type
# expect: typ
# expect:   Input should be a subclass of BaseModel [type=is_subclass_of, input_value=<class 'int'>, input_type=type]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/is_subclass_of
# expect: sec
# expect:   Input should be a valid string [type=string_type, input_value=4, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/string_type
# expect: url
# expect:   URL scheme should be 'http' or 'https' [type=url_scheme, input_value='ftp://x', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/url_scheme
# expect: js.1
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='x', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: All(p={'x': 3}, n=NT(a=1, b='z'), s=SD(a=4, b=[]), d=PD(id=5, name='Ann Bee', friends=[]), dq=deque([1]), od=OrderedDict([('b', 3)]), dd=defaultdict(<class 'list'>, {'z': [1]}), ip=IPv4Address('1.2.3.5'), path=PosixPath('/a/b'), seq=[1], fs=frozenset({1}), call=<built-in function len>, typ=<class 'pydantic.main.BaseModel'>, sec=SecretStr('**********'), url=HttpUrl('https://example.com/a%20b?q=1'), js=[1, 2])
# expect: {'p': {'x': 3}, 'n': (1, 'z'), 's': {'a': 4, 'b': []}, 'd': {'id': 5, 'name': 'Ann Bee', 'friends': []}, 'dq': deque([1]), 'od': {'b': 3}, 'dd': {'z': [1]}, 'ip': IPv4Address('1.2.3.5'), 'path': PosixPath('/a/b'), 'seq': [1], 'fs': frozenset({1}), 'sec': SecretStr('**********'), 'url': HttpUrl('https://example.com/a%20b?q=1'), 'js': [1, 2]}
# expect: {"p":{"x":3},"n":[1,"z"],"s":{"a":4,"b":[]},"d":{"id":5,"name":"Ann Bee","friends":[]},"dq":[1],"od":{"b":3},"ip":"1.2.3.5","path":"/a/b","seq":[1],"fs":[1],"sec":"**********","url":"https://example.com/a%20b?q=1","js":[1,2]}
# expect: abc example.com https 443 /a%20b q=1 https://example.com/a%20b?q=1
# expect: [1, 2]
# expect: ValidationError 1 validation error for list[int]
# expect: 0
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='x', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: [1, 2]
# expect: b'[1,2]'
# expect: {'a': datetime.datetime(2020, 1, 1, 0, 0, tzinfo=TzInfo(0))}
# expect: {'anyOf': [{'type': 'integer'}, {'type': 'null'}]} [Node(value=1, children=[], parent=None)]
# expect: root=['dog', 'cat'] Pets(root=['dog', 'cat']) ['dog', 'cat'] ["dog","cat"] dog ['dog', 'cat'] root=['a'] {'items': {'type': 'string'}, 'title': 'Pets', 'type': 'array'}
# expect: ValidationError 1 validation error for Pets
# expect: 0
# expect:   Input should be a valid string [type=string_type, input_value=1, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/string_type
# expect: root={'a': 1}
# expect: foo='x' bar=123 baz=None {'foo': FieldInfo(annotation=str, required=True), 'bar': FieldInfo(annotation=int, required=False, default=123), 'baz': FieldInfo(annotation=Union[str, NoneType], required=False, default=None)}
# expect: ValidationError 1 validation error for Dyn
# expect: foo
# expect:   Field required [type=missing, input_value={}, input_type=dict]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/missing
# expect: x=2 hidden! 2020-01-01 00:00:00 5 {'x': 2}
# expect: 'Pv' object has no attribute '_zz'
# expect: b'hello hello hello'
# expect: ValidationError 1 validation error for repeat
# expect: 1
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='wrong', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: ValidationError 1 validation error for repeat
# expect: count
# expect:   Missing required argument [type=missing_argument, input_value=ArgsKwargs(('a',)), input_type=ArgsKwargs]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/missing_argument
# expect: ValidationError 2 validation errors for repeat
# expect: 2
# expect:   Unexpected positional argument [type=unexpected_positional_argument, input_value=2, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/unexpected_positional_argument
# expect: z
# expect:   Unexpected keyword argument [type=unexpected_keyword_argument, input_value=4, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/unexpected_keyword_argument
# expect: ValidationError 1 validation error for add
# expect: 1
# expect:   Input should be greater than 0 [type=greater_than, input_value=-1, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/greater_than
# expect: ValidationError 1 validation error for add
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='2x', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: value='a' children=[] parent=None extra='b' ['value', 'children', 'parent', 'extra']
# expect: ValidationError 1 validation error for Cfg
# expect: z
# expect:   Extra inputs are not permitted [type=extra_forbidden, input_value=2, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/extra_forbidden
# expect: id=1 name='x' inner=Co(id=2, name='y', inner=None)
# expect: ValidationError 1 validation error for Co
# expect:   Input should be a valid dictionary or object to extract fields from [type=model_attributes_type, input_value=3, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/model_attributes_type
# expect: A non-annotated attribute was detected: `x = 3`. All model fields require a type annotation; if `x` is not meant to be a field, you may be able to resolve this error by annotating it as a `ClassVar` or updating `model_config['ignored_types']`.
# expect:
# expect: For further information visit https://errors.pydantic.dev/2.13/u/model-field-missing-annotation
# expect: Unable to generate pydantic-core schema for <class '__main__.Orm'>. Set `arbitrary_types_allowed=True` in the model_config to ignore this error or implement `__get_pydantic_core_schema__` on your type to fully support it.
# expect:
# expect: If you got this error by calling handler(<some type>) within `__get_pydantic_core_schema__` then you likely need to call `handler.generate_schema(<some type>)` since we do not call `__get_pydantic_core_schema__` on `<some type>` otherwise to avoid infinite recursion.
# expect:
# expect: For further information visit https://errors.pydantic.dev/2.13/u/schema-for-unknown-type
# expect: {'user': {'name': 'n'}, 'anyu': {'name': 'n', 'password': 'p'}} user=UserLogin(name='n', password='p') anyu=UserLogin(name='n', password='p')
# expect: {'user': {'name': 'n', 'password': 'p'}, 'anyu': {'name': 'n', 'password': 'p'}}
# expect: {'users': [{'name': 'a'}]} {'users': [{'name': 'a'}], 'm': {'k': {}}} {
# expect:   "users": [
# expect:     {
# expect:       "name": "a"
# expect:     },
# expect:     {
# expect:       "name": "b"
# expect:     }
# expect:   ],
# expect:   "m": {
# expect:     "k": {
# expect:       "name": "c"
# expect:     }
# expect:   }
# expect: }
# expect: {'users': [User(name='a'), User(name='b')], 'm': {'k': User(name='c')}} [('users', [User(name='a'), User(name='b')]), ('m', {'k': User(name='c')})]
# expect: email='q' login='q'
# expect: {'name': 'n', 'password': 'p'} {"name":"n","password":"p"} name='z' name='n' password='p'
# expect: ['The `dict` method is deprecated; use `model_dump` instead. Deprecated in Pydantic V2.0 to be removed in V3.0. See Pydantic V2 Migration Guide at https://errors.pydantic.dev/2.13/migration/', 'The `json` method is deprecated; use `model_dump_json` instead. Deprecated in Pydantic V2.0 to be removed in V3.0. See Pydantic V2 Migration Guide at https://errors.pydantic.dev/2.13/migration/', 'The `parse_obj` method is deprecated; use `model_validate` instead. Deprecated in Pydantic V2.0 to be removed in V3.0. See Pydantic V2 Migration Guide at https://errors.pydantic.dev/2.13/migration/', 'The `copy` method is deprecated; use `model_copy` instead. See the docstring of `BaseModel.copy` for details about how to handle `include` and `exclude`. Deprecated in Pydantic V2.0 to be removed in V3.0. See Pydantic V2 Migration Guide at https://errors.pydantic.dev/2.13/migration/']
# expect: annotation=NoneType required=True description='x' metadata=[Gt(gt=1)] FieldInfo(annotation=NoneType, required=False, default=3)
# expect: (*, value: int, children: list[__main__.Node] = [], parent: Optional[__main__.Node] = None) -> None annotation=list[Node] required=False default=[]
# expect: <class 'pydantic.errors.PydanticUserError'> Pydantic models should inherit from BaseModel, BaseModel cannot be instantiated directly
# expect:
# expect: For further information visit https://errors.pydantic.dev/2.13/u/base-model-instantiated
# expect: value='unchecked' children=[] parent=None {'value'}
# expect: name='n' password='p' UserLogin
