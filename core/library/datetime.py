"""Dates, times and differences between them, in the proleptic Gregorian calendar. Local time is UTC."""

import time as _time

import _source

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR = 1
MAXYEAR = 9999

_DAYS_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MONTH_NAMES = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_EPOCH_ORDINAL = 719163  # 1970-01-01


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_before_month(year, month):
    return _DAYS_BEFORE_MONTH[month] + (month > 2 and _is_leap(year))


def _to_ordinal(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _from_ordinal(n):
    """Year, month and day of day number n; 1 is the first of January of the year 1."""
    n -= 1
    cycles, n = divmod(n, 146097)
    centuries, n = divmod(n, 36524)
    fours, n = divmod(n, 1461)
    years, n = divmod(n, 365)
    year = cycles * 400 + centuries * 100 + fours * 4 + years + 1
    if years == 4 or centuries == 4:
        return year - 1, 12, 31
    month = (n + 50) >> 5
    before = _days_before_month(year, month)
    if before > n:
        month -= 1
        before = _days_before_month(year, month)
    return year, month, n - before + 1


def _index(value):
    if not isinstance(value, int):
        if isinstance(value, float) or not hasattr(type(value), "__index__"):
            raise TypeError(f"'{_type_name(value)}' object cannot be interpreted as an integer")
        value = value.__index__()
    if not -2**31 <= value < 2**31:
        if not -2**63 <= value < 2**63:
            raise OverflowError("Python int too large to convert to C long")
        raise OverflowError(f"signed integer is {'greater than maximum' if value > 0 else 'less than minimum'}")
    return int(value)


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond, fold


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


def _type_name(value):
    """How messages name a type: those of this module with its name."""
    cls = type(value)
    return f"datetime.{cls.__name__}" if cls.__module__ == "datetime" else cls.__name__


def _argument_type(value):
    return "None" if value is None else _type_name(value)


def _format_time(hour, minute, second, microsecond, timespec="auto"):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    if timespec == "seconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "milliseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond // 1000:03d}"
    if timespec == "microseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}"
    raise ValueError("Unknown timespec value")


def _format_offset(offset, separator=":"):
    if offset is None:
        return ""
    sign = "+"
    if offset.days < 0:
        sign = "-"
        offset = -offset
    hours, rest = divmod(offset, timedelta(hours=1))
    minutes, rest = divmod(rest, timedelta(minutes=1))
    text = f"{sign}{hours:02d}{separator}{minutes:02d}"
    if rest.seconds or rest.microseconds:
        text += f"{separator}{rest.seconds:02d}"
        if rest.microseconds:
            text += f".{rest.microseconds:06d}"
    return text


_missing = object()


def _refuse_missing(*fields):
    """date and datetime look at their arguments one by one."""
    for position, (field, name) in enumerate(zip(fields, ("year", "month", "day")), 1):
        if field is _missing:
            raise TypeError(f"function missing required argument {name!r} (pos {position})")
        _index(field)


def _strftime(value, format, timetuple):
    """time.strftime with the directives that only these types know: %f, %z, %Z, %:z."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {_argument_type(format)}")
    out = []
    at, end = 0, len(format)
    while at < end:
        mark = format.find("%", at)
        if mark < 0 or mark + 1 >= end:
            out.append(format[at:])
            break
        out.append(format[at:mark])
        directive = format[mark + 1]
        at = mark + 2
        if directive == "f":
            out.append(f"{getattr(value, 'microsecond', 0):06d}")
        elif directive == "z":
            offset = value.utcoffset() if hasattr(value, "utcoffset") else None
            out.append(_format_offset(offset, ""))
        elif directive == "Z":
            name = value.tzname() if hasattr(value, "tzname") else None
            out.append((name or "").replace("%", "%%"))
        else:
            out.append("%" + directive)
    return _time.strftime("".join(out), timetuple)


class timedelta:
    """A length of time: days, seconds (below a day) and microseconds (below a second)."""

    __slots__ = ("_days", "_seconds", "_microseconds")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        fraction = 0.0
        for name, amount, unit in (("microseconds", microseconds, 1), ("milliseconds", milliseconds, 1000),
                                   ("seconds", seconds, 1000000), ("minutes", minutes, 60000000),
                                   ("hours", hours, 3600000000), ("days", days, 86400000000),
                                   ("weeks", weeks, 604800000000)):
            if isinstance(amount, int):
                total += amount * unit
            elif isinstance(amount, float):
                whole = int(amount)
                total += whole * unit
                part = (amount - whole) * unit
                total += int(part)
                fraction += part - int(part)
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {_type_name(amount)}")
        return cls._of_microseconds(total + round(fraction))

    @classmethod
    def _of_microseconds(cls, total):
        seconds, microseconds = divmod(total, 1000000)
        days, seconds = divmod(seconds, 86400)
        if not -2147483648 <= days <= 2147483647:
            raise OverflowError("Python int too large to convert to C int")
        if not -999999999 <= days <= 999999999:
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self = object.__new__(cls)
        self._days = days
        self._seconds = seconds
        self._microseconds = microseconds
        return self

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def total_seconds(self):
        return self._total() / 1000000

    def __repr__(self):
        parts = []
        if self._days:
            parts.append(f"days={self._days}")
        if self._seconds:
            parts.append(f"seconds={self._seconds}")
        if self._microseconds:
            parts.append(f"microseconds={self._microseconds}")
        return f"{_type_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        if self._microseconds:
            text += f".{self._microseconds:06d}"
        return text

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._of_microseconds(self._total() + other._total())

    def __radd__(self, other):
        return NotImplemented

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._of_microseconds(self._total() - other._total())

    def __rsub__(self, other):
        return NotImplemented

    def __neg__(self):
        return timedelta._of_microseconds(-self._total())

    def __pos__(self):
        return timedelta._of_microseconds(self._total())

    def __abs__(self):
        return timedelta._of_microseconds(abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of_microseconds(self._total() * other)
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return timedelta._of_microseconds(_divide_nearest(self._total() * top, bottom))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return timedelta._of_microseconds(self._total() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return timedelta._of_microseconds(_divide_nearest(self._total(), other))
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return timedelta._of_microseconds(_divide_nearest(self._total() * bottom, top))
        return NotImplemented

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._of_microseconds(self._total() % other._total())

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        quotient, rest = divmod(self._total(), other._total())
        return quotient, timedelta._of_microseconds(rest)

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else _refuse(self, "<", other)

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else _refuse(self, "<=", other)

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else _refuse(self, ">", other)

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else _refuse(self, ">=", other)

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._total() != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


def _divide_nearest(a, b):
    """a / b as a whole number, half to even."""
    quotient, rest = divmod(a, b)
    rest *= 2
    over = rest > b if b > 0 else rest < b
    if over or rest == b and quotient % 2 == 1:
        quotient += 1
    return quotient


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    """What a time zone is. Subclasses say the offset, its part for summer time, and the name."""

    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        summer = dt.dst()
        if summer is None:
            raise ValueError("fromutc: non-None dst() result required")
        standard = offset - summer
        if standard:
            dt += standard
            summer = dt.dst()
            if summer is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + summer


class timezone(tzinfo):
    """A zone that is always the same distance from UTC."""

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {_type_name(offset)}")
        if name is None:
            if not offset and cls is timezone and hasattr(cls, "utc"):
                return cls.utc
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {_type_name(name)}")
        if not -timedelta(1) < offset < timedelta(1):
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             f"timedelta(hours=24), not {offset!r}.")
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def utcoffset(self, dt):
        return self._offset

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return f"UTC{_format_offset(self._offset)}" if self._offset else "UTC"

    def dst(self, dt):
        return None

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"{_type_name(self)}({self._offset!r})"
        return f"{_type_name(self)}({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self.tzname(None)

    def __reduce__(self):
        return self.__class__, (self._offset,) if self._name is None else (self._offset, self._name)


UTC = timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


class date:
    """A day."""

    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year=_missing, month=_missing, day=_missing):
        if day is _missing:
            if type(year) is bytes and len(year) == 4 and month is _missing and 1 <= year[2] <= 12:
                year, month, day = year[0] << 8 | year[1], year[2], year[3]  # as __reduce__ has it
            else:
                _refuse_missing(year, month, day)
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        t = _time.localtime(timestamp)
        return cls(t[0], t[1], t[2])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n, /):
        n = _index(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > 3652059:
            raise ValueError(f"year {_from_ordinal(n)[0]} is out of range")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            return cls(*_parse_date(date_string))
        except (IndexError, _Malformed):
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_from_iso_week(year, week, day))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def __repr__(self):
        return f"{_type_name(self)}({self._year}, {self._month}, {self._day})"

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def ctime(self):
        return f"{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format):
        return _strftime(self, format, self.timetuple())

    def __format__(self, format):
        if not isinstance(format, str):
            raise TypeError(f"__format__() argument 1 must be str, not {_type_name(format)}")
        return self.strftime(format) if format else str(self)

    def timetuple(self):
        return _time_tuple(self, 0, 0, 0, -1)

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        ordinal = self.toordinal()
        thursday = ordinal - (ordinal + 6) % 7 + 3
        year = _from_ordinal(thursday)[0]
        week = (thursday - _to_ordinal(year, 1, 1)) // 7 + 1
        return IsoCalendarDate(year, week, self.isoweekday())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        ordinal = self.toordinal() + other.days
        if not 0 < ordinal <= 3652059:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(ordinal)

    def __radd__(self, other):
        return self + other if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _fields(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        return isinstance(other, date) and isinstance(other, datetime) == isinstance(self, datetime)

    def __eq__(self, other):
        return self._fields() == other._fields() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._fields() < other._fields() if self._comparable(other) else _refuse(self, "<", other)

    def __le__(self, other):
        return self._fields() <= other._fields() if self._comparable(other) else _refuse(self, "<=", other)

    def __gt__(self, other):
        return self._fields() > other._fields() if self._comparable(other) else _refuse(self, ">", other)

    def __ge__(self, other):
        return self._fields() >= other._fields() if self._comparable(other) else _refuse(self, ">=", other)

    def __hash__(self):
        return hash(bytes((self._year >> 8, self._year & 255, self._month, self._day)))

    def __reduce__(self):
        return self.__class__, (bytes((*divmod(self._year, 256), self._month, self._day)),)


def _refuse(a, operator, b):
    """An order that does not exist between these: an error where the other type can have no say, else its turn."""
    if isinstance(b, date):
        raise TypeError(f"can't compare {_type_name(a)} to {_type_name(b)}")
    if type(b).__module__ == "builtins":
        raise TypeError(f"'{operator}' not supported between instances of '{_type_name(a)}' and '{_type_name(b)}'")
    return NotImplemented


def _time_tuple(day, hour, minute, second, summer):
    days = _days_before_month(day.year, day.month) + day.day
    return _time.struct_time((day.year, day.month, day.day, hour, minute, second, day.weekday(), days, summer))


class IsoCalendarDate(tuple):
    """What isocalendar() gives: year, week and weekday."""

    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


def _state_of_time(value, protocol):
    """Six bytes, as pickles have them."""
    high, low = divmod(value._microsecond, 65536)
    hour = value._hour | (0x80 if value._fold and protocol > 3 else 0)
    return bytes((hour, value._minute, value._second, high, *divmod(low, 256)))


def _time_of_state(state, fold):
    return state[0], state[1], state[2], state[3] << 16 | state[4] << 8 | state[5], 1 if fold else 0


class time:
    """A time of day, perhaps in a zone."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if type(hour) is bytes and len(hour) == 6 and hour[0] & 0x7F < 24:
            if minute != 0:
                tzinfo = minute
            hour, minute, second, microsecond, fold = _time_of_state(bytes((hour[0] & 0x7F,)) + hour[1:],
                                                                     hour[0] & 0x80)
        fields = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond, self._fold = fields
        self._tzinfo = tzinfo
        return self

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            return cls(*_parse_time(time_string.removeprefix("T")))
        except (IndexError, _Malformed):
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def isoformat(self, timespec="auto"):
        return (_format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
                + _format_offset(self.utcoffset()))

    __str__ = isoformat

    def __repr__(self):
        return f"{_type_name(self)}({_repr_of_time(self, [self._hour, self._minute])})"

    def strftime(self, format):
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, format):
        if not isinstance(format, str):
            raise TypeError(f"__format__() argument 1 must be str, not {_type_name(format)}")
        return self.strftime(format) if format else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def _instant(self):
        micro = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        offset = self.utcoffset()
        return micro if offset is None else micro - offset._total()

    def _compare(self, other, ordering):
        if not isinstance(other, time):
            return None
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            if ordering:
                raise TypeError("can't compare offset-naive and offset-aware times")
            return False
        return True

    def __eq__(self, other):
        answer = self._compare(other, False)
        return self._instant() == other._instant() if answer else NotImplemented if answer is None else False

    def __lt__(self, other):
        return self._instant() < other._instant() if self._compare(other, True) else _refuse(self, "<", other)

    def __le__(self, other):
        return self._instant() <= other._instant() if self._compare(other, True) else _refuse(self, "<=", other)

    def __gt__(self, other):
        return self._instant() > other._instant() if self._compare(other, True) else _refuse(self, ">", other)

    def __ge__(self, other):
        return self._instant() >= other._instant() if self._compare(other, True) else _refuse(self, ">=", other)

    def __hash__(self):
        offset = self.utcoffset()
        if not offset:
            micro = self._microsecond
            return hash(bytes((self._hour, self._minute, self._second, micro >> 16, micro >> 8 & 255, micro & 255)))
        return hash(timedelta._of_microseconds(self._instant()))

    def __reduce_ex__(self, protocol):
        state = _state_of_time(self, protocol)
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _repr_of_time(value, parts):
    if value.second or value.microsecond:
        parts.append(value.second)
    if value.microsecond:
        parts.append(value.microsecond)
    parts = [str(part) for part in parts]
    if value.tzinfo is not None:
        parts.append(f"tzinfo={value.tzinfo!r}")
    if value.fold:
        parts.append("fold=1")
    return ", ".join(parts)


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
_time_class = time
_tzinfo_class = tzinfo


class datetime(date):
    """A day and a time of day, perhaps in a zone."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year=_missing, month=_missing, day=_missing, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if day is _missing:
            if type(year) is bytes and len(year) == 10 and 1 <= year[2] & 0x7F <= 12:
                if month is not _missing:
                    tzinfo = month
                hour, minute, second, microsecond, fold = _time_of_state(year[4:], year[2] & 0x80)
                year, month, day = year[0] << 8 | year[1], year[2] & 0x7F, year[3]
            else:
                _refuse_missing(year, month, day)
        year, month, day = _index(year), _index(month), _index(day)
        hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
        year, month, day = _check_date(year, month, day)
        fields = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        self._hour, self._minute, self._second, self._microsecond, self._fold = fields
        self._tzinfo = tzinfo
        return self

    @classmethod
    def _of_instant(cls, micro, tz=None):
        """From microseconds since the first of January of the year 1."""
        days, micro = divmod(micro, 86400000000)
        if not 0 <= days < 3652059:
            raise OverflowError("date value out of range")
        year, month, day = _from_ordinal(days + 1)
        seconds, micro = divmod(micro, 1000000)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return cls(year, month, day, hour, minute, second, micro, tz)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tzinfo(tz)
        result = cls._of_timestamp(timestamp, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def _of_timestamp(cls, timestamp, tz):
        if isinstance(timestamp, float):
            if timestamp != timestamp:
                raise ValueError("Invalid value NaN (not a number)")
            if not -2.0**63 <= timestamp < 2.0**63:
                raise OverflowError("timestamp out of range for platform time_t")
            whole = timestamp // 1
            micro = int(whole) * 1000000 + round((timestamp - whole) * 1e6)
        else:
            if not isinstance(timestamp, int):
                _index(timestamp)
            timestamp = int(timestamp)
            if not -2**63 <= timestamp < 2**63:
                raise OverflowError("timestamp out of range for platform time_t")
            micro = timestamp * 1000000
        instant = micro + (_EPOCH_ORDINAL - 1) * 86400000000
        if not 0 <= instant < 3652059 * 86400000000:
            year = 1970 + micro // 31556952000000
            if abs(year) > 2**31:
                raise OSError(75, "Value too large for defined data type")
            raise ValueError(f"year {year} is out of range")
        return cls._of_instant(instant, tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        return cls._of_timestamp(timestamp, None)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date_class):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {_argument_type(date)}")
        if not isinstance(time, _time_class):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {_argument_type(time)}")
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromordinal(cls, n, /):
        return cls(*date.fromordinal(n)._fields())

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            size = _date_size(date_string)
            fields = _parse_date(date_string[:size])
            if len(date_string) > size:
                fields += _parse_time(date_string[size + 1:])
            return cls(*fields)
        except (IndexError, _Malformed):
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None

    @classmethod
    def strptime(cls, date_string, format, /):
        for place, text in enumerate((date_string, format), 1):
            if not isinstance(text, str):
                raise TypeError(f"strptime() argument {place} must be str, not {_argument_type(text)}")
        *fields, offset, zone = _time._parse_fields(date_string, format)
        if offset is not None:
            zone = timezone(timedelta(seconds=offset), zone) if zone else timezone(timedelta(seconds=offset))
            return cls(*fields, zone)
        return cls(*fields)

    hour, minute, second = _time_class.hour, _time_class.minute, _time_class.second
    microsecond, tzinfo, fold = _time_class.microsecond, _time_class.tzinfo, _time_class.fold

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def timetuple(self):
        summer = self.dst()
        return _time_tuple(self, self._hour, self._minute, self._second, -1 if summer is None else int(bool(summer)))

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return _time_tuple(moment, moment.hour, moment.minute, moment.second, 0)

    def timestamp(self):
        offset = self.utcoffset()
        micro = self._instant() - (_EPOCH_ORDINAL - 1) * 86400000000
        return (micro if offset is None else micro - offset._total()) / 1000000

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone.utc
        elif not isinstance(tz, _tzinfo_class):
            raise TypeError(f"tz argument must be an instance of tzinfo, not {_type_name(tz)}")
        if tz is self._tzinfo:
            return self
        offset = self.utcoffset()
        moment = self if offset is None else self - offset
        return tz.fromutc(moment.replace(tzinfo=tz))

    def isoformat(self, sep="T", timespec="auto"):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, not "
                            f"{_argument_type(sep)}")
        return (f"{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}"
                + _format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
                + _format_offset(self.utcoffset()))

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        return f"{_type_name(self)}({_repr_of_time(self, parts)})"

    def ctime(self):
        return (f"{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month]} {self._day:2d} "
                f"{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}")

    def _instant(self):
        seconds = ((self.toordinal() - 1) * 24 + self._hour) * 3600 + self._minute * 60 + self._second
        return seconds * 1000000 + self._microsecond

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._of_instant(self._instant() + other._total(), self._tzinfo)

    def __radd__(self, other):
        return self + other if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of_instant(self._instant() - other._total(), self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        difference = self._instant() - other._instant()
        if self._tzinfo is not other._tzinfo:
            mine, others = self.utcoffset(), other.utcoffset()
            if (mine is None) != (others is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            if mine is not None:
                difference += others._total() - mine._total()
        return timedelta._of_microseconds(difference)

    def _order(self, other, ordering):
        """Both as numbers to compare; None where other is no datetime."""
        if not isinstance(other, datetime):
            if ordering and isinstance(other, date):
                raise TypeError(f"can't compare {_type_name(self)} to {_type_name(other)}")
            return None
        mine, others = self._instant(), other._instant()
        if self._tzinfo is not other._tzinfo:
            my_offset, other_offset = self.utcoffset(), other.utcoffset()
            if (my_offset is None) != (other_offset is None):
                if ordering:
                    raise TypeError("can't compare offset-naive and offset-aware datetimes")
                return 0, 1
            if my_offset is not None:
                mine -= my_offset._total()
                others -= other_offset._total()
        return mine, others

    def __eq__(self, other):
        pair = self._order(other, False)
        if pair is None:
            return NotImplemented if not isinstance(other, date) else False
        return pair[0] == pair[1]

    def __lt__(self, other):
        pair = self._order(other, True)
        return _refuse(self, "<", other) if pair is None else pair[0] < pair[1]

    def __le__(self, other):
        pair = self._order(other, True)
        return _refuse(self, "<=", other) if pair is None else pair[0] <= pair[1]

    def __gt__(self, other):
        pair = self._order(other, True)
        return _refuse(self, ">", other) if pair is None else pair[0] > pair[1]

    def __ge__(self, other):
        pair = self._order(other, True)
        return _refuse(self, ">=", other) if pair is None else pair[0] >= pair[1]

    def __hash__(self):
        offset = self.utcoffset()
        if offset is not None:
            days, seconds = self.toordinal(), self._hour * 3600 + self._minute * 60 + self._second
            return hash(timedelta(days, seconds, self._microsecond) - offset)
        micro = self._microsecond
        return hash(bytes((self._year >> 8, self._year & 255, self._month, self._day, self._hour, self._minute,
                           self._second, micro >> 16, micro >> 8 & 255, micro & 255)))

    def __reduce_ex__(self, protocol):
        month = self._month | (0x80 if self._fold and protocol > 3 else 0)
        state = bytes((*divmod(self._year, 256), month, self._day)) + _state_of_time(self, 2)
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


_date_class = date
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


class _Malformed(Exception):
    """A text that is no ISO 8601 date or time."""


def _number(text, size):
    if len(text) != size or not text.isdecimal() or not text.isascii():
        raise _Malformed
    return int(text)


def _from_iso_week(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    january = _to_ordinal(year, 1, 4)
    monday = january - (january + 6) % 7
    last = 53 if _from_ordinal(monday + 52 * 7 + 3)[0] == year else 52
    if not 1 <= week <= last:
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return _from_ordinal(monday + (week - 1) * 7 + day - 1)


def _date_size(text):
    """How many characters of a date and time are the date's."""
    if text[4:5] == "-":
        if text[5:6] == "W":
            return 10 if text[8:9] == "-" else 8
        return 10
    if text[4:5] == "W":
        return 8 if text[7:8].isdecimal() else 7
    return 8


def _parse_date(text):
    if len(text) not in (7, 8, 10):
        raise _Malformed
    year = _number(text[:4], 4)
    dashes = text[4] == "-"
    rest = text[5:] if dashes else text[4:]
    if rest[0] == "W":
        week = _number(rest[1:3], 2)
        day = 1
        if len(rest) > 3:
            if dashes and rest[3] != "-":
                raise _Malformed
            day = _number(rest[4:] if dashes else rest[3:], 1)
        return _from_iso_week(year, week, day)
    if dashes and (len(rest) != 5 or rest[2] != "-"):
        raise _Malformed
    if dashes:
        return year, _number(rest[:2], 2), _number(rest[3:], 2)
    return year, _number(rest[:2], 2), _number(rest[2:], 2)


def _parse_clock(text):
    """Hours, minutes, seconds and microseconds, with colons or without."""
    colons = text[2:3] == ":"
    main, point, fraction = text.replace(",", ".").partition(".")
    parts = main.split(":") if colons else [main[i:i + 2] for i in range(0, len(main), 2)]
    if not 1 <= len(parts) <= 3 or point and len(parts) != 3:
        raise _Malformed
    fields = [_number(part, 2) for part in parts] + [0] * (3 - len(parts))
    if point and (not fraction.isdecimal() or not fraction.isascii()):
        raise _Malformed
    fields.append(int(fraction[:6].ljust(6, "0")) if point else 0)
    return fields


def _parse_time(text):
    """Hour, minute, second, microsecond and zone."""
    zone = None
    for mark in "Z+-":
        at = text.find(mark)
        if at < 0:
            continue
        text, offset = text[:at], text[at + 1:]
        if mark == "Z":
            if offset:
                raise _Malformed
            zone = timezone.utc
            break
        hours, minutes, seconds, micro = _parse_clock(offset)
        length = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=micro)
        zone = timezone(length if mark == "+" else -length)
        break
    return *_parse_clock(text), zone


for _cls in (timedelta, tzinfo, timezone, date, time, datetime):
    _source.set_message_name(_cls, f"datetime.{_cls.__name__}")
