"""The simulated machine's programs that read text and write text: wc, head, sort, grep, tr, seq, .."""
import re

from .programs import Unknown, honest, open_input, options_of, unescape


def _inputs(process, names):
    """(name, bytes) of each file that is there; "-" alone: standard input."""
    for name in names or ["-"]:
        content = open_input(process, name)
        if content is not None:
            yield name, content


def _lines(data):
    lines = data.split(b"\n")
    if lines and lines[-1] == b"":
        lines.pop()
    return lines


def _number(process, text, what):
    try:
        return int(text)
    except ValueError:
        raise Unknown(f"{process.argv[0]}: invalid {what}: ‘{text}’") from None


@honest
def wc(process):
    letters, _, names = options_of(process, "lwcm")
    letters = letters or {"l", "w", "c"}
    rows = []
    for name, data in _inputs(process, names):
        counts = {"l": data.count(b"\n"), "w": len(data.split()), "m": len(data.decode("utf-8", "replace")), "c": len(data)}
        rows.append(([counts[letter] for letter in "lwmc" if letter in letters], name if names else ""))
    if len(names) > 1:
        rows.append(([sum(column) for column in zip(*(counts for counts, _ in rows))], "total"))
    if len(letters) == 1 and len(rows) == 1:
        width = 1
    else:
        width = max([len(str(count)) for counts, _ in rows for count in counts] or [1])
        if not names or "-" in names:
            width = max(width, 7)
    for counts, name in rows:
        process.out(" ".join(f"{count:{width}}" for count in counts) + (f" {name}" if name else "") + "\n")
    return 0 if len(rows) >= max(1, len(names)) else 1


def _first_or_last(is_head):
    @honest
    def program(process):
        words = process.argv[1:]
        if words and re.fullmatch(r"-[0-9]+", words[0]):
            process.argv = [process.argv[0], "-n", words[0][1:], *words[1:]]
        letters, values, names = options_of(process, "qf", "nc")
        if "f" in letters:
            raise Unknown("tail -f: the simulated tail does not follow a file")
        in_bytes = "c" in values
        given = values.get("c", values.get("n", "10"))
        count = _number(process, given.lstrip("+-"), "number of lines")
        status = 0
        for index, name in enumerate(names or ["-"]):
            if is_head and name == "-" and not given.startswith("-"):
                _head_of_stream(process, count, in_bytes)
                continue
            data = open_input(process, name)
            if data is None:
                status = 1
                continue
            if len(names) > 1:
                process.out(("\n" if index else "") + f"==> {name} <==\n")
            units = [data[i:i + 1] for i in range(len(data))] if in_bytes else data.splitlines(True)
            process.out(b"".join(_part(units, count, given, is_head)))
        return status
    return program


def _head_of_stream(process, count, in_bytes):
    while count > 0:
        piece = process.stdin.read(min(count, 65536)) if in_bytes else process.stdin.readline()
        if not piece:
            break
        process.out(piece)
        count -= len(piece) if in_bytes else 1


def _part(units, count, given, is_head):
    if is_head:
        return units[:-count] if given.startswith("-") and count else units[:count]
    if given.startswith("+"):
        return units[max(0, count - 1):]
    return units[-count:] if count else []


@honest
def sort(process):
    letters, values, names = options_of(process, "rnufbsh", "ktoS")
    if "h" in letters:
        raise Unknown("sort: the simulated sort knows no -h")
    lines = []
    for _, data in _inputs(process, names):
        lines += _lines(data)
    column, separator = None, values["t"].encode() if "t" in values else None
    if "k" in values:
        found = re.fullmatch(r"([0-9]+)(?:,[0-9]+)?([nr]*)", values["k"])
        if not found:
            raise Unknown(f"sort: the simulated sort does not know -k {values['k']}")
        column = int(found[1]) - 1
        letters |= set(found[2])

    def key(line):
        text = line
        if column is not None:
            fields = line.split(separator)
            text = fields[column] if column < len(fields) else b""
        if "n" in letters:
            number = re.match(rb"\s*-?[0-9]+(\.[0-9]+)?", text)
            return float(number[0]) if number else 0.0
        return text.lower() if "f" in letters else text

    lines.sort(key=lambda line: (key(line), b"" if "s" in letters or "u" in letters else line))
    if "r" in letters:
        lines.reverse()
    if "u" in letters:
        kept = []
        for line in lines:
            if not kept or key(kept[-1]) != key(line):
                kept.append(line)
        lines = kept
    data = b"".join(line + b"\n" for line in lines)
    if "o" in values:
        import _files
        _files.write(process.path(values["o"]), data)
    else:
        process.out(data)


@honest
def uniq(process):
    letters, _, names = options_of(process, "cdui")
    groups = []
    for _, data in _inputs(process, names[:1]):
        for line in _lines(data):
            if groups and (groups[-1][0].lower() == line.lower() if "i" in letters else groups[-1][0] == line):
                groups[-1][1] += 1
            else:
                groups.append([line, 1])
    for line, count in groups:
        if "d" in letters and count == 1 or "u" in letters and count > 1:
            continue
        process.out((b"%7d " % count if "c" in letters else b"") + line + b"\n")


@honest
def grep(process):
    letters, values, names = options_of(process, "ivncqlwxEFohHs", "em")
    if process.argv[0].endswith("egrep"):
        letters.add("E")
    if "e" in values:
        pattern = values["e"]
    elif names:
        pattern = names.pop(0)
    else:
        process.err("Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n")
        return 2
    matcher = _pattern(pattern, letters)
    found, failed = 0, False
    limit = _number(process, values["m"], "max count") if "m" in values else None
    if not names and not letters & {"c", "q", "l", "o"}:
        return _grep_stream(process, matcher, letters, limit)
    for name in names or ["-"]:
        data = open_input(process, name)
        if data is None:
            failed = True
            continue
        hits = [(number, line) for number, line in enumerate(_lines(data), 1) if bool(matcher(line)) != ("v" in letters)]
        hits = hits[:limit]
        found += len(hits)
        prefix = f"{name}:".encode() if (len(names) > 1 or "H" in letters) and "h" not in letters else b""
        if "q" in letters:
            continue
        if "l" in letters:
            process.out(name + "\n" if hits else "")
        elif "c" in letters:
            process.out(prefix + str(len(hits)).encode() + b"\n")
        else:
            for number, line in hits:
                lead = prefix + (b"%d:" % number if "n" in letters else b"")
                pieces = [piece[0] for piece in matcher.all(line)] if "o" in letters else [line]
                process.out(b"".join(lead + piece + b"\n" for piece in pieces))
    return 2 if failed and not ("q" in letters and found) else 0 if found else 1


def _grep_stream(process, matcher, letters, limit):
    found = number = 0
    while limit is None or found < limit:
        line = process.stdin.readline()
        if not line:
            break
        number += 1
        line = line.rstrip(b"\n")
        if bool(matcher(line)) != ("v" in letters):
            found += 1
            process.out((b"%d:" % number if "n" in letters else b"") + line + b"\n")
    return 0 if found else 1


class _Matcher:
    def __init__(self, pattern, flags):
        self._compiled = re.compile(pattern.encode(), flags)

    def __call__(self, line):
        return self._compiled.search(line)

    def all(self, line):
        return [match for match in self._compiled.finditer(line) if match[0]]


def _pattern(pattern, letters):
    if "F" in letters:
        pattern = "|".join(re.escape(part) for part in pattern.split("\n"))
    elif "E" not in letters:  # in basic patterns the meaning of \+ and + is exchanged
        pattern = re.sub(r"(\\?)([+?|(){}])", lambda m: m[2] if m[1] else "\\" + m[2], pattern)
    if "[:" in pattern:
        for name, inside in (("alpha", "A-Za-z"), ("digit", "0-9"), ("alnum", "A-Za-z0-9"), ("space", r"\s"),
                             ("upper", "A-Z"), ("lower", "a-z"), ("punct", r"!-/:-@\[-`{-~")):
            pattern = pattern.replace(f"[:{name}:]", inside)
    if "w" in letters:
        pattern = rf"\b(?:{pattern})\b"
    if "x" in letters:
        pattern = rf"\A(?:{pattern})\Z"
    return _Matcher(pattern, re.IGNORECASE if "i" in letters else 0)


@honest
def seq(process):
    words, separator, equal = process.argv[1:], "\n", False
    while words and words[0].startswith("-") and not re.fullmatch(r"-[0-9.]+", words[0]):
        word = words.pop(0)
        if word.startswith("-s"):
            separator = unescape(word[2:] or words.pop(0))
        elif word == "-w":
            equal = True
        else:
            raise Unknown(f"seq: the simulated seq knows no {word}")
    if not 1 <= len(words) <= 3:
        process.err("seq: missing operand\nTry 'seq --help' for more information.\n")
        return 1
    numbers = [float(word) if "." in word else _number(process, word, "floating point argument") for word in words]
    first = numbers[0] if len(numbers) > 1 else 1
    step = numbers[1] if len(numbers) == 3 else 1
    last = numbers[-1]
    places = max(len(word.partition(".")[2]) for word in words)
    items, index = [], 0
    while first + index * step <= last + 1e-9 if step > 0 else first + index * step >= last - 1e-9:
        value = first + index * step
        items.append(f"{value:.{places}f}" if places else str(int(value)))
        index += 1
        if index % 1000 == 0:  # a long one goes out as it comes
            process.out(separator.join(items) + separator)
            items = []
    if equal:
        width = max(map(len, items), default=0)
        items = [item.zfill(width) for item in items]
    if items:
        process.out(separator.join(items) + "\n")


def _set_of(text):
    text = unescape(text)
    for name, inside in (("lower", "a-z"), ("upper", "A-Z"), ("digit", "0-9"), ("alpha", "A-Za-z"), ("alnum", "0-9A-Za-z")):
        text = text.replace(f"[:{name}:]", inside)
    text = text.replace("[:space:]", " \t\n\r\v\f").replace("[:punct:]", "!\"#$%&'()*+,\\-./:;<=>?@[]^_`{|}~")
    letters, at = [], 0
    while at < len(text):
        if text[at + 1:at + 2] == "-" and at + 2 < len(text):
            letters += [chr(code) for code in range(ord(text[at]), ord(text[at + 2]) + 1)]
            at += 3
        else:
            letters.append(text[at])
            at += 1
    return letters


@honest
def tr(process):
    letters, _, sets = options_of(process, "dscC")
    if not sets:
        process.err("tr: missing operand\nTry 'tr --help' for more information.\n")
        return 1
    first = _set_of(sets[0])
    second = _set_of(sets[1]) if len(sets) > 1 else []
    outside = bool(letters & {"c", "C"})
    table = {letter: second[min(index, len(second) - 1)] for index, letter in enumerate(first)} if second else {}
    members, squeezed, last = set(first), set(second or first) if "s" in letters else set(), None
    while True:
        data = process.stdin.read()
        if not data:
            break
        result = []
        for letter in data.decode("utf-8", "surrogateescape"):
            inside = (letter in members) != outside
            if "d" in letters and inside:
                continue
            if "d" not in letters and inside and second:
                letter = second[-1] if outside else table[letter]
            if letter == last and letter in squeezed:
                continue
            last = letter
            result.append(letter)
        process.out("".join(result))


@honest
def tee(process):
    letters, _, names = options_of(process, "ai")
    files = [open(process.path(name), "ab" if "a" in letters else "wb") for name in names]
    while True:
        data = process.stdin.read()
        if not data:
            break
        process.out(data)
        for file in files:
            file.write(data)
            file.flush()
    for file in files:
        file.close()


@honest
def cut(process):
    letters, values, names = options_of(process, "s", "dfcb")
    if "d" in values and not values["d"] or not set(values) & set("fcb"):
        process.err("cut: you must specify a list of bytes, characters, or fields\nTry 'cut --help' for more information.\n")
        return 1
    wanted = values.get("f") or values.get("c") or values.get("b")
    separator = values.get("d", "\t")
    for _, data in _inputs(process, names):
        for line in _lines(data):
            text = line.decode("utf-8", "surrogateescape")
            if "f" in values and separator not in text:
                process.out(text + "\n" if "s" not in letters else "")
                continue
            pieces = text.split(separator) if "f" in values else list(text)
            chosen = [piece for index, piece in enumerate(pieces, 1) if _in_ranges(index, wanted)]
            process.out((separator if "f" in values else "").join(chosen) + "\n")


def _in_ranges(index, text):
    for part in text.split(","):
        first, dash, last = part.partition("-")
        if int(first or 1) <= index <= (int(last) if last else (10 ** 9 if dash else int(first))):
            return True
    return False


def _each_line(function):
    @honest
    def program(process):
        for _, data in _inputs(process, process.argv[1:]):
            process.out(b"".join(line + b"\n" for line in function(_lines(data))))
    return program


@honest
def timeout(process):
    """timeout SECONDS COMMAND: ends it when it takes longer."""
    from . import find, spawn
    words = process.argv[1:]
    if len(words) < 2 or words[0].startswith("-"):
        raise Unknown("timeout: the simulated timeout takes a time and a command")
    unit = {"s": 1, "m": 60, "h": 3600}.get(words[0][-1:])
    seconds = float(words[0][:-1] if unit else words[0]) * (unit or 1)
    try:
        child = spawn(words[1:], {number: end.share() for number, end in process.ends.items()}, process.env, process.cwd)
    except FileNotFoundError:
        process.err(f"timeout: failed to run command ‘{words[1]}’: No such file or directory\n")
        return 127
    if child.wait(seconds) is None:
        child.signal(15)
        child.wait()
        return 124
    return child.returncode if child.returncode >= 0 else 128 - child.returncode


@honest
def which(process):
    from . import find
    status = 0
    for name in process.argv[1:]:
        if find.is_there(name):
            process.out(f"/usr/bin/{name}\n")
        else:
            status = 1
    return status


PROGRAMS = {"wc": wc, "head": _first_or_last(True), "tail": _first_or_last(False), "sort": sort, "uniq": uniq, "grep": grep,
            "egrep": grep, "seq": seq, "tr": tr, "tee": tee, "cut": cut, "rev": _each_line(lambda lines: [line[::-1] for line in lines]),
            "tac": _each_line(lambda lines: lines[::-1]), "timeout": timeout, "which": which}
