# The format language on numbers and text.
import warnings

warnings.simplefilter("ignore")


def attempt(name, action):
    try:
        print(name, '->', ascii(action()))
    except Exception as error:
        print(name, '->', type(error).__name__, ascii(str(error)))


attempt("format(float('inf'),'010,')", lambda: format(float('inf'),'010,'))
attempt("format(float('inf'),'010')", lambda: format(float('inf'),'010'))
attempt("format(float('-inf'),'010')", lambda: format(float('-inf'),'010'))
attempt("format(1234,'09,')", lambda: format(1234,'09,'))
attempt("format(1234,'08,')", lambda: format(1234,'08,'))
attempt("format(1234,'07,')", lambda: format(1234,'07,'))
attempt("format(1234.5,'012,')", lambda: format(1234.5,'012,'))
attempt("format(1234.5,'x=12,')", lambda: format(1234.5,'x=12,'))
attempt("format(255,'#010_x')", lambda: format(255,'#010_x'))
attempt("format(255,'#x')", lambda: format(255,'#x'))
attempt("format(-255,'+#_X')", lambda: format(-255,'+#_X'))
attempt("format(5,'<05')", lambda: format(5,'<05'))
attempt("format(5,'*<05')", lambda: format(5,'*<05'))
attempt("format(-0.0001,'z.1f')", lambda: format(-0.0001,'z.1f'))
attempt("format(-0.0,'z')", lambda: format(-0.0,'z'))
attempt("format(1e20,'')", lambda: format(1e20,''))
attempt("format(1e16,'.20')", lambda: format(1e16,'.20'))
attempt("format(123.0,'.3')", lambda: format(123.0,'.3'))
attempt("format(100.0,'.3')", lambda: format(100.0,'.3'))
attempt("format(0.0001,'.3')", lambda: format(0.0001,'.3'))
attempt("format(1.0,'.3')", lambda: format(1.0,'.3'))
attempt("format(3.0,'g')", lambda: format(3.0,'g'))
attempt("format(3.0,'#g')", lambda: format(3.0,'#g'))
attempt("format(3.0,'#.0f')", lambda: format(3.0,'#.0f'))
attempt("format(3.0,'#')", lambda: format(3.0,'#'))
attempt("format(0.5,'%')", lambda: format(0.5,'%'))
attempt("format(0.12345,'.2%')", lambda: format(0.12345,'.2%'))
attempt("format(1+2j,'.2f')", lambda: format(1+2j,'.2f'))
attempt("format(1+2j,'>20')", lambda: format(1+2j,'>20'))
attempt("format(2j,'')", lambda: format(2j,''))
attempt("format(2j,'.3')", lambda: format(2j,'.3'))
attempt("format(-0.0+2j,'')", lambda: format(-0.0+2j,''))
attempt("format(complex(0,2),'.2f')", lambda: format(complex(0,2),'.2f'))
attempt("format(1e300*1e10,'f')", lambda: format(1e300*1e10,'f'))
attempt("format(float('nan'),'+')", lambda: format(float('nan'),'+'))
attempt("format(float('nan'),'%')", lambda: format(float('nan'),'%'))
attempt("format(1234567.0,',.2f')", lambda: format(1234567.0,',.2f'))
attempt("format(1e22,',')", lambda: format(1e22,','))
attempt("format(1e-7,',')", lambda: format(1e-7,','))
attempt("format(True,'')", lambda: format(True,''))
attempt("format(True,'q')", lambda: format(True,'q'))
attempt("format(10,'c')", lambda: format(10,'c'))
attempt("format(300,'>4c')", lambda: format(300,'>4c'))
attempt('format("abcdef",\'.3\')', lambda: format("abcdef",'.3'))
attempt('format("abc",\'^10\')', lambda: format("abc",'^10'))
attempt('format("abc",\'é^10s\')', lambda: format("abc",'é^10s'))
attempt('format("abc",\'s>5\')', lambda: format("abc",'s>5'))
attempt("format(1.5,'e')", lambda: format(1.5,'e'))
attempt("format(1.5,'.0e')", lambda: format(1.5,'.0e'))
attempt("format(1.5,'#.0e')", lambda: format(1.5,'#.0e'))
attempt("format(0,'e')", lambda: format(0,'e'))
attempt("format(0.0,'g')", lambda: format(0.0,'g'))
attempt("format(1e100,'g')", lambda: format(1e100,'g'))
attempt("format(123456789,'g')", lambda: format(123456789,'g'))
attempt("format(123456789,'n')", lambda: format(123456789,'n'))
attempt("format(1.5,'G')", lambda: format(1.5,'G'))
attempt("format(1e20,'G')", lambda: format(1e20,'G'))
attempt("format(float('inf'),'F')", lambda: format(float('inf'),'F'))
attempt("format(5,'b')", lambda: format(5,'b'))
attempt("format(5,'#o')", lambda: format(5,'#o'))
attempt("format(5,'+')", lambda: format(5,'+'))
attempt("format(5,' d')", lambda: format(5,' d'))
attempt("format(1234567,'_')", lambda: format(1234567,'_'))
attempt("format(1234567,'_b')", lambda: format(1234567,'_b'))
attempt("format(1e5,'_')", lambda: format(1e5,'_'))
attempt("format(5,'1000000000000')", lambda: format(5,'1000000000000'))
attempt("format(1.5,'0=+10')", lambda: format(1.5,'0=+10'))
attempt("format(3, '.2f')", lambda: format(3, '.2f'))
attempt("format(10**400, 'f')", lambda: format(10**400, 'f'))
attempt('format("é", "5")+"|"', lambda: format("é", "5")+"|")
attempt('format(1.0, ".17")', lambda: format(1.0, ".17"))
attempt('format(1e16, "r")', lambda: format(1e16, "r"))

# expect: format(float('inf'),'010,') -> '0000000inf'
# expect: format(float('inf'),'010') -> '0000000inf'
# expect: format(float('-inf'),'010') -> '-000000inf'
# expect: format(1234,'09,') -> '0,001,234'
# expect: format(1234,'08,') -> '0,001,234'
# expect: format(1234,'07,') -> '001,234'
# expect: format(1234.5,'012,') -> '00,001,234.5'
# expect: format(1234.5,'x=12,') -> 'xxxxx1,234.5'
# expect: format(255,'#010_x') -> '0x000_00ff'
# expect: format(255,'#x') -> '0xff'
# expect: format(-255,'+#_X') -> '-0XFF'
# expect: format(5,'<05') -> '50000'
# expect: format(5,'*<05') -> '5****'
# expect: format(-0.0001,'z.1f') -> '0.0'
# expect: format(-0.0,'z') -> '0.0'
# expect: format(1e20,'') -> '1e+20'
# expect: format(1e16,'.20') -> '10000000000000000.0'
# expect: format(123.0,'.3') -> '1.23e+02'
# expect: format(100.0,'.3') -> '1e+02'
# expect: format(0.0001,'.3') -> '0.0001'
# expect: format(1.0,'.3') -> '1.0'
# expect: format(3.0,'g') -> '3'
# expect: format(3.0,'#g') -> '3.00000'
# expect: format(3.0,'#.0f') -> '3.'
# expect: format(3.0,'#') -> '3.0'
# expect: format(0.5,'%') -> '50.000000%'
# expect: format(0.12345,'.2%') -> '12.35%'
# expect: format(1+2j,'.2f') -> '1.00+2.00j'
# expect: format(1+2j,'>20') -> '              (1+2j)'
# expect: format(2j,'') -> '2j'
# expect: format(2j,'.3') -> '2j'
# expect: format(-0.0+2j,'') -> '2j'
# expect: format(complex(0,2),'.2f') -> '0.00+2.00j'
# expect: format(1e300*1e10,'f') -> 'inf'
# expect: format(float('nan'),'+') -> '+nan'
# expect: format(float('nan'),'%') -> 'nan%'
# expect: format(1234567.0,',.2f') -> '1,234,567.00'
# expect: format(1e22,',') -> '1e+22'
# expect: format(1e-7,',') -> '1e-07'
# expect: format(True,'') -> 'True'
# expect: format(True,'q') -> ValueError "Unknown format code 'q' for object of type 'bool'"
# expect: format(10,'c') -> '\n'
# expect: format(300,'>4c') -> '   \u012c'
# expect: format("abcdef",'.3') -> 'abc'
# expect: format("abc",'^10') -> '   abc    '
# expect: format("abc",'é^10s') -> '\xe9\xe9\xe9abc\xe9\xe9\xe9\xe9'
# expect: format("abc",'s>5') -> 'ssabc'
# expect: format(1.5,'e') -> '1.500000e+00'
# expect: format(1.5,'.0e') -> '2e+00'
# expect: format(1.5,'#.0e') -> '2.e+00'
# expect: format(0,'e') -> '0.000000e+00'
# expect: format(0.0,'g') -> '0'
# expect: format(1e100,'g') -> '1e+100'
# expect: format(123456789,'g') -> '1.23457e+08'
# expect: format(123456789,'n') -> '123456789'
# expect: format(1.5,'G') -> '1.5'
# expect: format(1e20,'G') -> '1E+20'
# expect: format(float('inf'),'F') -> 'INF'
# expect: format(5,'b') -> '101'
# expect: format(5,'#o') -> '0o5'
# expect: format(5,'+') -> '+5'
# expect: format(5,' d') -> ' 5'
# expect: format(1234567,'_') -> '1_234_567'
# expect: format(1234567,'_b') -> '1_0010_1101_0110_1000_0111'
# expect: format(1e5,'_') -> '100_000.0'
# expect: format(5,'1000000000000') -> MemoryError ''
# expect: format(1.5,'0=+10') -> '+0000001.5'
# expect: format(3, '.2f') -> '3.00'
# expect: format(10**400, 'f') -> OverflowError 'int too large to convert to float'
# expect: format("é", "5")+"|" -> '\xe9    |'
# expect: format(1.0, ".17") -> '1.0'
# expect: format(1e16, "r") -> ValueError "Unknown format code 'r' for object of type 'float'"
