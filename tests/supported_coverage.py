"""Holds the table of what is supported against the programs: every builtin, method of a built-in type and name of a
module occurs in at least one program under tests/programs. (Opcodes: tests/run/coverage_test.cpp.)

    supported_coverage.py LOOPSCOPE [--list]

A name occurs when a program's syntax tree has it: as an attribute of the module (by whatever name it was imported), in
`from module import name`, or, for methods, as an attribute of anything; what is written inside strings that the
program evaluates counts as well, by the words in it.
"""
import ast
import re
import subprocess
import sys
from pathlib import Path

PROGRAMS = Path(__file__).resolve().parent / "programs"
# Modules of the simulated world and inside packages: their own tests hold them.
PACKAGES_OF_OTHERS = ("aiohttp", "aiomysql", "aiofiles", "aioredis", "asyncpg", "httpx", "multidict", "pymysql",
                      "redis", "requests", "uvicorn", "websockets", "yarl", "fastapi", "starlette", "pydantic", "anyio", "trio", "sqlite3", "socket",
                      "ssl", "select", "selectors", "http", "aiosqlite", "psycopg2", "uvloop", "dotenv", "async_timeout",
                      "aiolimiter", "anyio", "async_lru", "backoff", "bs4", "certifi", "colorama", "nest_asyncio", "orjson", "tenacity", "termcolor", "tqdm",
                      "ujson")
INSIDE = ("urllib.request", "urllib.error", "asyncio.", "json.", "unittest.case", "unittest.loader", "unittest.main", "unittest.result",
          "unittest.runner", "unittest.signals", "unittest.suite", "unittest.util", "unittest.asserting",
          "unittest.async_case", "concurrent.futures.", "logging.config.", "os.path.supports")


# CPython 3.11 has no such thing to compare with, or it cannot be called in a test.
NOT_IN_PYTHON = {"async_generator.ag_suspended", "logging.getHandlerByName", "logging.logAsyncioTasks",
                 "inspect.builtins_object", "dataclasses.MappingProxyType", "types.GenericAlias"}


class Seen(ast.NodeVisitor):
    """What the programs use."""

    def __init__(self):
        self.names, self.attributes, self.words, self.of_modules = set(), set(), set(), set()
        self.modules = {}

    def visit_Import(self, node):
        for alias in node.names:
            self.of_modules.add(alias.name)
            if alias.asname:
                self.modules[alias.asname] = alias.name
            else:
                top = alias.name.split(".")[0]
                self.modules[top] = top

    def visit_ImportFrom(self, node):
        self.of_modules.add(node.module or "")
        for alias in node.names:
            if alias.name == "*":
                self.of_modules.add(f"{node.module}.*")
            self.of_modules.add(f"{node.module}.{alias.name}")
            self.modules[alias.asname or alias.name] = f"{node.module}.{alias.name}"

    def visit_Name(self, node):
        self.names.add(node.id)

    def visit_Attribute(self, node):
        self.attributes.add(node.attr)
        dotted = self.dotted(node)
        if dotted:
            self.of_modules.add(dotted)
        self.generic_visit(node)

    def dotted(self, node):
        if isinstance(node, ast.Name):
            return self.modules.get(node.id)
        if isinstance(node, ast.Attribute):
            owner = self.dotted(node.value)
            return owner and f"{owner}.{node.attr}"
        return None

    def visit_Constant(self, node):
        if isinstance(node.value, str):
            self.words.update(re.findall(r"\w+", node.value))


def look_at_programs():
    seen, texts = Seen(), []
    for path in sorted(PROGRAMS.rglob("*.py")):
        text = path.read_text(encoding="utf-8", errors="replace")
        try:
            tree = ast.parse(text)
        except (SyntaxError, ValueError):
            continue
        seen.modules = {}
        seen.visit(tree)
        texts.append(text)
    return seen


def main():
    seen = look_at_programs()
    table = subprocess.run([sys.argv[1], "check", "--supported"], capture_output=True, text=True, check=True).stdout
    missing, count = [], 0
    for line in table.splitlines():
        kind, _, name = line.partition(" ")
        if kind not in ("builtin", "method", "module", "name"):
            continue
        if kind in ("module", "name") and (name.split(".")[0] in PACKAGES_OF_OTHERS or name.startswith(INSIDE)):
            continue
        if name in NOT_IN_PYTHON:
            continue
        count += 1
        last = name.rsplit(".", 1)[-1]
        if kind == "builtin":
            there = name in seen.names or name in seen.words
        elif kind == "method":
            there = last in seen.attributes or last in seen.words
        elif kind == "module":
            there = name in seen.of_modules
        else:
            module = name.rsplit(".", 1)[0]
            there = name in seen.of_modules or last in seen.words and module in seen.of_modules or \
                f"{module}.*" in seen.of_modules and last in seen.names
        if not there:
            missing.append(line)
    print("\n".join(missing))
    print(f"{count} entries, {len(missing)} in no program")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
