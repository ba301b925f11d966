import traceback

counter = 1
try:
    print(countr)
except NameError:
    traceback.print_exc()
    print(traceback.format_exc())
print(countr)

# expect: Traceback (most recent call last):
# expect:   File "suggestions_come_only_at_the_end.py", line 5, in <module>
# expect:     print(countr)
# expect:           ^^^^^^
# expect: NameError: name 'countr' is not defined
