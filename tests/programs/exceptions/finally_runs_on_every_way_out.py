def returns():
    try:
        return "try"
    finally:
        print("finally of returns")


def overrides():
    try:
        return "try"
    finally:
        return "finally"


def swallows():
    for i in range(3):
        try:
            1 / 0
        finally:
            print("round", i)
            if i == 1:
                break
            continue
    return "swallowed"


def nested():
    try:
        try:
            raise ValueError("inner")
        finally:
            print("inner finally")
    except ValueError as error:
        print("caught", error)
        try:
            raise
        except ValueError as again:
            print("again", again is error)
    else:
        print("not here")
    finally:
        print("outer finally")
    return "done"


def with_else():
    try:
        pass
    except Exception:
        print("no")
    else:
        return "else"
    finally:
        print("after else")


print(returns())
print(overrides())
print(swallows())
print(nested())
print(with_else())
import sys

print(sys.exc_info())
try:
    try:
        raise KeyError("k")
    except KeyError:
        print(sys.exc_info()[0])
        try:
            raise IndexError("i")
        except IndexError as error:
            print(sys.exc_info()[0], repr(error.__context__))
        print(sys.exc_info()[0])
        raise
except KeyError as error:
    print(repr(error), error.__context__)
try:
    error
except NameError as gone:
    print(gone)

# expect: finally of returns
# expect: try
# expect: finally
# expect: round 0
# expect: round 1
# expect: swallowed
# expect: inner finally
# expect: caught inner
# expect: again True
# expect: outer finally
# expect: done
# expect: after else
# expect: else
# expect: (None, None, None)
# expect: <class 'KeyError'>
# expect: <class 'IndexError'> KeyError('k')
# expect: <class 'KeyError'>
# expect: KeyError('k') None
# expect: name 'error' is not defined
