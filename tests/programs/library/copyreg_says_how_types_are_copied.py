"""copyreg: a function that takes objects of a type apart, for copy and deepcopy."""
import copy
import copyreg


class Temperature:
    def __init__(self, degrees, history=()):
        self.degrees, self.history = degrees, list(history)


def take_apart(temperature):
    print("taking apart", temperature.degrees)
    return Temperature, (temperature.degrees, temperature.history)


copyreg.constructor(Temperature)
copyreg.pickle(Temperature, take_apart, Temperature)
first = Temperature(20, [18, 19])
second = copy.copy(first)
third = copy.deepcopy(first)
print(second.degrees, third.history, third.history is first.history)
for wrong in (lambda: copyreg.pickle(int, "not callable"), lambda: copyreg.constructor(5)):
    try:
        wrong()
    except TypeError as error:
        print(error)
copyreg.add_extension("math", "floor", 240)
copyreg.remove_extension("math", "floor", 240)
copyreg.clear_extension_cache()
print(Temperature in copyreg.dispatch_table, copyreg.__newobj__(Temperature).__dict__)

# expect: taking apart 20
# expect: taking apart 20
# expect: 20 [18, 19] False
# expect: reduction functions must be callable
# expect: constructors must be callable
# expect: True {}
