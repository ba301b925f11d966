source = """
def f(n):
    return n / 0
f(3)
"""
exec("print('ran')")
exec(source)

# expect: ran
