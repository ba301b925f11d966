"""Rows of values as lines of text, and back."""
import io
import re

import _source

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab",
           "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer",
           "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"]
__version__ = "1.0"

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)
_limit = 131072
_dialects = {}


class Error(Exception):
    """A text or a value that does not fit the dialect."""


Error.__module__ = "_csv"


class Dialect:
    """How fields are told apart and quoted."""

    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        try:
            _Settings(self)
        except TypeError as error:
            raise Error(str(error))


class excel(Dialect):
    delimiter, quotechar, doublequote, skipinitialspace = ",", '"', True, False
    lineterminator, quoting = "\r\n", QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    delimiter, quotechar, doublequote, skipinitialspace = ",", '"', True, False
    lineterminator, quoting = "\n", QUOTE_ALL


class _Settings:
    """A dialect with all its values checked."""

    _names = ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace",
              "strict")

    def __init__(self, dialect=None, **options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        values = {"delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n",
                  "quotechar": '"', "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False}
        for name in self._names:
            value = getattr(dialect, name, None) if dialect is not None else None
            if value is not None or name in ("quotechar", "escapechar") and dialect is not None and \
                    hasattr(dialect, name):
                values[name] = value
        for name, value in options.items():
            if name not in values:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
            values[name] = value
        self._check(values)
        for name, value in values.items():
            setattr(self, name, value)

    def _check(self, values):
        for name in ("delimiter", "quotechar", "escapechar"):
            value = values[name]
            if value is None and name != "delimiter":
                continue
            if not isinstance(value, str):
                kind = "string" if name == "delimiter" else "string or None"
                raise TypeError(f'"{name}" must be {kind}, not {type(value).__name__}')
            if len(value) != 1:
                if name == "quotechar" and value == "":
                    raise TypeError('"quotechar" must be a 1-character string')
                raise TypeError(f'"{name}" must be a 1-character string')
        if not isinstance(values["lineterminator"], str):
            raise TypeError(f'"lineterminator" must be a string, not {type(values["lineterminator"]).__name__}')
        if not isinstance(values["quoting"], int):
            raise TypeError('"quoting" must be an integer, not ' + type(values["quoting"]).__name__)
        if not 0 <= values["quoting"] <= 3:
            raise TypeError('bad "quoting" value')
        if values["quoting"] != QUOTE_NONE and values["quotechar"] is None:
            raise TypeError("quotechar must be set if quoting enabled")


def register_dialect(name, dialect=None, **options):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Settings(dialect, **options)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(*limit):
    global _limit
    old = _limit
    if limit:
        if not isinstance(limit[0], int):
            raise TypeError("limit must be an integer")
        _limit = limit[0]
    return old


class _Reader:
    """Gives the rows of lines."""

    def __init__(self, lines, dialect="excel", **options):
        self._lines, self.dialect, self.line_num = iter(lines), _Settings(dialect, **options), 0

    def __iter__(self):
        return self

    def __next__(self):
        row = _Row(self.dialect)
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if row.open_field():
                    if self.dialect.strict:
                        raise Error("unexpected end of data")
                    row.end_field()
                    return row.fields
                raise
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened "
                            "in text mode)")
            self.line_num += 1
            if row.read(line):
                return row.fields


class _Row:
    """The state of reading a row, which may go on over several lines."""

    def __init__(self, dialect):
        self.dialect, self.fields, self.state = dialect, [], "start row"
        self.field, self.numeric = [], False

    def open_field(self):
        return self.state == "in quotes" or self.state == "escaped" or bool(self.field)

    def end_field(self):
        text = "".join(self.field)
        self.field = []
        if len(text) > _limit:
            raise Error(f"field larger than field limit ({_limit})")
        if self.numeric:
            self.numeric = False
            self.fields.append(float(text))
        else:
            self.fields.append(text)

    def read(self, line):
        """Takes a line; whether the row is at its end."""
        for i, char in enumerate(line):
            if self.state == "after line":
                if char not in "\r\n":
                    raise Error("new-line character seen in unquoted field - do you need to open the file with "
                                "newline=''?")
                continue
            self._take(char)
        if self.state == "in quotes":
            return False
        if self.state == "escaped in quotes":
            self.field.append("\n")
            self.state = "in quotes"
            return False
        if self.state == "escaped":
            self.field.append("\n")
            self.state = "in field"
            return False
        if self.state not in ("start row", "after line"):
            self.end_field()
        self.state = "start row"
        return True

    def _take(self, char):
        dialect, state = self.dialect, self.state
        if state in ("start row", "start field"):
            self._begin(char)
        elif state == "escaped":
            self.field.append(char)
            self.state = "in field"
        elif state == "in field":
            if char in "\r\n":
                self.end_field()
                self.state = "after line"
            elif char == dialect.escapechar:
                self.state = "escaped"
            elif char == dialect.delimiter:
                self.end_field()
                self.state = "start field"
            else:
                self.field.append(char)
        elif state == "in quotes":
            if char == dialect.escapechar:
                self.state = "escaped in quotes"
            elif char == dialect.quotechar and dialect.quoting != QUOTE_NONE:
                self.state = "quote in quotes" if dialect.doublequote else "in field"
            else:
                self.field.append(char)
        elif state == "escaped in quotes":
            self.field.append(char)
            self.state = "in quotes"
        elif state == "quote in quotes":
            if dialect.quoting != QUOTE_NONE and char == dialect.quotechar:
                self.field.append(char)
                self.state = "in quotes"
            elif char == dialect.delimiter:
                self.end_field()
                self.state = "start field"
            elif char in "\r\n":
                self.end_field()
                self.state = "after line"
            elif not dialect.strict:
                self.field.append(char)
                self.state = "in field"
            else:
                raise Error(f"'{dialect.delimiter}' expected after '{dialect.quotechar}'")

    def _begin(self, char):
        dialect = self.dialect
        if char in "\r\n":
            if self.state == "start field":
                self.end_field()
            self.state = "after line"
        elif char == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self.state = "in quotes"
        elif char == dialect.escapechar:
            self.state = "escaped"
        elif char == " " and dialect.skipinitialspace:
            self.state = "start field"
        elif char == dialect.delimiter:
            self.end_field()
            self.state = "start field"
        else:
            if dialect.quoting == QUOTE_NONNUMERIC:
                self.numeric = True
            self.field.append(char)
            self.state = "in field"


def reader(csvfile, /, dialect="excel", **fmtparams):
    return _Reader(csvfile, dialect, **fmtparams)


class _Writer:
    """Writes rows to a file."""

    def __init__(self, file, dialect="excel", **options):
        self._write = getattr(file, "write", None)
        if not callable(self._write):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect = _Settings(dialect, **options)

    def writerow(self, row, /):
        try:
            values = iter(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        fields = []
        count = 0
        for value in values:
            fields.append(self._field(value))
            count += 1
        if count == 1 and fields[0] == "":
            if self.dialect.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            fields[0] = self.dialect.quotechar * 2
        return self._write(self.dialect.delimiter.join(fields) + self.dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _field(self, value):
        dialect = self.dialect
        quoted = dialect.quoting == QUOTE_ALL
        if dialect.quoting == QUOTE_NONNUMERIC:
            quoted = not isinstance(value, (int, float, complex)) and not hasattr(type(value), "__float__")
        if value is None:
            text = ""
        elif isinstance(value, float):
            text = repr(value)
        else:
            text = str(value)
        out = []
        for char in text:
            if char in (dialect.delimiter, dialect.escapechar, dialect.quotechar) or char in dialect.lineterminator or \
                    char in "\r\n":
                if dialect.quoting == QUOTE_NONE:
                    wants_escape = True
                else:
                    wants_escape = False
                    if char == dialect.quotechar:
                        if dialect.doublequote:
                            out.append(char)
                        else:
                            wants_escape = True
                    elif char == dialect.escapechar:
                        wants_escape = True
                    if not wants_escape:
                        quoted = True
                if wants_escape:
                    if dialect.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(dialect.escapechar)
            out.append(char)
        text = "".join(out)
        return f"{dialect.quotechar}{text}{dialect.quotechar}" if quoted else text


def writer(csvfile, /, dialect="excel", **fmtparams):
    return _Writer(csvfile, dialect, **fmtparams)


class DictReader:
    """Gives rows as dicts, by the names in the first line."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames, self.restkey, self.restval = fieldnames, restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect, self.line_num = dialect, 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        found = dict(zip(names, row))
        if len(names) < len(row):
            found[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            found[name] = self.restval
        return found


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames, self.restval = fieldnames, restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _values(self, row):
        if self.extrasaction == "raise":
            wrong = row.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join(repr(name) for name in wrong))
        return (row.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._values(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._values, rowdicts))


# A quoted field between delimiters, at the beginning of a line, at its end, alone.
_QUOTED = [re.compile(pattern, re.DOTALL | re.MULTILINE) for pattern in (
    r"""(?P<delim>[^\w\n"'])(?P<space> ?)(?P<quote>["']).*?(?P=quote)(?P=delim)""",
    r"""(?:^|\n)(?P<quote>["']).*?(?P=quote)(?P<delim>[^\w\n"'])(?P<space> ?)""",
    r"""(?P<delim>[^\w\n"'])(?P<space> ?)(?P<quote>["']).*?(?P=quote)(?:$|\n)""",
    r"""(?:^|\n)(?P<quote>["']).*?(?P=quote)(?:$|\n)""")]


class Sniffer:
    """Guesses a dialect from a sample: by what stands around quoted fields, or else by what comes equally often in
    the lines."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        quote, doubled, delimiter, skips_space = self._guess_quote_and_delimiter(sample, delimiters)
        if not delimiter:
            delimiter, skips_space = self._guess_delimiter(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator, quoting = "\r\n", QUOTE_MINIMAL
        dialect.doublequote, dialect.delimiter = doubled, delimiter
        dialect.quotechar, dialect.skipinitialspace = quote or '"', skips_space
        return dialect

    def _guess_quote_and_delimiter(self, data, delimiters):
        for pattern in _QUOTED:
            matches = list(pattern.finditer(data))
            if matches:
                break
        else:
            return "", False, None, 0
        quotes, delims, spaces = {}, {}, 0
        for match in matches:
            groups = match.groupdict()
            quotes[groups["quote"]] = quotes.get(groups["quote"], 0) + 1
            found = groups.get("delim")
            if found is None:
                continue
            if delimiters is None or found in delimiters:
                delims[found] = delims.get(found, 0) + 1
            spaces += bool(groups["space"])
        quote = max(quotes, key=quotes.get)
        delim, skips_space = "", 0
        if delims:
            delim = max(delims, key=delims.get)
            skips_space = delims[delim] == spaces
            if delim == "\n":
                delim = ""
        end = re.escape(delim)
        doubled = re.search(rf"(({end})|^)\W*{quote}[^{end}\n]*{quote}[^{end}\n]*{quote}\W*(({end})|$)", data,
                            re.MULTILINE)
        return quote, bool(doubled), delim, skips_space

    def _guess_delimiter(self, data, delimiters):
        lines = [line for line in data.split("\n") if line]
        chunk = min(10, len(lines))
        how_often, modes, delims = {}, {}, {}  # of each character: {times in a line: lines}, (times, lines)
        for number, start in enumerate(range(0, len(lines), chunk or 1), 1):
            for line in lines[start:start + chunk]:
                for char in map(chr, range(127)):
                    counts = how_often.setdefault(char, {})
                    times = line.count(char)
                    counts[times] = counts.get(times, 0) + 1
            for char, counts in how_often.items():
                if list(counts) == [0]:
                    continue
                times = max(counts, key=counts.get)
                modes[char] = times, 2 * counts[times] - sum(counts.values())
            total = float(min(chunk * number, len(lines)))
            consistency = 1.0
            while not delims and consistency >= 0.9:
                for char, (times, agreeing) in modes.items():
                    if times > 0 and agreeing > 0 and agreeing / total >= consistency \
                            and (delimiters is None or char in delimiters):
                        delims[char] = times, agreeing
                consistency -= 0.01
            if len(delims) == 1:
                return self._with_space(next(iter(delims)), lines)
        if not delims:
            return "", 0
        for char in self.preferred:
            if char in delims:
                return self._with_space(char, lines)
        return self._with_space(max((counted, char) for char, counted in delims.items())[1], lines)

    @staticmethod
    def _with_space(delim, lines):
        return delim, lines[0].count(delim) == lines[0].count(delim + " ")

    def has_header(self, sample):
        rows = reader(io.StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))  # of each column: complex, or the length of all its cells
        for row, _ in zip(rows, range(21)):
            if len(row) != len(header):
                continue
            for column in list(kinds):
                try:
                    complex(row[column])
                    kind = complex
                except (ValueError, OverflowError):
                    kind = len(row[column])
                if kind != kinds[column]:
                    if kinds[column] is None:
                        kinds[column] = kind
                    else:
                        del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                differs = len(header[column]) != kind
            else:
                try:
                    kind(header[column])
                    differs = False
                except (ValueError, TypeError):
                    differs = True
            votes += 1 if differs else -1
        return votes > 0


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


for _kind, _name in ((_Reader, "reader"), (_Writer, "writer")):
    _kind.__module__, _kind.__name__, _kind.__qualname__ = "_csv", _name, _name
    _source.set_message_name(_kind, f"_csv.{_name}")
