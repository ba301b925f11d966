class Noisy:
    def __del__(self):
        raise ValueError("in del")


noisy = Noisy()
del noisy
print("goes on")

# expect: goes on
