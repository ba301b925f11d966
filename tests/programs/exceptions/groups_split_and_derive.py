group = ExceptionGroup("all", [ValueError(1), TypeError(2), ExceptionGroup("inner", [ValueError(3), KeyError(4)]), OSError(5)])
print(group, repr(group), group.message, len(group.exceptions), group.args)
match, rest = group.split(ValueError)
print(repr(match), repr(rest), group.subgroup((TypeError, OSError)), group.subgroup(lambda e: isinstance(e, KeyError)), group.split(AttributeError)[0], group.subgroup(ExceptionGroup) is group)


class Mine(ExceptionGroup):
    def __new__(cls, message, exceptions, code=0):
        self = super().__new__(cls, message, exceptions)
        self.code = code
        return self

    def derive(self, exceptions):
        return Mine(self.message, exceptions, self.code)


mine = Mine("mine", [ValueError(1), KeyError(2)], 7)
mine.add_note("noted")
print(repr(mine.subgroup(KeyError)), mine.subgroup(KeyError).code, mine.subgroup(KeyError).__notes__)


def handle(error):
    try:
        raise error
    except* ValueError as e:
        print("V", repr(e.exceptions))
    except* (KeyError, TypeError) as e:
        print("KT", repr(e.exceptions))
    else:
        print("nothing")
    finally:
        print("done")


handle(mine)
handle(ValueError("bare"))
for error in (group, OSError("other")):
    try:
        handle(error)
    except BaseException as left:
        print("left", repr(left))


def both():
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    except* ValueError as e:
        raise TypeError("new") from e
    except* KeyError:
        raise


try:
    both()
except ExceptionGroup as e:
    print(repr(e), repr(e.exceptions[0].__cause__))
print(type(BaseExceptionGroup("b", [ValueError()])), type(BaseExceptionGroup("b", [KeyboardInterrupt()])), issubclass(ExceptionGroup, BaseExceptionGroup))
for text in ("try:\n    pass\nexcept* ValueError:\n    pass\nexcept KeyError:\n    pass", "try:\n    pass\nexcept*:\n    pass", "for i in 'a':\n    try:\n        pass\n    except* ValueError:\n        break", "def f():\n    try:\n        pass\n    except* ValueError:\n        return"):
    try:
        exec(text)
    except SyntaxError as error:
        print(error.msg)

# expect: all (4 sub-exceptions) ExceptionGroup('all', [ValueError(1), TypeError(2), ExceptionGroup('inner', [ValueError(3), KeyError(4)]), OSError(5)]) all 4 ('all', [ValueError(1), TypeError(2), ExceptionGroup('inner', [ValueError(3), KeyError(4)]), OSError(5)])
# expect: ExceptionGroup('all', [ValueError(1), ExceptionGroup('inner', [ValueError(3)])]) ExceptionGroup('all', [TypeError(2), ExceptionGroup('inner', [KeyError(4)]), OSError(5)]) all (2 sub-exceptions) all (1 sub-exception) None True
# expect: Mine('mine', [KeyError(2)], 7) 7 ['noted']
# expect: V (ValueError(1),)
# expect: KT (KeyError(2),)
# expect: done
# expect: V (ValueError('bare'),)
# expect: done
# expect: V (ValueError(1), ExceptionGroup('inner', [ValueError(3)]))
# expect: KT (TypeError(2), ExceptionGroup('inner', [KeyError(4)]))
# expect: done
# expect: left ExceptionGroup('all', [OSError(5)])
# expect: done
# expect: left OSError('other')
# expect: ExceptionGroup('', [TypeError('new'), ExceptionGroup('g', [KeyError(2)])]) ExceptionGroup('g', [ValueError(1)])
# expect: <class 'ExceptionGroup'> <class 'BaseExceptionGroup'> True
# expect: cannot have both 'except' and 'except*' on the same 'try'
# expect: expected one or more exception types
# expect: 'break', 'continue' and 'return' cannot appear in an except* block
# expect: 'break', 'continue' and 'return' cannot appear in an except* block
