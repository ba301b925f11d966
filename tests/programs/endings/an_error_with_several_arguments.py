try:
    raise ValueError("code", 42, None)
except ValueError as error:
    print(error, error.args)
raise KeyError("quoted key")

# expect: ('code', 42, None) ('code', 42, None)
