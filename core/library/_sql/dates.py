"""Dates as text by PostgreSQL's and MySQL's patterns: an SQL expression of SQLite's strftime() and its like."""
import re

from .failures import Failure
from .tokens import quote_text

_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split()


def _chosen(names, number, width=None):
    cases = " ".join(f"WHEN {k} THEN {quote_text(name[:width] if width else name)}" for k, name in enumerate(names))
    return f"(CASE {number} {cases} END)"


def _month(moment, width=None):
    return _chosen(_MONTHS, f"CAST(strftime('%m', {moment}) AS INTEGER) - 1", width)


def _day(moment, width=None):
    return _chosen(_DAYS, f"CAST(strftime('%w', {moment}) AS INTEGER)", width)


def _number(moment, sign):
    return f"CAST(CAST(strftime('{sign}', {moment}) AS INTEGER) AS TEXT)"


def _twelve(moment):
    return f"((CAST(strftime('%H', {moment}) AS INTEGER) + 11) % 12 + 1)"


def _half(moment):
    return f"(CASE WHEN CAST(strftime('%H', {moment}) AS INTEGER) < 12 THEN 'AM' ELSE 'PM' END)"


def _plain(sign):
    return lambda moment: f"strftime('{sign}', {moment})"


_POSTGRES = {
    "YYYY": _plain("%Y"), "YY": lambda m: f"substr(strftime('%Y', {m}), 3)", "MM": _plain("%m"), "DDD": _plain("%j"),
    "DD": _plain("%d"), "HH24": _plain("%H"), "HH12": lambda m: f"printf('%02d', {_twelve(m)})",
    "HH": lambda m: f"printf('%02d', {_twelve(m)})", "MI": _plain("%M"), "SS": _plain("%S"),
    "MS": lambda m: f"substr(strftime('%f', {m}), 4, 3)", "US": lambda m: f"(substr(strftime('%f', {m}), 4, 3) || '000')",
    "Month": lambda m: f"substr({_month(m)} || '        ', 1, 9)", "FMMonth": _month, "Mon": lambda m: _month(m, 3),
    "MON": lambda m: f"upper({_month(m, 3)})", "mon": lambda m: f"lower({_month(m, 3)})",
    "Day": lambda m: f"substr({_day(m)} || '        ', 1, 9)", "FMDay": _day, "Dy": lambda m: _day(m, 3),
    "D": lambda m: f"CAST(CAST(strftime('%w', {m}) AS INTEGER) + 1 AS TEXT)", "AM": _half, "PM": _half,
    "FMDD": lambda m: _number(m, "%d"), "FMMM": lambda m: _number(m, "%m"), "Q": lambda m:
    f"CAST((CAST(strftime('%m', {m}) AS INTEGER) + 2) / 3 AS TEXT)", "TZ": lambda m: "'UTC'",
}
_POSTGRES_PART = re.compile('"[^"]*"|FMMonth|FMDay|FMDD|FMMM|YYYY|YY|Month|MON|Mon|mon|MM|DDD|DD|Day|Dy|HH24|HH12|HH|MI|SS|MS|US|AM|PM|'
                            'TZ|Q|D|[A-Za-z]+|[^A-Za-z"]+')
_MYSQL = {
    "Y": _plain("%Y"), "y": lambda m: f"substr(strftime('%Y', {m}), 3)", "m": _plain("%m"), "c": lambda m: _number(m, "%m"),
    "d": _plain("%d"), "e": lambda m: _number(m, "%d"), "H": _plain("%H"), "k": lambda m: _number(m, "%H"),
    "h": lambda m: f"printf('%02d', {_twelve(m)})", "I": lambda m: f"printf('%02d', {_twelve(m)})",
    "l": lambda m: f"CAST({_twelve(m)} AS TEXT)", "i": _plain("%M"), "s": _plain("%S"), "S": _plain("%S"), "p": _half,
    "M": _month, "b": lambda m: _month(m, 3), "W": _day, "a": lambda m: _day(m, 3), "j": _plain("%j"), "w": _plain("%w"),
    "T": _plain("%H:%M:%S"), "r": lambda m: f"(printf('%02d', {_twelve(m)}) || strftime(':%M:%S ', {m}) || {_half(m)})",
    "f": lambda m: "'000000'", "%": lambda m: "'%'",
}


def _joined(parts):
    return "(" + " || ".join(parts or ["''"]) + ")"


def to_char(moment, pattern):
    parts = []
    for piece in _POSTGRES_PART.findall(pattern):
        if piece in _POSTGRES:
            parts.append(_POSTGRES[piece](moment))
        elif piece[0].isalpha() and piece not in ("T", "Z"):
            raise Failure("refused", what=f"to_char with {piece}")
        else:
            parts.append(quote_text(piece.strip('"') if piece[0] == '"' else piece))
    return _joined(parts)


def date_format(moment, pattern):
    parts = []
    for sign, other in re.findall(r"%(.)|([^%]+)", pattern, re.S):
        if other:
            parts.append(quote_text(other))
        elif sign in _MYSQL:
            parts.append(_MYSQL[sign](moment))
        else:
            raise Failure("refused", what=f"DATE_FORMAT with %{sign}")
    return _joined(parts)


_SECONDS = {"SECOND": 1, "MINUTE": 60, "HOUR": 3600, "DAY": 86400, "WEEK": 604800}


def between(unit, first, second):
    """TIMESTAMPDIFF(unit, first, second)."""
    if unit in _SECONDS:
        return f"CAST(ROUND((julianday({second}) - julianday({first})) * 86400000.0) / {_SECONDS[unit] * 1000} AS INTEGER)"
    months = (f"((CAST(strftime('%Y', {second}) AS INTEGER) - CAST(strftime('%Y', {first}) AS INTEGER)) * 12 + "
              f"CAST(strftime('%m', {second}) AS INTEGER) - CAST(strftime('%m', {first}) AS INTEGER) - "
              f"(strftime('%d %H:%M:%S', {second}) < strftime('%d %H:%M:%S', {first})))")
    if unit in ("MONTH", "QUARTER", "YEAR"):
        return f"({months} / {dict(MONTH=1, QUARTER=3, YEAR=12)[unit]})"
    raise Failure("refused", what=f"TIMESTAMPDIFF in {unit}")
