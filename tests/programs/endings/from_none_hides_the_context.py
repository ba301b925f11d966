def f():
    x = None
    print(x @ (3), f"é" )
try:
    f()
except TypeError as e:
    raise RuntimeError() from None
