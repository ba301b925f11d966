"""The messages of datetime's types for wrong arguments."""
import datetime as dt

day = dt.date(2024, 2, 29)
moment = dt.datetime(2024, 2, 29, 12)
for attempt in (lambda: dt.date("x"), lambda: dt.date(2024), lambda: dt.datetime(2024, "1"), lambda: dt.datetime(), lambda: dt.datetime(2024, 1),
                lambda: dt.timedelta(days=10**10), lambda: dt.timedelta(hours=10**13), lambda: dt.timedelta.max + dt.timedelta(1),
                lambda: day.hour, lambda: moment.nothing, lambda: dt.timedelta(1) * "a", lambda: day + 1, lambda: day < 3,
                lambda: moment.strftime(3), lambda: dt.date.today().x, lambda: len(moment), lambda: moment - day, lambda: moment[0],
                lambda: dt.timedelta(1)(), lambda: iter(day), lambda: "a" + moment, lambda: day in moment, lambda: int(day)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


class Own(dt.date):
    pass


try:
    Own(2024, 1, 1).hour
except AttributeError as error:
    print(error)

# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError function missing required argument 'month' (pos 2)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError function missing required argument 'year' (pos 1)
# expect: TypeError function missing required argument 'day' (pos 3)
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError days=1000000000; must have magnitude <= 999999999
# expect: AttributeError 'datetime.date' object has no attribute 'hour'
# expect: AttributeError 'datetime.datetime' object has no attribute 'nothing'
# expect: TypeError can't multiply sequence by non-int of type 'datetime.timedelta'
# expect: TypeError unsupported operand type(s) for +: 'datetime.date' and 'int'
# expect: TypeError '<' not supported between instances of 'datetime.date' and 'int'
# expect: TypeError strftime() argument 1 must be str, not int
# expect: AttributeError 'datetime.date' object has no attribute 'x'
# expect: TypeError object of type 'datetime.datetime' has no len()
# expect: TypeError unsupported operand type(s) for -: 'datetime.datetime' and 'datetime.date'
# expect: TypeError 'datetime.datetime' object is not subscriptable
# expect: TypeError 'datetime.timedelta' object is not callable
# expect: TypeError 'datetime.date' object is not iterable
# expect: TypeError can only concatenate str (not "datetime.datetime") to str
# expect: TypeError argument of type 'datetime.datetime' is not iterable
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'datetime.date'
# expect: 'Own' object has no attribute 'hour'
