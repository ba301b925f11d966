"""exit and quit: what they show, what they raise, and what ends a script with a text on stderr."""
print(quit, exit, repr(quit), type(exit).__name__, quit.name)
for leave, arguments in ((exit, (3,)), (quit, ("bye",)), (exit, ())):
    try:
        leave(*arguments)
    except SystemExit as end:
        print("code", end.code, end.args)
bool(NotImplemented)
exit("message to stderr")

# expect: Use quit() or Ctrl-D (i.e. EOF) to exit Use exit() or Ctrl-D (i.e. EOF) to exit Use quit() or Ctrl-D (i.e. EOF) to exit Quitter quit
# expect: code 3 (3,)
# expect: code bye ('bye',)
# expect: code None (None,)
