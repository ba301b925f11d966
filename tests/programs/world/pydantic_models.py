# only: loopscope
# Models: conversion, defaults, nested models, validators, and what is said of wrong data.
from datetime import datetime
from typing import Annotated, Literal, Optional

from pydantic import BaseModel, ConfigDict, Field, ValidationError, computed_field, field_validator, model_validator


class Address(BaseModel):
    street: str
    zip_code: str = Field(alias="zip", pattern=r"^\d{5}$")


class User(BaseModel):
    id: int
    name: str = "John Doe"
    signup_ts: Optional[datetime] = None
    friends: list[int] = []
    age: Annotated[int, Field(ge=0, lt=150)] = 30
    address: Address | None = None
    role: Literal["admin", "user"] = "user"

    @field_validator("name")
    @classmethod
    def capital(cls, value: str) -> str:
        if " " not in value:
            raise ValueError("must contain a space")
        return value.title()

    @model_validator(mode="after")
    def admins_are_adults(self):
        if self.role == "admin" and self.age < 18:
            raise ValueError("admins must be adults")
        return self

    @computed_field
    @property
    def initials(self) -> str:
        return "".join(word[0] for word in self.name.split())


user = User(id="123", signup_ts="2024-06-01T12:22:00", friends=[1, "2", 3.0], address={"street": "x", "zip": "12345"})
print(user)
print(user.model_dump(exclude={"signup_ts"}))
print(user.model_dump_json(exclude_unset=True))
print(user.model_copy(update={"id": 5}).id, user.model_fields_set == {"id", "signup_ts", "friends", "address"})
try:
    User(id="x", name="joe", friends=[1, "z"], age=-1, address={"zip": "1"}, role="boss")
except ValidationError as error:
    print(error)
    print(error.error_count(), error.errors(include_url=False)[0])
try:
    User(id=1, name="a b", role="admin", age=3)
except ValidationError as error:
    print(error.errors()[0]["msg"])


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    x: int = Field(default_factory=lambda: 7)


print(repr(Strict()), Strict() == Strict(x="7"))
for make in (lambda: Strict(y=1), lambda: setattr(Strict(), "x", 2)):
    try:
        make()
    except ValidationError as error:
        print(error.errors(include_url=False))
print(User.model_validate({"id": 1}).name, User.model_validate_json('{"id": 2}').id)

# expect: id=123 name='John Doe' signup_ts=datetime.datetime(2024, 6, 1, 12, 22) friends=[1, 2, 3] age=30 address=Address(street='x', zip_code='12345') role='user' initials='JD'
# expect: {'id': 123, 'name': 'John Doe', 'friends': [1, 2, 3], 'age': 30, 'address': {'street': 'x', 'zip_code': '12345'}, 'role': 'user', 'initials': 'JD'}
# expect: {"id":123,"signup_ts":"2024-06-01T12:22:00","friends":[1,2,3],"address":{"street":"x","zip_code":"12345"},"initials":"JD"}
# expect: 5 True
# expect: 7 validation errors for User
# expect: id
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='x', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: name
# expect:   Value error, must contain a space [type=value_error, input_value='joe', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/value_error
# expect: friends.1
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='z', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/int_parsing
# expect: age
# expect:   Input should be greater than or equal to 0 [type=greater_than_equal, input_value=-1, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/greater_than_equal
# expect: address.street
# expect:   Field required [type=missing, input_value={'zip': '1'}, input_type=dict]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/missing
# expect: address.zip
# expect:   String should match pattern '^\d{5}$' [type=string_pattern_mismatch, input_value='1', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/string_pattern_mismatch
# expect: role
# expect:   Input should be 'admin' or 'user' [type=literal_error, input_value='boss', input_type=str]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/literal_error
# expect: 7 {'type': 'int_parsing', 'loc': ('id',), 'msg': 'Input should be a valid integer, unable to parse string as an integer', 'input': 'x'}
# expect: Value error, admins must be adults
# expect: Strict(x=7) True
# expect: [{'type': 'extra_forbidden', 'loc': ('y',), 'msg': 'Extra inputs are not permitted', 'input': 1}]
# expect: [{'type': 'frozen_instance', 'loc': ('x',), 'msg': 'Instance is frozen', 'input': 2}]
# expect: John Doe 2
