# only: loopscope
# stderr: ignore
# Models as pydantic 1 wrote them: they still work, with warnings.
from datetime import datetime
from typing import List, Optional

from pydantic import BaseModel, Extra, Field, ValidationError, parse_obj_as, root_validator, validator


class Address(BaseModel):
    city: str
    zip: Optional[str] = None

    class Config:
        extra = Extra.forbid


class Person(BaseModel):
    name: str = Field(..., min_items=None, description="who")
    born: datetime
    addresses: List[Address] = []
    nick: Optional[str] = None

    @validator("name")
    def tidy(cls, v):
        return v.strip().title()

    @validator("nick", always=True)
    def default_nick(cls, v, values):
        return v or values.get("name", "?")[:3]

    @root_validator(pre=True)
    def split(cls, values):
        if "first" in values:
            values = {**values, "name": values.pop("first") + " " + values.pop("last")}
        return values


person = Person.parse_obj({"first": " ann", "last": "bee", "born": "2000-01-02T03:04", "addresses": [{"city": "Rome"}]})
print(person.dict(), person.json(), person.copy(update={"nick": "A"}), sep="\n")
print(Person.schema()["properties"]["name"], Person.__fields__.keys(), sorted(person.__fields_set__))
print(parse_obj_as(List[Address], [{"city": "Oslo"}]), Person.construct(name="raw").dict().keys())
for data in {"name": "x", "born": "soon"}, {"name": "x", "born": 0, "addresses": [{"city": "a", "street": "b"}]}:
    try:
        Person(**data)
    except ValidationError as error:
        print(error.errors()[0]["loc"], error.errors()[0]["msg"])
try:
    class Wrong(BaseModel):
        a: int = Field(regex="x")
except Exception as error:
    print(type(error).__name__, error)

# expect: {'name': 'Ann Bee', 'born': datetime.datetime(2000, 1, 2, 3, 4), 'addresses': [{'city': 'Rome', 'zip': None}], 'nick': 'Ann'}
# expect: {"name":"Ann Bee","born":"2000-01-02T03:04:00","addresses":[{"city":"Rome","zip":null}],"nick":"Ann"}
# expect: name='Ann Bee' born=datetime.datetime(2000, 1, 2, 3, 4) addresses=[Address(city='Rome', zip=None)] nick='A'
# expect: {'description': 'who', 'title': 'Name', 'type': 'string'} dict_keys(['name', 'born', 'addresses', 'nick']) ['addresses', 'born', 'name']
# expect: [Address(city='Oslo', zip=None)] dict_keys(['name', 'addresses', 'nick'])
# expect: ('born',) Input should be a valid datetime or date, input is too short
# expect: ('addresses', 0, 'street') Extra inputs are not permitted
# expect: PydanticUserError `regex` is removed. use `pattern` instead
# expect:
# expect: For further information visit https://errors.pydantic.dev/2.13/u/removed-kwargs
