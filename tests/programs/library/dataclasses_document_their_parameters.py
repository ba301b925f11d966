"""A dataclass without a docstring has its parameters for one."""
from dataclasses import KW_ONLY, InitVar, dataclass, field
from decimal import Decimal
from typing import ClassVar, List, Optional


@dataclass
class Order:
    id: int
    lines: List[str] = field(default_factory=list)
    price: Decimal = Decimal("1.5")
    total: float = field(init=False, default=0.0)
    made: ClassVar[int] = 0
    discount: InitVar[Optional[float]] = None
    _: KW_ONLY
    note: "str" = "none"

    def __post_init__(self, discount):
        pass


@dataclass
class Named(Order):
    name: str = "x"


@dataclass(init=False)
class Plain:
    a: int


@dataclass
class Own:
    a: int

    def __init__(self, first, *rest):
        self.a = first


@dataclass
class Said:
    """In its own words."""

    a: int


@dataclass
class Empty:
    pass


for each in (Order, Named, Plain, Own, Said, Empty):
    print(each.__doc__)

# expect: Order(id: int, lines: List[str] = <factory>, price: decimal.Decimal = Decimal('1.5'), discount: dataclasses.InitVar[typing.Optional[float]] = None, *, note: 'str' = 'none')
# expect: Named(id: int, lines: List[str] = <factory>, price: decimal.Decimal = Decimal('1.5'), discount: dataclasses.InitVar[typing.Optional[float]] = None, name: str = 'x', *, note: 'str' = 'none')
# expect: Plain()
# expect: Own(first, *rest)
# expect: In its own words.
# expect: Empty()
