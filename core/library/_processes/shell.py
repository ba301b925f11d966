"""sh and bash as processes: runs what shell_grammar.py has read.

A command that the machine has runs as a process of its own, as do the parts of a pipeline and what stands in ( ) or $( );
builtins run in the shell. What the shell does not know is refused when it is started, by name.
"""
import fnmatch
import os
import re

import _files

from . import ends as _ends, programs, shell_grammar as grammar

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


class _Exit(Exception):
    def __init__(self, status):
        self.status = status


class _Return(_Exit):
    """return, of a function."""


class _Loop(Exception):
    """break, continue."""

    def __init__(self, again, levels):
        self.again, self.levels = again, levels


class _Failed(Exception):
    """The command fails before it begins: a redirection or an expansion is wrong."""

    def __init__(self, text, status=1):
        self.text, self.status = text, status


class Shell:
    """One shell, or a part of one that runs in a process of its own."""

    def __init__(self, process, is_bash, name, arguments):
        self.process, self.is_bash, self.name, self.arguments = process, is_bash, name, arguments
        self.variables, self.exported = dict(process.env), set(process.env)
        self.status, self.background, self.last_background = 0, [], ""
        self.exit_on_error = False
        self.functions, self.locals = {}, []  # by name; of each function that runs, what its variables were before

    def inside(self, process):
        """The same shell, to go on in another process."""
        shell = Shell(process, self.is_bash, self.name, self.arguments)
        shell.variables, shell.exported, shell.functions = dict(self.variables), set(self.exported), dict(self.functions)
        shell.status, shell.exit_on_error, shell.last_background = self.status, self.exit_on_error, self.last_background
        return shell

    def main(self, tree):
        try:
            self.run(tree, dict(self.process.ends), True)
        except _Exit as end:
            return end.status
        except _Loop:
            pass
        return self.status

    # -- lists, pipelines --

    def run(self, node, ends, is_last=False, tested=False):
        kind = node[0]
        if kind == "list":
            for index, (part, in_background) in enumerate(node[1]):
                if in_background:
                    self._start_in_background(part, ends)
                else:
                    self.run(part, ends, is_last and index == len(node[1]) - 1, tested)
        elif kind in ("and", "or"):
            self.run(node[1], ends, False, True)
            if (self.status == 0) == (kind == "and"):
                self.run(node[2], ends, is_last, tested)
        elif kind == "not":
            self.run(node[1], ends, False, True)
            self.status = 0 if self.status else 1
        elif kind == "pipe":
            self._pipeline(node[1], ends)
            self._check(tested)
        else:
            try:
                self._command(node, ends, is_last, tested)
            except _Failed as failed:
                line = f"line {node[1]}" if self.is_bash else node[1]
                _write(ends, 2, f"{self.name}: {line}: {failed.text}\n")
                self.status = failed.status
            self._check(tested)

    def _check(self, tested):
        if self.status and self.exit_on_error and not tested:
            raise _Exit(self.status)

    def _spawn_part(self, node, ends):
        from . import spawn
        text = grammar.text_of(node)

        def program(process):
            shell = self.inside(process)
            return shell.main(("list", [(node, False)]))

        shared = {number: end.share() for number, end in ends.items()}
        try:
            return spawn([text], shared, self._environment(), self.process.cwd, program)
        except BlockingIOError:
            for end in shared.values():
                end.drop()
            _write(ends, 2, f"{self.name}: 1: Cannot fork\n")
            raise _Exit(2) from None

    def _pipeline(self, parts, ends):
        started, reader = [], None
        for index, part in enumerate(parts):
            own = dict(ends)
            if reader is not None:
                own[0] = reader
            before, reader, writer = reader, None, None
            if index < len(parts) - 1:
                reader, writer = _ends.pipe()
                own[1] = writer
            started.append(self._spawn_part(part, own))
            for end in (before, writer):
                if end is not None:
                    end.drop()
        for process in started:
            process.wait()
        self.status = _status_of(started[-1])

    def _start_in_background(self, node, ends):
        own = dict(ends)
        own[0] = _ends.Null()
        process = self._spawn_part(node, own)
        self.background.append(process)
        self.last_background = str(process.pid)
        self.status = 0

    # -- commands --

    def _command(self, node, ends, is_last, tested):
        kind, line = node[0], node[1]
        if kind == "simple":
            return self._simple(node, ends, is_last)
        if kind == "function":
            self.functions[node[2]] = node[3]
            self.status = 0
            return
        redirections = node[-1]
        with _Redirected(self, redirections, ends) as own:
            if kind == "group":
                self.run(node[2], own, False, tested)
            elif kind == "subshell":
                process = self._spawn_part(node[2], own)
                process.wait()
                self.status = _status_of(process)
            elif kind == "if":
                self._if(node, own, tested)
            elif kind == "while":
                self._while(node, own)
            elif kind == "case":
                self._case(node, own, tested)
            else:
                self._for(node, own)

    def _if(self, node, ends, tested):
        for condition, body in node[2]:
            if condition is not None:
                self.run(condition, ends, False, True)
            if condition is None or self.status == 0:
                return self.run(body, ends, False, tested)
        self.status = 0

    def _case(self, node, ends, tested):
        subject, self.status = self.text(node[2], ends), 0
        for patterns, body in node[3]:
            for pattern in patterns:
                text = "".join(re.sub(r"([*?\[])", r"[\1]", self._expand(part, ends)) if part[-1] else self._expand(part, ends)
                               for part in pattern)
                if fnmatch.fnmatchcase(subject, text):
                    return self.run(body, ends, False, tested)

    def _call(self, words, ends):
        """Runs a function of the script's."""
        before, self.arguments = self.arguments, words[1:]
        self.locals.append({})
        if len(self.locals) > 100:
            _write(ends, 2, f"{self.name}: 1: Maximum function recursion depth (100) reached\n")
            raise _Exit(2)
        try:
            self.run(self.functions[words[0]], ends)
        except _Return as end:
            self.status = end.status
        finally:
            self.arguments = before
            for name, value in self.locals.pop().items():
                if value is None:
                    self.variables.pop(name, None)
                else:
                    self.variables[name] = value

    def _loop_body(self, body, ends):
        """False: the loop ends."""
        try:
            self.run(body, ends)
        except _Loop as loop:
            if loop.levels > 1:
                raise _Loop(loop.again, loop.levels - 1)
            return loop.again
        return True

    def _while(self, node, ends):
        status = 0
        while True:
            self.run(node[3], ends, False, True)
            if (self.status == 0) != node[2]:
                break
            going_on = self._loop_body(node[4], ends)
            status = self.status
            if not going_on:
                break
        self.status = status

    def _for(self, node, ends):
        words = self.arguments if node[3] is None else self.fields(node[3], ends)
        self.status = 0
        for word in list(words):
            self.variables[node[2]] = word
            if not self._loop_body(node[4], ends):
                break

    def _simple(self, node, ends, is_last):
        _, line, assignments, words, redirections = node
        self.expansion_status = 0
        words = self.fields(words, ends)
        values = [(name, self.text(value, ends)) for name, value in assignments]
        with _Redirected(self, redirections, ends) as own:
            if not words:
                self.variables.update(values)
                self.status = self.expansion_status
                return
            if words[0] in self.functions:
                self.variables.update(values)
                return self._call(words, own)
            if words[0] in _BUILTINS:
                before = dict(self.variables)
                self.variables.update(values)
                try:
                    self.status = _BUILTINS[words[0]](self, words, own, line) or 0
                finally:
                    for name, _ in values:
                        self.variables[name] = before.get(name, "")
                return
            self._external(words, {**self._environment(), **dict(values)}, own, line, is_last and not redirections)

    def _environment(self):
        return {name: self.variables[name] for name in self.exported if name in self.variables}

    def _external(self, words, env, ends, line, in_place):
        from . import find, spawn
        self.process.env = env
        if in_place:
            before = self.process.argv
            self.process.argv = words
            try:
                program = find.program_for(self.process)
            except OSError as error:
                self.process.argv = before
                return self._not_found(words[0], error, ends, line)
            self.status = program(self.process) or 0
            raise _Exit(self.status)
        shared = {number: end.share() for number, end in ends.items()}
        try:
            process = spawn(words, shared, env, self.process.cwd)
        except OSError as error:
            for end in shared.values():
                end.drop()
            return self._not_found(words[0], error, ends, line)
        process.wait()
        self.status = _status_of(process)
        if process.returncode < 0 and -process.returncode not in (2, 13):
            import signal
            text = signal.strsignal(-process.returncode)
            if self.is_bash:
                text = f"{self.name}: line {line}: {process.pid:5} {text:<23} {' '.join(words)}"
            _write(ends, 2, text + "\n")

    def _not_found(self, name, error, ends, line):
        denied = isinstance(error, PermissionError)
        self.status = 126 if denied else 127
        if self.is_bash:
            what = "Permission denied" if denied else "No such file or directory" if "/" in name else "command not found"
            _write(ends, 2, f"{self.name}: line {line}: {name}: {what}\n")
        else:
            _write(ends, 2, f"{self.name}: {line}: {name}: {'Permission denied' if denied else 'not found'}\n")
        for note in getattr(error, "__notes__", ()):
            from . import find
            find.tell(note)

    # -- expansion --

    def parameter(self, name):
        """A variable's text, or None."""
        if name == "?":
            return str(self.status)
        if name == "$":
            return str(self.process.pid)
        if name == "!":
            return self.last_background
        if name == "#":
            return str(len(self.arguments))
        if name == "-":
            return ""
        if name in ("@", "*"):
            return " ".join(self.arguments)
        if name == "0":
            return self.name
        if name.isdigit():
            return self.arguments[int(name) - 1] if int(name) <= len(self.arguments) else None
        if name == "RANDOM" and self.is_bash:
            import random
            return str(random.randrange(32768))
        return self.variables.get(name)

    def _expand(self, part, ends):
        """The text of one part of a word."""
        kind = part[0]
        if kind == "text":
            return part[1]
        if kind == "command":
            return self._output_of(part[1], ends)
        if kind == "arithmetic":
            return str(self._arithmetic(part[1], ends))
        _, name, operator, argument = part[:4]
        value = self.parameter(name)
        if operator is None:
            return value or ""
        if operator == "length":
            return str(len(value or ""))
        missing = value is None or (operator[0] == ":" and value == "")
        operator = operator.lstrip(":")
        if operator == "-":
            return self.text(argument, ends) if missing else value
        if operator == "=":
            if missing:
                value = self.variables[name] = self.text(argument, ends)
            return value
        if operator == "+":
            return "" if missing else self.text(argument, ends)
        if operator == "?":
            if missing:
                _write(ends, 2, f"{self.name}: 1: {name}: {self.text(argument, ends) or 'parameter not set'}\n")
                raise _Exit(2)
            return value
        return _without(value or "", operator, self.text(argument, ends))

    def _output_of(self, tree, ends):
        reader, writer = _ends.pipe()
        own = dict(ends)
        own[1] = writer
        process = self._spawn_part(("group", 1, tree, []), own)
        writer.drop()
        data = reader.read_all()
        reader.drop()
        process.wait()
        self.expansion_status = self.status = _status_of(process)
        return data.decode("utf-8", "surrogateescape").rstrip("\n")

    def _arithmetic(self, word, ends):
        text = self.text(word, ends)
        text = _NAME.sub(lambda found: self.variables.get(found[0]) or "0", text)
        if not re.fullmatch(r"[0-9\s+\-*/%()<>=!&|^~]*", text) or "**" in text and not self.is_bash:
            self._give_up(f'arithmetic expression: expecting primary: "{text}"', ends)
        python = re.sub(r"(?<![0-9])0+(?=[1-9])", "", text.replace("&&", " and ").replace("||", " or "))
        python = re.sub(r"!(?!=)", " not ", python).replace("/", "//")
        try:
            return int(eval(python or "0", {"__builtins__": {}}))
        except ZeroDivisionError:
            self._give_up(f'arithmetic expression: division by zero: "{text}"', ends)
        except SyntaxError:
            self._give_up(f'arithmetic expression: expecting EOF: "{text}"', ends)

    def _give_up(self, text, ends):
        """An expansion that fails ends sh; bash leaves the command."""
        if self.is_bash:
            raise _Failed(text)
        _write(self.process.ends, 2, f"{self.name}: 1: {text}\n")
        raise _Exit(2)

    def text(self, word, ends):
        """A word as one text: without splitting."""
        return "".join(self._expand(part, ends) for part in word)

    def fields(self, words, ends):
        """Words after expansion: split, with file names in the place of patterns."""
        result = []
        for word in words:
            for expanded in grammar.braces(word) if self.is_bash else [word]:
                result += self._fields_of(expanded, ends)
        return result

    def _fields_of(self, word, ends):
        # Each field is a list of (text, is it quoted).
        fields, current = [], None
        for part in word:
            quoted = part[-1]
            if part[0] == "parameter" and part[1] == "@" and quoted:
                for index, argument in enumerate(self.arguments):
                    if index and current is not None:
                        fields.append(current)
                        current = None
                    current = (current or []) + [(argument, True)]
                continue
            text = self._expand(part, ends)
            if part[0] == "text" or quoted:
                if part[0] == "text" and not quoted and current is None and text[:1] == "~" and text[1:2] in ("", "/"):
                    text = self.variables.get("HOME", "/home/student") + text[1:]
                current = (current or []) + [(text, quoted)]
                continue
            pieces = re.split(r"[ \t\n]+", text)
            if pieces[0]:
                current = (current or []) + [(pieces[0], False)]
            for piece in pieces[1:]:
                if current is not None:
                    fields.append(current)
                current = [(piece, False)] if piece else None
        if current is not None:
            fields.append(current)
        result = []
        for field in fields:
            result += self._file_names(field)
        return result

    def _file_names(self, field):
        plain = "".join(text for text, _ in field)
        if not any(not quoted and re.search(r"[*?\[]", text) for text, quoted in field):
            return [plain]
        pattern = "".join(re.sub(r"([*?\[])", r"[\1]", text) if quoted else text for text, quoted in field)
        folder, _, last = pattern.rpartition("/")
        if re.search(r"[*?\[]", folder):
            raise NotImplementedError(f"the simulated shell takes patterns in the last part of a path only: {plain}")
        path = self.process.path(folder or ("/" if pattern.startswith("/") else "."))
        names = _files.list_folder(path) if _files.is_folder(path) else []
        found = sorted(name for name in names if fnmatch.fnmatchcase(name, last) and (name[0] != "." or last[0] == "."))
        prefix = folder + "/" if "/" in pattern else ""
        return [prefix + name for name in found] or [plain]


def _without(value, operator, pattern):
    """${name%pattern} and its kin."""
    matches = re.compile(fnmatch.translate(pattern)).fullmatch
    if operator in ("%", "%%"):
        ends = range(len(value), -1, -1) if operator == "%" else range(len(value) + 1)
        return next((value[:end] for end in ends if matches(value[end:])), value)
    starts = range(len(value) + 1) if operator == "#" else range(len(value), -1, -1)
    return next((value[start:] for start in starts if matches(value[:start])), value)


def _status_of(process):
    return process.returncode if process.returncode >= 0 else 128 - process.returncode


def _write(ends, number, text):
    ends[number].write(text.encode("utf-8", "surrogateescape"))


class _Redirected:
    """The ends that a command has with its redirections."""

    def __init__(self, shell, redirections, ends):
        self.shell, self.redirections, self.ends, self.opened = shell, redirections, dict(ends), []

    def __enter__(self):
        try:
            for number, operator, word in self.redirections:
                self._redirect(number, operator, word)
        except BaseException:
            self.__exit__()
            raise
        return self.ends

    def __exit__(self, *exception):
        for end in self.opened:
            end.drop()

    def _redirect(self, number, operator, word):
        shell = self.shell
        if operator == "<<":
            return self._put(number, _Text(shell.text(word, self.ends)))
        if operator == "<<<":
            return self._put(number, _Text(shell.text(word, self.ends) + "\n"))
        name = shell.text(word, self.ends)
        if operator in (">&", "<&") and name.isdigit():
            if int(name) not in self.ends:
                raise _Failed(f"{name}: Bad file descriptor", 2)
            self.ends[number] = self.ends[int(name)]
            return
        if name == "/dev/null":
            end = _ends.Null()
        elif name in ("/dev/stdout", "/dev/stderr", "/dev/stdin"):
            end = self.ends[{"/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2}[name]].share()
        else:
            end = self._file(name, {"<": "rb", ">>": "ab", "<>": "r+b"}.get(operator, "wb"))
        self._put(1 if operator in ("&>", ">&") else number, end)
        if operator in ("&>", ">&"):
            self.ends[2] = end

    def _put(self, number, end):
        self.opened.append(end)
        self.ends[number] = end

    def _file(self, name, mode):
        shell = self.shell
        try:
            return _ends.FileEnd(open(shell.process.path(name), mode), owned=True)
        except OSError as error:
            if shell.is_bash:
                raise _Failed(f"{name}: {error.strerror}", 1) from None
            what = "open" if mode == "rb" else "create"
            reason = {2: "No such file" if mode == "rb" else "Directory nonexistent"}.get(error.errno, error.strerror)
            raise _Failed(f"cannot {what} {name}: {reason}", 2) from None


class _Text(_ends.End):
    """A text to read: what stands under <<."""

    def __init__(self, text):
        super().__init__()
        self._kept = text.encode("utf-8", "surrogateescape")

    def read(self, size=65536):
        data, self._kept = self._kept[:size], self._kept[size:]
        return data

    def read_new(self, size):
        return b""


# -- builtins: function(shell, words, ends, line) --


class _AsProcess:
    """What a program takes for its process, when the shell runs it itself."""

    def __init__(self, shell, words, ends):
        self.argv, self.ends, self.cwd, self.env = words, ends, shell.process.cwd, shell._environment()
        self.stdin, self.stdout, self.stderr = ends.get(0), ends.get(1), ends.get(2)

    def out(self, data):
        self.stdout.write(data if isinstance(data, bytes) else data.encode("utf-8", "surrogateescape"))

    def err(self, text):
        self.stderr.write(text.encode("utf-8", "surrogateescape"))

    def path(self, name):
        return os.path.normpath(os.path.join(self.cwd, name))


def _echo(shell, words, ends, line):
    if shell.is_bash:
        return programs.echo(_AsProcess(shell, words, ends))
    newline = "\n"
    if words[1:2] == ["-n"]:
        words, newline = words[:1] + words[2:], ""
    _guarded(ends, programs.unescape(" ".join(words[1:])) + newline)


def _guarded(ends, text):
    try:
        _write(ends, 1, text)
    except BrokenPipeError:
        from . import Signalled
        raise Signalled(13) from None


def _program(function):
    return lambda shell, words, ends, line: function(_AsProcess(shell, words, ends))


def _cd(shell, words, ends, line):
    name = words[1] if len(words) > 1 else shell.variables.get("HOME", "/")
    path = shell.process.path(shell.variables.get("OLDPWD", ".") if name == "-" else name)
    if not _files.is_folder(path):
        raise _Failed(f"cd: {name}: No such file or directory" if shell.is_bash else f"cd: can't cd to {name}",
                      1 if shell.is_bash else 2)
    shell.variables["OLDPWD"], shell.process.cwd = shell.process.cwd, path
    shell.variables["PWD"] = path
    _files.set_current_folder(path)


def _exit(shell, words, ends, line):
    raise _Exit(int(words[1]) & 0xff if len(words) > 1 else shell.status)


def _return(shell, words, ends, line):
    raise _Return(int(words[1]) & 0xff if len(words) > 1 else shell.status)


def _local(shell, words, ends, line):
    if not shell.locals:
        raise _Failed("local: not in a function", 2)
    for word in words[1:]:
        name, equals, value = word.partition("=")
        shell.locals[-1].setdefault(name, shell.variables.get(name))
        shell.variables[name] = value


def _export(shell, words, ends, line):
    for word in words[1:]:
        name, equals, value = word.partition("=")
        shell.exported.add(name)
        if equals:
            shell.variables[name] = value


def _unset(shell, words, ends, line):
    for name in words[1:]:
        shell.variables.pop(name, None)


def _read(shell, words, ends, line):
    names = [word for word in words[1:] if word != "-r"] or ["REPLY"]
    if names[0].startswith("-"):
        raise NotImplementedError(f"the simulated shell's read knows -r only, not {names[0]}")
    data = ends[0].readline().decode("utf-8", "surrogateescape")
    pieces = data.rstrip("\n").split(None, len(names) - 1) if len(names) > 1 else [data.strip(" \t\n")]
    for index, name in enumerate(names):
        shell.variables[name] = pieces[index].strip() if index < len(pieces) else ""
    return 0 if data.endswith("\n") else 1


def _set(shell, words, ends, line):
    for index, word in enumerate(words[1:], 1):
        if word == "--" or word[:1] not in "-+":
            shell.arguments = words[index + (word == "--"):]
            break
        if word in ("-e", "+e"):
            shell.exit_on_error = word == "-e"
        elif word not in ("-u", "+u", "-o", "pipefail"):
            raise NotImplementedError(f"the simulated shell's set knows -e only, not {word}")


def _shift(shell, words, ends, line):
    shell.arguments = shell.arguments[int(words[1]) if len(words) > 1 else 1:]


def _wait(shell, words, ends, line):
    status = 0
    for process in list(shell.background):
        if len(words) < 2 or str(process.pid) in words[1:]:
            process.wait()
            status = _status_of(process) if len(words) > 1 else 0
            shell.background.remove(process)
    return status


def _again(again):
    def function(shell, words, ends, line):
        raise _Loop(again, int(words[1]) if len(words) > 1 else 1)
    return function


def _eval(shell, words, ends, line):
    shell.run(grammar.parse(" ".join(words[1:]), shell.is_bash), ends)
    return shell.status


def _exec(shell, words, ends, line):
    if len(words) < 2:
        raise NotImplementedError("the simulated shell's exec needs a command")
    shell.process.ends.update({number: end.share() for number, end in ends.items()
                               if end is not shell.process.ends.get(number)})
    shell._external(words[1:], shell._environment(), ends, line, True)
    raise _Exit(shell.status)


def _command(shell, words, ends, line):
    from . import find
    names = [word for word in words[1:] if not word.startswith("-")]
    if words[1:2] not in (["-v"], ["-V"]) and words[0] == "command":
        shell._external(words[1:], shell._environment(), ends, line, False)
        return shell.status
    status = 0
    for name in names:
        if name in _BUILTINS:
            _guarded(ends, f"{name} is a shell builtin\n" if words[0] == "type" else name + "\n")
        elif find.is_there(name):
            _guarded(ends, f"{name} is /usr/bin/{name}\n" if words[0] == "type" else f"/usr/bin/{name}\n")
        else:
            if words[0] == "type":
                _guarded(ends, f"{name}: not found\n")
            status = 127
    return status


def _test(shell, words, ends, line):
    words = words[1:]
    return 0 if _Condition(shell, words).whole() else 1


def _bracket(shell, words, ends, line):
    if words[-1] != "]":
        raise _Failed("[: missing ]", 2)
    return _test(shell, words[:-1], ends, line)


class _Condition:
    """What test and [ ] ask."""

    def __init__(self, shell, words):
        self.shell, self.words = shell, list(words)

    def whole(self):
        result = self.both()
        while self.words[:1] == ["-o"]:
            self.words.pop(0)
            result = self.both() or result
        if self.words:
            raise _Failed(f"[: {self.words[0]}: unexpected operator", 2)
        return result

    def both(self):
        result = self.one()
        while self.words[:1] == ["-a"]:
            self.words.pop(0)
            result = self.one() and result
        return result

    def one(self):
        words = self.words
        if not words:
            return False
        if words[0] == "!" and len(words) > 1:
            words.pop(0)
            return not self.one()
        if len(words) >= 3 and words[1] in _COMPARISONS:
            left, operator, right = words.pop(0), words.pop(0), words.pop(0)
            if operator.startswith("-"):
                try:
                    return _COMPARISONS[operator](int(left), int(right))
                except ValueError:
                    raise _Failed("[: Illegal number: " + (right if left.lstrip("-").isdigit() else left), 2) from None
            return _COMPARISONS[operator](left, right)
        if len(words) >= 2 and words[0] in _QUESTIONS:
            question = _QUESTIONS[words.pop(0)]
            return question(self.shell.process, words.pop(0))
        return words.pop(0) != ""


def _is_there(process, name):
    return _files.is_file(process.path(name)) or _files.is_folder(process.path(name))


_COMPARISONS = {
    "=": lambda a, b: a == b, "==": lambda a, b: a == b, "!=": lambda a, b: a != b, "-eq": lambda a, b: a == b,
    "-ne": lambda a, b: a != b, "-lt": lambda a, b: a < b, "-le": lambda a, b: a <= b, "-gt": lambda a, b: a > b,
    "-ge": lambda a, b: a >= b,
}
_QUESTIONS = {
    "-z": lambda process, text: text == "", "-n": lambda process, text: text != "",
    "-f": lambda process, name: _files.is_file(process.path(name)),
    "-d": lambda process, name: _files.is_folder(process.path(name)), "-e": _is_there, "-r": _is_there, "-w": _is_there,
    "-s": lambda process, name: bool(_files.read(process.path(name))), "-t": lambda process, number: False,
    "-x": lambda process, name: _files.is_folder(process.path(name)),
}
_BUILTINS = {
    "echo": _echo, "printf": _program(programs.printf), "true": _program(programs.true), ":": _program(programs.true),
    "false": _program(programs.false), "pwd": lambda shell, words, ends, line: _guarded(ends, shell.process.cwd + "\n"),
    "cd": _cd, "exit": _exit, "return": _return, "local": _local, "export": _export, "unset": _unset, "read": _read, "set": _set, "shift": _shift,
    "wait": _wait, "break": _again(False), "continue": _again(True), "eval": _eval, "exec": _exec, "command": _command,
    "type": _command, "test": _test, "[": _bracket, "kill": _program(programs.kill),
}


# -- the program --


def _shell_program(is_bash):
    def prepare(process):
        """Reads the command line and the script; gives the function to run."""
        words, exit_on_error = list(process.argv[1:]), False
        while words and words[0].startswith("-") and words[0] != "-":
            word = words.pop(0)
            if word in ("-e", "-ec", "-ce"):
                exit_on_error = True
            elif word not in ("-c", "-l", "-lc", "-s", "--norc", "--noprofile", "-o", "pipefail"):
                raise NotImplementedError(f"{process.argv[0]} {word}: the simulated shell knows -c and -e only")
            if "c" in word:
                if not words:
                    return _complaint(f"{process.argv[0]}: 0: -c requires an argument")
                text = words.pop(0)
                name = words.pop(0) if words else process.argv[0]
                return _ready(process, text, is_bash, name, words, exit_on_error)
        if not words:
            return lambda process: _ready(process, process.stdin.read_all().decode(), is_bash, process.argv[0], [],
                                          exit_on_error)(process)
        content = _files.read(process.path(words[0]))
        if content is None:
            problem = "cannot open {0}: No such file" if not is_bash else "{0}: No such file or directory"
            return _complaint(f"{process.argv[0]}: {'' if is_bash else '0: '}" + problem.format(words[0]), 127 if is_bash else 2)
        return _ready(process, content.decode(), is_bash, words[0], words[1:], exit_on_error)

    prepare.is_checked = True
    return prepare


def _complaint(text, status=2):
    def program(process):
        process.err(text + "\n")
        return status
    return program


def _ready(process, text, is_bash, name, arguments, exit_on_error):
    try:
        tree = grammar.parse(text, is_bash)
    except grammar.Wrong as wrong:
        line = f"-c: line {wrong.line}: " if is_bash else f"{wrong.line}: "
        return _complaint(f"{name}: {line}{'s' if is_bash else 'S'}yntax error: {wrong}", 2)

    def program(process):
        shell = Shell(process, is_bash, name, arguments)
        shell.exit_on_error = exit_on_error
        return shell.main(tree)
    return program


PROGRAMS = {"sh": _shell_program(False), "dash": _shell_program(False), "bash": _shell_program(True)}
