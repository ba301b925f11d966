"""getopt and gnu_getopt."""
import getopt

line = "-ab val -vv --long=x --flag --out file rest -a".split()
options, words = getopt.getopt(line, "ab:v", ["long=", "flag", "out=", "output"])
print(options, words)
print(getopt.gnu_getopt(["one", "-a", "two", "--fl", "--", "-x"], "a", ["flag"]))
print(getopt.getopt(["-", "x"], "x"), getopt.getopt(["--", "-x"], "x"), getopt.gnu_getopt(["x", "-a"], "+a"))
for args in (["-z"], ["-b"], ["--nope"], ["--flag=1"], ["--long"], ["--l"], ["--o", "x"]):
    try:
        print(getopt.getopt(args, "ab:", ["long=", "flag", "out=", "output="]))
    except getopt.GetoptError as error:
        print(error, "|", error.msg, "|", error.opt)

# expect: [('-a', ''), ('-b', 'val'), ('-v', ''), ('-v', ''), ('--long', 'x'), ('--flag', ''), ('--out', 'file')] ['rest', '-a']
# expect: ([('-a', ''), ('--flag', '')], ['one', 'two', '-x'])
# expect: ([], ['-', 'x']) ([], ['-x']) ([], ['x', '-a'])
# expect: option -z not recognized | option -z not recognized | z
# expect: option -b requires argument | option -b requires argument | b
# expect: option --nope not recognized | option --nope not recognized | nope
# expect: option --flag must not have an argument | option --flag must not have an argument | flag
# expect: option --long requires argument | option --long requires argument | long
# expect: option --long requires argument | option --long requires argument | long
# expect: option --o not a unique prefix | option --o not a unique prefix | o
