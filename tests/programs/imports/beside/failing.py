print("about to fail")
1 / 0

# expect: about to fail
