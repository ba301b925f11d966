# coding: utf-8
print("with a mark", len("é"))

# expect: with a mark 1
