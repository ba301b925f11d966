try:
    eval("1 +")
except SyntaxError as error:
    print(error.msg, error.lineno, error.text, error.filename)
exec("x = (1,\ny = 2")

# expect: invalid syntax 1 1 + <string>
