"""Holds our code objects against python3's, function by function, on the files or folders given.

usage: code_against_dis.py DUMP_CODE [--package NAME... | FILE_OR_FOLDER...]

The default is all of python3's standard library; --package takes packages of it.

Compared: names, parameters, locals, cells, free variables, kind, first line, and the sequence of instructions with
their spans. What differs by design (see core/bytecode/opcodes.def) is brought to a common form first; spans are
compared for the instructions that can raise.
"""
import collections
import dis
import os
import subprocess
import sys
import sysconfig
import types
import warnings

DROPPED = {"NOP", "RESUME", "PRECALL", "CACHE", "EXTENDED_ARG", "PUSH_NULL", "COPY_FREE_VARS", "MAKE_CELL",
           "RETURN_GENERATOR", "KW_NAMES", "LOAD_CONST", "JUMP_FORWARD", "JUMP_BACKWARD",
           "JUMP_BACKWARD_NO_INTERRUPT", "POP_TOP", "RETURN_VALUE", "COPY", "SWAP", "POP_EXCEPT", "RERAISE",
           "PUSH_EXC_INFO", "LIST_TO_TUPLE"}
OURS_DROPPED = {"Nop", "Resume", "MakeCell", "ReturnGenerator", "LoadConst", "Jump", "PopTop", "ReturnValue",
                "Copy", "Swap", "PopExcept", "Reraise", "PushExcInfo", "ListToTuple", "Line"}
RENAMED = {"BuildConstKeyMap": "BuildMap", "CallMethod": "Call", "CallKw": "Call", "CallMethodKw": "Call",
           "JumpIfFalseOrPop": "PopJumpIfFalse", "JumpIfTrueOrPop": "PopJumpIfTrue"}
NO_ARGUMENT = {"MakeFunction", "Call", "LoadFast", "StoreFast", "DeleteFast", "LoadDeref", "StoreDeref", "LoadClosure",
               "LoadClassderef", "LoadClassDeref", "DeleteDeref", "PopJumpIfFalse", "PopJumpIfTrue", "PopJumpIfNone",
               "PopJumpIfNotNone", "ForIter", "Send", "JumpIfFalseOrPop", "JumpIfTrueOrPop", "BinaryOp", "CompareOp",
               "YieldValue", "LoadGlobal", "BuildMap", "ImportName", "FormatValue"}
NO_SPAN = {"StoreFast", "StoreDeref", "LoadClosure", "GetLen", "MatchSequence", "MatchMapping", "MakeFunction",
           "BuildTuple", "BuildList", "BuildMap", "BuildSet", "ListAppend", "SetAdd", "StoreName", "StoreGlobal",
           "DeleteFast", "DeleteName", "PrepReraiseStar", "AsyncGenWrap", "SetupAnnotations", "DeleteDeref",
           "DeleteGlobal", "IsOp", "LoadBuildClass", "LoadAssertionError", "CheckEgMatch"}


KINDS = collections.Counter()  # of differences: python3's instruction, ours


def camel(name):
    return "".join(part.capitalize() for part in name.split("_"))


def common_name(name):
    if name.startswith(("POP_JUMP_FORWARD_", "POP_JUMP_BACKWARD_")):
        name = "POP_JUMP_" + name.split("_", 3)[3]
    return camel(name)


def python_instructions(code):
    result = []
    for item in dis.get_instructions(code):
        if item.opname in DROPPED:
            continue
        name = common_name(item.opname)
        if name == "LoadClassderef":
            name = "LoadClassDeref"
        if name == "BuildMap" or name == "BuildConstKeyMap":
            name = "BuildMap"
        name = RENAMED.get(name, name)
        p = item.positions
        span = (p.lineno or 0, p.col_offset or 0, p.end_lineno or 0, p.end_col_offset or 0)
        argument = "" if name in NO_ARGUMENT else str(item.argval if item.argval is not None else 0)
        result.append((name, argument, span))
    return result


def python_code(code, out):
    kinds = {0x20: 1, 0x80: 2, 0x200: 3}
    kind = next((k for flag, k in kinds.items() if code.co_flags & flag), None)
    if kind is None:
        kind = 0 if code.co_flags & 1 else None
    cells = [name for name in code.co_cellvars if name not in code.co_varnames]
    out.append({
        "head": (code.co_qualname, code.co_firstlineno, kind, code.co_posonlyargcount, code.co_argcount,
                 code.co_kwonlyargcount, int(bool(code.co_flags & 4)), int(bool(code.co_flags & 8))),
        "locals": list(code.co_varnames) + cells + list(code.co_freevars),
        "cells": sorted(code.co_cellvars), "frees": list(code.co_freevars), "names": set(code.co_names),
        "instructions": python_instructions(code)})
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            python_code(constant, out)


def our_codes(text):
    """By file: the codes, or the diagnostics."""
    files, current, error = {}, None, None
    for line in text.split("\n"):
        fields = line.split("\t")
        if fields[0] == "file":
            current = files[fields[1]] = {"codes": [], "errors": []}
        elif fields[0] in ("parse", "compile"):
            current["errors"].append(fields)
        elif fields[0] == "code":
            kind = int(fields[3])
            current["codes"].append({
                "head": (fields[1], int(fields[2]), kind if kind < 4 else None, int(fields[4]), int(fields[5]),
                         int(fields[6]), int(fields[7]), int(fields[8])), "instructions": []})
        elif fields[0] == "names":
            code = current["codes"][-1]
            lists = [field.split(" ")[:-1] for field in fields[1:]]
            code.update(names=set(lists[0]), name_list=lists[0], locals=lists[1], cells=sorted(lists[3]),
                        frees=lists[4])
        elif len(fields) == 6:
            name, argument = fields[0], fields[1]
            if name in OURS_DROPPED:
                continue
            code = current["codes"][-1]
            short = RENAMED.get(name, name)
            if name.endswith(("Name", "Attr", "LoadMethod", "ImportFrom", "StoreGlobal", "DeleteGlobal")):
                argument = code["name_list"][int(argument)]
            code["instructions"].append((short, "" if short in NO_ARGUMENT else argument,
                                         tuple(int(field) for field in fields[2:])))
    return files


def strip(instructions):
    return [(name, argument, None if name in NO_SPAN or span[0] == 0 else span) for name, argument, span in instructions]


def equal(a, b):
    return a[0] == b[0] and (a[1] == b[1]) and (a[2] == b[2] or a[2] is None or b[2] is None)


def same_instructions(a, b):
    without_span = {(name, argument) for name, argument, span in a if span is None}
    all_spans = set(a)
    for name, argument, span in b:
        if (name, argument, span) not in all_spans and (name, argument) not in without_span:
            if span is not None or not any(x[:2] == (name, argument) for x in a):
                return False
    names = {x[:2] for x in b}
    spans = set(b)
    return all(x in spans or (x[2] is None and x[:2] in names) or any(y[:2] == x[:2] and y[2] is None for y in b)
               for x in a)


def compare(theirs, ours):
    for key in ("head", "locals", "cells", "frees"):
        if theirs[key] != ours[key]:
            return f"{key}: python3 {theirs[key]}, ours {ours[key]}"
    if not ours["names"] <= theirs["names"]:
        return f"names: ours alone {ours['names'] - theirs['names']}"
    a, b = strip(theirs["instructions"]), strip(ours["instructions"])
    if same_instructions(a, b):  # in another order: pieces of code that leave are copied in other places
        return None
    for i in range(max(len(a), len(b))):
        if i >= len(a) or i >= len(b) or not equal(a[i], b[i]):
            KINDS[(a[i][0] if i < len(a) else "", b[i][0] if i < len(b) else "")] += 1
            return "instruction %d:\n   python3 %s\n   ours    %s" % (i, a[max(0, i - 1):i + 3], b[max(0, i - 1):i + 3])
    return None


def files_of(arguments):
    for argument in arguments:
        if os.path.isfile(argument):
            yield argument
        for folder, folders, names in os.walk(argument):
            folders[:] = sorted(f for f in folders if f not in ("lib2to3", "__pycache__"))
            yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith(".py"))


def main():
    library = sysconfig.get_paths()["stdlib"]
    tool, arguments = sys.argv[1], sys.argv[2:] or [library]
    if arguments[0] == "--package":
        arguments = [os.path.join(library, name) for name in arguments[1:]]
    warnings.simplefilter("ignore")
    counts, shown = collections.Counter(), 0
    paths = list(files_of(arguments))
    for start in range(0, len(paths), 50):
        batch = paths[start:start + 50]
        output = subprocess.run([tool, *batch], capture_output=True, timeout=120)
        if output.returncode != 0:
            print("the tool failed:", output.stderr.decode()[-300:], batch)
            return 1
        files = our_codes(output.stdout.decode("utf-8", "surrogateescape"))
        for path in batch:
            with open(path, "rb") as file:
                text = file.read()
            try:
                code = compile(text, path, "exec", dont_inherit=True)
            except (SyntaxError, ValueError):
                counts["refused"] += 1
                if files[path]["codes"]:
                    print(f"{path}: python3 refuses it, ours does not")
                continue
            ours = files[path]
            if not ours["codes"]:
                counts["files we refuse"] += 1
                print(path, ours["errors"][:2])
                continue
            theirs = []
            python_code(code, theirs)
            if len(theirs) != len(ours["codes"]):
                missing = [c["head"][:2] for c in theirs if c["head"] not in [o["head"] for o in ours["codes"]]]
                counts["other codes"] += 1
                print(f"{path}: {len(theirs)} code objects in python3, {len(ours['codes'])} in ours", missing[:3])
                continue
            for a, b in zip(theirs, ours["codes"]):
                difference = compare(a, b)
                counts["different" if difference else "equal"] += 1
                if difference and shown < 25:
                    shown += 1
                    print(f"{path}: {a['head'][0]} line {a['head'][1]}: {difference}")
    for (theirs, ours), count in KINDS.most_common(12):
        print(f"{count:6} times {theirs} here, {ours} there")
    print(dict(counts))
    return 0 if not counts["different"] and not counts["files we refuse"] and not counts["other codes"] else 1


sys.exit(main())
