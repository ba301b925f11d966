import warnings, sys
def f(n): warnings.warn("msg %d" % n, stacklevel=2)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    f(1); f(1)
    warnings.warn("dep", DeprecationWarning)
    print(len(w), w[0].category, str(w[0].message), w[0].lineno, w[2].category.__name__)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: f(2)
    except UserWarning as e: print("raised", e)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    f(3)
for i in range(3): f(4)
warnings.warn(RuntimeWarning("inst"))
class MyW(UserWarning): pass
warnings.warn("x", MyW)
try: warnings.warn("x", int)
except TypeError as e: print(e)
def g(): warnings.warn("deprecated", DeprecationWarning, 2)
g()
warnings.filterwarnings("ignore", message="hid.*")
warnings.warn("hidden"); warnings.warn("shown")

# expect: 3 <class 'UserWarning'> msg 1 5 DeprecationWarning
# expect: raised msg 2
# expect: category must be a Warning subclass, not 'type'
