def work():
    try:
        return 1 / 0
    finally:
        print("cleaning up")
        {}["tool"]


work()

# expect: cleaning up
