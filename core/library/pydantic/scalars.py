"""Plain values: what each simple type takes, and how it is converted. `lax` tells conversions from exact fits."""
import datetime
import decimal
import enum
import re
import uuid

from .errors import invalid

_TRUE, _FALSE = {"1", "true", "t", "yes", "y", "on"}, {"0", "false", "f", "no", "n", "off"}
UTC = datetime.timezone.utc


class TzInfo(datetime.tzinfo):
    """A fixed offset, as validation makes it."""

    def __init__(self, seconds=0.0):
        self._seconds = int(seconds)

    def utcoffset(self, dt):
        return datetime.timedelta(seconds=self._seconds)

    def dst(self, dt):
        return None

    def tzname(self, dt):
        return str(self)

    def fromutc(self, dt):
        return dt + self.utcoffset(dt)

    def __str__(self):
        if self._seconds == 0:
            return "UTC"
        hours, minutes = divmod(abs(self._seconds) // 60, 60)
        return f"{'-' if self._seconds < 0 else '+'}{hours:02}:{minutes:02}"

    def __repr__(self):
        return f"TzInfo({self._seconds})" if self._seconds == 0 else f"TzInfo({self._seconds})"

    def __eq__(self, other):
        return isinstance(other, datetime.tzinfo) and other.utcoffset(None) == self.utcoffset(None)

    def __hash__(self):
        return hash(self._seconds)

    def __deepcopy__(self, memo):
        return self


def _text(value):
    return value if isinstance(value, str) else bytes(value).decode("utf-8", "replace")


def to_int(value, strict, st):
    if isinstance(value, bool):
        if strict:
            raise invalid("int_type", "Input should be a valid integer", value)
        st.floor(0)
        return int(value)
    if isinstance(value, int):
        st.floor(1)
        return int(value)
    if not strict:
        st.floor(0)
        if isinstance(value, (float, decimal.Decimal)):
            if value != value or value in (float("inf"), float("-inf")):
                raise invalid("finite_number", "Input should be a finite number", value)
            if value == int(value):
                return int(value)
            raise invalid("int_from_float", "Input should be a valid integer, got a number with a fractional part", value)
        if isinstance(value, (str, bytes, bytearray)):
            text = _text(value).strip()
            if re.fullmatch(r"[+-]?\d+(_\d+)*(\.0*)?", text):
                digits = text.split(".")[0]
                if len(digits) > 4300:
                    raise invalid("int_parsing_size", "Unable to parse input string as an integer, exceeded maximum size", value)
                return int(digits)
            raise invalid("int_parsing", "Input should be a valid integer, unable to parse string as an integer", value)
        if isinstance(value, enum.Enum) and isinstance(value.value, int):
            return value.value
    raise invalid("int_type", "Input should be a valid integer", value)


def to_float(value, strict, st):
    if isinstance(value, float):
        return value
    if isinstance(value, int) and not (strict and isinstance(value, bool)):
        st.floor(0 if isinstance(value, bool) else 1)
        return float(value)
    if not strict:
        st.floor(0)
        if isinstance(value, (str, bytes, bytearray)):
            try:
                return float(_text(value))
            except ValueError:
                raise invalid("float_parsing", "Input should be a valid number, unable to parse string as a number",
                              value) from None
        if hasattr(value, "__float__"):
            return float(value)
    raise invalid("float_type", "Input should be a valid number", value)


def to_str(value, strict, st):
    if isinstance(value, str):
        st.floor(1)
        return value.value if isinstance(value, enum.Enum) else str.__str__(value)
    if not strict and isinstance(value, (bytes, bytearray)):
        st.floor(0)
        try:
            return bytes(value).decode()
        except UnicodeDecodeError:
            raise invalid("string_unicode", "Input should be a valid string, unable to parse raw data as a unicode string",
                          value) from None
    raise invalid("string_type", "Input should be a valid string", value)


def to_bool(value, strict, st):
    if isinstance(value, bool):
        return value
    if not strict:
        st.floor(0)
        if isinstance(value, (int, float)) and value in (0, 1):
            return bool(value)
        if isinstance(value, (str, bytes)):
            text = _text(value).lower()
            if text in _TRUE:
                return True
            if text in _FALSE:
                return False
        if isinstance(value, (str, bytes, int)) or isinstance(value, float) and value == int(value):
            raise invalid("bool_parsing", "Input should be a valid boolean, unable to interpret input", value)
    raise invalid("bool_type", "Input should be a valid boolean", value)


def to_bytes(value, strict, st):
    if isinstance(value, bytes):
        return value
    if not strict and isinstance(value, (str, bytearray)):
        st.floor(0)
        return value.encode() if isinstance(value, str) else bytes(value)
    raise invalid("bytes_type", "Input should be a valid bytes", value)


# -- dates and times --

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_CLOCK = re.compile(r"(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?")
_ZONE = re.compile(r"[zZ]|([+-\u2212])(\d\d):?(\d\d)?")


class _Bad(Exception):
    pass


def _read_date(text):
    if len(text) < 10:
        raise _Bad("input is too short")
    for part, start, end in (("year", 0, 4), ("month", 5, 7), ("day", 8, 10)):
        if not (text[start:end].isascii() and text[start:end].isdigit()):
            raise _Bad(f"invalid character in {part}")
        if part != "day" and text[end] != "-":
            raise _Bad("invalid date separator, expected `-`")
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:10])
    if not 1 <= month <= 12:
        raise _Bad("month value is outside expected range of 1-12")
    try:
        return datetime.date(year, month, day)
    except ValueError:
        raise _Bad("day value is outside expected range") from None


def _read_clock(text):
    if len(text) < 5:
        raise _Bad("input is too short")
    for part, start in (("hour", 0), ("minute", 3)):
        if not (text[start:start + 2].isascii() and text[start:start + 2].isdigit()):
            raise _Bad(f"invalid character in {part}")
    if text[2] != ":":
        raise _Bad("invalid time separator, expected `:`")
    found = _CLOCK.match(text)
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    for part, value, most in (("hour", hour, 23), ("minute", minute, 59), ("second", second, 59)):
        if value > most:
            raise _Bad(f"{part} value is outside expected range of 0-{most}")
    rest = text[found.end():]
    zone = None
    if rest:
        match = _ZONE.fullmatch(rest)
        if match is None:
            raise _Bad("unexpected extra characters at the end of the input")
        seconds = int(match[2]) * 3600 + int(match[3] or 0) * 60 if match[1] else 0
        zone = TzInfo(-seconds if match[1] and match[1] != "+" else seconds)
    return datetime.time(hour, minute, second, int((found[4] or "0").ljust(6, "0")[:6]), zone)


def _of_number(value):
    seconds = value / 1000 if abs(value) > 2e10 else value
    return (datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=seconds)).replace(tzinfo=TzInfo(0))


def _number_in(text):
    return float(text) if re.fullmatch(r"[+-]?\d+(\.\d+)?", text.strip()) else None


def _read_datetime(text):
    number = _number_in(text)
    if number is not None:
        return _of_number(number)
    date = _read_date(text)
    if len(text) == 10:
        return datetime.datetime(date.year, date.month, date.day)
    if text[10] not in "tT _":
        raise _Bad("invalid datetime separator, expected `T`, `t`, `_` or space")
    clock = _read_clock(text[11:])
    return datetime.datetime.combine(date, clock)


def to_datetime(value, strict, st):
    if isinstance(value, datetime.datetime):
        return value
    if isinstance(value, str) and (not strict or st.json):
        st.floor(0)
        try:
            return _read_datetime(value)
        except _Bad as error:
            kind, words = ("datetime_from_date_parsing", "Input should be a valid datetime or date, ") if len(value) <= 10 or \
                "T" not in value.upper() and " " not in value else ("datetime_parsing", "Input should be a valid datetime, ")
            kind, words = "datetime_from_date_parsing", "Input should be a valid datetime or date, "
            if len(value) > 10 and value[10:11] in ("T", "t", " ", "_"):
                try:
                    _read_date(value[:10])
                except _Bad:
                    pass
                else:
                    kind, words = "datetime_from_date_parsing", "Input should be a valid datetime or date, "
            reason = str(error)
            if kind == "datetime_from_date_parsing" and len(value) > 10:
                try:
                    _read_date(value)
                    reason = "unexpected extra characters at the end of the input"
                except _Bad as inner:
                    reason = str(inner)
            raise invalid(kind, words + reason, value, error=reason) from None
    if not strict and not isinstance(value, bool):
        st.floor(0)
        if isinstance(value, datetime.date):
            return datetime.datetime(value.year, value.month, value.day)
        if isinstance(value, (int, float)):
            return _of_number(value)
    raise invalid("datetime_type", "Input should be a valid datetime", value)


def _whole_day(moment, value):
    if moment.time() != datetime.time():
        raise invalid("date_from_datetime_inexact",
                      "Datetimes provided to dates should have zero time - e.g. be exact dates", value)
    return moment.date()


def to_date(value, strict, st):
    if isinstance(value, datetime.datetime):
        if strict:
            raise invalid("date_type", "Input should be a valid date", value)
        st.floor(0)
        return _whole_day(value, value)
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, str) and (not strict or st.json):
        st.floor(0)
        try:
            date = _read_date(value)
            if len(value) == 10:
                return date
            return _whole_day(_read_datetime(value), value)
        except _Bad as error:
            number = _number_in(value)
            if number is not None:
                return _whole_day(_of_number(number), value)
            raise invalid("date_from_datetime_parsing", f"Input should be a valid date or datetime, {error}", value,
                          error=str(error)) from None
    if not strict and isinstance(value, (int, float)) and not isinstance(value, bool):
        st.floor(0)
        return _whole_day(_of_number(value), value)
    raise invalid("date_type", "Input should be a valid date", value)


def to_time(value, strict, st):
    if isinstance(value, datetime.time):
        return value
    if isinstance(value, str) and (not strict or st.json):
        st.floor(0)
        try:
            return _read_clock(value)
        except _Bad as error:
            raise invalid("time_parsing", f"Input should be in a valid time format, {error}", value, error=str(error)) from None
    if not strict and isinstance(value, (int, float)) and not isinstance(value, bool):
        st.floor(0)
        return _of_number(value).timetz()
    raise invalid("time_type", "Input should be a valid time", value)


_ISO = re.compile(r"([+-])?P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?")
_DAYS = re.compile(r"([+-])?(?:(\d+) ?(?:days?|d),? ?)?(?:(\d+):(\d\d)(?::(\d\d(?:\.\d+)?))?)?", re.I)


def to_timedelta(value, strict, st):
    if isinstance(value, datetime.timedelta):
        return value
    if isinstance(value, str) and (not strict or st.json):
        st.floor(0)
        found = _ISO.fullmatch(value)
        if found and len(value) > 1:
            weeks, days, hours, minutes, seconds = [float(part or 0) for part in found.groups()[1:]]
        else:
            found = _DAYS.fullmatch(value)
            if not found or not value.strip("+-"):
                reason = "input is too short" if not value else '"day" identifier in duration not correctly formatted' \
                    if value.lstrip("+-")[:1].isdigit() else "invalid digit in duration"
                raise invalid("time_delta_parsing", f"Input should be a valid timedelta, {reason}", value, error=reason)
            weeks = 0
            days, hours, minutes, seconds = [float(part or 0) for part in found.groups()[1:]]
        made = datetime.timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
        return -made if found[1] == "-" else made
    if not strict and isinstance(value, (int, float)) and not isinstance(value, bool):
        st.floor(0)
        return datetime.timedelta(seconds=value)
    raise invalid("time_delta_type", "Input should be a valid timedelta", value)


# -- numbers and names of other kinds --

def _uuid_fault(text):
    at = next((i for i, c in enumerate(text) if c not in "0123456789abcdefABCDEF-"), None)
    if at is not None:
        return f"invalid character: found `{text[at]}` at {at + 1}"
    groups = text.split("-")
    if len(groups) == 1:
        return f"invalid length: expected length 32 for simple format, found {len(text)}"
    if len(groups) != 5:
        return f"invalid group count: expected 5, found {len(groups)}"
    for i, (group, size) in enumerate(zip(groups, (8, 4, 4, 4, 12))):
        if len(group) != size:
            return f"invalid group length in group {i}: expected {size}, found {len(group)}"
    return "invalid character"


def to_uuid(value, strict, st):
    if isinstance(value, uuid.UUID):
        return value
    if isinstance(value, (str, bytes)) and (not strict or st.json):
        st.floor(0)
        text = _text(value)
        bare = text.removeprefix("urn:uuid:").strip("{}")
        if not re.fullmatch(r"[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", bare):
            reason = _uuid_fault(bare)
            raise invalid("uuid_parsing", f"Input should be a valid UUID, {reason}", value, error=reason)
        return uuid.UUID(bare)
    if strict:
        raise invalid("is_instance_of", "Input should be an instance of UUID", value, **{"class": "UUID"})
    raise invalid("uuid_type", "UUID input should be a string, bytes or UUID object", value)


def to_decimal(value, strict, st):
    if isinstance(value, decimal.Decimal):
        return value
    if isinstance(value, (int, float, str)) and not isinstance(value, bool) and (not strict or st.json):
        st.floor(0)
        try:
            return decimal.Decimal(str(value).strip().replace("_", ""))
        except (decimal.InvalidOperation, ValueError):
            raise invalid("decimal_parsing", "Input should be a valid decimal", value) from None
    if strict:
        raise invalid("is_instance_of", "Input should be an instance of Decimal", value, **{"class": "Decimal"})
    raise invalid("decimal_type", "Decimal input should be an integer, float, string or Decimal object", value)


CONVERTERS = {"int": to_int, "float": to_float, "str": to_str, "bool": to_bool, "bytes": to_bytes, "datetime": to_datetime,
              "date": to_date, "time": to_time, "timedelta": to_timedelta, "uuid": to_uuid, "decimal": to_decimal}
