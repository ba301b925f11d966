# A teaching script: money and dates.
from datetime import date, datetime, timedelta, timezone
import calendar
import fractions
import ipaddress
import math
import random
import re
import statistics

today = date(2024, 2, 28)
print(today + timedelta(days=2), calendar.monthrange(2024, 2), today.isocalendar(), today.strftime("%A %d %B %Y"))
moment = datetime(2024, 3, 10, 15, 30, tzinfo=timezone.utc)
print(moment.isoformat(), moment.astimezone(timezone(timedelta(hours=-5))), moment - timedelta(weeks=1), datetime.fromisoformat("2024-01-02T03:04:05"))
print(datetime.strptime("2024-05-06 07:08", "%Y-%m-%d %H:%M"), (datetime(2024, 1, 1) - datetime(2023, 1, 1)).total_seconds())
print(fractions.Fraction("0.125") + fractions.Fraction(1, 3), math.isclose(0.1 + 0.2, 0.3), statistics.median([3, 1, 2]))
random.seed(42)
print(random.sample(range(100), 5), random.choices("abc", k=4), round(random.gauss(0, 1), 4), random.shuffle([1, 2]))
log = '10.0.0.1 - - [10/Oct/2000:13:55:36] "GET /a HTTP/1.0" 200 2326'
match = re.match(r'(?P<ip>[\d.]+) .*?\[(?P<when>[^\]]+)\] "(?P<verb>\w+) (?P<path>\S+)', log)
print(match.groupdict(), ipaddress.ip_address(match["ip"]).is_private, re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "a1b22"))
print(ipaddress.ip_network("192.168.0.0/30").num_addresses, [str(h) for h in ipaddress.ip_network("192.168.0.0/30").hosts()])

# expect: 2024-03-01 (3, 29) datetime.IsoCalendarDate(year=2024, week=9, weekday=3) Wednesday 28 February 2024
# expect: 2024-03-10T15:30:00+00:00 2024-03-10 10:30:00-05:00 2024-03-03 15:30:00+00:00 2024-01-02 03:04:05
# expect: 2024-05-06 07:08:00 31536000.0
# expect: 11/24 True 2
# expect: [81, 14, 3, 94, 35] ['a', 'a', 'a', 'c'] -1.2823 None
# expect: {'ip': '10.0.0.1', 'when': '10/Oct/2000:13:55:36', 'verb': 'GET', 'path': '/a'} True a2b44
# expect: 4 ['192.168.0.1', '192.168.0.2']
