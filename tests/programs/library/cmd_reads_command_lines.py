"""cmd.Cmd: commands, help, empty lines, what is not known."""
import cmd
import io


class Shell(cmd.Cmd):
    intro = "Hello."
    prompt = "> "

    def do_add(self, line):
        """add A B: the sum"""
        print(sum(map(int, line.split())))

    def do_quit(self, line):
        return True

    do_EOF = do_quit

    def do_shell(self, line):
        "runs it"
        print("shell", line)

    def help_topic(self):
        print("about the topic")

    def precmd(self, line):
        return line.replace("plus", "add")

    def postloop(self):
        print("bye")


lines = "add 1 2\n\nplus 3 4\n!ls -l\n?\nhelp add\nhelp quit\nhelp topic\nhelp nothing\nunknown x\n"
shell = Shell(stdin=io.StringIO(lines))
shell.use_rawinput = False
shell.cmdqueue = ["add 5 5"]
shell.cmdloop()
print(shell.parseline("  add 1 2 "), shell.parseline("?x"), shell.parseline("a-b"), shell.lastcmd)
shell.onecmd("add 9 9")
shell.columnize([f"word{n}" for n in range(30)], 60)
shell.columnize([])

# expect: Hello.
# expect: 10
# expect: > 3
# expect: > 3
# expect: > 7
# expect: > shell ls -l
# expect: >
# expect: Documented commands (type help <topic>):
# expect: ========================================
# expect: add  help  shell
# expect:
# expect: Miscellaneous help topics:
# expect: ==========================
# expect: topic
# expect:
# expect: Undocumented commands:
# expect: ======================
# expect: EOF  quit
# expect:
# expect: > add A B: the sum
# expect: > *** No help on quit
# expect: > about the topic
# expect: > *** No help on nothing
# expect: > *** Unknown syntax: unknown x
# expect: > bye
# expect: ('add', '1 2', 'add 1 2') ('help', 'x', 'help x') ('a', '-b', 'a-b')
# expect: 18
# expect: word0  word4  word8   word12  word16  word20  word24  word28
# expect: word1  word5  word9   word13  word17  word21  word25  word29
# expect: word2  word6  word10  word14  word18  word22  word26
# expect: word3  word7  word11  word15  word19  word23  word27
# expect: <empty>
