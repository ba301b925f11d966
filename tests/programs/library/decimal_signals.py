# decimal: what is signalled, trapped and limited, by name.
import codecs
import concurrent
import decimal
import io
import logging
import signal
import threading

for name in """Clamped ConversionSyntax DecimalException DivisionByZero DivisionImpossible DivisionUndefined FloatOperation Inexact
InvalidContext InvalidOperation Overflow Rounded Subnormal Underflow""".split():
    kind = getattr(decimal, name)
    print(name, [base.__name__ for base in kind.__mro__[1:-1]])
print(decimal.HAVE_CONTEXTVAR, decimal.HAVE_THREADS, decimal.MAX_EMAX, decimal.MAX_PREC, decimal.MIN_EMIN, decimal.MIN_ETINY)
context = decimal.Context(prec=3, Emin=-5, Emax=5, traps=[])
for text in ("1e9", "1e-9", "1.2345", "1e-6", "sNaN", "abc"):
    context.clear_flags()
    print(text, context.create_decimal(text), [signal.__name__ for signal in context.flags if context.flags[signal]])
for signalled in (decimal.Overflow, decimal.Underflow, decimal.Subnormal, decimal.Inexact, decimal.Rounded, decimal.Clamped, decimal.FloatOperation):
    with decimal.localcontext(context) as local:
        local.traps[signalled] = True
        for operation in (lambda: local.create_decimal("9e9"), lambda: local.create_decimal("1.234e-6"), lambda: decimal.Decimal(1.5), lambda: local.create_decimal("0e9")):
            try:
                print(signalled.__name__, operation(), end="; ")
            except decimal.DecimalException as error:
                print(signalled.__name__, "raised", type(error).__name__, error, end="; ")
    print()
print(codecs.EncodedFile(io.BytesIO(b"abc"), "utf-8").read() in (b"abc", "abc"), concurrent.__name__)
signal.signal(signal.SIGUSR1, lambda number, frame: print("signal", number))
signal.pthread_kill(threading.get_ident(), signal.SIGUSR1)
logging.basicConfig(format="%(message)s", stream=__import__("sys").stdout)
logging.warning("not warn()" if callable(logging.warn) else "")

# expect: Clamped ['DecimalException', 'ArithmeticError', 'Exception', 'BaseException']
# expect: ConversionSyntax ['InvalidOperation', 'DecimalException', 'ArithmeticError', 'Exception', 'BaseException']
# expect: DecimalException ['ArithmeticError', 'Exception', 'BaseException']
# expect: DivisionByZero ['DecimalException', 'ZeroDivisionError', 'ArithmeticError', 'Exception', 'BaseException']
# expect: DivisionImpossible ['InvalidOperation', 'DecimalException', 'ArithmeticError', 'Exception', 'BaseException']
# expect: DivisionUndefined ['InvalidOperation', 'DecimalException', 'ZeroDivisionError', 'ArithmeticError', 'Exception', 'BaseException']
# expect: FloatOperation ['DecimalException', 'ArithmeticError', 'TypeError', 'Exception', 'BaseException']
# expect: Inexact ['DecimalException', 'ArithmeticError', 'Exception', 'BaseException']
# expect: InvalidContext ['InvalidOperation', 'DecimalException', 'ArithmeticError', 'Exception', 'BaseException']
# expect: InvalidOperation ['DecimalException', 'ArithmeticError', 'Exception', 'BaseException']
# expect: Overflow ['Inexact', 'Rounded', 'DecimalException', 'ArithmeticError', 'Exception', 'BaseException']
# expect: Rounded ['DecimalException', 'ArithmeticError', 'Exception', 'BaseException']
# expect: Subnormal ['DecimalException', 'ArithmeticError', 'Exception', 'BaseException']
# expect: Underflow ['Inexact', 'Rounded', 'Subnormal', 'DecimalException', 'ArithmeticError', 'Exception', 'BaseException']
# expect: True True 999999999999999999 999999999999999999 -999999999999999999 -1999999999999999997
# expect: 1e9 Infinity ['Overflow', 'Inexact', 'Rounded']
# expect: 1e-9 0E-7 ['Underflow', 'Subnormal', 'Inexact', 'Rounded', 'Clamped']
# expect: 1.2345 1.23 ['Inexact', 'Rounded']
# expect: 1e-6 0.000001 ['Subnormal']
# expect: sNaN sNaN []
# expect: abc NaN ['InvalidOperation']
# expect: Overflow raised Overflow [<class 'decimal.Overflow'>]; Overflow 0.0000012; Overflow 1.5; Overflow 0E+5;
# expect: Underflow Infinity; Underflow raised Underflow [<class 'decimal.Underflow'>]; Underflow 1.5; Underflow 0E+5;
# expect: Subnormal Infinity; Subnormal raised Subnormal [<class 'decimal.Subnormal'>]; Subnormal 1.5; Subnormal 0E+5;
# expect: Inexact raised Inexact [<class 'decimal.Inexact'>]; Inexact raised Inexact [<class 'decimal.Inexact'>]; Inexact 1.5; Inexact 0E+5;
# expect: Rounded raised Rounded [<class 'decimal.Rounded'>]; Rounded raised Rounded [<class 'decimal.Rounded'>]; Rounded 1.5; Rounded 0E+5;
# expect: Clamped Infinity; Clamped 0.0000012; Clamped 1.5; Clamped raised Clamped [<class 'decimal.Clamped'>];
# expect: FloatOperation Infinity; FloatOperation 0.0000012; FloatOperation raised FloatOperation [<class 'decimal.FloatOperation'>]; FloatOperation 0E+5;
# expect: True concurrent
# expect: signal 10
# expect: not warn()
