"""What the program says of wrong commands: what is wrong, where, and what to do, on stderr, with the status.

    command_line.py LOOPSCOPE
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

LOOPSCOPE = os.path.abspath(sys.argv[1])

FILES = {
    "fine.py": b"import asyncio\n\nasync def main():\n    await asyncio.sleep(1)\n\nasyncio.run(main())\n",
    "open_bracket.py": b'print("one")\nprint("hi"\n',
    "not_here.py": b"import asyncio\nimport trio\n",
    "not_text.py": b"\xff\xfe\x00",
    "empty.py": b"",
}

# Arguments, status, and what one of the lines on stderr (of check: on stdout) must contain.
CASES = [
    ("run nowhere.py", 2, "loopscope: nowhere.py: there is no such file"),
    ("run folder", 2, "loopscope: folder: this is a folder"),
    ("run open_bracket.py", 1, "SyntaxError: '(' was never closed"),
    ("run not_text.py", 1, "SyntaxError: Non-UTF-8 code starting with '\\xff'"),
    ("run not_here.py", 1, "not_here.py:2: module 'trio' is not available in Loopscope"),
    ("run empty.py", 0, ""),
    ("run --limit-steps -5 fine.py", 2, "--limit-steps: a whole number above 0 is needed"),
    ("run --limit-events 0 fine.py", 2, "--limit-events: a whole number above 0 is needed"),
    ("run --limit-output many fine.py", 2, "--limit-output = many"),
    ("run --limit-steps 7 fine.py", 1, "was stopped after 7 steps"),
    ("run --schedule nowhere/out fine.py", 2, "nowhere/out"),
    ("check open_bracket.py", 1, "open_bracket.py:2: SyntaxError: '(' was never closed"),
    ("check not_here.py", 1, "not_here.py:2: not supported: module 'trio'"),
    ("check fine.py", 0, ""),
    ("scene fine.py --at soon", 2, '"soon" is no step'),
    ("scene fine.py --at 99999", 2, "Step 99999 does not exist"),
    ("scene fine.py", 2, "--at"),
    ("why fine.py --at end --task bob", 2, 'there is no task "bob"'),
    ("trace fine.py --format xml", 2, "xml not in"),
    ("trace fine.py -o nowhere/out", 2, "nowhere/out"),
    ("shot fine.py --at end -o nowhere/out.png", 2, "nowhere/out.png"),
    ("--size 10x10 shot fine.py --at end -o out.png", 2, "--size: from 320x240"),
    ("lessons export 99", 2, 'there is no lesson "99"'),
    ("nonsense", 2, 'there is no lesson "nonsense"'),
    ("--nonsense", 2, "--nonsense"),
]


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, content in FILES.items():
            Path(folder, name).write_bytes(content)
        Path(folder, "folder").mkdir()
        environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
        for words, status, said in CASES:
            done = subprocess.run([LOOPSCOPE, *words.split()], cwd=folder, env=environment, capture_output=True,
                                  text=True, timeout=60, stdin=subprocess.DEVNULL)
            told = done.stdout if words.startswith("check") else done.stderr
            is_said = any(said in line for line in told.splitlines()) if said else not told.strip()
            if done.returncode != status or not is_said:
                failed += 1
                print(f"FAILED loopscope {words}\n  status {done.returncode}, expected {status}: {said}\n{told}")
    print(f"{len(CASES)} commands, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
