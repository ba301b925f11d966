# coding: foobar
# clock: real
print("never")
