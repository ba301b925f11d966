def f(a):
    while True:
        a += 1
        if a > 3:
            break
    for i in (1,
              2):
        a = [j
             for j in (1,2)]
    try:
        1/0
    except ZeroDivisionError as e:
        x = 1
    finally:
        y = 2
    if 0:
        z = 1
    while a:
        a = 0
        continue
    g = lambda: (
        5)
    g()
    match a:
        case 5:
            y = 3
        case 0:
            y = 4
    class C:
        z = 1
    5
    return (
       a)
print(f(0))
