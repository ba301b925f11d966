# What a memoryview says of the memory behind it.
view = memoryview(bytearray(range(16))).cast("i")
for one in (view, view[::2], view.cast("B"), memoryview(b"")):
    print(one.c_contiguous, one.f_contiguous, one.contiguous, one.suboffsets, one.strides, one.shape, one.nbytes)
locked = view.toreadonly()
print(locked.readonly, view.readonly, locked.tolist())
try:
    locked[0] = 5
except TypeError as error:
    print(error)
view[0] = 5
print(locked[0], locked.obj is view.obj)

# expect: True True True () (4,) (4,) 16
# expect: False False False () (8,) (2,) 8
# expect: True True True () (1,) (16,) 16
# expect: True True True () (1,) (0,) 0
# expect: True False [50462976, 117835012, 185207048, 252579084]
# expect: cannot modify read-only memory
# expect: 5 True
