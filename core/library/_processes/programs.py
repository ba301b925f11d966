"""The simulated machine's programs that do no more than a few lines: echo, cat, sleep, ls, date, .."""
import os

import _files
import _world


def _usage(process, text):
    process.err(text + f"\nTry '{process.argv[0]} --help' for more information.\n")
    return 1


def options_of(process, known, with_value=""):
    """(set of letters, {letter: value}, operands); an unknown option raises _Unknown."""
    letters, values, operands, words = set(), {}, [], process.argv[1:]
    while words:
        word = words.pop(0)
        if word == "--":
            operands += words
            break
        if not word.startswith("-") or word == "-":
            operands.append(word)
            continue
        if word.startswith("--"):
            raise Unknown(f"{process.argv[0]}: the simulated {process.argv[0]} knows no option {word}")
        rest = word[1:]
        while rest:
            letter, rest = rest[0], rest[1:]
            if letter in with_value:
                values[letter] = rest if rest else (words.pop(0) if words else "")
                rest = ""
            elif letter in known:
                letters.add(letter)
            else:
                raise Unknown(f"{process.argv[0]}: the simulated {process.argv[0]} knows no option -{letter}")
    return letters, values, operands


class Unknown(Exception):
    """Something that the simulated program does not do: said on its standard error, with status 2."""


def honest(function):
    """What the program does not know ends it, and is said."""
    def program(process):
        try:
            return function(process)
        except Unknown as problem:
            process.err(f"loopscope: {problem}\n")
            return 2
        except BrokenPipeError:
            from . import Signalled
            raise Signalled(13) from None
    program.__name__ = function.__name__
    return program


_ESCAPES = {"n": "\n", "t": "\t", "\\": "\\", "a": "\a", "b": "\b", "r": "\r", "v": "\v", "f": "\f", "e": "\x1b", "0": "\0",
            '"': '"'}


def unescape(text):
    result, at = [], 0
    while at < len(text):
        if text[at] == "\\" and at + 1 < len(text) and text[at + 1] in _ESCAPES:
            following = text[at + 1]
            digits = ""
            if following == "0":
                while len(digits) < 3 and text[at + 2 + len(digits):at + 3 + len(digits)] in tuple("01234567"):
                    digits += text[at + 2 + len(digits)]
            result.append(chr(int(digits, 8)) if digits else _ESCAPES[following])
            at += 2 + len(digits)
        elif text[at] == "\\" and text[at + 1:at + 2] == "x":
            digits = ""
            while len(digits) < 2 and text[at + 2 + len(digits):at + 3 + len(digits)] in tuple("0123456789abcdefABCDEF"):
                digits += text[at + 2 + len(digits)]
            result.append(chr(int(digits, 16)) if digits else "\\x")
            at += 2 + len(digits)
        else:
            result.append(text[at])
            at += 1
    return "".join(result)


@honest
def echo(process):
    words, newline, escapes = process.argv[1:], "\n", False
    while words and len(words[0]) > 1 and words[0][0] == "-" and set(words[0][1:]) <= set("neE"):
        for letter in words.pop(0)[1:]:
            newline = "" if letter == "n" else newline
            escapes = {"e": True, "E": False}.get(letter, escapes)
    text = " ".join(words)
    process.out((unescape(text) if escapes else text) + newline)


@honest
def printf(process):
    if len(process.argv) < 2:
        return _usage(process, "printf: missing operand")
    pattern, words = process.argv[1], process.argv[2:]
    while True:
        text, words = _printf_once(unescape(pattern), words)
        process.out(text)
        if not words or "%" not in pattern:
            return 0


def _printf_once(pattern, words):
    result, at = [], 0
    while at < len(pattern):
        if pattern[at] != "%":
            result.append(pattern[at])
            at += 1
            continue
        end = at + 1
        while end < len(pattern) and pattern[end] in "-+ #0123456789.":
            end += 1
        kind = pattern[end:end + 1]
        if kind == "%":
            result.append("%")
        else:
            word = words.pop(0) if words else ""
            flags = pattern[at:end]
            if kind in "di" and kind:
                result.append((flags + "d") % int(word or 0))
            elif kind in ("s", "b"):
                result.append((flags + "s") % (unescape(word) if kind == "b" else word))
            elif kind in ("f", "e", "g", "x", "X", "o", "c") and kind:
                value = word[:1] if kind == "c" else int(word or 0) if kind in "xXo" else float(word or 0)
                result.append((flags + kind) % value)
            else:
                raise Unknown(f"printf: the simulated printf knows no %{kind}")
        at = end + 1
    return "".join(result), words


_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


@honest
def sleep(process):
    if len(process.argv) < 2:
        return _usage(process, "sleep: missing operand")
    seconds = 0.0
    for word in process.argv[1:]:
        number, unit = (word[:-1], _UNITS[word[-1]]) if word[-1:] in _UNITS else (word, 1)
        try:
            seconds += (1e9 if number in ("infinity", "inf") else float(number)) * unit
        except ValueError:
            return _usage(process, f"sleep: invalid time interval ‘{word}’")
        if seconds < 0:
            return _usage(process, f"sleep: invalid time interval ‘{word}’")
    process.sleep(seconds)


def true(process):
    return 0


def false(process):
    return 1


def open_input(process, name):
    """A file's bytes; None where there is none, which is said."""
    if name in ("-", "/dev/stdin"):
        return process.stdin.read_all()
    if name == "/dev/null":
        return b""
    path = process.path(name)
    if _files.is_folder(path):
        process.err(f"{process.argv[0]}: {name}: Is a directory\n")
        return None
    content = _files.read(path)
    if content is None:
        process.err(f"{process.argv[0]}: {name}: No such file or directory\n")
    return content


@honest
def cat(process):
    letters, _, names = options_of(process, "nu")
    status, number = 0, 0
    for name in names or ["-"]:
        if name == "-" and "n" not in letters:
            while True:
                piece = process.stdin.read()
                if not piece:
                    break
                process.out(piece)
            continue
        content = open_input(process, name)
        if content is None:
            status = 1
        elif "n" in letters:
            for line in content.splitlines(True):
                number += 1
                process.out(f"{number:6}\t".encode() + line)
        else:
            process.out(content)
    return status


@honest
def ls(process):
    letters, _, names = options_of(process, "la1AhF")
    show = _long_list if "l" in letters else _short_list
    status, folders, files = 0, [], []
    for name in names or ["."]:
        path = process.path(name)
        if _files.is_folder(path):
            folders.append(name)
        elif _files.is_file(path):
            files.append(name)
        else:
            process.err(f"ls: cannot access '{name}': No such file or directory\n")
            status = 2
    show(process, [(name, process.path(name)) for name in sorted(files)], False)
    for index, name in enumerate(sorted(folders)):
        if len(names) > 1:
            process.out(("\n" if index or files else "") + name + ":\n")
        entries = sorted(_files.list_folder(process.path(name)))
        if "a" in letters:
            entries = [".", ".."] + entries
        elif "A" not in letters:
            entries = [entry for entry in entries if not entry.startswith(".")]
        show(process, [(entry, os.path.normpath(os.path.join(process.path(name), entry))) for entry in entries], True)
    return status


def _short_list(process, entries, is_folder):
    process.out("".join(name + "\n" for name, _ in entries))


def _long_list(process, entries, is_folder):
    """All files belong to one user, and were made when virtual time began."""
    rows = []
    for name, path in entries:
        inside = _files.is_folder(path)
        rows.append(("drwxr-xr-x 2" if inside else "-rw-r--r-- 1", 4096 if inside else len(_files.read(path)), name))
    if is_folder:
        process.out(f"total {sum((size + 4095) // 4096 * 4 for _, size, _ in rows)}\n")
    width = max((len(str(size)) for _, size, _ in rows), default=1)
    for kind, size, name in rows:
        process.out(f"{kind} student student {size:{width}} Jan  1 12:00 {name}\n")


def pwd(process):
    process.out(process.cwd + "\n")


@honest
def date(process):
    import datetime
    import time
    now = datetime.datetime.fromtimestamp(time.time())
    pattern = "%a %b %e %H:%M:%S UTC %Y"
    for word in process.argv[1:]:
        if word.startswith("+"):
            pattern = word[1:]
        elif word not in ("-u", "--utc"):
            raise Unknown(f"date: the simulated date knows +FORMAT and -u, not {word}")
    pattern = pattern.replace("%e", f"{now.day:2}").replace("%s", str(int(time.time()))).replace("%N", f"{now.microsecond * 1000:09}")
    pattern = pattern.replace("%F", "%Y-%m-%d").replace("%T", "%H:%M:%S").replace("%R", "%H:%M").replace("%D", "%m/%d/%y")
    pattern = pattern.replace("%Z", "UTC").replace("%z", "+0000")
    process.out(now.strftime(pattern) + "\n")


@honest
def env(process):
    words, clean, added = process.argv[1:], False, {}
    while words and words[0] in ("-i", "-"):
        words, clean = words[1:], True
    while words and "=" in words[0]:
        name, _, added[name] = words.pop(0).partition("=")
    process.env = {**({} if clean else process.env), **added}
    if not words:
        process.out("".join(f"{name}={value}\n" for name, value in process.env.items()))
        return 0
    from . import find
    process.argv = words
    try:
        program = find.program_for(process)
    except FileNotFoundError:
        process.err(f"env: ‘{words[0]}’: No such file or directory\n")
        return 127
    return program(process)


@honest
def printenv(process):
    names = process.argv[1:]
    if not names:
        process.out("".join(f"{name}={value}\n" for name, value in process.env.items()))
    for name in names:
        if name in process.env:
            process.out(process.env[name] + "\n")
    return 0 if all(name in process.env for name in names) else 1


@honest
def uname(process):
    letters, _, _ = options_of(process, "asnrvmpio")
    told = os.uname()
    parts = [("s", told.sysname), ("n", told.nodename), ("r", told.release), ("v", told.version), ("m", told.machine), ("o", "GNU/Linux")]
    process.out(" ".join(text for letter, text in parts if "a" in letters or letter in (letters or "s")) + "\n")


def whoami(process):
    process.out(process.env.get("USER", "student") + "\n")


def hostname(process):
    process.out(os.uname().nodename + "\n")


@honest
def yes(process):
    line = ((" ".join(process.argv[1:]) or "y") + "\n").encode()
    piece = line * max(1, 8192 // len(line))
    while True:
        if process.stdout.fd is None:
            raise Unknown("yes: it writes for ever; let it write into a pipe that is closed some time")
        process.out(piece)
        process.sleep(0.001)  # else nobody's time limit would ever come


@honest
def kill(process):
    from . import process_of
    words, number = process.argv[1:], 15
    if words and words[0].startswith("-"):
        number = signal_number(words.pop(0).lstrip("-") or "15")
    status = 0
    for word in words:
        target = process_of(int(word)) if word.isdigit() else None
        if target is None:
            process.err(f"kill: ({word}) - No such process\n")
            status = 1
        else:
            target.signal(number)
    return status


def signal_number(text):
    from . import NAMES_OF_SIGNALS
    if text.startswith("s "):
        text = text[2:]
    if text.isdigit():
        return int(text)
    for number, name in NAMES_OF_SIGNALS.items():
        if text.upper() in (name, name[3:]):
            return number
    raise Unknown(f"kill: {text}: unknown signal")


@honest
def basename(process):
    name = process.argv[1].rstrip("/").rpartition("/")[2]
    suffix = process.argv[2] if len(process.argv) > 2 else ""
    process.out((name[:-len(suffix)] if suffix and name.endswith(suffix) and name != suffix else name) + "\n")


@honest
def dirname(process):
    process.out((os.path.dirname(process.argv[1].rstrip("/")) or ".") + "\n")


@honest
def mkdir(process):
    letters, _, names = options_of(process, "pv", "m")
    status = 0
    for name in names:
        path = process.path(name)
        if _files.is_folder(path) and "p" in letters:
            continue
        try:
            os.makedirs(path) if "p" in letters else os.mkdir(path)
        except OSError as error:
            process.err(f"mkdir: cannot create directory ‘{name}’: {error.strerror}\n")
            status = 1
    return status


@honest
def touch(process):
    _, _, names = options_of(process, "cam")
    for name in names:
        if not _files.is_file(process.path(name)):
            with open(process.path(name), "ab"):
                pass


@honest
def rm(process):
    letters, _, names = options_of(process, "rRf")
    status = 0
    for name in names:
        path = process.path(name)
        if _files.is_folder(path) and letters & {"r", "R"}:
            import shutil
            shutil.rmtree(path)
        elif _files.is_folder(path):
            process.err(f"rm: cannot remove '{name}': Is a directory\n")
            status = 1
        elif not _files.remove(path) and "f" not in letters:
            process.err(f"rm: cannot remove '{name}': No such file or directory\n")
            status = 1
    return status


def _copying(move):
    @honest
    def program(process):
        _, _, names = options_of(process, "frp")
        name = "mv" if move else "cp"
        if len(names) != 2:
            raise Unknown(f"{name}: the simulated {name} takes one source and one target")
        source, target = process.path(names[0]), process.path(names[1])
        content = _files.read(source)
        if content is None:
            process.err(f"{name}: cannot stat '{names[0]}': No such file or directory\n")
            return 1
        if _files.is_folder(target):
            target = os.path.join(target, os.path.basename(source))
        _files.write(target, content)
        if move:
            _files.remove(source)
        return 0
    return program


def nproc(process):
    process.out(f"{os.cpu_count()}\n")


def id_(process):
    process.out("uid=1000(student) gid=1000(student) groups=1000(student)\n")


PROGRAMS = {"echo": echo, "printf": printf, "sleep": sleep, "true": true, "false": false, "cat": cat, "ls": ls, "pwd": pwd,
            "date": date, "env": env, "printenv": printenv, "uname": uname, "whoami": whoami, "hostname": hostname,
            "yes": yes, "kill": kill, "basename": basename, "dirname": dirname, "mkdir": mkdir, "touch": touch, "rm": rm,
            "cp": _copying(False), "mv": _copying(True), "nproc": nproc, "id": id_}
