"""Holds the tree against the house's rules: which layer may include which, how long files, functions and lines may be.

    style_test.py SOURCE_FOLDER
"""
import re
import sys
from pathlib import Path

# DESIGN.md's table: what each layer may include besides itself, the standard library and fmt.
MAY_INCLUDE = {
    "core/base": [],
    "core/python": ["core/base"],
    "core/bytecode": ["core/base", "core/python"],
    "core/trace": ["core/base"],
    "core/vm": ["core/base", "core/bytecode", "core/trace"],
    "core/loop": ["core/base", "core/vm", "core/trace"],
    "core/world": ["core/base", "core/vm", "core/loop", "core/trace"],
    "core/library": ["core/base", "core/vm", "core/loop", "core/world", "core/trace"],
    "core/replay": ["core/base", "core/trace"],
    "core/insight": ["core/base", "core/trace", "core/replay"],
    "core/lesson": ["core/base"],
    "core/run": ["core"],
    "ui": ["core/base", "core/trace", "core/replay", "core/insight", "core/lesson", "core/run/run.h", "core/run/inspect.h"],
    "app": ["core", "ui"],
    "tests": ["core", "ui", "app"],
}
FORBIDDEN_IN_CORE_AND_UI = ["<thread>", "<coroutine>", "<ranges>", "<source_location>", "<chrono>", "<GLFW/glfw3.h>"]
MAX_LINES = {".cpp": 500, ".h": 250}
MAX_COLUMNS = 110
MAX_FUNCTION = 70
DISPATCH = {"core/vm/interpreter.cpp"}  # holds the dispatch switch, the one exception to the length of functions
TOP_LEVEL = {"CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "app", "core", "ui", "lessons", "tests", "assets"}

problems = []


def report(path, line, message):
    problems.append(f"{path}:{line}: {message}")


def layer_of(path):
    parts = path.split("/")
    return "/".join(parts[:2]) if parts[0] == "core" else parts[0]


def check_includes(path, lines):
    layer = layer_of(path)
    allowed = MAY_INCLUDE.get(layer)
    for number, line in enumerate(lines, 1):
        match = re.match(r'\s*#include ([<"])([^>"]+)[>"]', line)
        if not match:
            continue
        if match[1] == "<":
            if f"<{match[2]}>" in FORBIDDEN_IN_CORE_AND_UI and layer.split("/")[0] in ("core", "ui"):
                report(path, number, f"{match[2]} may not be used here")
            continue
        target = match[2]
        if target.split("/")[0] not in ("core", "ui", "app", "tests"):
            continue
        ok = target.startswith(layer + "/") or any(target == a or target.startswith(a + "/") for a in allowed or [])
        if allowed is not None and not ok:
            report(path, number, f"{layer} may not include {target}")


def check_sizes(path, lines):
    limit = MAX_LINES.get(Path(path).suffix)
    if limit and len(lines) > limit:
        report(path, limit, f"{len(lines)} lines; {limit} is the end")
    for number, line in enumerate(lines, 1):
        if len(line) > MAX_COLUMNS:
            report(path, number, f"{len(line)} columns; {MAX_COLUMNS} is the end")


def check_functions(path, lines):
    """A function is taken to run from a line at the margin that ends in `{` to the `}` at the margin."""
    if not path.endswith(".cpp") or path in DISPATCH:
        return
    begin = None
    for number, line in enumerate(lines, 1):
        if begin is None and re.match(r"[A-Za-z].*\) (const )?(noexcept )?\{$", line):
            begin = number
        elif begin is None and re.match(r"    .*\) (const )?(noexcept )?\{$", line) and lines[number - 2][:1].isalpha():
            begin = number
        elif line == "}":
            if begin is not None and number - begin - 1 > MAX_FUNCTION:
                report(path, begin, f"a function of {number - begin - 1} lines; {MAX_FUNCTION} is the end")
            begin = None


def check_header(path, lines):
    if not path.endswith(".h"):
        return
    if "#pragma once" not in lines:
        report(path, 1, "no #pragma once")
    comment = 0
    for line in lines:
        if not line.startswith("//"):
            break
        comment += 1
    if comment < 2:
        report(path, 1, "begins with no comment that says what it is")


def check_window_tests(root):
    """The functions that tests/window/README.md names are those of its tests, and all of them are named."""
    folder = root / "tests" / "window"
    named = set()
    for number, line in enumerate((folder / "README.md").read_text(encoding="utf-8").splitlines(), 1):
        for topic, names in re.findall(r"(\w+): ((?:`\w+`(?:, )?)+)", line) if line.startswith("|") else ():
            test = folder / f"{topic}_test.py"
            text = test.read_text(encoding="utf-8") if test.exists() else ""
            for name in re.findall(r"`(\w+)`", names):
                named.add((topic, name))
                if f"def {name}(" not in text:
                    report("tests/window/README.md", number, f"{topic}_test.py has no {name}")
    for topic in ("stage", "code", "timeline", "inspector", "what_if", "comfort", "pictures"):
        text = (folder / f"{topic}_test.py").read_text(encoding="utf-8")
        parts = re.search(r"drive\(os\.path\.abspath\(sys\.argv\[1\]\),\s*\(([^)]*)\)", text)
        for name in re.findall(r"\w+", parts[1] if parts else ""):
            if (topic, name) not in named:
                report(f"tests/window/{topic}_test.py", 1, f"README.md does not name {name}")


def main():
    root = Path(sys.argv[1])
    for entry in root.iterdir():
        if not entry.name.startswith(".") and entry.name not in TOP_LEVEL:
            report(entry.name, 1, "does not belong at the top level")
    count = 0
    for folder in ("core", "ui", "app", "tests"):
        for file in sorted((root / folder).rglob("*")):
            if file.suffix not in (".cpp", ".h"):
                continue
            count += 1
            path = str(file.relative_to(root))
            lines = file.read_text(encoding="utf-8").splitlines()
            check_includes(path, lines)
            check_sizes(path, lines)
            check_functions(path, lines)
            check_header(path, lines)
    check_window_tests(root)
    print("\n".join(problems))
    print(f"{count} files, {len(problems)} problems")
    return 1 if problems or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
