# Names of small modules that no other program uses.
# stderr: ignore
import argparse
import array
import atexit
import base64
import binascii
import bisect
import calendar
import cmath
import codecs
import configparser
import copy
import difflib
import glob
import graphlib
import hashlib
import hmac
import io
import ipaddress
import locale
import logging
import os
import platform
import resource
import signal
import tracemalloc
import unittest
import unittest.mock
import urllib
import warnings


def t(function, *arguments, **options):
    try:
        return function(*arguments, **options)
    except BaseException as error:
        return f"{type(error).__name__}: {error}"


class Twice(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values * 2)


def even(text):
    if int(text) % 2:
        raise argparse.ArgumentTypeError(f"{text} is odd")
    return int(text)


parser = argparse.ArgumentParser("p", formatter_class=argparse.RawDescriptionHelpFormatter, description="two\n  lines", exit_on_error=False)
parser.add_argument("--twice", action=Twice, type=int)
parser.add_argument("--even", type=even, nargs=argparse.OPTIONAL)
parser.add_argument("--many", nargs=argparse.ZERO_OR_MORE, default=[])
parser.add_argument("--some", nargs=argparse.ONE_OR_MORE)
print(parser.parse_args(["--twice", "4", "--even", "2"]), t(parser.parse_args, ["--even", "3"]), isinstance(parser.parse_args([]), argparse.Namespace), argparse.PARSER, argparse.REMAINDER, parser.format_help())
typed = argparse.ArgumentParser("p", formatter_class=argparse.MetavarTypeHelpFormatter, add_help=False)
typed.add_argument("--n", type=int, help="a number")
raw = argparse.ArgumentParser("p", formatter_class=lambda prog: argparse.RawTextHelpFormatter(prog, width=40))
raw.add_argument("--n", help="one\n  two")
print(typed.format_help(), raw.format_help(), argparse.HelpFormatter("p").format_help(), argparse.FileType("w"), t(argparse.FileType("r"), "/nope"), issubclass(argparse.ArgumentError, Exception))
print(array.ArrayType is array.array, array.typecodes, base64.b16decode(b"4142"), base64.decodebytes(b"YWI=\n"), base64.standard_b64encode(b"\xfb\xff"), base64.standard_b64decode(b"+/8="), binascii.a2b_hex("4142"), binascii.b2a_hex(b"ab", "-"), binascii.b2a_base64(b"x", newline=False), binascii.a2b_base64(b"eA=="), t(binascii.unhexlify, "4"), issubclass(binascii.Error, ValueError), bisect.bisect_right([1, 2, 2], 2))
items = [1, 3]
bisect.insort_right(items, 2)
print(items, atexit.unregister(print))
print(calendar.MONDAY, calendar.TUESDAY, calendar.WEDNESDAY, calendar.THURSDAY, calendar.FRIDAY, calendar.SATURDAY, calendar.SUNDAY, list(calendar.day_abbr), list(calendar.month_name)[:2], calendar.firstweekday(), calendar.weekheader(3), calendar.setfirstweekday(6), calendar.weekheader(2), calendar.setfirstweekday(0), t(calendar.setfirstweekday, 9), calendar.Calendar(6).monthdayscalendar(2024, 2)[0], list(calendar.Calendar().itermonthdays2(2024, 2))[:4], list(calendar.Calendar().itermonthdates(2024, 2))[:2], list(calendar.Calendar().iterweekdays()), issubclass(calendar.IllegalMonthError, ValueError), issubclass(calendar.IllegalWeekdayError, ValueError))
calendar.prmonth(2024, 2)
calendar.prcal(2024)
print(cmath.infj, cmath.nanj, cmath.tau, cmath.isfinite(1j), cmath.isinf(cmath.infj), cmath.isnan(cmath.nanj))
for name in "BOM BOM32_BE BOM32_LE BOM64_BE BOM64_LE BOM_BE BOM_LE BOM_UTF16 BOM_UTF16_BE BOM_UTF16_LE BOM_UTF32 BOM_UTF32_BE BOM_UTF32_LE BOM_UTF8".split():
    print(name, getattr(codecs, name), end=" ")
writer = codecs.getwriter("utf-8")(io.BytesIO())
writer.write("é")
print(writer.getvalue(), codecs.getdecoder("utf-8")(b"\xc3\xa9"), list(codecs.iterencode(["a", "é"], "utf-8")), codecs.getincrementalencoder("utf-8")().encode("é"), isinstance(codecs.lookup("utf-8"), codecs.CodecInfo), issubclass(codecs.getreader("utf-8"), codecs.StreamReader), issubclass(codecs.getwriter("utf-8"), codecs.StreamWriter), codecs.IncrementalDecoder().errors, codecs.IncrementalEncoder().errors)


def find(name):
    if name == "shout":
        return codecs.CodecInfo(lambda text, errors="strict": (text.upper().encode(), len(text)), lambda data, errors="strict": (bytes(data).decode().lower(), len(data)), name="shout")


codecs.register(find)
print(codecs.lookup("shout").encode("hi"))
for name in "DuplicateOptionError DuplicateSectionError InterpolationDepthError InterpolationError InterpolationMissingOptionError InterpolationSyntaxError MissingSectionHeaderError NoOptionError NoSectionError ParsingError".split():
    print(name, [base.__name__ for base in getattr(configparser, name).__mro__[1:-3]])
c = configparser.ConfigParser(interpolation=configparser.BasicInterpolation(), converters={"list": str.split})
c.read_dict({"s": {"a": "%(a)s", "l": "x y", "%b": "1"}})
print(t(c.get, "s", "a"), c.getlist("s", "l"), c["s"].getlist("l"), isinstance(c["s"], configparser.SectionProxy), isinstance(c.converters, configparser.ConverterMapping), configparser.DEFAULTSECT, configparser.MAX_INTERPOLATION_DEPTH, configparser.Interpolation().before_get(c, "s", "o", "v", {}), configparser.LegacyInterpolation.__name__, issubclass(configparser.SafeConfigParser, configparser.ConfigParser))
print(copy.Error.__name__, list(difflib.Differ().compare(["a\n", "b\n"], ["a\n", "c\n"])), difflib.IS_CHARACTER_JUNK(" "), difflib.IS_LINE_JUNK("# \n"), list(difflib.diff_bytes(difflib.unified_diff, [b"a"], [b"b"], b"x", b"y")), sorted(glob.iglob("/nowhere/*")), issubclass(graphlib.CycleError, ValueError), {"md5", "sha256", "sha3_256", "blake2b"} <= hashlib.algorithms_guaranteed <= hashlib.algorithms_available or True, hashlib.file_digest(io.BytesIO(b"abc"), "sha256").hexdigest()[:10], hmac.digest(b"k", b"m", "sha256").hex()[:10], isinstance(hmac.new(b"k", b"m", "md5"), hmac.HMAC), hmac.new(b"k", b"m", "md5").digest_size, hmac.digest_size is None)
print(ipaddress.IPV4LENGTH, ipaddress.IPV6LENGTH, ipaddress.IPv4Address("1.2.3.4"), ipaddress.IPv6Address("::1"), ipaddress.IPv4Network("10.0.0.0/8"), ipaddress.IPv6Network("::/64"), ipaddress.IPv4Interface("10.0.0.1/8"), ipaddress.IPv6Interface("::1/64"), t(ipaddress.IPv4Address, "x"), t(ipaddress.IPv4Network, "1.2.3.4/99"), issubclass(ipaddress.AddressValueError, ValueError), issubclass(ipaddress.NetmaskValueError, ValueError), ipaddress.v4_int_to_packed(1), ipaddress.v6_int_to_packed(1)[-1], sorted([ipaddress.IPv4Network("10.0.0.0/8"), ipaddress.IPv4Address("1.1.1.1")], key=ipaddress.get_mixed_type_key))
for name in "LC_CTYPE LC_COLLATE LC_MESSAGES LC_TIME LC_MONETARY LC_NUMERIC LC_ALL CHAR_MAX".split():
    print(name, getattr(locale, name), end=" ")
locale.setlocale(locale.LC_ALL, "C")
print(locale.atof("1.5"), locale.atoi("3"), t(locale.currency, 1), locale.strcoll("a", "b"), locale.strxfrm("a"), locale.localeconv()["decimal_point"], locale.normalize.__name__, t(locale.setlocale, locale.LC_ALL, "xx_YY"), issubclass(locale.Error, Exception), locale.getlocale(), callable(locale.getdefaultlocale), callable(locale.getencoding), locale.getpreferredencoding().upper() in ("UTF-8", "ANSI_X3.4-1968", "US-ASCII"), locale.str(1.5), locale.resetlocale.__name__)
for name in "architecture freedesktop_os_release java_ver libc_ver mac_ver machine node platform processor python_branch python_build python_compiler python_implementation python_revision python_version python_version_tuple release system system_alias uname version win32_edition win32_is_iot win32_ver".split():
    print(name, callable(getattr(platform, name)), end=" ")
print(platform.system(), platform.python_implementation(), platform.python_version(), platform.python_version_tuple(), isinstance(platform.uname(), platform.uname_result), platform.uname().system, platform.win32_edition(), platform.win32_is_iot(), platform.mac_ver(), platform.java_ver(), platform.system_alias("Linux", "1", "2"), platform.architecture()[0])
print(resource.setrlimit.__name__, signal.siginterrupt(signal.SIGUSR1, False), os.fsync.__name__, os.path.abspath("/a/../b"), urllib.__name__)
tracemalloc.start()
kept = [object() for _ in range(100)]
print(tracemalloc.is_tracing(), len(tracemalloc.get_traced_memory()), tracemalloc.get_traceback_limit(), tracemalloc.get_tracemalloc_memory() >= 0, tracemalloc.reset_peak(), tracemalloc.clear_traces(), tracemalloc.get_object_traceback(3), tracemalloc.stop(), tracemalloc.is_tracing())


def warned():
    with warnings.catch_warnings(record=True) as caught:
        warnings.resetwarnings()
        warnings.simplefilter("always")
        warnings.warn_explicit("explicit", UserWarning, "file.py", 7)
        warnings.warn("plain")
    return [(str(w.message), w.category.__name__, w.lineno if w.filename == "file.py" else "") for w in caught]


print(warned(), warnings.formatwarning("m", UserWarning, "f.py", 3, "line"), callable(warnings.showwarning))


class Case(unittest.TestCase):
    @unittest.skipUnless(False, "unless")
    def test_a(self): ...

    def test_b(self):
        raise unittest.SkipTest("raised")

    def test_c(self): ...


order = []
suite = unittest.TestSuite([Case("test_c"), unittest.FunctionTestCase(lambda: order.append("function"), setUp=lambda: order.append("setup"))])
suite.addTest(unittest.TestLoader().loadTestsFromTestCase(Case))
result = unittest.TestResult()
unittest.registerResult(result), unittest.removeResult(result), unittest.installHandler(), unittest.removeHandler()
suite.run(result)
print(result, order, [reason for _, reason in result.skipped], result.wasSuccessful(), suite.countTestCases())
unittest.addModuleCleanup(order.append, "cleaned")
unittest.doModuleCleanups()
print(order[-1], unittest.enterModuleContext(unittest.mock.MagicMock()) is not None, unittest.doModuleCleanups(), unittest.getTestCaseNames(Case, "test"), unittest.makeSuite(Case).countTestCases(), unittest.findTestCases(__import__("__main__")).countTestCases())
print(unittest.mock.FILTER_DIR, unittest.mock.NonCallableMagicMock().__class__.__name__, t(unittest.mock.Mock, spec=unittest.mock.Mock()).split(".")[0][:20], issubclass(unittest.mock.InvalidSpecError, Exception))

# expect: Namespace(twice=8, even=2, many=[], some=None) ArgumentError: argument --even: 3 is odd True A... ... usage: p [-h] [--twice TWICE] [--even [EVEN]] [--many [MANY ...]]
# expect:          [--some SOME [SOME ...]]
# expect:
# expect: two
# expect:   lines
# expect:
# expect: options:
# expect:   -h, --help            show this help message and exit
# expect:   --twice TWICE
# expect:   --even [EVEN]
# expect:   --many [MANY ...]
# expect:   --some SOME [SOME ...]
# expect:
# expect: usage: p [--n int]
# expect:
# expect: options:
# expect:   --n int  a number
# expect:  usage: p [-h] [--n N]
# expect:
# expect: options:
# expect:   -h, --help  show this help message and exit
# expect:   --n N       one
# expect:                 two
# expect:   FileType('w') ArgumentTypeError: can't open '/nope': [Errno 2] No such file or directory: '/nope' True
# expect: True bBuhHiIlLqQfd b'AB' b'ab' b'+/8=' b'\xfb\xff' b'AB' b'61-62' b'eA==' b'x' Error: Odd-length string True 3
# expect: [1, 2, 3] None
# expect: 0 1 2 3 4 5 6 ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] ['', 'January'] 0 Mon Tue Wed Thu Fri Sat Sun None Su Mo Tu We Th Fr Sa None IllegalWeekdayError: bad weekday number 9; must be 0 (Monday) to 6 (Sunday) [0, 0, 0, 0, 1, 2, 3] [(0, 0), (0, 1), (0, 2), (1, 3)] [datetime.date(2024, 1, 29), datetime.date(2024, 1, 30)] [0, 1, 2, 3, 4, 5, 6] True True
# expect:    February 2024
# expect: Mo Tu We Th Fr Sa Su
# expect:           1  2  3  4
# expect:  5  6  7  8  9 10 11
# expect: 12 13 14 15 16 17 18
# expect: 19 20 21 22 23 24 25
# expect: 26 27 28 29
# expect:                                   2024
# expect:
# expect:       January                   February                   March
# expect: Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su
# expect:  1  2  3  4  5  6  7                1  2  3  4                   1  2  3
# expect:  8  9 10 11 12 13 14       5  6  7  8  9 10 11       4  5  6  7  8  9 10
# expect: 15 16 17 18 19 20 21      12 13 14 15 16 17 18      11 12 13 14 15 16 17
# expect: 22 23 24 25 26 27 28      19 20 21 22 23 24 25      18 19 20 21 22 23 24
# expect: 29 30 31                  26 27 28 29               25 26 27 28 29 30 31
# expect:
# expect:        April                      May                       June
# expect: Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su
# expect:  1  2  3  4  5  6  7             1  2  3  4  5                      1  2
# expect:  8  9 10 11 12 13 14       6  7  8  9 10 11 12       3  4  5  6  7  8  9
# expect: 15 16 17 18 19 20 21      13 14 15 16 17 18 19      10 11 12 13 14 15 16
# expect: 22 23 24 25 26 27 28      20 21 22 23 24 25 26      17 18 19 20 21 22 23
# expect: 29 30                     27 28 29 30 31            24 25 26 27 28 29 30
# expect:
# expect:         July                     August                  September
# expect: Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su
# expect:  1  2  3  4  5  6  7                1  2  3  4                         1
# expect:  8  9 10 11 12 13 14       5  6  7  8  9 10 11       2  3  4  5  6  7  8
# expect: 15 16 17 18 19 20 21      12 13 14 15 16 17 18       9 10 11 12 13 14 15
# expect: 22 23 24 25 26 27 28      19 20 21 22 23 24 25      16 17 18 19 20 21 22
# expect: 29 30 31                  26 27 28 29 30 31         23 24 25 26 27 28 29
# expect:                                                     30
# expect:
# expect:       October                   November                  December
# expect: Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su
# expect:     1  2  3  4  5  6                   1  2  3                         1
# expect:  7  8  9 10 11 12 13       4  5  6  7  8  9 10       2  3  4  5  6  7  8
# expect: 14 15 16 17 18 19 20      11 12 13 14 15 16 17       9 10 11 12 13 14 15
# expect: 21 22 23 24 25 26 27      18 19 20 21 22 23 24      16 17 18 19 20 21 22
# expect: 28 29 30 31               25 26 27 28 29 30         23 24 25 26 27 28 29
# expect:                                                     30 31
# expect: infj nanj 6.283185307179586 True True True
# expect: BOM b'\xff\xfe' BOM32_BE b'\xfe\xff' BOM32_LE b'\xff\xfe' BOM64_BE b'\x00\x00\xfe\xff' BOM64_LE b'\xff\xfe\x00\x00' BOM_BE b'\xfe\xff' BOM_LE b'\xff\xfe' BOM_UTF16 b'\xff\xfe' BOM_UTF16_BE b'\xfe\xff' BOM_UTF16_LE b'\xff\xfe' BOM_UTF32 b'\xff\xfe\x00\x00' BOM_UTF32_BE b'\x00\x00\xfe\xff' BOM_UTF32_LE b'\xff\xfe\x00\x00' BOM_UTF8 b'\xef\xbb\xbf' b'\xc3\xa9' ('é', 2) [b'a', b'\xc3\xa9'] b'\xc3\xa9' True True True strict strict
# expect: (b'HI', 2)
# expect: DuplicateOptionError ['Error']
# expect: DuplicateSectionError ['Error']
# expect: InterpolationDepthError ['InterpolationError', 'Error']
# expect: InterpolationError ['Error']
# expect: InterpolationMissingOptionError ['InterpolationError', 'Error']
# expect: InterpolationSyntaxError ['InterpolationError', 'Error']
# expect: MissingSectionHeaderError ['ParsingError', 'Error']
# expect: NoOptionError ['Error']
# expect: NoSectionError ['Error']
# expect: ParsingError ['Error']
# expect: InterpolationDepthError: Recursion limit exceeded in value substitution: option 'a' in section 's' contains an interpolation key which cannot be substituted in 10 steps. Raw value: '%(a)s' ['x', 'y'] ['x', 'y'] True True DEFAULT 10 v LegacyInterpolation True
# expect: Error ['  a\n', '- b\n', '+ c\n'] True True [b'--- x\n', b'+++ y\n', b'@@ -1 +1 @@\n', b'-a', b'+b'] [] True True ba7816bf8f b60090e305 True 16 True
# expect: 32 128 1.2.3.4 ::1 10.0.0.0/8 ::/64 10.0.0.1/8 ::1/64 AddressValueError: Expected 4 octets in 'x' NetmaskValueError: '99' is not a valid netmask True True b'\x00\x00\x00\x01' 1 [IPv4Address('1.1.1.1'), IPv4Network('10.0.0.0/8')]
# expect: LC_CTYPE 0 LC_COLLATE 3 LC_MESSAGES 5 LC_TIME 2 LC_MONETARY 4 LC_NUMERIC 1 LC_ALL 6 CHAR_MAX 127 1.5 3 ValueError: Currency formatting is not possible using the 'C' locale. -1 a . normalize Error: unsupported locale setting True (None, None) True True True 1.5 resetlocale
# expect: architecture True freedesktop_os_release True java_ver True libc_ver True mac_ver True machine True node True platform True processor True python_branch True python_build True python_compiler True python_implementation True python_revision True python_version True python_version_tuple True release True system True system_alias True uname True version True win32_edition True win32_is_iot True win32_ver True Linux CPython 3.11.7 ('3', '11', '7') True Linux None False ('', ('', '', ''), '') ('', '', ('', '', ''), ('', '', '')) ('Linux', '1', '2') 64bit
# expect: setrlimit None fsync /b urllib
# expect: True 2 1 True None None None None False
# expect: [('explicit', 'UserWarning', 7), ('plain', 'UserWarning', '')] f.py:3: UserWarning: m
# expect:   line
# expect:  True
# expect: <unittest.result.TestResult run=5 errors=0 failures=0> ['setup', 'function'] ['unless', 'raised'] True 5
# expect: cleaned True None ['test_a', 'test_b', 'test_c'] 3 3
# expect: True NonCallableMagicMock InvalidSpecError: Ca True

# since: 3.11.7
