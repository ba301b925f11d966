"""Holds the lines that our machine reports against those that a line tracer sees in python3.

usage: lines_against_settrace.py DUMP_LINES [FILE...]      (default: tests/bytecode/lines)

A statement over several lines counts as its first one, and a line reached twice in a row as once. By design we report
no line for docstrings, none again when decorators are applied, and one for a whole comprehension or lambda, so the
files do without the first two and comprehensions are left out.
"""
import ast
import contextlib
import glob
import io
import os
import subprocess
import sys

UNCOMPARED = ("<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>", "<lambda>")


def first_lines(text):
    """For each line of a statement's own text (not of its body): the statement's first line."""
    first = {}

    def mark(node):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, (ast.stmt, ast.ExceptHandler, ast.match_case)):
                start = child.pattern.lineno if isinstance(child, ast.match_case) else child.lineno
                body = getattr(child, "body", None) or getattr(child, "cases", None)
                if isinstance(body, list):
                    inner = body[0].pattern.lineno if isinstance(body[0], ast.match_case) else body[0].lineno
                    end = max(start, inner - 1)
                else:
                    end = child.end_lineno
                for line in range(start, end + 1):
                    first[line] = start
            mark(child)
    mark(ast.parse(text))
    return first


def collapse(events):
    return [event for i, event in enumerate(events) if i == 0 or events[i - 1] != event]


def pythons(path, text, first):
    events = []

    def tracer(frame, event, _):
        if frame.f_code.co_filename != path or frame.f_code.co_name in UNCOMPARED:
            return None
        if event == "line":
            events.append((first.get(frame.f_lineno, frame.f_lineno), frame.f_code.co_name))
        return tracer
    code = compile(text, path, "exec")
    with contextlib.redirect_stdout(io.StringIO()):
        sys.settrace(tracer)
        try:
            exec(code, {"__name__": "__main__"})
        finally:
            sys.settrace(None)
    return collapse(events)


def ours(tool, path, first):
    run = subprocess.run([tool, path], capture_output=True, text=True, timeout=60)
    if run.returncode != 0:
        sys.exit(f"{path} ended with {run.returncode}: {run.stderr}")
    events = []
    for row in run.stdout.splitlines():
        line, name = row.split(" ", 1)
        if name not in UNCOMPARED:
            events.append((first.get(int(line), int(line)), name))
    return collapse(events)


def main():
    tool = sys.argv[1]
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "lines")
    bad = 0
    for path in sys.argv[2:] or sorted(glob.glob(os.path.join(folder, "*.py"))):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        first = first_lines(text)
        theirs, found = pythons(path, text, first), ours(tool, path, first)
        if theirs == found:
            continue
        bad += 1
        at = next(i for i in range(max(len(theirs), len(found))) if theirs[i:i + 1] != found[i:i + 1])
        print(f"{path}: differs from event {at} on\n   python3 {theirs[max(0, at - 3):at + 5]}"
              f"\n   ours    {found[max(0, at - 3):at + 5]}")
    return 1 if bad else 0


sys.exit(main())
