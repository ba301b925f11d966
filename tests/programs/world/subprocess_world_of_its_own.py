"""The simulated machine: who one is, which files there are, what is refused, and how."""
# only: loopscope
# world: file notes/a.txt text "first\nsecond\n"
# world: file notes/b.txt text "third\n"
import asyncio
import os
import subprocess


def run(command):
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    print(f"$ {command}")
    print(done.stdout + done.stderr + (f"[{done.returncode}]" if done.returncode else ""), end="" if not done.returncode else "\n")


for command in ("whoami; hostname; uname -s; nproc; date", "ls notes; cat notes/*.txt", "ls -l notes", "wc notes/a.txt notes/b.txt",
                "grep -n s notes/a.txt", "head -n 1 notes/*.txt", "cd notes && pwd | tail -c 6 && ls | sort -r | head -1",
                "echo new > notes/c.txt; cat notes/c.txt; cp notes/c.txt notes/d.txt; mv notes/d.txt e.txt; rm notes/c.txt; ls notes",
                "sort --parallel=2 notes/a.txt", "nope", "which cat nope; type echo", "timeout 1 sleep 5; echo $?",
                "sleep 1; date +%S"):
    run(command)
print(open("e.txt").read(), end="")
with open("log.txt", "w") as file:
    subprocess.run(["echo", "into a file"], stdout=file)
print(open("log.txt").read(), end="")
with open("notes/a.txt") as file:
    print(subprocess.run(["wc", "-l"], stdin=file, capture_output=True).stdout)
for command in ("select x in a b; do echo $x; done", "function f { echo x; }", "trap 'echo x' EXIT", "[[ a == a ]]", "echo ${x/a/b}"):
    try:
        subprocess.run(["bash", "-c", command])
    except NotImplementedError as error:
        print(error)
for words in (["python3", "-m", "http.server"], ["echo", "x"]):
    try:
        subprocess.run(words, **({"preexec_fn": os.getpid} if words[0] == "echo" else {}))
    except NotImplementedError as error:
        print(error)
print(subprocess.run(["bash", "-c", "echo {1..3} {a,b}c; echo -e 'x\\ty'; cat <<< text"], capture_output=True, text=True).stdout, end="")

# expect: $ whoami; hostname; uname -s; nproc; date
# expect: student
# expect: loopscope
# expect: Linux
# expect: 4
# expect: Wed Jan  1 12:00:00 UTC 2025
# expect: $ ls notes; cat notes/*.txt
# expect: a.txt
# expect: b.txt
# expect: first
# expect: second
# expect: third
# expect: $ ls -l notes
# expect: total 8
# expect: -rw-r--r-- 1 student student 13 Jan  1 12:00 a.txt
# expect: -rw-r--r-- 1 student student  6 Jan  1 12:00 b.txt
# expect: $ wc notes/a.txt notes/b.txt
# expect:  2  2 13 notes/a.txt
# expect:  1  1  6 notes/b.txt
# expect:  3  3 19 total
# expect: $ grep -n s notes/a.txt
# expect: 1:first
# expect: 2:second
# expect: $ head -n 1 notes/*.txt
# expect: ==> notes/a.txt <==
# expect: first
# expect:
# expect: ==> notes/b.txt <==
# expect: third
# expect: $ cd notes && pwd | tail -c 6 && ls | sort -r | head -1
# expect: notes
# expect: b.txt
# expect: $ echo new > notes/c.txt; cat notes/c.txt; cp notes/c.txt notes/d.txt; mv notes/d.txt e.txt; rm notes/c.txt; ls notes
# expect: new
# expect: a.txt
# expect: b.txt
# expect: $ sort --parallel=2 notes/a.txt
# expect: loopscope: sort: the simulated sort knows no option --parallel=2
# expect: [2]
# expect: $ nope
# expect: /bin/sh: 1: nope: not found
# expect: [127]
# expect: $ which cat nope; type echo
# expect: /usr/bin/cat
# expect: echo is a shell builtin
# expect: $ timeout 1 sleep 5; echo $?
# expect: 124
# expect: $ sleep 1; date +%S
# expect: 02
# expect: new
# expect: into a file
# expect: b'2\n'
# expect: the simulated shell does not know select (line 1 of its script)
# expect: the simulated shell does not know function; write NAME() { ..; } (line 1 of its script)
# expect: the simulated shell does not know trap (line 1 of its script)
# expect: the simulated shell does not know [[ ]]; use [ ] (line 1 of its script)
# expect: the simulated shell does not know ${x/..} (line 1 of its script)
# expect: python -m http.server: Loopscope runs simulated python processes with -c CODE, a script beside this one, or code on standard input
# expect: subprocess.Popen(preexec_fn=..): simulated processes have no such thing; leave it out
# expect: 1 2 3 ac bc
# expect: x	y
# expect: text
