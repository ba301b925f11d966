def foo(x):
    return (x
       + 1)
def bar(): foo('a')  # c
bar()
