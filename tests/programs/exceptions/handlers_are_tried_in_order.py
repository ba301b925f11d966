def classify(error):
    try:
        raise error
    except (KeyError, IndexError) as e:
        return "lookup", e.args
    except ValueError:
        return "value"
    except Exception as e:
        return type(e).__name__
    except BaseException as e:
        return "base " + type(e).__name__
    finally:
        print("finally", end=" ")


for error in (KeyError("k"), IndexError(), UnicodeDecodeError("utf-8", b"x", 0, 1, "r"), OSError(2, "No"), StopIteration(1), GeneratorExit(), KeyboardInterrupt(), ValueError):
    print(classify(error))


def flow(kind):
    for i in range(3):
        try:
            if kind == "continue" and i < 2:
                continue
            if kind == "break":
                break
            if kind == "return":
                return f"returned {i}"
            if kind == "raise":
                raise ValueError(i)
        except ValueError as e:
            print("caught", e)
            if i == 1:
                return "from handler"
        else:
            print("else", i)
        finally:
            print("finally", i)
            if kind == "override":
                return "overridden"
    else:
        return "loop else"
    return "end"


for kind in ("continue", "break", "return", "raise", "override", "none"):
    print(kind, "->", flow(kind))


def nested():
    try:
        try:
            1 / 0
        finally:
            print("inner finally")
    except ZeroDivisionError as e:
        print("outer", e, e.__traceback__.tb_lineno > 0, e.__context__)
        try:
            raise
        except ZeroDivisionError as again:
            print(again is e)
    try:
        print(e)
    except UnboundLocalError as error:
        print(error)


nested()
for wrong in ("try:\n    1/0\nexcept 5: pass", "try:\n    1/0\nexcept (ValueError, 'x'): pass", "raise 5", "raise ValueError from 5", "raise int", "raise None", "raise",
              "try:\n    1/0\nexcept* ExceptionGroup: pass", "class X: pass\nraise X", "class X: pass\nraise X()"):
    try:
        exec(wrong)
    except BaseException as error:
        print(wrong.replace("\n", ";"), "->", type(error).__name__, error)

# expect: finally ('lookup', ('k',))
# expect: finally ('lookup', ())
# expect: finally value
# expect: finally FileNotFoundError
# expect: finally StopIteration
# expect: finally base GeneratorExit
# expect: finally base KeyboardInterrupt
# expect: finally value
# expect: finally 0
# expect: finally 1
# expect: else 2
# expect: finally 2
# expect: continue -> loop else
# expect: finally 0
# expect: break -> end
# expect: finally 0
# expect: return -> returned 0
# expect: caught 0
# expect: finally 0
# expect: caught 1
# expect: finally 1
# expect: raise -> from handler
# expect: else 0
# expect: finally 0
# expect: override -> overridden
# expect: else 0
# expect: finally 0
# expect: else 1
# expect: finally 1
# expect: else 2
# expect: finally 2
# expect: none -> loop else
# expect: inner finally
# expect: outer division by zero True None
# expect: True
# expect: cannot access local variable 'e' where it is not associated with a value
# expect: try:;    1/0;except 5: pass -> TypeError catching classes that do not inherit from BaseException is not allowed
# expect: try:;    1/0;except (ValueError, 'x'): pass -> TypeError catching classes that do not inherit from BaseException is not allowed
# expect: raise 5 -> TypeError exceptions must derive from BaseException
# expect: raise ValueError from 5 -> TypeError exception causes must derive from BaseException
# expect: raise int -> TypeError exceptions must derive from BaseException
# expect: raise None -> TypeError exceptions must derive from BaseException
# expect: raise -> RuntimeError No active exception to reraise
# expect: try:;    1/0;except* ExceptionGroup: pass -> TypeError catching ExceptionGroup with except* is not allowed. Use except instead.
# expect: class X: pass;raise X -> TypeError exceptions must derive from BaseException
# expect: class X: pass;raise X() -> TypeError exceptions must derive from BaseException
