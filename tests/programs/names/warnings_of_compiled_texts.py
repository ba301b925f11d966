"""SyntaxWarnings of text given to exec, eval and compile; the limit of digits that sys sets."""
import sys
import warnings

exec("assert (1, 'x')\nx = 5\nprint(x is 5)\n[1](2) if x is None else 1")
print(eval("1if 1else 2"))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    compile("x is 'a'", "setup.py", "exec")
    print([(str(each.message), each.category.__name__, each.filename, each.lineno) for each in caught])
print(sys.get_int_max_str_digits())
sys.set_int_max_str_digits(0)
print(sys.get_int_max_str_digits(), len(str(10 ** 5000)), int("7" * 6000) % 1000)
sys.set_int_max_str_digits(700)
for wrong in (lambda: str(10 ** 800), lambda: int("1" * 800), lambda: sys.set_int_max_str_digits(5)):
    try:
        print(wrong())
    except ValueError as error:
        print(error)

# expect: True
# expect: 1
# expect: [('"is" with a literal. Did you mean "=="?', 'SyntaxWarning', 'setup.py', 1)]
# expect: 4300
# expect: 0 5001 777
# expect: Exceeds the limit (700 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
# expect: Exceeds the limit (700 digits) for integer string conversion: value has 800 digits; use sys.set_int_max_str_digits() to increase the limit
# expect: maxdigits must be 0 or larger than 640
