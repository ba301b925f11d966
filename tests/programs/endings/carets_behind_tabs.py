def check(flag):
	if flag:
		return [][0] + 1


check(True)
