"""The last traceback is written to what the script has put at sys.stderr; enums invert, and warn about `in`."""
import enum
import io
import sys


class Day(enum.IntFlag):
    MON = 1
    TUE = 2
    WED = 4


print(~Day.MON, repr(~Day.WED), ~Day(0) == 7, Day.MON | ~Day.TUE, (~Day.MON).value)


class Color(enum.Enum):
    RED = 1


sys.stderr = sys.stdout
try:
    print(1 in Color)
except TypeError as error:
    print(error)


class Loud(io.StringIO):
    def write(self, text):
        sys.stdout.write(text.replace(__file__, "the script").upper())


sys.stderr = Loud()
raise ValueError("to the script's own file")

# expect: 6 <Day.MON|TUE: 3> True 5 6
# expect: errors_go_to_the_stderr_of_the_script.py:22: DeprecationWarning: in 3.12 __contains__ will no longer raise TypeError, but will return True or
# expect: False depending on whether the value is a member or the value of a member
# expect:   print(1 in Color)
# expect: unsupported operand type(s) for 'in': 'int' and 'EnumType'
# expect: TRACEBACK (MOST RECENT CALL LAST):
# expect:   FILE "THE SCRIPT", LINE 33, IN <MODULE>
# expect:     RAISE VALUEERROR("TO THE SCRIPT'S OWN FILE")
# expect: VALUEERROR: TO THE SCRIPT'S OWN FILE
