# What numbers refuse, and in which words.
import warnings

warnings.simplefilter("ignore")


def attempt(name, action):
    try:
        print(name, '->', ascii(action()))
    except Exception as error:
        print(name, '->', type(error).__name__, ascii(str(error)))


attempt('1//0', lambda: 1//0)
attempt('1%0', lambda: 1%0)
attempt('divmod(1,0)', lambda: divmod(1,0))
attempt('1/0', lambda: 1/0)
attempt('10**400/3', lambda: 10**400/3)
attempt('1<<-1', lambda: 1<<-1)
attempt('1>>-1', lambda: 1>>-1)
attempt('0**-1', lambda: 0**-1)
attempt('pow(2,3,0)', lambda: pow(2,3,0))
attempt('pow(2,-1,4)', lambda: pow(2,-1,4))
attempt('pow(2,3.0,4)', lambda: pow(2,3.0,4))
attempt('pow(2.0,3,4)', lambda: pow(2.0,3,4))
attempt('int([])', lambda: int([]))
attempt('int("1x")', lambda: int("1x"))
attempt('int("1x",3)', lambda: int("1x",3))
attempt('int("",3)', lambda: int("",3))
attempt('int(" ")', lambda: int(" "))
attempt('int("z",37)', lambda: int("z",37))
attempt('int(1,2)', lambda: int(1,2))
attempt('int(base=3)', lambda: int(base=3))
attempt('int("1","2")', lambda: int("1","2"))
attempt('int("1",2,3)', lambda: int("1",2,3))
attempt('int(x=1)', lambda: int(x=1))
attempt('int(b"xx")', lambda: int(b"xx"))
attempt('int(float("nan"))', lambda: int(float("nan")))
attempt('int(float("inf"))', lambda: int(float("inf")))
attempt('int("9"*5000)', lambda: int("9"*5000))
attempt('str(10**5000)', lambda: str(10**5000))
attempt('"%d"%(10**5000)', lambda: "%d"%(10**5000))
attempt('(5).to_bytes(0,"big")', lambda: (5).to_bytes(0,"big"))
attempt('(-5).to_bytes(1,"big")', lambda: (-5).to_bytes(1,"big"))
attempt('(500).to_bytes(1,"big")', lambda: (500).to_bytes(1,"big"))
attempt('(5).to_bytes(1,"bog")', lambda: (5).to_bytes(1,"bog"))
attempt('int.from_bytes([1,2],"big")', lambda: int.from_bytes([1,2],"big"))
attempt('int.from_bytes(1,"big")', lambda: int.from_bytes(1,"big"))
attempt('int.from_bytes("a","big")', lambda: int.from_bytes("a","big"))
attempt('float("abc")', lambda: float("abc"))
attempt('float([])', lambda: float([]))
attempt('float("1_0")', lambda: float("1_0"))
attempt('float(1,2)', lambda: float(1,2))
attempt('1.0//0', lambda: 1.0//0)
attempt('1.0%0', lambda: 1.0%0)
attempt('divmod(1.0,0)', lambda: divmod(1.0,0))
attempt('1.0/0', lambda: 1.0/0)
attempt('0.0**-1', lambda: 0.0**-1)
attempt('(-8)**0.5', lambda: (-8)**0.5)
attempt('1e300**10', lambda: 1e300**10)
attempt('10.0**400', lambda: 10.0**400)
attempt('float(10**400)', lambda: float(10**400))
attempt('1.0+10**400', lambda: 1.0+10**400)
attempt('int.__round__(5,"a")', lambda: int.__round__(5,"a"))
attempt('round(5,None)', lambda: round(5,None))
attempt('round(15,-1)', lambda: round(15,-1))
attempt('round(25,-1)', lambda: round(25,-1))
attempt('round(-15,-1)', lambda: round(-15,-1))
attempt('round(2.5)', lambda: round(2.5))
attempt('round(2.675,2)', lambda: round(2.675,2))
attempt('round(1e300,-300)', lambda: round(1e300,-300))
attempt('round(float("nan"))', lambda: round(float("nan")))
attempt('round(float("inf"))', lambda: round(float("inf")))
attempt('round(1.5,"a")', lambda: round(1.5,"a"))
attempt('(1.5).hex()', lambda: (1.5).hex())
attempt('float.fromhex("abc")', lambda: float.fromhex("abc"))
attempt('float("inf").as_integer_ratio()', lambda: float("inf").as_integer_ratio())
attempt('float("nan").as_integer_ratio()', lambda: float("nan").as_integer_ratio())
attempt('complex("1+2")', lambda: complex("1+2"))
attempt('complex("1+2jx")', lambda: complex("1+2jx"))
attempt('complex("a")', lambda: complex("a"))
attempt('complex(1,"a")', lambda: complex(1,"a"))
attempt('complex("1",2)', lambda: complex("1",2))
attempt('complex([])', lambda: complex([]))
attempt('1j//2', lambda: 1j//2)
attempt('1j%2', lambda: 1j%2)
attempt('1j<2', lambda: 1j<2)
attempt('int(1j)', lambda: int(1j))
attempt('float(1j)', lambda: float(1j))
attempt('abs(1j*1e308*1e10)', lambda: abs(1j*1e308*1e10))
attempt('1j/0', lambda: 1j/0)
attempt('0j**-1', lambda: 0j**-1)
attempt('0j**1j', lambda: 0j**1j)
attempt('divmod(1j,2)', lambda: divmod(1j,2))
attempt('hash(float("inf"))', lambda: hash(float("inf")))
attempt('hash(-float("inf"))', lambda: hash(-float("inf")))
attempt('hash(1.5)', lambda: hash(1.5))
attempt('hash(1j)', lambda: hash(1j))
attempt('format(5,"s")', lambda: format(5,"s"))
attempt('format("a","d")', lambda: format("a","d"))
attempt('format(5.5,"d")', lambda: format(5.5,"d"))
attempt('format(5,".2")', lambda: format(5,".2"))
attempt('format(5,".2d")', lambda: format(5,".2d"))
attempt('format(5,"10q")', lambda: format(5,"10q"))
attempt('format(5,"1 0")', lambda: format(5,"1 0"))
attempt('format("a","=5")', lambda: format("a","=5"))
attempt('format("a","+5")', lambda: format("a","+5"))
attempt('format("a"," 5")', lambda: format("a"," 5"))
attempt('format("a","#5")', lambda: format("a","#5"))
attempt('format("a","z5")', lambda: format("a","z5"))
attempt('format("a","05")', lambda: format("a","05"))
attempt('format("a",",")', lambda: format("a",","))
attempt('format("a","_")', lambda: format("a","_"))
attempt('format(5,",x")', lambda: format(5,",x"))
attempt('format(5,",b")', lambda: format(5,",b"))
attempt('format(5,",_")', lambda: format(5,",_"))
attempt('format(5,"_,")', lambda: format(5,"_,"))
attempt('format(5,",,")', lambda: format(5,",,"))
attempt('format(5,"+c")', lambda: format(5,"+c"))
attempt('format(1114112,"c")', lambda: format(1114112,"c"))
attempt('format(-1,"c")', lambda: format(-1,"c"))
attempt('format(5,"#c")', lambda: format(5,"#c"))
attempt('format(5,",c")', lambda: format(5,",c"))
attempt('format(5,"zd")', lambda: format(5,"zd"))
attempt('format(5.0,"c")', lambda: format(5.0,"c"))
attempt('format(1j,"05")', lambda: format(1j,"05"))
attempt('format(1j,"=5")', lambda: format(1j,"=5"))
attempt('format(1j,"d")', lambda: format(1j,"d"))
attempt('format(1j,"%")', lambda: format(1j,"%"))
attempt('format(5,".")', lambda: format(5,"."))
attempt('format(5.0,".")', lambda: format(5.0,"."))
attempt('format([],"5")', lambda: format([],"5"))
attempt('format(None,"5")', lambda: format(None,"5"))
attempt('format(5,"99999999999999999999d")', lambda: format(5,"99999999999999999999d"))
attempt('format(5.0,".99999999999999999999f")', lambda: format(5.0,".99999999999999999999f"))
attempt('format(5.0,"q")', lambda: format(5.0,"q"))
attempt('format(5.0,",n")', lambda: format(5.0,",n"))
attempt('format(5,"_n")', lambda: format(5,"_n"))
attempt('format(True,"5")', lambda: format(True,"5"))
attempt('format(True,"d")', lambda: format(True,"d"))
attempt('format(5,"{")', lambda: format(5,"{"))
attempt('format(5,"ab")', lambda: format(5,"ab"))
attempt('format(5.,"\\u1234")', lambda: format(5.,"\u1234"))

# expect: 1//0 -> ZeroDivisionError 'integer division or modulo by zero'
# expect: 1%0 -> ZeroDivisionError 'integer modulo by zero'
# expect: divmod(1,0) -> ZeroDivisionError 'integer division or modulo by zero'
# expect: 1/0 -> ZeroDivisionError 'division by zero'
# expect: 10**400/3 -> OverflowError 'integer division result too large for a float'
# expect: 1<<-1 -> ValueError 'negative shift count'
# expect: 1>>-1 -> ValueError 'negative shift count'
# expect: 0**-1 -> ZeroDivisionError '0.0 cannot be raised to a negative power'
# expect: pow(2,3,0) -> ValueError 'pow() 3rd argument cannot be 0'
# expect: pow(2,-1,4) -> ValueError 'base is not invertible for the given modulus'
# expect: pow(2,3.0,4) -> TypeError 'pow() 3rd argument not allowed unless all arguments are integers'
# expect: pow(2.0,3,4) -> TypeError 'pow() 3rd argument not allowed unless all arguments are integers'
# expect: int([]) -> TypeError "int() argument must be a string, a bytes-like object or a real number, not 'list'"
# expect: int("1x") -> ValueError "invalid literal for int() with base 10: '1x'"
# expect: int("1x",3) -> ValueError "invalid literal for int() with base 3: '1x'"
# expect: int("",3) -> ValueError "invalid literal for int() with base 3: ''"
# expect: int(" ") -> ValueError "invalid literal for int() with base 10: ' '"
# expect: int("z",37) -> ValueError 'int() base must be >= 2 and <= 36, or 0'
# expect: int(1,2) -> TypeError "int() can't convert non-string with explicit base"
# expect: int(base=3) -> TypeError 'int() missing string argument'
# expect: int("1","2") -> TypeError "'str' object cannot be interpreted as an integer"
# expect: int("1",2,3) -> TypeError 'int() takes at most 2 arguments (3 given)'
# expect: int(x=1) -> TypeError "'x' is an invalid keyword argument for int()"
# expect: int(b"xx") -> ValueError "invalid literal for int() with base 10: b'xx'"
# expect: int(float("nan")) -> ValueError 'cannot convert float NaN to integer'
# expect: int(float("inf")) -> OverflowError 'cannot convert float infinity to integer'
# expect: int("9"*5000) -> ValueError 'Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit'
# expect: str(10**5000) -> ValueError 'Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit'
# expect: "%d"%(10**5000) -> ValueError 'Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit'
# expect: (5).to_bytes(0,"big") -> OverflowError 'int too big to convert'
# expect: (-5).to_bytes(1,"big") -> OverflowError "can't convert negative int to unsigned"
# expect: (500).to_bytes(1,"big") -> OverflowError 'int too big to convert'
# expect: (5).to_bytes(1,"bog") -> ValueError "byteorder must be either 'little' or 'big'"
# expect: int.from_bytes([1,2],"big") -> 258
# expect: int.from_bytes(1,"big") -> TypeError "cannot convert 'int' object to bytes"
# expect: int.from_bytes("a","big") -> TypeError "cannot convert 'str' object to bytes"
# expect: float("abc") -> ValueError "could not convert string to float: 'abc'"
# expect: float([]) -> TypeError "float() argument must be a string or a real number, not 'list'"
# expect: float("1_0") -> 10.0
# expect: float(1,2) -> TypeError 'float expected at most 1 argument, got 2'
# expect: 1.0//0 -> ZeroDivisionError 'float floor division by zero'
# expect: 1.0%0 -> ZeroDivisionError 'float modulo'
# expect: divmod(1.0,0) -> ZeroDivisionError 'float divmod()'
# expect: 1.0/0 -> ZeroDivisionError 'float division by zero'
# expect: 0.0**-1 -> ZeroDivisionError '0.0 cannot be raised to a negative power'
# expect: (-8)**0.5 -> (1.7319121124709868e-16+2.8284271247461903j)
# expect: 1e300**10 -> OverflowError "(34, 'Numerical result out of range')"
# expect: 10.0**400 -> OverflowError "(34, 'Numerical result out of range')"
# expect: float(10**400) -> OverflowError 'int too large to convert to float'
# expect: 1.0+10**400 -> OverflowError 'int too large to convert to float'
# expect: int.__round__(5,"a") -> TypeError "'str' object cannot be interpreted as an integer"
# expect: round(5,None) -> 5
# expect: round(15,-1) -> 20
# expect: round(25,-1) -> 20
# expect: round(-15,-1) -> -20
# expect: round(2.5) -> 2
# expect: round(2.675,2) -> 2.67
# expect: round(1e300,-300) -> 1e+300
# expect: round(float("nan")) -> ValueError 'cannot convert float NaN to integer'
# expect: round(float("inf")) -> OverflowError 'cannot convert float infinity to integer'
# expect: round(1.5,"a") -> TypeError "'str' object cannot be interpreted as an integer"
# expect: (1.5).hex() -> '0x1.8000000000000p+0'
# expect: float.fromhex("abc") -> 2748.0
# expect: float("inf").as_integer_ratio() -> OverflowError 'cannot convert Infinity to integer ratio'
# expect: float("nan").as_integer_ratio() -> ValueError 'cannot convert NaN to integer ratio'
# expect: complex("1+2") -> ValueError 'complex() arg is a malformed string'
# expect: complex("1+2jx") -> ValueError 'complex() arg is a malformed string'
# expect: complex("a") -> ValueError 'complex() arg is a malformed string'
# expect: complex(1,"a") -> TypeError "complex() second arg can't be a string"
# expect: complex("1",2) -> TypeError "complex() can't take second arg if first is a string"
# expect: complex([]) -> TypeError "complex() first argument must be a string or a number, not 'list'"
# expect: 1j//2 -> TypeError "unsupported operand type(s) for //: 'complex' and 'int'"
# expect: 1j%2 -> TypeError "unsupported operand type(s) for %: 'complex' and 'int'"
# expect: 1j<2 -> TypeError "'<' not supported between instances of 'complex' and 'int'"
# expect: int(1j) -> TypeError "int() argument must be a string, a bytes-like object or a real number, not 'complex'"
# expect: float(1j) -> TypeError "float() argument must be a string or a real number, not 'complex'"
# expect: abs(1j*1e308*1e10) -> inf
# expect: 1j/0 -> ZeroDivisionError 'complex division by zero'
# expect: 0j**-1 -> ZeroDivisionError '0.0 to a negative or complex power'
# expect: 0j**1j -> ZeroDivisionError '0.0 to a negative or complex power'
# expect: divmod(1j,2) -> TypeError "unsupported operand type(s) for divmod(): 'complex' and 'int'"
# expect: hash(float("inf")) -> 314159
# expect: hash(-float("inf")) -> -314159
# expect: hash(1.5) -> 1152921504606846977
# expect: hash(1j) -> 1000003
# expect: format(5,"s") -> ValueError "Unknown format code 's' for object of type 'int'"
# expect: format("a","d") -> ValueError "Unknown format code 'd' for object of type 'str'"
# expect: format(5.5,"d") -> ValueError "Unknown format code 'd' for object of type 'float'"
# expect: format(5,".2") -> ValueError 'Precision not allowed in integer format specifier'
# expect: format(5,".2d") -> ValueError 'Precision not allowed in integer format specifier'
# expect: format(5,"10q") -> ValueError "Unknown format code 'q' for object of type 'int'"
# expect: format(5,"1 0") -> ValueError "Invalid format specifier '1 0' for object of type 'int'"
# expect: format("a","=5") -> ValueError "'=' alignment not allowed in string format specifier"
# expect: format("a","+5") -> ValueError 'Sign not allowed in string format specifier'
# expect: format("a"," 5") -> ValueError 'Space not allowed in string format specifier'
# expect: format("a","#5") -> ValueError 'Alternate form (#) not allowed in string format specifier'
# expect: format("a","z5") -> ValueError 'Negative zero coercion (z) not allowed in string format specifier'
# expect: format("a","05") -> 'a0000'
# expect: format("a",",") -> ValueError "Cannot specify ',' with 's'."
# expect: format("a","_") -> ValueError "Cannot specify '_' with 's'."
# expect: format(5,",x") -> ValueError "Cannot specify ',' with 'x'."
# expect: format(5,",b") -> ValueError "Cannot specify ',' with 'b'."
# expect: format(5,",_") -> ValueError "Cannot specify both ',' and '_'."
# expect: format(5,"_,") -> ValueError "Cannot specify both ',' and '_'."
# expect: format(5,",,") -> ValueError "Cannot specify ',' with ','."
# expect: format(5,"+c") -> ValueError "Sign not allowed with integer format specifier 'c'"
# expect: format(1114112,"c") -> OverflowError '%c arg not in range(0x..)'
# expect: format(-1,"c") -> OverflowError '%c arg not in range(0x..)'
# expect: format(5,"#c") -> ValueError "Alternate form (#) not allowed with integer format specifier 'c'"
# expect: format(5,",c") -> ValueError "Cannot specify ',' with 'c'."
# expect: format(5,"zd") -> ValueError 'Negative zero coercion (z) not allowed in integer format specifier'
# expect: format(5.0,"c") -> ValueError "Unknown format code 'c' for object of type 'float'"
# expect: format(1j,"05") -> ValueError 'Zero padding is not allowed in complex format specifier'
# expect: format(1j,"=5") -> ValueError "'=' alignment flag is not allowed in complex format specifier"
# expect: format(1j,"d") -> ValueError "Unknown format code 'd' for object of type 'complex'"
# expect: format(1j,"%") -> ValueError "Unknown format code '%' for object of type 'complex'"
# expect: format(5,".") -> ValueError 'Format specifier missing precision'
# expect: format(5.0,".") -> ValueError 'Format specifier missing precision'
# expect: format([],"5") -> TypeError 'unsupported format string passed to list.__format__'
# expect: format(None,"5") -> TypeError 'unsupported format string passed to NoneType.__format__'
# expect: format(5,"99999999999999999999d") -> ValueError 'Too many decimal digits in format string'
# expect: format(5.0,".99999999999999999999f") -> ValueError 'Too many decimal digits in format string'
# expect: format(5.0,"q") -> ValueError "Unknown format code 'q' for object of type 'float'"
# expect: format(5.0,",n") -> ValueError "Cannot specify ',' with 'n'."
# expect: format(5,"_n") -> ValueError "Cannot specify '_' with 'n'."
# expect: format(True,"5") -> '    1'
# expect: format(True,"d") -> '1'
# expect: format(5,"{") -> ValueError "Unknown format code '{' for object of type 'int'"
# expect: format(5,"ab") -> ValueError "Invalid format specifier 'ab' for object of type 'int'"
# expect: format(5.,"\u1234") -> ValueError "Unknown format code '\\x1234' for object of type 'float'"
