"""Holds our syntax trees, with all spans, against python3's `ast`, on the files or folders given.

usage: trees_against_ast.py DUMP_TREE [FILE_OR_FOLDER...]      (default: python3's standard library;
the word asyncio stands for its folder there)

Files with what we refuse by name (\\N{...}, encodings) are counted apart. Spans inside f-strings are not compared:
python 3.11 does not measure them in the file.
"""
import ast
import os
import re
import subprocess
import sys
import sysconfig
import warnings


def quoted(value):
    if isinstance(value, bytes):
        out = "b'"
        units = value
    else:
        out = "'"
        units = map(ord, value)
    for unit in units:
        if unit in (0x27, 0x5C):
            out += "\\" + chr(unit)
        elif 0x20 <= unit < 0x7F:
            out += chr(unit)
        elif unit < 0x80 or isinstance(value, bytes):
            out += f"\\x{unit:02x}"
        else:
            out += f"\\u{{{unit:x}}}"
    return out + "'"


def constant(node, lines):
    value = node.value
    if isinstance(value, (str, bytes)):
        return quoted(value)
    if isinstance(value, bool) or value is None:
        return str(value)
    if value is ...:
        return "Ellipsis"
    if isinstance(value, int):
        text = lines[node.lineno - 1][node.col_offset:node.end_col_offset].decode().replace("_", "").lower()
        return text if text[:2] in ("0x", "0b", "0o") else (text.lstrip("0") or "0")
    if isinstance(value, complex):
        return "%.17gj" % value.imag
    return "%.17g" % value


SIMPLE = {"id", "attr", "arg", "name", "asname", "module", "level", "is_async", "simple", "conversion", "rest"}
LISTS = {"ops", "names", "kwd_attrs"}


def dump(node, lines, out, field="", depth=0, in_fstring=False):
    simple, children = "", []
    kind = type(node).__name__
    for name in node._fields:
        value = getattr(node, name, None)
        is_literal = name == "value" and kind in ("Constant", "MatchSingleton")
        if name in ("type_comment", "type_ignores", "kind") or (value is None and not is_literal):
            continue
        if is_literal:
            text = constant(node, lines) if kind == "Constant" else str(value)
            simple += f" value={text}"
        elif name in ("ctx", "op"):
            simple += f" {name}={type(value).__name__}"
        elif name in LISTS and (name != "names" or kind in ("Global", "Nonlocal")):
            words = [v if isinstance(v, str) else type(v).__name__ for v in value]
            if words:
                simple += f" {name}=" + "".join(word + "," for word in words)
        elif name in SIMPLE and isinstance(value, (str, int)):
            simple += f" {name}={value}"
        elif isinstance(value, list):
            children += [(name, each) for each in value]
        else:
            children.append((name, value))
    place = ""
    if hasattr(node, "lineno"):
        place = f" @{node.lineno}:{node.col_offset}-{node.end_lineno}:{node.end_col_offset}"
        if in_fstring:
            place = " @?"
    out.append(" " * depth + (field + "=" if field else "") + kind + simple + place)
    inside = in_fstring or kind == "JoinedStr"
    for name, child in children:
        if child is None:
            out.append(" " * (depth + 1) + f"{name}=None")
        else:
            dump(child, lines, out, name, depth + 1, inside)


def expected(path):
    source = open(path, "rb").read()
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return None
    lines = re.split(rb"\r\n|\n|\r", source.removeprefix(b"\xef\xbb\xbf"))
    out = []
    dump(tree, lines, out)
    return out


def without_inner_spans(lines):
    """Our spans inside f-strings, made as unknown as python's."""
    out, level = [], None
    for line in lines:
        depth = len(line) - len(line.lstrip(" "))
        if level is not None and depth > level:
            line = re.sub(r" @\d+:\d+-\d+:\d+$", " @?", line)
        else:
            level = depth if re.match(r" *(\w+=)?JoinedStr", line) else None
        out.append(line)
    return out


def files(arguments):
    for argument in arguments:
        if argument == "asyncio":
            argument = os.path.join(sysconfig.get_path("stdlib"), "asyncio")
        if os.path.isfile(argument):
            yield argument
            continue
        for folder, folders, names in os.walk(argument):
            folders[:] = sorted(f for f in folders if f not in ("site-packages", "__pycache__"))
            yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith(".py"))


def main():
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(10000)
    tool = subprocess.Popen([sys.argv[1]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    same = wrong = refused = 0
    for path in files(sys.argv[2:] or [sysconfig.get_path("stdlib")]):
        want = expected(path)
        if want is None:
            continue
        tool.stdin.write(path + "\n")
        tool.stdin.flush()
        got = []
        while not (line := tool.stdout.readline().rstrip("\n")).startswith("\t"):
            if not line and tool.poll() is not None:
                sys.exit(f"{path}: the tool ended with status {tool.returncode}")
            got.append(line)
        if got and got[0].startswith("Unsupported"):
            refused += 1
            continue
        got = without_inner_spans(got[1:] if got[:1] == ["tree"] else got)
        if got == want:
            same += 1
            continue
        wrong += 1
        place = next((i for i, (a, b) in enumerate(zip(got, want)) if a != b), min(len(got), len(want)))
        print(path)
        print("  ours:   ", got[place] if place < len(got) else "(end)")
        print("  python: ", want[place] if place < len(want) else "(end)")
        if wrong == 20:
            break
    print(f"{same} files agree, {wrong} differ, {refused} refused by name")
    sys.exit(wrong != 0 or same == 0)


if __name__ == "__main__":
    main()
