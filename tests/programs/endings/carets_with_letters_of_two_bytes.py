names = {"é": 1, "ß": 2}
print(names["é"] + names["ß"])
try:
    print("é" - 1)
except TypeError as error:
    print(error)
print(names["é"] + names["ñé"] + 1)

# expect: 3
# expect: unsupported operand type(s) for -: 'str' and 'int'
