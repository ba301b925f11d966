"""Dates and times: every format, arithmetic, time zones, calendars, and what is refused."""
from datetime import datetime, date, time, timedelta, timezone
import time as tm, calendar
d = datetime(2024, 2, 29, 13, 5, 9, 123456)
for f in ("%Y-%m-%d %H:%M:%S.%f", "%a %A %b %B %d %e %j %U %W %w %u %y %G-W%V", "%I:%M:%S %p", "%c|%x|%X", "%%-%Z-%z-%D-%F-%T-%R-%h-%n-%t-%C"):
    print(d.strftime(f))
print(d, repr(d), d.isoformat(" ", "minutes"), d.date(), d.time(), d.timetuple()[:8], d.replace(year=2023, day=1), f"{d:%d.%m.%y}", d.ctime())
print(datetime.strptime("3 Mar 2021 4:05 PM", "%d %b %Y %I:%M %p"), datetime.fromisoformat("2021-03-04T05:06:07+02:00"), datetime.fromisoformat("20210304"), date.fromisoformat("2021-W09-4"))
tz = timezone(timedelta(hours=5, minutes=30), "IST")
a = d.replace(tzinfo=tz); print(a, a.astimezone(timezone.utc), a.utcoffset(), a.tzname(), tz, repr(timezone.utc), a.timestamp())
print(d - datetime(2024, 1, 1), d + timedelta(weeks=1), d > datetime(2024, 1, 1), (d - timedelta(days=366)).date(), divmod(timedelta(hours=5), timedelta(minutes=90)))
for bad in (lambda: datetime(2023, 2, 29), lambda: datetime(2023, 13, 1), lambda: d < a, lambda: d - a, lambda: datetime.strptime("x", "%Y"), lambda: datetime.strptime("2020 1", "%Y"), lambda: date(1, 1, 1) - timedelta(1), lambda: time(25), lambda: d + 1, lambda: datetime.fromisoformat("nope"), lambda: timezone(timedelta(hours=30)), lambda: timedelta("1"), lambda: d < date(2020, 1, 1)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(date(2024, 12, 30).isocalendar(), date(2024, 1, 31).weekday(), calendar.monthrange(2024, 2), calendar.isleap(1900), date.max, datetime.min, timedelta.resolution, timedelta(1, 2, 3).total_seconds(), str(timedelta(days=2, hours=3)), timedelta(hours=1) * 2.5, timedelta(1) / timedelta(hours=1), -timedelta(hours=1), hash(d) == hash(d.replace()))
print(calendar.month(2024, 2)); print(calendar.TextCalendar(6).formatmonth(2023, 5), calendar.day_name[0], list(calendar.month_abbr)[:3], calendar.timegm((2020, 1, 1, 0, 0, 0)))
print(tm.strftime("%Y-%m-%d", tm.gmtime(0)), tm.gmtime(86400), tm.asctime(tm.gmtime(10**9)), tm.mktime(tm.gmtime(0)) is not None, tm.strptime("1 Jan 99", "%d %b %y").tm_year)

# expect: 2024-02-29 13:05:09.123456
# expect: Thu Thursday Feb February 29 29 060 08 09 4 4 24 2024-W09
# expect: 01:05:09 PM
# expect: Thu Feb 29 13:05:09 2024|02/29/24|13:05:09
# expect: %---02/29/24-2024-02-29-13:05:09-13:05-Feb-
# expect: -	-20
# expect: 2024-02-29 13:05:09.123456 datetime.datetime(2024, 2, 29, 13, 5, 9, 123456) 2024-02-29 13:05 2024-02-29 13:05:09.123456 (2024, 2, 29, 13, 5, 9, 3, 60) 2023-02-01 13:05:09.123456 29.02.24 Thu Feb 29 13:05:09 2024
# expect: 2021-03-03 16:05:00 2021-03-04 05:06:07+02:00 2021-03-04 00:00:00 2021-03-04
# expect: 2024-02-29 13:05:09.123456+05:30 2024-02-29 07:35:09.123456+00:00 5:30:00 IST IST datetime.timezone.utc 1709192109.123456
# expect: 59 days, 13:05:09.123456 2024-03-07 13:05:09.123456 True 2023-02-28 (3, datetime.timedelta(seconds=1800))
# expect: ValueError day is out of range for month
# expect: ValueError month must be in 1..12
# expect: TypeError can't compare offset-naive and offset-aware datetimes
# expect: TypeError can't subtract offset-naive and offset-aware datetimes
# expect: ValueError time data 'x' does not match format '%Y'
# expect: ValueError unconverted data remains:  1
# expect: OverflowError date value out of range
# expect: ValueError hour must be in 0..23
# expect: TypeError unsupported operand type(s) for +: 'datetime.datetime' and 'int'
# expect: ValueError Invalid isoformat string: 'nope'
# expect: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1, seconds=21600).
# expect: TypeError unsupported type for timedelta days component: str
# expect: TypeError can't compare datetime.datetime to datetime.date
# expect: datetime.IsoCalendarDate(year=2025, week=1, weekday=1) 2 (3, 29) False 9999-12-31 0001-01-01 00:00:00 0:00:00.000001 86402.000003 2 days, 3:00:00 2:30:00 24.0 -1 day, 23:00:00 True
# expect:    February 2024
# expect: Mo Tu We Th Fr Sa Su
# expect:           1  2  3  4
# expect:  5  6  7  8  9 10 11
# expect: 12 13 14 15 16 17 18
# expect: 19 20 21 22 23 24 25
# expect: 26 27 28 29
# expect:
# expect:       May 2023
# expect: Su Mo Tu We Th Fr Sa
# expect:     1  2  3  4  5  6
# expect:  7  8  9 10 11 12 13
# expect: 14 15 16 17 18 19 20
# expect: 21 22 23 24 25 26 27
# expect: 28 29 30 31
# expect:  Monday ['', 'Jan', 'Feb'] 1577836800
# expect: 1970-01-01 time.struct_time(tm_year=1970, tm_mon=1, tm_mday=2, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=4, tm_yday=2, tm_isdst=0) Sun Sep  9 01:46:40 2001 True 1999
