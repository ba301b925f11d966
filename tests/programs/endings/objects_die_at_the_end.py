class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def function():
    local = Noisy("local")
    print("in function")


function()
a = Noisy("a")
b = Noisy("b")
a = Noisy("a2")
del b
x = [Noisy("in list")]
x.clear()
print("end")

# expect: in function
# expect: gone local
# expect: gone a
# expect: gone b
# expect: gone in list
# expect: end
# expect: gone a2
