import traceback

try:
    raise ExceptionGroup("one", [ValueError("v")])
except ExceptionGroup as group:
    print("".join(traceback.format_exception(group)))
    print(traceback.format_exc())
    print(traceback.format_exception_only(group))

# expect:   + Exception Group Traceback (most recent call last):
# expect:   |   File "an_exception_group_of_one_in_a_traceback.py", line 4, in <module>
# expect:   |     raise ExceptionGroup("one", [ValueError("v")])
# expect:   | ExceptionGroup: one (1 sub-exception)
# expect:   +-+---------------- 1 ----------------
# expect:     | ValueError: v
# expect:     +------------------------------------
# expect:
# expect:   + Exception Group Traceback (most recent call last):
# expect:   |   File "an_exception_group_of_one_in_a_traceback.py", line 4, in <module>
# expect:   |     raise ExceptionGroup("one", [ValueError("v")])
# expect:   | ExceptionGroup: one (1 sub-exception)
# expect:   +-+---------------- 1 ----------------
# expect:     | ValueError: v
# expect:     +------------------------------------
# expect:
# expect: ['ExceptionGroup: one (1 sub-exception)\n']
