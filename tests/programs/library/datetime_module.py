# datetime: dates, times, zones, differences, text both ways, errors.
from datetime import *
import datetime as dt
d=date(2024,2,29); print(d, repr(d), d+timedelta(days=366), d-timedelta(1), d-date(2023,1,1), d.weekday(), d.isoweekday(), d.isocalendar(), d.ctime(), d.strftime("%d/%m/%y %A %j"), f"{d:%Y}", hash(d))
x=datetime(2024,2,29,13,5,7,123456); print(x, repr(x), x.isoformat(), x.isoformat(' ','minutes'), x.strftime("%H:%M:%S.%f %p %z|%Z|"), x.date(), x.time(), hash(x), x.timestamp(), x.timetuple())
y=x.replace(tzinfo=timezone.utc); print(y, repr(y), y.isoformat(), y.astimezone(timezone(timedelta(hours=5,minutes=30))), hash(y), y.strftime("%z %Z"), y.timestamp())
print(x+timedelta(hours=12), x-timedelta(days=60,seconds=1), x-datetime(2024,1,1), datetime(2024,1,1)-x)
print(timedelta(1.5), repr(timedelta(1.5)), repr(timedelta(0)), timedelta(days=-1,hours=3), timedelta(weeks=2,milliseconds=5), timedelta(seconds=3.1), str(timedelta(seconds=0.1)), timedelta(hours=1)/timedelta(minutes=7), timedelta(1)//timedelta(hours=5), timedelta(1)%timedelta(hours=5), divmod(timedelta(1),timedelta(hours=5)), timedelta(1)*2.5, timedelta(1)/3, -timedelta(1), abs(-timedelta(1)), timedelta(1)>timedelta(hours=23), timedelta(seconds=90).total_seconds(), bool(timedelta(0)), hash(timedelta(1)))
for s in ["2024-01-02","20240102","2024-W01-2","2024W012","2024-13-01","x","2024-1-1"]:
    try: print(date.fromisoformat(s))
    except Exception as e: print(type(e).__name__, e)
for s in ["2024-01-02","2024-01-02T03:04","2024-01-02 03:04:05.678","2024-01-02T03:04:05Z","2024-01-02T03:04:05+05:30","20240102T030405","2024-01-02T","2024-01-02T25:00","bad"]:
    try: print(repr(datetime.fromisoformat(s)))
    except Exception as e: print(type(e).__name__, e)
for a in [("2024-01-02 03:04:05","%Y-%m-%d %H:%M:%S"),("01/02/24","%m/%d/%y"),("2024-01-02T03:04:05.678+0200","%Y-%m-%dT%H:%M:%S.%f%z"),("x","%Y"),("Jan 5 2021 3PM","%b %d %Y %I%p")]:
    try: print(repr(datetime.strptime(*a)))
    except Exception as e: print(type(e).__name__, e)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: date(2024,13,1)); t(lambda: date(0,1,1)); t(lambda: datetime(2024,1,1,24)); t(lambda: date(2023,2,29)); t(lambda: x<y); t(lambda: x-y); t(lambda: x<5); t(lambda: x==5); t(lambda: x==y); t(lambda: date(2024,1,1)<x); t(lambda: date(2024,1,1)==x); t(lambda: timedelta(999999999)+timedelta(1)); t(lambda: date.max+timedelta(1)); t(lambda: datetime.max+timedelta(1)); t(lambda: timezone(timedelta(hours=24))); t(lambda: timezone(5)); t(lambda: datetime("a",1,1)); 
t(lambda: timedelta("a"))
print(time(12,30), repr(time(1,2,3,4)), time(1,2)<time(1,3), repr(time(5,tzinfo=timezone.utc)), time.fromisoformat("04:23:01.5"), f"{time(4,5):%H-%M}")
print(timezone.utc, repr(timezone.utc), repr(timezone(timedelta(hours=-5))), timezone(timedelta(hours=-5)), timezone(timedelta(hours=1),"CET"), repr(timezone(timedelta(hours=1),"CET")), dt.UTC is timezone.utc)
print(datetime.fromtimestamp(0), datetime.utcfromtimestamp(1700000000.123456), datetime.fromtimestamp(1e9, timezone.utc), datetime.combine(d,time(1,2)), datetime.min, datetime.max, date.min, date.max, timedelta.max, timedelta.min)
print(sorted([datetime(2024,5,1),datetime(2023,1,1)]), max(date(2024,1,1),date(2025,1,1)), {date(2024,1,1):1}[date(2024,1,1)])
print(isinstance(x,date), type(x), type(d), type(timedelta()), datetime.__name__, x.year, x.tzinfo, dt.MINYEAR)
print(repr(x.isocalendar()), tuple(x.isocalendar()), d.toordinal(), date.fromordinal(738000), date.fromisocalendar(2024,1,1))
t(lambda: x+5); t(lambda: 5+x); t(lambda: x-5); t(lambda: 5-x); t(lambda: d+"a"); t(lambda: d-5); t(lambda: timedelta(1)+5); t(lambda: timedelta(1)-x); t(lambda: x+x); t(lambda: timedelta(1)<5); t(lambda: d<5); t(lambda: x>None); t(lambda: timedelta(1)+d)

# expect: 2024-02-29 datetime.date(2024, 2, 29) 2025-03-01 2024-02-28 424 days, 0:00:00 3 4 datetime.IsoCalendarDate(year=2024, week=9, weekday=4) Thu Feb 29 00:00:00 2024 29/02/24 Thursday 060 2024 7258198328644207850
# expect: 2024-02-29 13:05:07.123456 datetime.datetime(2024, 2, 29, 13, 5, 7, 123456) 2024-02-29T13:05:07.123456 2024-02-29 13:05 13:05:07.123456 PM || 2024-02-29 13:05:07.123456 -29347831607382388 1709211907.123456 time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=13, tm_min=5, tm_sec=7, tm_wday=3, tm_yday=60, tm_isdst=-1)
# expect: 2024-02-29 13:05:07.123456+00:00 datetime.datetime(2024, 2, 29, 13, 5, 7, 123456, tzinfo=datetime.timezone.utc) 2024-02-29T13:05:07.123456+00:00 2024-02-29 18:35:07.123456+05:30 197351701960715110 +0000 UTC 1709211907.123456
# expect: 2024-03-01 01:05:07.123456 2023-12-31 13:05:06.123456 59 days, 13:05:07.123456 -60 days, 10:54:52.876544
# expect: 1 day, 12:00:00 datetime.timedelta(days=1, seconds=43200) datetime.timedelta(0) -1 day, 3:00:00 14 days, 0:00:00.005000 0:00:03.100000 0:00:00.100000 8.571428571428571 4 4:00:00 (4, datetime.timedelta(seconds=14400)) 2 days, 12:00:00 8:00:00 -1 day, 0:00:00 1 day, 0:00:00 True 90.0 False 7839147235533974352
# expect: 2024-01-02
# expect: 2024-01-02
# expect: 2024-01-02
# expect: 2024-01-02
# expect: ValueError month must be in 1..12
# expect: ValueError Invalid isoformat string: 'x'
# expect: ValueError Invalid isoformat string: '2024-1-1'
# expect: datetime.datetime(2024, 1, 2, 0, 0)
# expect: datetime.datetime(2024, 1, 2, 3, 4)
# expect: datetime.datetime(2024, 1, 2, 3, 4, 5, 678000)
# expect: datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)
# expect: datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))
# expect: datetime.datetime(2024, 1, 2, 3, 4, 5)
# expect: ValueError Invalid isoformat string: '2024-01-02T'
# expect: ValueError hour must be in 0..23
# expect: ValueError Invalid isoformat string: 'bad'
# expect: datetime.datetime(2024, 1, 2, 3, 4, 5)
# expect: datetime.datetime(2024, 1, 2, 0, 0)
# expect: datetime.datetime(2024, 1, 2, 3, 4, 5, 678000, tzinfo=datetime.timezone(datetime.timedelta(seconds=7200)))
# expect: ValueError time data 'x' does not match format '%Y'
# expect: datetime.datetime(2021, 1, 5, 15, 0)
# expect: ValueError month must be in 1..12
# expect: ValueError year 0 is out of range
# expect: ValueError hour must be in 0..23
# expect: ValueError day is out of range for month
# expect: TypeError can't compare offset-naive and offset-aware datetimes
# expect: TypeError can't subtract offset-naive and offset-aware datetimes
# expect: TypeError '<' not supported between instances of 'datetime.datetime' and 'int'
# expect: False
# expect: False
# expect: TypeError can't compare datetime.datetime to datetime.date
# expect: False
# expect: OverflowError days=1000000000; must have magnitude <= 999999999
# expect: OverflowError date value out of range
# expect: OverflowError date value out of range
# expect: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1).
# expect: TypeError timezone() argument 1 must be datetime.timedelta, not int
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError unsupported type for timedelta days component: str
# expect: 12:30:00 datetime.time(1, 2, 3, 4) True datetime.time(5, 0, tzinfo=datetime.timezone.utc) 04:23:01.500000 04-05
# expect: UTC datetime.timezone.utc datetime.timezone(datetime.timedelta(days=-1, seconds=68400)) UTC-05:00 CET datetime.timezone(datetime.timedelta(seconds=3600), 'CET') True
# expect: 1970-01-01 00:00:00 2023-11-14 22:13:20.123456 2001-09-09 01:46:40+00:00 2024-02-29 01:02:00 0001-01-01 00:00:00 9999-12-31 23:59:59.999999 0001-01-01 9999-12-31 999999999 days, 23:59:59.999999 -999999999 days, 0:00:00
# expect: [datetime.datetime(2023, 1, 1, 0, 0), datetime.datetime(2024, 5, 1, 0, 0)] 2025-01-01 1
# expect: True <class 'datetime.datetime'> <class 'datetime.date'> <class 'datetime.timedelta'> datetime 2024 None 1
# expect: datetime.IsoCalendarDate(year=2024, week=9, weekday=4) (2024, 9, 4) 738945 2021-07-29 2024-01-01
# expect: TypeError unsupported operand type(s) for +: 'datetime.datetime' and 'int'
# expect: TypeError unsupported operand type(s) for +: 'int' and 'datetime.datetime'
# expect: TypeError unsupported operand type(s) for -: 'datetime.datetime' and 'int'
# expect: TypeError unsupported operand type(s) for -: 'int' and 'datetime.datetime'
# expect: TypeError unsupported operand type(s) for +: 'datetime.date' and 'str'
# expect: TypeError unsupported operand type(s) for -: 'datetime.date' and 'int'
# expect: TypeError unsupported operand type(s) for +: 'datetime.timedelta' and 'int'
# expect: TypeError unsupported operand type(s) for -: 'datetime.timedelta' and 'datetime.datetime'
# expect: TypeError unsupported operand type(s) for +: 'datetime.datetime' and 'datetime.datetime'
# expect: TypeError '<' not supported between instances of 'datetime.timedelta' and 'int'
# expect: TypeError '<' not supported between instances of 'datetime.date' and 'int'
# expect: TypeError '>' not supported between instances of 'datetime.datetime' and 'NoneType'
# expect: 2024-03-01
