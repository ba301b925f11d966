def f():
    number = 3
    return (  1  ) ** ( nubmer  )
f()
