"""except* hands on the group it had where nothing matched: its context is still told."""
import traceback


def chain(error):
    while error is not None:
        print("  ", repr(error), error.__suppress_context__)
        error = error.__context__


try:
    raise ValueError
except* ValueError:
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), TypeError("t")])
        except* RuntimeError:
            pass
        except* Exception as error:
            chain(error)
            missing
    except* NameError as error:
        print("then")
        chain(error)
        print("".join(traceback.format_exception(error)))

# expect:    ExceptionGroup('g', [ValueError(1), TypeError('t')]) False
# expect:    ExceptionGroup('', (ValueError(),)) False
# expect: then
# expect:    ExceptionGroup('', (NameError("name 'missing' is not defined"),)) False
# expect:   | ExceptionGroup:  (1 sub-exception)
# expect:   +-+---------------- 1 ----------------
# expect:     | ExceptionGroup:  (1 sub-exception)
# expect:     +-+---------------- 1 ----------------
# expect:       | Traceback (most recent call last):
# expect:       |   File "a_group_that_is_not_matched_stays_itself.py", line 12, in <module>
# expect:       |     raise ValueError
# expect:       | ValueError
# expect:       +------------------------------------
# expect:     |
# expect:     | During handling of the above exception, another exception occurred:
# expect:     |
# expect:     | Exception Group Traceback (most recent call last):
# expect:     |   File "a_group_that_is_not_matched_stays_itself.py", line 16, in <module>
# expect:     |     raise ExceptionGroup("g", [ValueError(1), TypeError("t")])
# expect:     | ExceptionGroup: g (2 sub-exceptions)
# expect:     +-+---------------- 1 ----------------
# expect:       | ValueError: 1
# expect:       +---------------- 2 ----------------
# expect:       | TypeError: t
# expect:       +------------------------------------
# expect:     |
# expect:     | During handling of the above exception, another exception occurred:
# expect:     |
# expect:     | Traceback (most recent call last):
# expect:     |   File "a_group_that_is_not_matched_stays_itself.py", line 21, in <module>
# expect:     |     missing
# expect:     | NameError: name 'missing' is not defined
