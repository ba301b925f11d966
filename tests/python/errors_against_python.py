"""Holds the first error that our parser reports against python3's: class, words and place.

usage: errors_against_python.py DUMP_TREE FILE...      each FILE holds snippets, apart by lines of %% alone
       errors_against_python.py DUMP_TREE --mutate COUNT [--seed N] FILE_OR_FOLDER...
           makes COUNT wrong programs out of right ones: a token dropped, doubled, swapped or replaced, a line cut

Places are compared as the traceback shows them: line, first column and the length of the row of carets. Inside f-strings
only class, words and line are compared (python measures columns in a text of its own), and errors of later stages
(the symbol table, the compiler) are left out.
"""
import ast
import io
import os
import random
import re
import subprocess
import sys
import tempfile
import tokenize
import warnings

LATER = ("outside function", "outside async", "is parameter and", "is used prior", "is assigned to before", "duplicate",
         "nonlocal", "global", "not properly in loop", "outside loop", "starred assignment", "can't use starred",
         "import * only", "default 'except:'", "from __future__", "__debug__", "name capture", "wildcard makes",
         "alternative patterns", "multiple starred", "multiple assignments", "assignment expression cannot",
         "comprehension inner", "attribute name repeated", "mapping pattern checks", "star-unpack", "asynchronous")


def place(error, source):
    lines = source.split("\n")
    line = error.lineno or 0
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    begin = error.offset or 0
    end = error.end_offset or 0
    if error.end_lineno is not None and error.end_lineno > line:
        end = len(text) + 1
    if end <= 0 or end == begin:
        end = begin + 1
    return line, max(begin - 1, 0), end - begin


def python_error(source):
    try:
        compile(source, "x.py", "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
    except SyntaxError as error:
        return type(error).__name__, error.msg, place(error, source), error.end_offset or -1
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        return type(error).__name__, str(error), None
    return None


class Tool:
    def __init__(self, path):
        self.process = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.file = tempfile.NamedTemporaryFile("w", suffix=".py", newline="", encoding="utf-8", errors="surrogatepass")

    def first(self, source):
        self.file.seek(0)
        self.file.truncate()
        self.file.write(source)
        self.file.flush()
        self.process.stdin.write(self.file.name + "\n")
        self.process.stdin.flush()
        answer = []
        while not (line := self.process.stdout.readline()).startswith("\t"):
            if not line:
                sys.exit(f"the tool died of:\n{source}")
            answer.append(line.rstrip("\n"))
        if not answer or answer[0] == "tree" or answer[0].startswith("Warning"):
            return None
        kind, span, words = answer[0].split(" ", 2)
        (line, column), (end_line, end_column) = (map(int, p.split(":")) for p in span.split("-"))
        lines = source.split("\n")
        text = lines[line - 1].encode() if 0 < line <= len(lines) else b""
        begin = len(text[:column].decode(errors="replace")) + max(column - len(text), 0)
        end = len(text[:end_column].decode(errors="replace")) + max(end_column - len(text), 0)
        if end_line > line:
            end = len(text.decode())
        if begin == 0 and end == 0:
            return kind, words, (line, 0, 0)
        return kind, words, (line, begin, max(end - begin, 1))


def same(ours, theirs, source):
    if theirs is not None and theirs[2] is None:
        return ours is not None
    if ours is None or theirs is None:
        return ours == theirs
    if ours[0] == "Unsupported":
        return True
    if ours[2][1:] == (0, 0) and theirs[2][1] >= 0 and theirs[3] == -1:
        ours, theirs = (*ours[:2], ours[2][0]), (*theirs[:2], theirs[2][0])  # at the end: a file gives no column
        return ours == theirs
    theirs = theirs[:3]
    if "f-string" in theirs[1] or re.search("[fF][rR]?['\"]", source):
        return ours[:2] == theirs[:2] and ours[2][0] == theirs[2][0]
    return ours == theirs


def snippets(paths):
    for path in paths:
        for snippet in open(path, encoding="utf-8").read().split("\n%%\n"):
            yield snippet


WORDS = ("if else for in while def class return print = == := : , ( ) [ ] { } ; . * ** / @ -> not and or is lambda yield "
         "await async try except finally with as import from pass x 1 'a' f'{x}' += ! ? $ match case _ del raise None "
         "True 0777 1a \" ' \\ \t # “ elif assert global ...").split(" ")


def programs(arguments):
    for argument in arguments:
        if os.path.isfile(argument):
            yield argument
            continue
        for folder, _, names in os.walk(argument):
            yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith(".py"))


def mutants(count, seed, paths):
    chance = random.Random(seed)
    paths = list(programs(paths))
    parsed = {}
    made = 0
    while made < count:
        path = chance.choice(paths)
        if path not in parsed:
            text = open(path, encoding="utf-8").read()
            try:
                parsed[path] = text, ast.parse(text).body
            except SyntaxError:
                parsed[path] = text, []
        text, body = parsed[path]
        if not body:
            continue
        node = chance.choice(body)
        source = "\n".join(text.split("\n")[node.lineno - 1:node.end_lineno]) + "\n"
        if source.count("\n") > 40:
            inner = [n for n in ast.walk(node) if isinstance(n, ast.stmt) and n.end_lineno - n.lineno < 25]
            if not inner:
                continue
            node = chance.choice(inner)
            rows = text.split("\n")[node.lineno - 1:node.end_lineno]
            source = "\n".join(row[node.col_offset:] for row in rows) + "\nx = 1\n"
        try:
            tokens = [t for t in tokenize.generate_tokens(io.StringIO(source).readline) if t.string.strip()]
        except (tokenize.TokenError, IndentationError):
            continue
        if not tokens:
            continue
        made += 1
        yield mutate(source, tokens, chance)


def mutate(source, tokens, chance):
    rows = source.split("\n")

    def replace(token, new):
        (line, begin), (end_line, end) = token.start, token.end
        head, tail = rows[line - 1][:begin], rows[end_line - 1][end:]
        return "\n".join(rows[:line - 1] + [head + new + tail] + rows[end_line:])

    token = chance.choice(tokens)
    way = chance.randrange(8)
    if way <= 1:
        return replace(token, "")
    if way == 2:
        return replace(token, token.string + " " + token.string)
    if way == 3:
        return replace(token, chance.choice(WORDS))
    if way == 4:
        return replace(token, token.string + " " + chance.choice(WORDS))
    if way == 5:
        line = chance.randrange(len(rows))
        return "\n".join(rows[:line] + [chance.choice(["", " ", "  ", "\t"]) + rows[line].strip()] + rows[line + 1:])
    if way == 6:
        line = chance.randrange(len(rows))
        return "\n".join(rows[:line] + rows[line + 1:])
    return replace(token, chance.choice(tokens).string)


def main():
    warnings.simplefilter("ignore")
    tool = Tool(sys.argv[1])
    rest = sys.argv[2:]
    if rest[0] == "--mutate":
        seed = int(rest[3]) if rest[2] == "--seed" else 1
        sources = mutants(int(rest[1]), seed, rest[4 if rest[2] == "--seed" else 2:])
    else:
        sources = snippets(rest)
    agree = differ = 0
    for source in sources:
        theirs = python_error(source)
        if theirs is not None and any(words in theirs[1] for words in LATER):
            continue
        ours = tool.first(source)
        if same(ours, theirs, source):
            agree += 1
            continue
        differ += 1
        if differ <= 30:
            print("-" * 60, source if len(source) < 1500 else source[:1500], sep="\n")
            print("  ours:  ", ours)
            print("  python:", theirs)
    print(f"{agree} agree, {differ} differ")
    sys.exit(differ != 0)


if __name__ == "__main__":
    main()
