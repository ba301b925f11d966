"""Holds `loopscope check` against scripts that say at their lines what is to be found.

    print(load()["x"])  # finds: asyncio misused

Each script of tests/insight/findings names every finding at its first line; one without such comments has none.
An exception that ends a script is no finding. Usage: findings_of_scripts.py LOOPSCOPE FOLDER [--bless]
"""

import json
import pathlib
import re
import subprocess
import sys

MARK = re.compile(r"  # finds: (.*)$")
NOT_FINDINGS = {"the script ends by an exception", "stopped"}


def expected(text):
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if match := MARK.search(line):
            found += [(number, kind.strip()) for kind in match[1].split(",")]
    return sorted(found)


def found_by(program, script):
    run = subprocess.run([program, "check", script, "--format", "json"], capture_output=True, text=True, timeout=60)
    problems = json.loads(run.stdout)["problems"]
    for problem in problems:
        if problem["kind"] not in NOT_FINDINGS and not problem["repair"]:
            sys.exit(f"{script}: no repair for: {problem['sentence']}")
    return sorted((problem["lines"][0] if problem["lines"] else 1, problem["kind"])
                  for problem in problems if problem["kind"] not in NOT_FINDINGS)


def bless(script, found):
    lines = [MARK.sub("", line) for line in script.read_text().splitlines()]
    for number in sorted({number for number, _ in found}):
        kinds = ", ".join(kind for at, kind in found if at == number)
        lines[number - 1] += f"  # finds: {kinds}"
    script.write_text("\n".join(lines) + "\n")


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    wrong = 0
    scripts = sorted(folder.glob("*.py"))
    for script in scripts:
        found = found_by(program, script)
        if "--bless" in sys.argv:
            bless(script, found)
        elif found != expected(script.read_text()):
            wrong += 1
            print(f"{script.name}: expected {expected(script.read_text())}, found {found}")
    print(f"{len(scripts)} scripts, {wrong} wrong")
    return 1 if wrong or not scripts else 0


if __name__ == "__main__":
    sys.exit(main())
