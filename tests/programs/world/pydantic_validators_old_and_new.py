# only: loopscope
from typing import Annotated, Optional

from pydantic import (BaseModel, Field, PrivateAttr, ValidationError, ValidationInfo, field_validator, model_validator,
                      root_validator, validator)


class Account(BaseModel):
    name: str = Field(min_length=2)
    password: str
    repeated: str
    tags: list[str] = []
    _seen: int = PrivateAttr(default=0)

    @field_validator("repeated")
    @classmethod
    def same(cls, value: str, info: ValidationInfo) -> str:
        if "password" in info.data and value != info.data["password"]:
            raise ValueError("passwords do not match")
        return value

    @field_validator("name", mode="wrap")
    @classmethod
    def forgiving(cls, value, handler):
        try:
            return handler(value)
        except ValidationError:
            return "nobody"


class Old(BaseModel):
    low: int
    high: Optional[int] = None
    names: list[str] = []

    @validator("high", always=True)
    def above(cls, value, values):
        if value is None:
            return values["low"] + 1
        assert value > values["low"], "high must be above low"
        return value

    @validator("names", each_item=True)
    def title(cls, value):
        return value.title()

    @root_validator(pre=True)
    def renamed(cls, values):
        return {**values, "low": values.pop("least", values.get("low"))}

    class Config:
        orm_mode = True


account = Account(name="x", password="a", repeated="a")
account._seen += 1
print(account, account._seen)
for data in ({"name": "ann", "password": "a", "repeated": "b"}, {"name": "ann", "repeated": "b"}):
    try:
        Account(**data)
    except ValidationError as error:
        print([(e["loc"], e["msg"]) for e in error.errors()])
print(Old(least="3", names=["ann", "ben"]), Old(low=1, high=5).dict())
try:
    Old(low=4, high=2)
except ValidationError as error:
    print(error)


class Part(BaseModel):
    name: str
    inner: list["Part"] = []


class Shape(BaseModel):
    """A shape."""

    side: Annotated[float, Field(gt=0, description="in metres")]
    colour: Optional[str] = "red"
    parts: list[Part] = []


schema = Shape.model_json_schema()
print(schema["properties"]["side"], schema["required"], schema["description"])
print(schema["properties"]["colour"], schema["properties"]["parts"]["items"])
print(Part(name="a", inner=[{"name": "b"}]), sorted(schema["$defs"]["Part"]["properties"]))

# expect: name='nobody' password='a' repeated='a' tags=[] 1
# expect: [(('repeated',), 'Value error, passwords do not match')]
# expect: [(('password',), 'Field required')]
# expect: low=3 high=4 names=['Ann', 'Ben'] {'low': 1, 'high': 5, 'names': []}
# expect: 1 validation error for Old
# expect: high
# expect:   Assertion failed, high must be above low [type=assertion_error, input_value=2, input_type=int]
# expect:     For further information visit https://errors.pydantic.dev/2.13/v/assertion_error
# expect: {'description': 'in metres', 'exclusiveMinimum': 0, 'title': 'Side', 'type': 'number'} ['side'] A shape.
# expect: {'anyOf': [{'type': 'string'}, {'type': 'null'}], 'default': 'red', 'title': 'Colour'} {'$ref': '#/$defs/Part'}
# expect: name='a' inner=[Part(name='b', inner=[])] ['inner', 'name']
