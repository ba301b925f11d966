"""What becomes of files when they are written: whole or as they were, whoever owns the folder and however full the disk.

    written_files.py LOOPSCOPE

As root, who may write everywhere, it is done as another user.
"""
import os
import pwd
import resource
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

LOOPSCOPE = os.path.abspath(sys.argv[1])
SCRIPT = b"import asyncio\n\nasync def main():\n    await asyncio.sleep(1)\n\nasyncio.run(main())\n"
OLD = b"what was there before\n" * 40


class Place:
    """A folder that is locked, with a file in it that may be written."""

    def __init__(self, folder, user):
        self.user = user
        self.home = Path(folder)
        self.locked = self.home / "locked"
        self.temporary = self.home / "tmp"
        for made in (self.locked, self.temporary):
            made.mkdir()
        (self.home / "script.py").write_bytes(SCRIPT)
        self.file = self.locked / "out.jsonl"
        self.file.write_bytes(OLD)
        self.home.chmod(0o755)
        if user:
            for path in (self.home, self.temporary, self.file):
                os.chown(path, user.pw_uid, user.pw_gid)
        self.locked.chmod(0o555)
        self.failed = 0

    def write(self, target, most_bytes=None):
        def limit():
            if most_bytes is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))

        other = {"user": self.user.pw_uid, "group": self.user.pw_gid, "extra_groups": []} if self.user else {}
        return subprocess.run([LOOPSCOPE, "trace", "script.py", "--format", "jsonl", "-o", str(target)], cwd=self.home,
                              env={**os.environ, "TMPDIR": str(self.temporary), "HOME": str(self.home)}, preexec_fn=limit,
                              capture_output=True, text=True, timeout=60, **other)

    def hold(self, claim, holds, *shown):
        if not holds:
            self.failed += 1
            print(f"FAILED: {claim}", *(f"  {one}" for one in shown), sep="\n")

    def hold_written(self, claim, target, done):
        content = target.read_bytes()
        self.hold(claim, done.returncode == 0 and content.startswith(b'{"event":0') and content.endswith(b"}\n"),
                  done.returncode, done.stderr, content[:80])

    def hold_refused(self, claim, done, words):
        self.hold(claim, done.returncode == 2 and words in done.stderr and "cannot be written" in done.stderr,
                  done.returncode, done.stderr)

    def hold_tidy(self):
        left = [path.name for path in self.home.rglob("*") if path.name.endswith((".old", ".new"))]
        self.hold("nothing is left lying about", not left, left)


def writes(place):
    inode = place.file.stat().st_ino
    place.hold_written("a file that may be written is, though nothing can be made in its folder", place.file,
                       place.write(place.file))
    place.hold("it is the same file", place.file.stat().st_ino == inode)
    place.hold_tidy()
    place.file.write_bytes(OLD)
    done = place.write(place.file, most_bytes=2000)
    place.hold_refused("where there is no room for it, that is said", done, "too large")
    place.hold("and the file is as it was", place.file.read_bytes() == OLD, place.file.read_bytes()[:80])
    place.hold_tidy()
    done = place.write(place.locked / "new.jsonl")
    place.hold_refused("what is not there cannot be made there", done, "Permission denied")

    closed = place.home / "closed.jsonl"
    closed.write_bytes(OLD)
    closed.chmod(0o444)
    if place.user:
        os.chown(closed, place.user.pw_uid, place.user.pw_gid)
    done = place.write(closed)
    place.hold_refused("a file that may not be written is not replaced either", done, "Permission denied")
    place.hold("and stays as it was", closed.read_bytes() == OLD and stat.S_IMODE(closed.stat().st_mode) == 0o444)

    real, link = place.home / "real.jsonl", place.home / "link.jsonl"
    real.write_bytes(OLD)
    real.chmod(0o640)
    if place.user:
        os.chown(real, place.user.pw_uid, place.user.pw_gid)
    link.symlink_to("real.jsonl")
    place.hold_written("what a link leads to is written", real, place.write(link))
    place.hold("the link stays a link, and who may read the file stays as it was",
               link.is_symlink() and stat.S_IMODE(real.stat().st_mode) == 0o640, oct(real.stat().st_mode))
    if Path("/dev/full").exists():
        place.hold_refused("a disk that is full is told", place.write("/dev/full"), "No space left")
    place.hold_tidy()


def main():
    user = None
    if os.geteuid() == 0:
        try:
            user = pwd.getpwnam("nobody")
        except KeyError:
            print("skipped: there is nobody else to be")
            return 77
    with tempfile.TemporaryDirectory() as folder:
        place = Place(folder, user)
        writes(place)
        place.locked.chmod(0o755)
        print("files are written, or stay as they were" if place.failed == 0 else f"{place.failed} claims failed")
        return 1 if place.failed else 0


if __name__ == "__main__":
    sys.exit(main())
