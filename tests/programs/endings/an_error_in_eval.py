print(eval("1 + 2"))
print(eval("[x for x in range(3)][5]"))

# expect: 3
