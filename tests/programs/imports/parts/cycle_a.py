from parts.cycle_b import b
a = 1
