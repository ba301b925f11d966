# stdin: first line
# stdin: second line
# stdin: third line
# stdin: fourth
# stdin: fifth
import sys

print(repr(input()))
print(repr(input("prompt> ")))
print(repr(sys.stdin.readline()))
for line in sys.stdin:
    print(repr(line))
    break
print(repr(sys.stdin.read()))
try:
    input()
except EOFError as error:
    print("EOFError", error)

# expect: 'first line'
# expect: prompt> 'second line'
# expect: 'third line\n'
# expect: 'fourth\n'
# expect: 'fifth\n'
# expect: EOFError EOF when reading a line
