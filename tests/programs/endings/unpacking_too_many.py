for name, age in [("Ann", 3), ("Bob", 4, 5)]:
    print(name, age)

# expect: Ann 3
