class Shy:
    def __str__(self):
        return 42


class Loud:
    def __repr__(self):
        raise LookupError("no repr today")


try:
    print(Shy())
except TypeError as error:
    print(error)
print([Loud()])

# expect: __str__ returned non-string (type int)
