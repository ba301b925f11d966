"""Holds the text of annotations under `from __future__ import annotations` against python3's.

usage: annotations_against_python.py DUMP_CODE [FILE...]      (default: some files of python3's standard library)

Every expression of the files, made the annotation of a parameter, gives the cases.
"""
import ast
import os
import subprocess
import sys
import sysconfig
import tempfile
import warnings


def expressions(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    seen = set()
    lines = text.encode().split(b"\n")
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.expr) and not isinstance(node, (ast.Starred, ast.Slice)):
            if node.lineno != node.end_lineno:
                continue
            piece = lines[node.lineno - 1][node.col_offset:node.end_col_offset].decode()
            if 0 < len(piece) < 200 and piece not in seen:
                seen.add(piece)
                yield piece


def main():
    tool, paths = sys.argv[1], sys.argv[2:]
    folder = sysconfig.get_paths()["stdlib"]
    paths = paths or [os.path.join(folder, name) for name in
                      ("asyncio/base_events.py", "argparse.py", "typing.py", "fractions.py", "inspect.py",
                       "test/test_grammar.py", "test/test_fstring.py", "test/test_unparse.py", "test/test_generators.py")]
    warnings.simplefilter("ignore")
    cases = []
    for path in paths:
        for piece in expressions(path):
            text = f"from __future__ import annotations\ndef f(x: ({piece}\n)): pass\n"
            try:
                code = compile(text, "x", "exec", dont_inherit=True)
            except SyntaxError:
                continue
            wanted = next(c for c in code.co_consts if isinstance(c, tuple) and c[:1] == ("x",))[1]
            cases.append((piece, text, wanted))
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, len(cases), 500):
            batch = cases[start:start + 500]
            names = []
            for i, (_, text, _) in enumerate(batch):
                names.append(os.path.join(folder, f"{i}.py"))
                with open(names[-1], "w", encoding="utf-8") as file:
                    file.write(text)
            run = subprocess.run([tool, *names], capture_output=True, text=True, timeout=60, check=True)
            outputs = run.stdout.split("file\t")[1:]
            for (piece, _, wanted), output in zip(batch, outputs, strict=True):
                if "is not supported" in output:
                    continue
                line = next((x for x in output.split("\n") if x.startswith("LoadConst\t('x', ")), "")
                found = line.split("\t")[1] if line else output
                if found != repr(("x", wanted)):
                    bad += 1
                    if bad <= 25:
                        print(repr(piece), "\n   python3", repr(("x", wanted)), "\n   ours   ", found)
    print(f"{len(cases) - bad} of {len(cases)} agree")
    return 1 if bad else 0


sys.exit(main())
