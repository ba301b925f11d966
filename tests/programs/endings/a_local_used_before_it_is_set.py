count = 0


def increase():
    print("counting")
    count += 1


increase()

# expect: counting
