from datetime import date, datetime, timedelta
import time

start = datetime(2024, 2, 28, 22, 30)
print(start + timedelta(days=2, hours=3), start.strftime("%A %d %B %Y, %H:%M"), start.isoformat())
print(date(2024, 12, 25) - date(2024, 2, 28), (date(2025, 1, 1) - date(2024, 1, 1)).days)
print(datetime.strptime("03/04/2023", "%d/%m/%Y").date(), date.fromisoformat("2023-04-03").weekday())
for year in (1900, 2000, 2023, 2024):
    print(year, year % 4 == 0 and (year % 100 != 0 or year % 400 == 0), end="; ")
print()
begun = time.time()
time.sleep(90)
print(f"{time.time() - begun:.0f} s", timedelta(seconds=90), timedelta(minutes=-1), repr(timedelta(weeks=1, milliseconds=5)))
print(sorted([date(2024, 5, 1), date(2023, 5, 1)])[0], max(timedelta(1), timedelta(hours=25)), timedelta(hours=30) / 2)
try:
    date(2023, 2, 29)
except ValueError as error:
    print(error)
date(2023, 1, 1) + 5

# expect: 2024-03-02 01:30:00 Wednesday 28 February 2024, 22:30 2024-02-28T22:30:00
# expect: 301 days, 0:00:00 366
# expect: 2023-04-03 0
# expect: 1900 False; 2000 True; 2023 False; 2024 True;
# expect: 90 s 0:01:30 -1 day, 23:59:00 datetime.timedelta(days=7, microseconds=5000)
# expect: 2023-05-01 1 day, 1:00:00 15:00:00
# expect: day is out of range for month
