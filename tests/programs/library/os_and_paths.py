# Paths, files and folders in memory, the environment.
import os
import os.path as p
import pathlib
import shutil
import tempfile


def t(function, *arguments, **options):
    try:
        return function(*arguments, **options)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for path in ["", "/", "//", "///a", "a", "a/b", "/a/b/", "a//b/../c", "./a", "../..", "/..", ".bashrc", "a.tar.gz", "a/.x.y", "~", "~/a", "$HOME/x"]:
    print(repr(path), p.basename(path), p.dirname(path), p.split(path), p.splitext(path), p.normpath(path), p.isabs(path), p.splitdrive(path), p.normcase(path), p.join("r", path), p.join(path, "s"))
print(p.commonpath(["/a/b/c", "/a/b/d"]), p.commonprefix(["abc", "abd"]), t(p.commonpath, ["a", "/b"]), t(p.commonpath, []), p.relpath("/a/b/c", "/a/d"), p.relpath("x", "x"), p.sep, p.pardir, p.curdir, p.extsep, p.altsep, p.pathsep, p.defpath, p.devnull, p.supports_unicode_filenames)
os.environ["HOME"] = "/home/me"
print(p.expanduser("~/x"), p.expandvars("$HOME/${HOME}/$NOPE"), os.environ["HOME"], os.getenv("NOPE"), os.getenv("NOPE", 3), "HOME" in os.environ, os.environ.get("HOME"), t(lambda: os.environ["NOPE"]), t(os.environ.__setitem__, "a", 1), os.getenvb(b"HOME"))
os.putenv("PUT", "1")
os.unsetenv("PUT")
os.environ.update(A="1", B="2")
print(os.environ.pop("A"), os.environ.setdefault("C", "3"), sorted(k for k in os.environ if k in "ABC"))
base = tempfile.mkdtemp()
print(p.isdir(base), p.exists(base), base.startswith(tempfile.gettempdir()))
os.chdir(base)
print(p.realpath(".") == p.realpath(base), os.getcwd() == p.realpath(base), os.getcwdb() == p.realpath(base).encode())
os.mkdir("one")
os.makedirs("two/three/four", exist_ok=True)
for name in ["one/a.txt", "one/b.txt", "two/c.txt", "two/three/d.txt"]:
    with open(name, "w") as file:
        file.write(name * 2)
print(sorted(os.listdir()), sorted(os.listdir("one")), p.getsize("one/a.txt"), p.isfile("one"), p.isfile("one/a.txt"), p.islink("one"), p.lexists("zz"), p.samefile("one", "./one"), p.ismount("/"), p.samestat(os.stat("one"), os.stat("one")))
print(sorted((r, sorted(d), sorted(f)) for r, d, f in os.walk(".")))
print([r for r, d, f in os.walk("two", topdown=False)])
with os.scandir("one") as entries:
    for entry in sorted(entries, key=lambda e: e.name):
        print(entry.name, entry.path, entry.is_file(), entry.is_dir(), entry.is_symlink(), entry.stat().st_size, isinstance(entry, os.DirEntry), entry)
s = os.stat("one/a.txt")
print(s.st_size, s.st_mode & 0o170000, s[6], len(s), isinstance(s, os.stat_result), os.lstat("two").st_mode & 0o170000)
print(t(os.mkdir, "one"), t(os.rmdir, "one"), t(os.remove, "nope"), t(os.rmdir, "nope"), t(os.listdir, "nope"), t(os.listdir, "one/a.txt"), t(os.remove, "one"), t(os.makedirs, "one"), t(os.rename, "nope", "x"), t(os.stat, "nope"), t(os.chdir, "nope"), t(p.getsize, "nope"), t(open, "nope"), t(open, "one"))
os.rename("one/a.txt", "one/z.txt")
os.replace("one/z.txt", "one/b.txt")
os.renames("one/b.txt", "moved/deep/b.txt")
print(open("moved/deep/b.txt").read(), os.path.exists("one"))
os.truncate("moved/deep/b.txt", 3)
print(open("moved/deep/b.txt").read(), os.access("moved", os.R_OK), os.access("nope", os.F_OK))
os.chmod("moved/deep/b.txt", 0o600)
os.utime("moved/deep/b.txt")
os.unlink("moved/deep/b.txt")
os.removedirs("moved/deep")
print(sorted(os.listdir()))
os.rename("two", "renamed")
print(sorted(os.listdir("renamed")), p.getmtime("renamed") >= 0, p.getatime("renamed") >= 0, p.getctime("renamed") >= 0)
shutil.copyfile("renamed/c.txt", "copy.txt")
shutil.copy2("copy.txt", "renamed/three")
shutil.copymode("copy.txt", "renamed/three/copy.txt")
shutil.copystat("copy.txt", "renamed/three/copy.txt")
with open("copy.txt", "rb") as source, open("again.txt", "wb") as target:
    shutil.copyfileobj(source, target)
print(sorted(os.listdir()), t(shutil.copyfile, "copy.txt", "copy.txt"), shutil.which("no-such-program"), issubclass(shutil.SameFileError, shutil.Error), shutil.disk_usage(".").total > 0)
shutil.copytree("renamed", "tree", ignore=shutil.ignore_patterns("*.txt"))
print(sorted(os.walk("tree")), issubclass(shutil.ExecError, OSError), issubclass(shutil.ReadError, OSError), issubclass(shutil.SpecialFileError, OSError), t(shutil.chown, "tree"))
print(os.fspath("a"), os.fsencode("é"), os.fsdecode(b"a"), t(os.fspath, 3), isinstance(pathlib.Path("a"), os.PathLike), os.fspath(pathlib.Path("a/b")))
print(os.cpu_count() > 0, os.getpid() > 0, os.getppid() >= 0, os.get_terminal_size.__name__, os.urandom(4).__class__, len(os.urandom(4)), os.isatty(0) in (True, False), os.umask(0o022) >= 0, len(os.getloadavg()), len(os.times()), os.times().user >= 0, isinstance(os.times(), os.times_result), len(os.uname()), os.uname().sysname, isinstance(os.uname(), os.uname_result), os.getuid() == os.geteuid(), os.getgid() == os.getegid(), os.getpgid(0) == os.getpgrp(), os.terminal_size((80, 24)), os.get_exec_path() != [], os.sysconf("SC_PAGE_SIZE"), os.sched_getaffinity(0) != set(), os.sched_yield(), os.sync(), os.getpriority.__name__, os.getlogin.__name__)
for name in sorted(os.listdir()):
    shutil.rmtree(name) if p.isdir(name) else os.remove(name)
with tempfile.TemporaryDirectory() as folder:
    made = p.join(folder, "f")
    open(made, "x").close()
    print(p.exists(made), t(open, made, "x").replace(folder, "D"))
print(p.exists(folder))
with tempfile.NamedTemporaryFile("w+", suffix=".txt", prefix="pre") as file:
    file.write("hi")
    file.seek(0)
    print(file.read(), p.basename(file.name).startswith("pre"), file.name.endswith(".txt"), p.exists(file.name))
print(p.exists(file.name))
with tempfile.TemporaryFile() as file, tempfile.SpooledTemporaryFile(mode="w+") as other:
    file.write(b"ab"), file.seek(0), other.write("xy"), other.seek(0)
    print(file.read(), other.read())
handle, name = tempfile.mkstemp(".s", "p")
print(p.exists(name), tempfile.gettempprefix(), tempfile.gettempprefixb(), tempfile.gettempdirb() == tempfile.gettempdir().encode(), tempfile.TMP_MAX, tempfile.template, tempfile.tempdir == tempfile.gettempdir(), p.exists(tempfile.mktemp()))

# expect: ''   ('', '') ('', '') . False ('', '')  r/ s
# expect: '/'  / ('/', '') ('/', '') / True ('', '/') / / /s
# expect: '//'  // ('//', '') ('//', '') // True ('', '//') // // //s
# expect: '///a' a /// ('///', 'a') ('///a', '') /a True ('', '///a') ///a ///a ///a/s
# expect: 'a' a  ('', 'a') ('a', '') a False ('', 'a') a r/a a/s
# expect: 'a/b' b a ('a', 'b') ('a/b', '') a/b False ('', 'a/b') a/b r/a/b a/b/s
# expect: '/a/b/'  /a/b ('/a/b', '') ('/a/b/', '') /a/b True ('', '/a/b/') /a/b/ /a/b/ /a/b/s
# expect: 'a//b/../c' c a//b/.. ('a//b/..', 'c') ('a//b/../c', '') a/c False ('', 'a//b/../c') a//b/../c r/a//b/../c a//b/../c/s
# expect: './a' a . ('.', 'a') ('./a', '') a False ('', './a') ./a r/./a ./a/s
# expect: '../..' .. .. ('..', '..') ('../..', '') ../.. False ('', '../..') ../.. r/../.. ../../s
# expect: '/..' .. / ('/', '..') ('/..', '') / True ('', '/..') /.. /.. /../s
# expect: '.bashrc' .bashrc  ('', '.bashrc') ('.bashrc', '') .bashrc False ('', '.bashrc') .bashrc r/.bashrc .bashrc/s
# expect: 'a.tar.gz' a.tar.gz  ('', 'a.tar.gz') ('a.tar', '.gz') a.tar.gz False ('', 'a.tar.gz') a.tar.gz r/a.tar.gz a.tar.gz/s
# expect: 'a/.x.y' .x.y a ('a', '.x.y') ('a/.x', '.y') a/.x.y False ('', 'a/.x.y') a/.x.y r/a/.x.y a/.x.y/s
# expect: '~' ~  ('', '~') ('~', '') ~ False ('', '~') ~ r/~ ~/s
# expect: '~/a' a ~ ('~', 'a') ('~/a', '') ~/a False ('', '~/a') ~/a r/~/a ~/a/s
# expect: '$HOME/x' x $HOME ('$HOME', 'x') ('$HOME/x', '') $HOME/x False ('', '$HOME/x') $HOME/x r/$HOME/x $HOME/x/s
# expect: /a/b ab ValueError: Can't mix absolute and relative paths ValueError: commonpath() arg is an empty sequence ../b/c . / .. . . None : /bin:/usr/bin /dev/null False
# expect: /home/me/x /home/me//home/me/$NOPE /home/me None 3 True /home/me KeyError: 'NOPE' TypeError: str expected, not int b'/home/me'
# expect: 1 3 ['B', 'C']
# expect: True True True
# expect: True True True
# expect: ['one', 'two'] ['a.txt', 'b.txt'] 18 False True False False True True True
# expect: [('.', ['one', 'two'], []), ('./one', [], ['a.txt', 'b.txt']), ('./two', ['three'], ['c.txt']), ('./two/three', ['four'], ['d.txt']), ('./two/three/four', [], [])]
# expect: ['two/three/four', 'two/three', 'two']
# expect: a.txt one/a.txt True False False 18 True <DirEntry 'a.txt'>
# expect: b.txt one/b.txt True False False 18 True <DirEntry 'b.txt'>
# expect: 18 32768 18 10 True 16384
# expect: FileExistsError: [Errno 17] File exists: 'one' OSError: [Errno 39] Directory not empty: 'one' FileNotFoundError: [Errno 2] No such file or directory: 'nope' FileNotFoundError: [Errno 2] No such file or directory: 'nope' FileNotFoundError: [Errno 2] No such file or directory: 'nope' NotADirectoryError: [Errno 20] Not a directory: 'one/a.txt' IsADirectoryError: [Errno 21] Is a directory: 'one' FileExistsError: [Errno 17] File exists: 'one' FileNotFoundError: [Errno 2] No such file or directory: 'nope' -> 'x' FileNotFoundError: [Errno 2] No such file or directory: 'nope' FileNotFoundError: [Errno 2] No such file or directory: 'nope' FileNotFoundError: [Errno 2] No such file or directory: 'nope' FileNotFoundError: [Errno 2] No such file or directory: 'nope' IsADirectoryError: [Errno 21] Is a directory: 'one'
# expect: one/a.txtone/a.txt False
# expect: one True False
# expect: ['two']
# expect: ['c.txt', 'three'] True True True
# expect: ['again.txt', 'copy.txt', 'renamed'] SameFileError: 'copy.txt' and 'copy.txt' are the same file None True True
# expect: [('tree', ['three'], []), ('tree/three', ['four'], []), ('tree/three/four', [], [])] True True True ValueError: user and/or group must be set
# expect: a b'\xc3\xa9' a TypeError: expected str, bytes or os.PathLike object, not int True a/b
# expect: True True True get_terminal_size <class 'bytes'> 4 True True 3 5 True True 5 Linux True True True True os.terminal_size(columns=80, lines=24) True 4096 True None None getpriority getlogin
# expect: True FileExistsError: [Errno 17] File exists: 'D/f'
# expect: False
# expect: hi True True True
# expect: False
# expect: b'ab' xy
# expect: True tmp b'tmp' True 238328 tmp True False
