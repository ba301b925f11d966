class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


class E(C, B):
    def who(self):
        return ["E"] + super(E, self).who()


print(D().who(), E().who(), [c.__name__ for c in D.__mro__], D.mro() == list(D.__mro__))
try:
    class F(D, E):
        pass
except TypeError as error:
    print(error)
try:
    class G(A, B):
        pass
except TypeError as error:
    print(error)
print(super(C, D()).who(), super(B, D()).who.__func__ is C.who, issubclass(D, (int, C)), D.__bases__, A.__subclasses__())


print(super(D, D).__thisclass__, super(D, D()).__self_class__, repr(super(D, D))[:30])
for wrong in (lambda: super().x, lambda: super(int, D()).x, lambda: super(B, D()).nothing, lambda: super(1, 2)):
    try:
        wrong()
    except (RuntimeError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)

# expect: ['D', 'B', 'C', 'A'] ['E', 'C', 'B', 'A'] ['D', 'B', 'C', 'A', 'object'] True
# expect: Cannot create a consistent method resolution
# expect: order (MRO) for bases B, C
# expect: Cannot create a consistent method resolution
# expect: order (MRO) for bases A, B
# expect: ['A'] True True (<class '__main__.B'>, <class '__main__.C'>) [<class '__main__.B'>, <class '__main__.C'>]
# expect: <class '__main__.D'> <class '__main__.D'> <super: <class 'D'>, <D object
# expect: RuntimeError super(): no arguments
# expect: TypeError super(type, obj): obj must be an instance or subtype of type
# expect: AttributeError 'super' object has no attribute 'nothing'
# expect: TypeError super() argument 1 must be a type, not int
