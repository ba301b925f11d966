# coding: utf-16
# clock: real
print("never")
