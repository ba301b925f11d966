name, width, value, items = "Ann", 12, 3.14159, [1, {"k": "v"}]
print(f"{name} {name!r} {name!s:>5} {name:<{width}}| {value:.{2}f} {value:{width}.{3}} {items[1]['k']} {items[0] + 1} {len(name):03d} {{braces}} {name.upper()!a}")
print(f"{value=} {value = :.2f} {name=!s} {1 + 1=} {width=:>5} {items[1]["k"] if False else 'nested'}" if False else f"{value=} {value = :.2f} {name=!s} {1 + 1=} {width=:>5}")
print(f"{'a' if width else 'b'} {(lambda x: x * 2)(4)} {{'set'}} { {'dict': 1}['dict'] } {[n for n in range(3)]} {'nested ' + f'{name:>{width}}'}" f" joined" " plain {not}")
print("{} {}".format(1, 2), "{1} {0} {1}".format("a", "b"), "{x} {y.real} {z[0]} {z[1][k]}".format(x=1, y=2j, z=items), "{:>{}} {:{align}{w}}".format("r", 4, "c", align="^", w=5), "{!r:>6}".format("q"), "{{}}".format())
print("%s %r %d %i %5d %-5d| %05d %+d %x %X %#o %e %.2f %g %c %c %%" % ("s", "r", 1, 2, 3, 4, 5, 6, 255, 255, 8, 1234.5, 2.345, 1e10, "c", 65))
print("%(a)s %(b)05.1f" % {"a": 1, "b": 2.25, "c": 3}, "%*d %.*f %-*s|" % (5, 42, 2, 3.14159, 4, "l"), "%s" % (1,), "%s" % [1, 2], "%s %s" % ("a", ("b", 1)), "100%% of %s" % "all", "%.3s|%5.1s|" % ("abcdef", "xyz"))
for spec in ("", "d", "5d", "<5d|", "^+7d", "=+7d", "07d", ",d", "_d", "x", "#x", "#010x", "b", "#b", "o", "c", "e", ".2e", "f", ".1f", "%", ".0%", "n", "g", "*^9", "+,.2f", "é>4", "08,.1f", "_b", "X"):
    print(repr(spec), repr(format(1234, spec)), end="; ")
print()
for spec in ("s", "10", "<10|", ">10", "^10", "*^10", ".2", "10.2", "-<6.1", "é^5"):
    print(repr(spec), repr(format("text", spec)), end="; ")
print()
from datetime import date
class Custom:
    def __format__(self, spec):
        return f"<{spec}>"
    def __repr__(self):
        return "Custom!"
print(f"{Custom()} {Custom():abc} {Custom()!r:>10} {Custom()=}", format(Custom(), "x{}"), "{:{}}".format(Custom(), "y"), f"{date(2024, 5, 6):%d/%m/%y}", f"{[1, 2]!s:>8}", f"{None!s:5}|", f"{object!r}")
for text in ("f'{1:q}'", "f'{1:s}'", "f'{\"a\":d}'", "f'{\"a\":+}'", "f'{\"a\":=5}'", "f'{\"a\":,}'", "f'{[]:5}'", "f'{None:5}'", "f'{1:.2}'", "f'{1:,b}'", "f'{1:,_}'", "f'{1.5:c}'", "f'{-1:c}'", "f'{1:10000000000000000000}'", "f'{1:.}'", "format(1, 2)", "'%q' % 1", "'%' % 1", "'%s %s' % (1,)", "'%s' % (1, 2)", "'%(a)s' % 1", "'%(a)s' % {}", "'%(a' % {}", "'%d' % 1.5", "'%x' % 1.5", "'%c' % 'ab'", "'%c' % -1", "'%*d' % ('a', 1)", "'{0.x}'.format(1)", "'{0[x]}'.format([1])", "'{0[5]}'.format([1])", "'{!z}'.format(1)", "'{:{}}'.format(1)", "'{a.b.c}'.format(a=1)", "'{0!r:d}'.format(1)", "'{} {1}'.format(1, 2)", "'{[}'.format(1)", "'{0.}'.format(1)", "f'{1!r:d}'"):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
