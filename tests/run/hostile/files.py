"""Tries to read, write and remove real files."""
import glob
import io
import os
import pathlib
import shutil
import tempfile


def attempt(action):
    try:
        print(repr(action())[:80])
    except BaseException as error:
        print(type(error).__name__, str(error)[:80])


for path in ("/etc/passwd", "/etc/hostname", "/proc/self/mem", "/proc/self/environ", "/dev/sda", "REAL_FILE",
             "../secret.txt", "../../etc/passwd", "/root/.ssh/id_rsa", "\0", "/dev/stdin", "/dev/tty"):
    attempt(lambda: open(path).read())
    attempt(lambda: io.open(path, "rb").read())
    attempt(lambda: pathlib.Path(path).read_text())
    attempt(lambda: os.stat(path))
    attempt(lambda: os.path.exists(path))
attempt(lambda: open("REAL_FILE", "w").write("overwritten"))
attempt(lambda: open("/tmp/made_by_a_script", "x").write("made"))
attempt(lambda: pathlib.Path("made_here.txt").write_text("made"))
attempt(lambda: os.remove("REAL_FILE"))
attempt(lambda: os.rename("REAL_FILE", "/tmp/moved"))
attempt(lambda: os.mkdir("folder"))
attempt(lambda: os.makedirs("/tmp/a/b/c"))
attempt(lambda: shutil.rmtree("/tmp"))
attempt(lambda: shutil.copy("/etc/passwd", "stolen"))
attempt(lambda: os.listdir("/"))
attempt(lambda: os.listdir(".."))
attempt(lambda: list(os.walk("/"))[:1])
attempt(lambda: glob.glob("/etc/*"))
attempt(lambda: os.chdir("/etc"))
attempt(lambda: os.getcwd())
attempt(lambda: open("passwd").read())
attempt(lambda: tempfile.NamedTemporaryFile().name)
attempt(lambda: os.open("/etc/passwd", 0))
attempt(lambda: open(3).read())
attempt(lambda: os.environ.get("HOME"))
attempt(lambda: os.symlink("/etc/passwd", "link"))
attempt(lambda: os.chmod("REAL_FILE", 0))
attempt(lambda: exec(compile("open('/etc/shadow').read()", "x", "exec")))
print("over")
