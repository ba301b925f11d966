class Stop(Exception):
    pass


try:
    raise Stop
except Stop as error:
    print(repr(error), str(error) == "")
raise Stop()

# expect: Stop() True
