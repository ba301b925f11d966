from parts.cycle_a import a
b = 2
