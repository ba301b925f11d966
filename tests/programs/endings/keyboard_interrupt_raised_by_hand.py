try:
    raise KeyboardInterrupt
except Exception:
    print("not reached")
except BaseException as error:
    print("caught", type(error).__name__)
print("on")

# expect: caught KeyboardInterrupt
# expect: on
