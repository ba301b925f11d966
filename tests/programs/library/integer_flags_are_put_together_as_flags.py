"""Members of IntFlag are integers, and yet |, & and ^ make members of their class."""
from enum import IntFlag


class Permission(IntFlag):
    R = 4
    W = 2
    X = 1
    ALL = 7


both = Permission.R | Permission.W
print(both, repr(both), type(both).__name__, isinstance(both, int), list(both), len(both))
print(repr(both & Permission.W), repr(both ^ Permission.W), repr(~Permission.X), repr(8 | Permission.R), repr(Permission.R | 1))
print(Permission.R in both, [each.name for each in Permission.ALL], both + 1, Permission.R < Permission.ALL)

# expect: 6 <Permission.R|W: 6> Permission True [<Permission.R: 4>, <Permission.W: 2>] 2
# expect: <Permission.W: 2> <Permission.R: 4> <Permission.R|W: 6> <Permission.R|8: 12> <Permission.R|X: 5>
# expect: True ['R', 'W', 'X'] 7 True
