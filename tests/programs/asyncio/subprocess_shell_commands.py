"""create_subprocess_shell() has a shell read the command: lists, pipes, variables, loops, redirections."""
# world: process start in 0s
# steps: ignore
import asyncio


async def run(cmd):
    process = await asyncio.create_subprocess_shell(cmd, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    stdout, stderr = await process.communicate()
    print(f"[{cmd!r} exited with {process.returncode}]")
    if stdout:
        print(f"[stdout]\n{stdout.decode()}")
    if stderr:
        print(f"[stderr]\n{stderr.decode()}")


COMMANDS = [
    "ls /zzz",
    "nope --version",
    "echo one; echo two # three",
    "true && echo yes || echo no",
    "false && echo yes || echo no; echo $?",
    "exit 7",
    "(exit 3); echo $?; ! true; echo $?",
    "x=5; y=; echo \"$x\" '$x' ${x} ${y:-empty} ${z-unset} ${#x} $((x * 2 + 1)) \\$x",
    "for i in 1 2 3; do echo \"number $i\"; done",
    "i=0; while [ $i -lt 3 ]; do i=$((i + 1)); [ $i -eq 2 ] && continue; echo $i; done",
    "until false; do echo once; break; done",
    "if [ 3 -gt 2 ]; then echo more; elif true; then echo other; else echo less; fi",
    "if [ -d /zzz ]; then echo folder; else echo none; fi",
    "printf 'b\\na\\nc\\na\\n' | sort | uniq -c",
    "printf 'b\\na\\nc\\n' | sort -r | head -n 2 | tr a-z A-Z",
    "seq 10 | grep 1 | wc -l",
    "yes | head -n 2",
    "echo out; echo err >&2",
    "(echo out; echo err >&2) 2>&1 | cat",
    "echo nothing > /dev/null; nope 2> /dev/null; echo $?",
    "cat < /zzz/none",
    "echo $(echo inner) `echo ticks`; a=\"$(printf 'x\\n\\n')\"; echo \"[$a]\"",
    "cat <<END\nfirst $((1 + 1))\n  second\nEND",
    "A=1 B=2 env | grep -E '^(A|B)=' | sort",
    "export NAME=value; sh -c 'echo $NAME $0 $1' zero first",
    "echo 'unterminated",
    "echo a | | b",
    "if true; then echo",
    "echo a &&\necho b",
    "{ echo group; false; } || echo failed",
    "set -e; echo before; false; echo after",
    "kill -TERM $$",
    "sh -c 'kill -9 $$'; echo $?",
    "echo one two three | cut -d' ' -f2; echo one | rev; basename /a/b.txt .txt; dirname /a/b.txt",
    "echo a b   c; echo \"a b   c\"; set -- x y; echo $# $1 \"$@\"",
    "sleep 0 & wait; echo done",
    "read a b <<END\none two three\nEND\necho \"$b,$a\"",
    "printf '1\\n2\\n' | while read n; do echo \"n=$n\"; done",
    "test a = a && echo equal; [ a != a ] || echo not; [ -z '' ] && echo empty; [ x ] && echo x",
    "echo ${PATHX:-none}; f=archive.tar.gz; echo ${f%.gz} ${f%%.*} ${f#*.} ${f##*.}",
    "cd /tmp && pwd; cd /zzz",
    "for f in a.txt b.py 'c d' '*'; do case $f in *.txt|*.md) echo text $f;; ?.py) echo code;; '*') echo star;; *) echo other; esac; done",
    "greet() { local x=inner; echo \"hello $1 $# $x\"; return 3; }\nx=outer; greet you two; echo $? $x; greet | tr a-z A-Z",
    "up() { [ $1 -gt 0 ] || return; echo $1; up $(($1 - 1)); }; up 3; f() ( echo in a subshell; exit 4 ); f; echo $?",
    "command -v nope; echo $?",
]


async def main():
    for command in COMMANDS:
        await run(command)


asyncio.run(main())

# expect: ['ls /zzz' exited with 2]
# expect: [stderr]
# expect: ls: cannot access '/zzz': No such file or directory
# expect:
# expect: ['nope --version' exited with 127]
# expect: [stderr]
# expect: /bin/sh: 1: nope: not found
# expect:
# expect: ['echo one; echo two # three' exited with 0]
# expect: [stdout]
# expect: one
# expect: two
# expect:
# expect: ['true && echo yes || echo no' exited with 0]
# expect: [stdout]
# expect: yes
# expect:
# expect: ['false && echo yes || echo no; echo $?' exited with 0]
# expect: [stdout]
# expect: no
# expect: 0
# expect:
# expect: ['exit 7' exited with 7]
# expect: ['(exit 3); echo $?; ! true; echo $?' exited with 0]
# expect: [stdout]
# expect: 3
# expect: 1
# expect:
# expect: ['x=5; y=; echo "$x" \'$x\' ${x} ${y:-empty} ${z-unset} ${#x} $((x * 2 + 1)) \\$x' exited with 0]
# expect: [stdout]
# expect: 5 $x 5 empty unset 1 11 $x
# expect:
# expect: ['for i in 1 2 3; do echo "number $i"; done' exited with 0]
# expect: [stdout]
# expect: number 1
# expect: number 2
# expect: number 3
# expect:
# expect: ['i=0; while [ $i -lt 3 ]; do i=$((i + 1)); [ $i -eq 2 ] && continue; echo $i; done' exited with 0]
# expect: [stdout]
# expect: 1
# expect: 3
# expect:
# expect: ['until false; do echo once; break; done' exited with 0]
# expect: [stdout]
# expect: once
# expect:
# expect: ['if [ 3 -gt 2 ]; then echo more; elif true; then echo other; else echo less; fi' exited with 0]
# expect: [stdout]
# expect: more
# expect:
# expect: ['if [ -d /zzz ]; then echo folder; else echo none; fi' exited with 0]
# expect: [stdout]
# expect: none
# expect:
# expect: ["printf 'b\\na\\nc\\na\\n' | sort | uniq -c" exited with 0]
# expect: [stdout]
# expect:       2 a
# expect:       1 b
# expect:       1 c
# expect:
# expect: ["printf 'b\\na\\nc\\n' | sort -r | head -n 2 | tr a-z A-Z" exited with 0]
# expect: [stdout]
# expect: C
# expect: B
# expect:
# expect: ['seq 10 | grep 1 | wc -l' exited with 0]
# expect: [stdout]
# expect: 2
# expect:
# expect: ['yes | head -n 2' exited with 0]
# expect: [stdout]
# expect: y
# expect: y
# expect:
# expect: ['echo out; echo err >&2' exited with 0]
# expect: [stdout]
# expect: out
# expect:
# expect: [stderr]
# expect: err
# expect:
# expect: ['(echo out; echo err >&2) 2>&1 | cat' exited with 0]
# expect: [stdout]
# expect: out
# expect: err
# expect:
# expect: ['echo nothing > /dev/null; nope 2> /dev/null; echo $?' exited with 0]
# expect: [stdout]
# expect: 127
# expect:
# expect: ['cat < /zzz/none' exited with 2]
# expect: [stderr]
# expect: /bin/sh: 1: cannot open /zzz/none: No such file
# expect:
# expect: ['echo $(echo inner) `echo ticks`; a="$(printf \'x\\n\\n\')"; echo "[$a]"' exited with 0]
# expect: [stdout]
# expect: inner ticks
# expect: [x]
# expect:
# expect: ['cat <<END\nfirst $((1 + 1))\n  second\nEND' exited with 0]
# expect: [stdout]
# expect: first 2
# expect:   second
# expect:
# expect: ["A=1 B=2 env | grep -E '^(A|B)=' | sort" exited with 0]
# expect: [stdout]
# expect: A=1
# expect: B=2
# expect:
# expect: ["export NAME=value; sh -c 'echo $NAME $0 $1' zero first" exited with 0]
# expect: [stdout]
# expect: value zero first
# expect:
# expect: ["echo 'unterminated" exited with 2]
# expect: [stderr]
# expect: /bin/sh: 1: Syntax error: Unterminated quoted string
# expect:
# expect: ['echo a | | b' exited with 2]
# expect: [stderr]
# expect: /bin/sh: 1: Syntax error: "|" unexpected
# expect:
# expect: ['if true; then echo' exited with 2]
# expect: [stderr]
# expect: /bin/sh: 1: Syntax error: end of file unexpected (expecting "fi")
# expect:
# expect: ['echo a &&\necho b' exited with 0]
# expect: [stdout]
# expect: a
# expect: b
# expect:
# expect: ['{ echo group; false; } || echo failed' exited with 0]
# expect: [stdout]
# expect: group
# expect: failed
# expect:
# expect: ['set -e; echo before; false; echo after' exited with 1]
# expect: [stdout]
# expect: before
# expect:
# expect: ['kill -TERM $$' exited with -15]
# expect: ["sh -c 'kill -9 $$'; echo $?" exited with 0]
# expect: [stdout]
# expect: 137
# expect:
# expect: [stderr]
# expect: Killed
# expect:
# expect: ["echo one two three | cut -d' ' -f2; echo one | rev; basename /a/b.txt .txt; dirname /a/b.txt" exited with 0]
# expect: [stdout]
# expect: two
# expect: eno
# expect: b
# expect: /a
# expect:
# expect: ['echo a b   c; echo "a b   c"; set -- x y; echo $# $1 "$@"' exited with 0]
# expect: [stdout]
# expect: a b c
# expect: a b   c
# expect: 2 x x y
# expect:
# expect: ['sleep 0 & wait; echo done' exited with 0]
# expect: [stdout]
# expect: done
# expect:
# expect: ['read a b <<END\none two three\nEND\necho "$b,$a"' exited with 0]
# expect: [stdout]
# expect: two three,one
# expect:
# expect: ['printf \'1\\n2\\n\' | while read n; do echo "n=$n"; done' exited with 0]
# expect: [stdout]
# expect: n=1
# expect: n=2
# expect:
# expect: ["test a = a && echo equal; [ a != a ] || echo not; [ -z '' ] && echo empty; [ x ] && echo x" exited with 0]
# expect: [stdout]
# expect: equal
# expect: not
# expect: empty
# expect: x
# expect:
# expect: ['echo ${PATHX:-none}; f=archive.tar.gz; echo ${f%.gz} ${f%%.*} ${f#*.} ${f##*.}' exited with 0]
# expect: [stdout]
# expect: none
# expect: archive.tar archive tar.gz gz
# expect:
# expect: ['cd /tmp && pwd; cd /zzz' exited with 2]
# expect: [stdout]
# expect: /tmp
# expect:
# expect: [stderr]
# expect: /bin/sh: 1: cd: can't cd to /zzz
# expect:
# expect: ["for f in a.txt b.py 'c d' '*'; do case $f in *.txt|*.md) echo text $f;; ?.py) echo code;; '*') echo star;; *) echo other; esac; done" exited with 0]
# expect: [stdout]
# expect: text a.txt
# expect: code
# expect: other
# expect: star
# expect:
# expect: ['greet() { local x=inner; echo "hello $1 $# $x"; return 3; }\nx=outer; greet you two; echo $? $x; greet | tr a-z A-Z' exited with 0]
# expect: [stdout]
# expect: hello you 2 inner
# expect: 3 outer
# expect: HELLO  0 INNER
# expect:
# expect: ['up() { [ $1 -gt 0 ] || return; echo $1; up $(($1 - 1)); }; up 3; f() ( echo in a subshell; exit 4 ); f; echo $?' exited with 0]
# expect: [stdout]
# expect: 3
# expect: 2
# expect: 1
# expect: in a subshell
# expect: 4
# expect:
# expect: ['command -v nope; echo $?' exited with 0]
# expect: [stdout]
# expect: 127
