"""Which program a name stands for, on the simulated machine."""
import _files

from . import declared, python

FOLDERS = ("/bin/", "/usr/bin/", "/usr/local/bin/", "/sbin/", "/usr/sbin/")
_programs = {}

# Programs that many machines have and this one has not: what could be declared in their place.
USUAL = set("""ping ping3 curl wget git ffmpeg ffprobe docker docker-compose kubectl ssh scp rsync make cmake gcc g++ cc
    clang node npm npx yarn pip pip3 pytest black flake8 mypy ruff java javac go cargo rustc perl ruby php tar gzip gunzip zip
    unzip bzip2 xz openssl nmap dig nslookup host traceroute netstat ss ip ifconfig arp route nc ncat telnet ftp sqlite3
    psql mysql redis-cli mongo systemctl service journalctl top htop ps free df du lsof iostat vmstat uptime w who
    last dmesg lscpu lsblk find xargs awk sed diff patch paste file stat whereis man less more vi vim nano
    convert magick youtube-dl yt-dlp sox espeak say notify-send xdg-open google-chrome firefox tree jq bc time watch
    nohup nice sudo su apt apt-get yum dnf brew snap useradd passwd crontab at cowsay fortune figlet tput clear reset stty
    tty lsb_release hostnamectl nvidia-smi sensors ls.exe cmd cmd.exe powershell pwsh ipconfig dir tracert tasklist""".split())


def programs():
    if not _programs:
        from . import programs as plain, shell, text_programs
        _programs.update(plain.PROGRAMS)
        _programs.update(text_programs.PROGRAMS)
        _programs.update(shell.PROGRAMS)
    return _programs


def program_for(process):
    """The function that runs process.argv; OSError where there is none."""
    name = process.argv[0]
    found = declared.program_for(process.argv)
    if found is not None:
        return found
    short = name
    for folder in FOLDERS:
        if name.startswith(folder):
            short = name[len(folder):]
    if "/" not in short and _is_in_path(name, process.env):
        if python.is_python(short):
            return python.program_for(process)
        if short in programs():
            return programs()[short](process) if getattr(programs()[short], "is_checked", False) else programs()[short]
    if "/" in name:
        found = _file(process, name)
        if found is not None:
            return found
    raise missing(name, short)


def _is_in_path(name, env):
    if "/" in name:
        return True
    path = env.get("PATH", "/bin:/usr/bin").split(":")
    return any(folder.rstrip("/") + "/" in FOLDERS for folder in path)


def _file(process, name):
    path = process.path(name)
    if _files.is_folder(path):
        raise PermissionError(13, "Permission denied", name)
    content = _files.read(path)
    if content is None:
        return None
    first = content.split(b"\n", 1)[0].decode("utf-8", "replace")
    if not first.startswith("#!"):
        raise PermissionError(13, "Permission denied", name)
    words = first[2:].split()
    if words and words[0].endswith("/env"):
        del words[0]
    if not words:
        raise OSError(8, "Exec format error", name)
    process.argv = [words[0], *words[1:], name, *process.argv[1:]]
    return program_for(process)


def missing(name, short=None):
    """What CPython says of a program that is not there; how to declare it stands beside it."""
    error = FileNotFoundError(2, "No such file or directory", name)
    if (short or name) in USUAL:
        error.add_note(advice(short or name))
    return error


def advice(name):
    return (f"Loopscope: the simulated machine has no {name}; a comment says what it is to do, as in\n"
            f"  # world: process {name} * -> in 300ms, out \"what it prints\", exit 0")


def is_there(name):
    """Whether the machine has a program of this name."""
    return name in programs() or python.is_python(name) or declared.program_for([name]) is not None


def tell(note):
    """Says it on the script's own standard error: no process of the simulated machine reads that."""
    import sys
    sys.__stderr__.write(note.replace("Loopscope:", "loopscope:") + "\n")


def start_of(process):
    """How long it takes until the program begins."""
    declared_start = declared.start()
    if declared_start is not None:
        return declared_start
    from . import START, START_OF_PYTHON
    return START_OF_PYTHON if process.is_python else START
