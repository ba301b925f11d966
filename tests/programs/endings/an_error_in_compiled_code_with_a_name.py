code = compile("a = 1\nb = a.c\n", "settings.cfg", "exec")
exec(code)
