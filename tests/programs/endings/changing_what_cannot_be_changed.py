point = (1, 2)
text = "abc"
try:
    text[0] = "x"
except TypeError as error:
    print(error)
point[0] += 1

# expect: 'str' object does not support item assignment
