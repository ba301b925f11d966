# only: loopscope
# Settings that come from the environment, with a prefix, lists and parts of models.
import os
os.environ.update({'MY_API_KEY': 'xxx', 'my_debug': 'true', 'MY_ITEMS': '[1, "2"]', 'MY_SUB__A': '5', 'AUTH': 'tok'})
from pydantic_settings import BaseSettings, SettingsError, SettingsConfigDict
from pydantic import *
class Sub(BaseModel):
    a: int = 1
    b: str = 'z'
class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix='my_', env_nested_delimiter='__')
    api_key: str
    debug: bool = False
    items: list[int] = []
    sub: Sub = Sub()
    token: str = Field('x', validation_alias='auth')
    other: int = 3
print(Settings(), Settings(other='7').model_dump())
class Need(BaseSettings):
    must_exist: int
try: Need()
except ValidationError as e: print(e)
os.environ['MUST_EXIST'] = 'q'
try: Need()
except ValidationError as e: print(e)
os.environ['MY_ITEMS'] = '[1,'
try: Settings()
except SettingsError as e: print(e)

# expect: api_key='xxx' debug=True items=[1, 2] sub=Sub(a=5, b='z') token='tok' other=3 {'api_key': 'xxx', 'debug': True, 'items': [1, 2], 'sub': {'a': 5, 'b': 'z'}, 'token': 'tok', 'other': 7}
# expect: 1 validation error for Need
# expect: must_exist
# expect:   Field required [type=missing, input_value={}, input_type=dict]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/missing
# expect: 1 validation error for Need
# expect: must_exist
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='q', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: error parsing value for field "items" from source "EnvSettingsSource"
