# only: loopscope
# What each plain type takes and refuses, in the words of pydantic 2.13.
from datetime import datetime, date, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Optional, List, Dict, Union, Literal, Any, Tuple, Set
from uuid import UUID
from pydantic import BaseModel, Field, ValidationError, PositiveInt

class User(BaseModel):
    id: int
    name: str = "Ann Bee"
    joined: datetime | None
    scores: dict[str, PositiveInt]

given = {'id': 123, 'joined': '2019-06-01 12:22', 'scores': {'darts': 9, b'chess': 7, 'bowls': '1'}}
user = User(**given)
print(user.id)
print(user.model_dump())
print(user)
print(repr(user))
try:
    User(**{'id': 'not an int', 'scores': {}})
except ValidationError as e:
    print(e)
    print(e.errors())
    print(e.json())
    print(e.error_count(), e.title)

class Color(Enum):
    RED = 'red'
    BLUE = 'blue'
class Color2(str, Enum):
    RED = 'red'
    BLUE = 'blue'

class M(BaseModel):
    a: int = 0
    b: float = 0
    c: bool = False
    d: date = date(2020,1,1)
    t: time = time(1,2)
    td: timedelta = timedelta(1)
    e: Color = Color.RED
    e2: Color2 = Color2.RED
    u: Optional[UUID] = None
    x: Decimal = Decimal('1')
    l: List[int] = []
    s: Set[int] = set()
    tp: Tuple[int, str] = (1, 'a')
    tv: Tuple[int, ...] = ()
    by: bytes = b''
    dt: datetime = datetime(2020,1,1)
    lit: Literal['a','b', 3] = 'a'
    un: Union[int, str] = 1
    un2: Union[int, List[int]] = 1
    any_: Any = None

def tries(**kw):
    try:
        m = M(**kw)
        print(kw, '->', {k: getattr(m, k) for k in kw})
    except ValidationError as e:
        for err in e.errors(): 
            err.pop('url')
            print(kw, '->', err)

for v in ['1', '1.0', '1.5', 'x', 1.0, 1.5, True, None, [], '1_000', ' 3 ', float('inf'), float('nan'), '', b'7', Decimal('3'), 10**30, '9'*30]:
    tries(a=v)
for v in ['1', '1.5', 'x', 1, True, None, [], ' 3 ', 'inf', '', b'7', 'nan']:
    tries(b=v)
for v in ['yes','on','TRUE','x', 1, 0, 2, 1.0, 0.5, None, [], 'f', '1', '']:
    tries(c=v)
for v in ['2020-01-02', '2020-1-2', 'x', 'abcdefghijklmnop', '2020-13-01', '2020-02-30', 1577836800, 1577836801, None, datetime(2020,1,2), datetime(2020,1,2,3), '2020-01-02T00:00:00', '2020-01-02T00:01:00', [], '']:
    tries(d=v)
for v in ['10:20', '10:20:30', '25:00', 'x', 3600, None, '10:20:30.5', 1.5, []]:
    tries(t=v)
for v in ['1 day', 'P1DT2H', 30, 1.5, 'x', '01:02:03', '2 days, 01:00:00', None, [], '-1', 'PT5M']:
    tries(td=v)
for v in ['red', 'RED', Color.BLUE, 1, None]:
    tries(e=v); tries(e2=v)
for v in ['12345678-1234-5678-1234-567812345678', 'x', 'zz345678-1234-5678-1234-567812345678', 5, None, '12345678123456781234567812345678', '12345678-1234-5678-1234-56781234567', UUID(int=5)]:
    tries(u=v)
for v in ['1.5', 'x', 1, 1.1, None, True, [], 'NaN', 'Infinity']:
    tries(x=v)
for v in [[1,'2'], (1,2), {1,2}, 'abc', None, [1,'x','y'], {'a':1}, range(3), {1:2}.keys()]:
    tries(l=v); tries(s=v)
for v in [[1,'x'], (1,), (1,2,3), (1,2), None, 'ab']:
    tries(tp=v); tries(tv=v)
for v in ['x', b'x', 1, None, bytearray(b'z')]:
    tries(by=v)
for v in ['2020-01-02', '2020-01-02T10:20:30Z', '2020-01-02 10:20:30+02:00', '2020-01-02T10:20:30.123456', 'x', 1577836800, 1577836800000, '1577836800', None, date(2020,1,2), '2020-01-02T25:00:00', '2020-01-02T10', '2020-13-02T10:00:00', 'now', '2020-01-02t10:20', True, [], '2032-04-23T10:20:30.4+02:30']:
    tries(dt=v)
for v in ['a', 'c', 3, '3', None]:
    tries(lit=v)
for v in ['1', 1, 1.0, 1.5, None, 'x', [1], True]:
    tries(un=v); tries(un2=v)

# expect: 123
# expect: {'id': 123, 'name': 'Ann Bee', 'joined': datetime.datetime(2019, 6, 1, 12, 22), 'scores': {'darts': 9, 'chess': 7, 'bowls': 1}}
# expect: id=123 name='Ann Bee' joined=datetime.datetime(2019, 6, 1, 12, 22) scores={'darts': 9, 'chess': 7, 'bowls': 1}
# expect: User(id=123, name='Ann Bee', joined=datetime.datetime(2019, 6, 1, 12, 22), scores={'darts': 9, 'chess': 7, 'bowls': 1})
# expect: 2 validation errors for User
# expect: id
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='not an int', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: joined
# expect:   Field required [type=missing, input_value={'id': 'not an int', 'scores': {}}, input_type=dict]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/missing
# expect: [{'type': 'int_parsing', 'loc': ('id',), 'msg': 'Input should be a valid integer, unable to parse string as an integer', 'input': 'not an int', 'url': 'https://errors.pydantic.dev/2.13/v/int_parsing'}, {'type': 'missing', 'loc': ('joined',), 'msg': 'Field required', 'input': {'id': 'not an int', 'scores': {}}, 'url': 'https://errors.pydantic.dev/2.13/v/missing'}]
# expect: [{"type":"int_parsing","loc":["id"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"not an int","url":"https://errors.pydantic.dev/2.13/v/int_parsing"},{"type":"missing","loc":["joined"],"msg":"Field required","input":{"id":"not an int","scores":{}},"url":"https://errors.pydantic.dev/2.13/v/missing"}]
# expect: 2 User
# expect: {'a': '1'} -> {'a': 1}
# expect: {'a': '1.0'} -> {'a': 1}
# expect: {'a': '1.5'} -> {'type': 'int_parsing', 'loc': ('a',), 'msg': 'Input should be a valid integer, unable to parse string as an integer', 'input': '1.5'}
# expect: {'a': 'x'} -> {'type': 'int_parsing', 'loc': ('a',), 'msg': 'Input should be a valid integer, unable to parse string as an integer', 'input': 'x'}
# expect: {'a': 1.0} -> {'a': 1}
# expect: {'a': 1.5} -> {'type': 'int_from_float', 'loc': ('a',), 'msg': 'Input should be a valid integer, got a number with a fractional part', 'input': 1.5}
# expect: {'a': True} -> {'a': 1}
# expect: {'a': None} -> {'type': 'int_type', 'loc': ('a',), 'msg': 'Input should be a valid integer', 'input': None}
# expect: {'a': []} -> {'type': 'int_type', 'loc': ('a',), 'msg': 'Input should be a valid integer', 'input': []}
# expect: {'a': '1_000'} -> {'a': 1000}
# expect: {'a': ' 3 '} -> {'a': 3}
# expect: {'a': inf} -> {'type': 'finite_number', 'loc': ('a',), 'msg': 'Input should be a finite number', 'input': inf}
# expect: {'a': nan} -> {'type': 'finite_number', 'loc': ('a',), 'msg': 'Input should be a finite number', 'input': nan}
# expect: {'a': ''} -> {'type': 'int_parsing', 'loc': ('a',), 'msg': 'Input should be a valid integer, unable to parse string as an integer', 'input': ''}
# expect: {'a': b'7'} -> {'a': 7}
# expect: {'a': Decimal('3')} -> {'a': 3}
# expect: {'a': 1000000000000000000000000000000} -> {'a': 1000000000000000000000000000000}
# expect: {'a': '999999999999999999999999999999'} -> {'a': 999999999999999999999999999999}
# expect: {'b': '1'} -> {'b': 1.0}
# expect: {'b': '1.5'} -> {'b': 1.5}
# expect: {'b': 'x'} -> {'type': 'float_parsing', 'loc': ('b',), 'msg': 'Input should be a valid number, unable to parse string as a number', 'input': 'x'}
# expect: {'b': 1} -> {'b': 1.0}
# expect: {'b': True} -> {'b': 1.0}
# expect: {'b': None} -> {'type': 'float_type', 'loc': ('b',), 'msg': 'Input should be a valid number', 'input': None}
# expect: {'b': []} -> {'type': 'float_type', 'loc': ('b',), 'msg': 'Input should be a valid number', 'input': []}
# expect: {'b': ' 3 '} -> {'b': 3.0}
# expect: {'b': 'inf'} -> {'b': inf}
# expect: {'b': ''} -> {'type': 'float_parsing', 'loc': ('b',), 'msg': 'Input should be a valid number, unable to parse string as a number', 'input': ''}
# expect: {'b': b'7'} -> {'b': 7.0}
# expect: {'b': 'nan'} -> {'b': nan}
# expect: {'c': 'yes'} -> {'c': True}
# expect: {'c': 'on'} -> {'c': True}
# expect: {'c': 'TRUE'} -> {'c': True}
# expect: {'c': 'x'} -> {'type': 'bool_parsing', 'loc': ('c',), 'msg': 'Input should be a valid boolean, unable to interpret input', 'input': 'x'}
# expect: {'c': 1} -> {'c': True}
# expect: {'c': 0} -> {'c': False}
# expect: {'c': 2} -> {'type': 'bool_parsing', 'loc': ('c',), 'msg': 'Input should be a valid boolean, unable to interpret input', 'input': 2}
# expect: {'c': 1.0} -> {'c': True}
# expect: {'c': 0.5} -> {'type': 'bool_type', 'loc': ('c',), 'msg': 'Input should be a valid boolean', 'input': 0.5}
# expect: {'c': None} -> {'type': 'bool_type', 'loc': ('c',), 'msg': 'Input should be a valid boolean', 'input': None}
# expect: {'c': []} -> {'type': 'bool_type', 'loc': ('c',), 'msg': 'Input should be a valid boolean', 'input': []}
# expect: {'c': 'f'} -> {'c': False}
# expect: {'c': '1'} -> {'c': True}
# expect: {'c': ''} -> {'type': 'bool_parsing', 'loc': ('c',), 'msg': 'Input should be a valid boolean, unable to interpret input', 'input': ''}
# expect: {'d': '2020-01-02'} -> {'d': datetime.date(2020, 1, 2)}
# expect: {'d': '2020-1-2'} -> {'type': 'date_from_datetime_parsing', 'loc': ('d',), 'msg': 'Input should be a valid date or datetime, input is too short', 'input': '2020-1-2', 'ctx': {'error': 'input is too short'}}
# expect: {'d': 'x'} -> {'type': 'date_from_datetime_parsing', 'loc': ('d',), 'msg': 'Input should be a valid date or datetime, input is too short', 'input': 'x', 'ctx': {'error': 'input is too short'}}
# expect: {'d': 'abcdefghijklmnop'} -> {'type': 'date_from_datetime_parsing', 'loc': ('d',), 'msg': 'Input should be a valid date or datetime, invalid character in year', 'input': 'abcdefghijklmnop', 'ctx': {'error': 'invalid character in year'}}
# expect: {'d': '2020-13-01'} -> {'type': 'date_from_datetime_parsing', 'loc': ('d',), 'msg': 'Input should be a valid date or datetime, month value is outside expected range of 1-12', 'input': '2020-13-01', 'ctx': {'error': 'month value is outside expected range of 1-12'}}
# expect: {'d': '2020-02-30'} -> {'type': 'date_from_datetime_parsing', 'loc': ('d',), 'msg': 'Input should be a valid date or datetime, day value is outside expected range', 'input': '2020-02-30', 'ctx': {'error': 'day value is outside expected range'}}
# expect: {'d': 1577836800} -> {'d': datetime.date(2020, 1, 1)}
# expect: {'d': 1577836801} -> {'type': 'date_from_datetime_inexact', 'loc': ('d',), 'msg': 'Datetimes provided to dates should have zero time - e.g. be exact dates', 'input': 1577836801}
# expect: {'d': None} -> {'type': 'date_type', 'loc': ('d',), 'msg': 'Input should be a valid date', 'input': None}
# expect: {'d': datetime.datetime(2020, 1, 2, 0, 0)} -> {'d': datetime.date(2020, 1, 2)}
# expect: {'d': datetime.datetime(2020, 1, 2, 3, 0)} -> {'type': 'date_from_datetime_inexact', 'loc': ('d',), 'msg': 'Datetimes provided to dates should have zero time - e.g. be exact dates', 'input': datetime.datetime(2020, 1, 2, 3, 0)}
# expect: {'d': '2020-01-02T00:00:00'} -> {'d': datetime.date(2020, 1, 2)}
# expect: {'d': '2020-01-02T00:01:00'} -> {'type': 'date_from_datetime_inexact', 'loc': ('d',), 'msg': 'Datetimes provided to dates should have zero time - e.g. be exact dates', 'input': '2020-01-02T00:01:00'}
# expect: {'d': []} -> {'type': 'date_type', 'loc': ('d',), 'msg': 'Input should be a valid date', 'input': []}
# expect: {'d': ''} -> {'type': 'date_from_datetime_parsing', 'loc': ('d',), 'msg': 'Input should be a valid date or datetime, input is too short', 'input': '', 'ctx': {'error': 'input is too short'}}
# expect: {'t': '10:20'} -> {'t': datetime.time(10, 20)}
# expect: {'t': '10:20:30'} -> {'t': datetime.time(10, 20, 30)}
# expect: {'t': '25:00'} -> {'type': 'time_parsing', 'loc': ('t',), 'msg': 'Input should be in a valid time format, hour value is outside expected range of 0-23', 'input': '25:00', 'ctx': {'error': 'hour value is outside expected range of 0-23'}}
# expect: {'t': 'x'} -> {'type': 'time_parsing', 'loc': ('t',), 'msg': 'Input should be in a valid time format, input is too short', 'input': 'x', 'ctx': {'error': 'input is too short'}}
# expect: {'t': 3600} -> {'t': datetime.time(1, 0, tzinfo=TzInfo(0))}
# expect: {'t': None} -> {'type': 'time_type', 'loc': ('t',), 'msg': 'Input should be a valid time', 'input': None}
# expect: {'t': '10:20:30.5'} -> {'t': datetime.time(10, 20, 30, 500000)}
# expect: {'t': 1.5} -> {'t': datetime.time(0, 0, 1, 500000, tzinfo=TzInfo(0))}
# expect: {'t': []} -> {'type': 'time_type', 'loc': ('t',), 'msg': 'Input should be a valid time', 'input': []}
# expect: {'td': '1 day'} -> {'td': datetime.timedelta(days=1)}
# expect: {'td': 'P1DT2H'} -> {'td': datetime.timedelta(days=1, seconds=7200)}
# expect: {'td': 30} -> {'td': datetime.timedelta(seconds=30)}
# expect: {'td': 1.5} -> {'td': datetime.timedelta(seconds=1, microseconds=500000)}
# expect: {'td': 'x'} -> {'type': 'time_delta_parsing', 'loc': ('td',), 'msg': 'Input should be a valid timedelta, invalid digit in duration', 'input': 'x', 'ctx': {'error': 'invalid digit in duration'}}
# expect: {'td': '01:02:03'} -> {'td': datetime.timedelta(seconds=3723)}
# expect: {'td': '2 days, 01:00:00'} -> {'td': datetime.timedelta(days=2, seconds=3600)}
# expect: {'td': None} -> {'type': 'time_delta_type', 'loc': ('td',), 'msg': 'Input should be a valid timedelta', 'input': None}
# expect: {'td': []} -> {'type': 'time_delta_type', 'loc': ('td',), 'msg': 'Input should be a valid timedelta', 'input': []}
# expect: {'td': '-1'} -> {'type': 'time_delta_parsing', 'loc': ('td',), 'msg': 'Input should be a valid timedelta, "day" identifier in duration not correctly formatted', 'input': '-1', 'ctx': {'error': '"day" identifier in duration not correctly formatted'}}
# expect: {'td': 'PT5M'} -> {'td': datetime.timedelta(seconds=300)}
# expect: {'e': 'red'} -> {'e': <Color.RED: 'red'>}
# expect: {'e2': 'red'} -> {'e2': <Color2.RED: 'red'>}
# expect: {'e': 'RED'} -> {'type': 'enum', 'loc': ('e',), 'msg': "Input should be 'red' or 'blue'", 'input': 'RED', 'ctx': {'expected': "'red' or 'blue'"}}
# expect: {'e2': 'RED'} -> {'type': 'enum', 'loc': ('e2',), 'msg': "Input should be 'red' or 'blue'", 'input': 'RED', 'ctx': {'expected': "'red' or 'blue'"}}
# expect: {'e': <Color.BLUE: 'blue'>} -> {'e': <Color.BLUE: 'blue'>}
# expect: {'e2': <Color.BLUE: 'blue'>} -> {'e2': <Color2.BLUE: 'blue'>}
# expect: {'e': 1} -> {'type': 'enum', 'loc': ('e',), 'msg': "Input should be 'red' or 'blue'", 'input': 1, 'ctx': {'expected': "'red' or 'blue'"}}
# expect: {'e2': 1} -> {'type': 'enum', 'loc': ('e2',), 'msg': "Input should be 'red' or 'blue'", 'input': 1, 'ctx': {'expected': "'red' or 'blue'"}}
# expect: {'e': None} -> {'type': 'enum', 'loc': ('e',), 'msg': "Input should be 'red' or 'blue'", 'input': None, 'ctx': {'expected': "'red' or 'blue'"}}
# expect: {'e2': None} -> {'type': 'enum', 'loc': ('e2',), 'msg': "Input should be 'red' or 'blue'", 'input': None, 'ctx': {'expected': "'red' or 'blue'"}}
# expect: {'u': '12345678-1234-5678-1234-567812345678'} -> {'u': UUID('12345678-1234-5678-1234-567812345678')}
# expect: {'u': 'x'} -> {'type': 'uuid_parsing', 'loc': ('u',), 'msg': 'Input should be a valid UUID, invalid character: found `x` at 1', 'input': 'x', 'ctx': {'error': 'invalid character: found `x` at 1'}}
# expect: {'u': 'zz345678-1234-5678-1234-567812345678'} -> {'type': 'uuid_parsing', 'loc': ('u',), 'msg': 'Input should be a valid UUID, invalid character: found `z` at 1', 'input': 'zz345678-1234-5678-1234-567812345678', 'ctx': {'error': 'invalid character: found `z` at 1'}}
# expect: {'u': 5} -> {'type': 'uuid_type', 'loc': ('u',), 'msg': 'UUID input should be a string, bytes or UUID object', 'input': 5}
# expect: {'u': None} -> {'u': None}
# expect: {'u': '12345678123456781234567812345678'} -> {'u': UUID('12345678-1234-5678-1234-567812345678')}
# expect: {'u': '12345678-1234-5678-1234-56781234567'} -> {'type': 'uuid_parsing', 'loc': ('u',), 'msg': 'Input should be a valid UUID, invalid group length in group 4: expected 12, found 11', 'input': '12345678-1234-5678-1234-56781234567', 'ctx': {'error': 'invalid group length in group 4: expected 12, found 11'}}
# expect: {'u': UUID('00000000-0000-0000-0000-000000000005')} -> {'u': UUID('00000000-0000-0000-0000-000000000005')}
# expect: {'x': '1.5'} -> {'x': Decimal('1.5')}
# expect: {'x': 'x'} -> {'type': 'decimal_parsing', 'loc': ('x',), 'msg': 'Input should be a valid decimal', 'input': 'x'}
# expect: {'x': 1} -> {'x': Decimal('1')}
# expect: {'x': 1.1} -> {'x': Decimal('1.1')}
# expect: {'x': None} -> {'type': 'decimal_type', 'loc': ('x',), 'msg': 'Decimal input should be an integer, float, string or Decimal object', 'input': None}
# expect: {'x': True} -> {'type': 'decimal_type', 'loc': ('x',), 'msg': 'Decimal input should be an integer, float, string or Decimal object', 'input': True}
# expect: {'x': []} -> {'type': 'decimal_type', 'loc': ('x',), 'msg': 'Decimal input should be an integer, float, string or Decimal object', 'input': []}
# expect: {'x': 'NaN'} -> {'type': 'finite_number', 'loc': ('x',), 'msg': 'Input should be a finite number', 'input': 'NaN'}
# expect: {'x': 'Infinity'} -> {'type': 'finite_number', 'loc': ('x',), 'msg': 'Input should be a finite number', 'input': 'Infinity'}
# expect: {'l': [1, '2']} -> {'l': [1, 2]}
# expect: {'s': [1, '2']} -> {'s': {1, 2}}
# expect: {'l': (1, 2)} -> {'l': [1, 2]}
# expect: {'s': (1, 2)} -> {'s': {1, 2}}
# expect: {'l': {1, 2}} -> {'l': [1, 2]}
# expect: {'s': {1, 2}} -> {'s': {1, 2}}
# expect: {'l': 'abc'} -> {'type': 'list_type', 'loc': ('l',), 'msg': 'Input should be a valid list', 'input': 'abc'}
# expect: {'s': 'abc'} -> {'type': 'set_type', 'loc': ('s',), 'msg': 'Input should be a valid set', 'input': 'abc'}
# expect: {'l': None} -> {'type': 'list_type', 'loc': ('l',), 'msg': 'Input should be a valid list', 'input': None}
# expect: {'s': None} -> {'type': 'set_type', 'loc': ('s',), 'msg': 'Input should be a valid set', 'input': None}
# expect: {'l': [1, 'x', 'y']} -> {'type': 'int_parsing', 'loc': ('l', 1), 'msg': 'Input should be a valid integer, unable to parse string as an integer', 'input': 'x'}
# expect: {'l': [1, 'x', 'y']} -> {'type': 'int_parsing', 'loc': ('l', 2), 'msg': 'Input should be a valid integer, unable to parse string as an integer', 'input': 'y'}
# expect: {'s': [1, 'x', 'y']} -> {'type': 'int_parsing', 'loc': ('s', 1), 'msg': 'Input should be a valid integer, unable to parse string as an integer', 'input': 'x'}
# expect: {'s': [1, 'x', 'y']} -> {'type': 'int_parsing', 'loc': ('s', 2), 'msg': 'Input should be a valid integer, unable to parse string as an integer', 'input': 'y'}
# expect: {'l': {'a': 1}} -> {'type': 'list_type', 'loc': ('l',), 'msg': 'Input should be a valid list', 'input': {'a': 1}}
# expect: {'s': {'a': 1}} -> {'type': 'set_type', 'loc': ('s',), 'msg': 'Input should be a valid set', 'input': {'a': 1}}
# expect: {'l': range(0, 3)} -> {'l': [0, 1, 2]}
# expect: {'s': range(0, 3)} -> {'s': {0, 1, 2}}
# expect: {'l': dict_keys([1])} -> {'l': [1]}
# expect: {'s': dict_keys([1])} -> {'s': {1}}
# expect: {'tp': [1, 'x']} -> {'tp': (1, 'x')}
# expect: {'tv': [1, 'x']} -> {'type': 'int_parsing', 'loc': ('tv', 1), 'msg': 'Input should be a valid integer, unable to parse string as an integer', 'input': 'x'}
# expect: {'tp': (1,)} -> {'type': 'missing', 'loc': ('tp', 1), 'msg': 'Field required', 'input': (1,)}
# expect: {'tv': (1,)} -> {'tv': (1,)}
# expect: {'tp': (1, 2, 3)} -> {'type': 'too_long', 'loc': ('tp',), 'msg': 'Tuple should have at most 2 items after validation, not 3', 'input': (1, 2, 3), 'ctx': {'field_type': 'Tuple', 'max_length': 2, 'actual_length': 3}}
# expect: {'tv': (1, 2, 3)} -> {'tv': (1, 2, 3)}
# expect: {'tp': (1, 2)} -> {'type': 'string_type', 'loc': ('tp', 1), 'msg': 'Input should be a valid string', 'input': 2}
# expect: {'tv': (1, 2)} -> {'tv': (1, 2)}
# expect: {'tp': None} -> {'type': 'tuple_type', 'loc': ('tp',), 'msg': 'Input should be a valid tuple', 'input': None}
# expect: {'tv': None} -> {'type': 'tuple_type', 'loc': ('tv',), 'msg': 'Input should be a valid tuple', 'input': None}
# expect: {'tp': 'ab'} -> {'type': 'tuple_type', 'loc': ('tp',), 'msg': 'Input should be a valid tuple', 'input': 'ab'}
# expect: {'tv': 'ab'} -> {'type': 'tuple_type', 'loc': ('tv',), 'msg': 'Input should be a valid tuple', 'input': 'ab'}
# expect: {'by': 'x'} -> {'by': b'x'}
# expect: {'by': b'x'} -> {'by': b'x'}
# expect: {'by': 1} -> {'type': 'bytes_type', 'loc': ('by',), 'msg': 'Input should be a valid bytes', 'input': 1}
# expect: {'by': None} -> {'type': 'bytes_type', 'loc': ('by',), 'msg': 'Input should be a valid bytes', 'input': None}
# expect: {'by': bytearray(b'z')} -> {'by': b'z'}
# expect: {'dt': '2020-01-02'} -> {'dt': datetime.datetime(2020, 1, 2, 0, 0)}
# expect: {'dt': '2020-01-02T10:20:30Z'} -> {'dt': datetime.datetime(2020, 1, 2, 10, 20, 30, tzinfo=TzInfo(0))}
# expect: {'dt': '2020-01-02 10:20:30+02:00'} -> {'dt': datetime.datetime(2020, 1, 2, 10, 20, 30, tzinfo=TzInfo(7200))}
# expect: {'dt': '2020-01-02T10:20:30.123456'} -> {'dt': datetime.datetime(2020, 1, 2, 10, 20, 30, 123456)}
# expect: {'dt': 'x'} -> {'type': 'datetime_from_date_parsing', 'loc': ('dt',), 'msg': 'Input should be a valid datetime or date, input is too short', 'input': 'x', 'ctx': {'error': 'input is too short'}}
# expect: {'dt': 1577836800} -> {'dt': datetime.datetime(2020, 1, 1, 0, 0, tzinfo=TzInfo(0))}
# expect: {'dt': 1577836800000} -> {'dt': datetime.datetime(2020, 1, 1, 0, 0, tzinfo=TzInfo(0))}
# expect: {'dt': '1577836800'} -> {'dt': datetime.datetime(2020, 1, 1, 0, 0, tzinfo=TzInfo(0))}
# expect: {'dt': None} -> {'type': 'datetime_type', 'loc': ('dt',), 'msg': 'Input should be a valid datetime', 'input': None}
# expect: {'dt': datetime.date(2020, 1, 2)} -> {'dt': datetime.datetime(2020, 1, 2, 0, 0)}
# expect: {'dt': '2020-01-02T25:00:00'} -> {'type': 'datetime_from_date_parsing', 'loc': ('dt',), 'msg': 'Input should be a valid datetime or date, unexpected extra characters at the end of the input', 'input': '2020-01-02T25:00:00', 'ctx': {'error': 'unexpected extra characters at the end of the input'}}
# expect: {'dt': '2020-01-02T10'} -> {'type': 'datetime_from_date_parsing', 'loc': ('dt',), 'msg': 'Input should be a valid datetime or date, unexpected extra characters at the end of the input', 'input': '2020-01-02T10', 'ctx': {'error': 'unexpected extra characters at the end of the input'}}
# expect: {'dt': '2020-13-02T10:00:00'} -> {'type': 'datetime_from_date_parsing', 'loc': ('dt',), 'msg': 'Input should be a valid datetime or date, month value is outside expected range of 1-12', 'input': '2020-13-02T10:00:00', 'ctx': {'error': 'month value is outside expected range of 1-12'}}
# expect: {'dt': 'now'} -> {'type': 'datetime_from_date_parsing', 'loc': ('dt',), 'msg': 'Input should be a valid datetime or date, input is too short', 'input': 'now', 'ctx': {'error': 'input is too short'}}
# expect: {'dt': '2020-01-02t10:20'} -> {'dt': datetime.datetime(2020, 1, 2, 10, 20)}
# expect: {'dt': True} -> {'type': 'datetime_type', 'loc': ('dt',), 'msg': 'Input should be a valid datetime', 'input': True}
# expect: {'dt': []} -> {'type': 'datetime_type', 'loc': ('dt',), 'msg': 'Input should be a valid datetime', 'input': []}
# expect: {'dt': '2032-04-23T10:20:30.4+02:30'} -> {'dt': datetime.datetime(2032, 4, 23, 10, 20, 30, 400000, tzinfo=TzInfo(9000))}
# expect: {'lit': 'a'} -> {'lit': 'a'}
# expect: {'lit': 'c'} -> {'type': 'literal_error', 'loc': ('lit',), 'msg': "Input should be 'a', 'b' or 3", 'input': 'c', 'ctx': {'expected': "'a', 'b' or 3"}}
# expect: {'lit': 3} -> {'lit': 3}
# expect: {'lit': '3'} -> {'type': 'literal_error', 'loc': ('lit',), 'msg': "Input should be 'a', 'b' or 3", 'input': '3', 'ctx': {'expected': "'a', 'b' or 3"}}
# expect: {'lit': None} -> {'type': 'literal_error', 'loc': ('lit',), 'msg': "Input should be 'a', 'b' or 3", 'input': None, 'ctx': {'expected': "'a', 'b' or 3"}}
# expect: {'un': '1'} -> {'un': '1'}
# expect: {'un2': '1'} -> {'un2': 1}
# expect: {'un': 1} -> {'un': 1}
# expect: {'un2': 1} -> {'un2': 1}
# expect: {'un': 1.0} -> {'un': 1}
# expect: {'un2': 1.0} -> {'un2': 1}
# expect: {'un': 1.5} -> {'type': 'int_from_float', 'loc': ('un', 'int'), 'msg': 'Input should be a valid integer, got a number with a fractional part', 'input': 1.5}
# expect: {'un': 1.5} -> {'type': 'string_type', 'loc': ('un', 'str'), 'msg': 'Input should be a valid string', 'input': 1.5}
# expect: {'un2': 1.5} -> {'type': 'int_from_float', 'loc': ('un2', 'int'), 'msg': 'Input should be a valid integer, got a number with a fractional part', 'input': 1.5}
# expect: {'un2': 1.5} -> {'type': 'list_type', 'loc': ('un2', 'list[int]'), 'msg': 'Input should be a valid list', 'input': 1.5}
# expect: {'un': None} -> {'type': 'int_type', 'loc': ('un', 'int'), 'msg': 'Input should be a valid integer', 'input': None}
# expect: {'un': None} -> {'type': 'string_type', 'loc': ('un', 'str'), 'msg': 'Input should be a valid string', 'input': None}
# expect: {'un2': None} -> {'type': 'int_type', 'loc': ('un2', 'int'), 'msg': 'Input should be a valid integer', 'input': None}
# expect: {'un2': None} -> {'type': 'list_type', 'loc': ('un2', 'list[int]'), 'msg': 'Input should be a valid list', 'input': None}
# expect: {'un': 'x'} -> {'un': 'x'}
# expect: {'un2': 'x'} -> {'type': 'int_parsing', 'loc': ('un2', 'int'), 'msg': 'Input should be a valid integer, unable to parse string as an integer', 'input': 'x'}
# expect: {'un2': 'x'} -> {'type': 'list_type', 'loc': ('un2', 'list[int]'), 'msg': 'Input should be a valid list', 'input': 'x'}
# expect: {'un': [1]} -> {'type': 'int_type', 'loc': ('un', 'int'), 'msg': 'Input should be a valid integer', 'input': [1]}
# expect: {'un': [1]} -> {'type': 'string_type', 'loc': ('un', 'str'), 'msg': 'Input should be a valid string', 'input': [1]}
# expect: {'un2': [1]} -> {'un2': [1]}
# expect: {'un': True} -> {'un': 1}
# expect: {'un2': True} -> {'un2': 1}
