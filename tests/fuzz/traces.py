"""Records traces of scripts with LOOPSCOPE, and has READERS (readers_fuzz) read them damaged.

    traces.py LOOPSCOPE READERS [--seed N] [--count N] SCRIPT...
"""
import argparse
import subprocess
import sys
import tempfile
from pathlib import Path


def main():
    options = argparse.ArgumentParser()
    options.add_argument("loopscope")
    options.add_argument("readers")
    options.add_argument("--seed", default="1")
    options.add_argument("--count", default="2000")
    options.add_argument("scripts", nargs="+", type=Path)
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        traces = []
        for number, script in enumerate(options.scripts):
            trace = Path(folder) / f"{number}.trace"
            subprocess.run([options.loopscope, "trace", script, "-o", trace], capture_output=True, timeout=60)
            traces += [trace] if trace.exists() else []
        if not traces:
            print("no trace could be recorded")
            return 1
        command = [options.readers, "--seed", options.seed, "--count", options.count, *traces]
        return subprocess.run(command, timeout=600).returncode


if __name__ == "__main__":
    sys.exit(main())
