# coding: latin-1
# clock: real
print("never")
