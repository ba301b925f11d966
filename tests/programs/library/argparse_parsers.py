# argparse: usage, help, values and errors of four parsers.
import argparse, sys
def p1():
    p = argparse.ArgumentParser(prog="tool", description="Process some integers and do many other things that need a long description text to wrap.", epilog="That's all. %(prog)s")
    p.add_argument("integers", metavar="N", type=int, nargs="+", help="an integer for the accumulator")
    p.add_argument("--sum", dest="accumulate", action="store_const", const=sum, default=max, help="sum the integers (default: find the max)")
    p.add_argument("-v","--verbose", action="count", default=0, help="more output")
    p.add_argument("--level", choices=["low","high"], default="low")
    p.add_argument("-o","--output", metavar="FILE", help="where to write, default %(default)s", default="out.txt")
    p.add_argument("--no-color", dest="color", action="store_false")
    p.add_argument("--rate", type=float, default="1.5")
    return p
def p2():
    p = argparse.ArgumentParser(prog="git", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    p.add_argument("--version", action="version", version="%(prog)s 2.0")
    sub = p.add_subparsers(dest="cmd", required=True, help="sub-command help", title="commands", description="what to do")
    a = sub.add_parser("add", help="add files", aliases=["a"]); a.add_argument("files", nargs="*", default=["x"], help="the files"); a.add_argument("-f","--force", action="store_true")
    c = sub.add_parser("commit", help="commit it"); c.add_argument("-m","--message", required=True, help="msg"); c.set_defaults(func=1)
    return p
def p3():
    p = argparse.ArgumentParser(prog="x")
    g = p.add_mutually_exclusive_group(required=True)
    g.add_argument("-a", action="store_true"); g.add_argument("-b", action="store_true"); g.add_argument("--ccc", metavar="C")
    h = p.add_mutually_exclusive_group()
    h.add_argument("--quiet", "-q", action="store_true"); h.add_argument("--loud", action="store_true")
    gr = p.add_argument_group("network", "network options")
    gr.add_argument("--host", default="localhost"); gr.add_argument("--port", type=int, default=80)
    p.add_argument("pos"); p.add_argument("opt", nargs="?", default="d"); p.add_argument("rest", nargs="*")
    return p
def p4():
    p = argparse.ArgumentParser(prog="averyveryverylongprogramnamefortesting")
    p.add_argument("--two", nargs=2, metavar=("A","B"), help="two values " * 12)
    p.add_argument("--opt", nargs="?", const="C", default="D"); p.add_argument("--many", nargs="+", type=int)
    p.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True, help="flag")
    p.add_argument("--app", action="append"); p.add_argument("--ext", action="extend", nargs="+")
    p.add_argument("--hid", help=argparse.SUPPRESS); p.add_argument("-x", action="append_const", const=4)
    p.add_argument("-n", type=int); p.add_argument("--a-very-long-option-name", help="long")
    p.add_argument("cmd"); p.add_argument("args", nargs=argparse.REMAINDER)
    return p
tests = [(p1, ["-h"], ["1","2","--sum"], ["-vvv","3"], ["a"], [], ["1","--level","mid"], ["1","--lev=high","-ofoo"], ["1","-o"], ["--zzz","1"], ["-vo","f","3"], ["1","-vx"],["-5"],["--","-5"],["--rate","x","1"],["--sum=3","1"],["1","--ver"],["1","--","2","--sum"]),
 (p2, ["-h"], [], ["add","-h"], ["add","f","g","-f"], ["a"], ["commit"], ["commit","-m","hi"], ["push"], ["--version"], ["commit","-m","x","y"]),
 (p3, ["-h"], ["p"], ["-a","p"], ["-a","-b","p"], ["--ccc","1","p","q","r","s"], ["-a","-q","--loud","p"], ["-a","p","--port","x"], ["-a","p","--ho=x","o","z"],["-a"],["-ab"]),
 (p4, ["-h"], ["c"], ["--two","1","2","c"], ["--two","1"], ["--opt","--many","1","2","--flag","c","-n","-3"], ["--no-flag","--app","1","--app","2","--ext","a","b","-x","-x","--","c","d","-e"], ["-n5","c","-x","--foo"], ["-n","c"],["--many"],["--opt=","c"])]
for mk, *argss in tests:
    for a in argss:
        print("==", mk.__name__, a)
        sys.stderr = sys.stdout
        try:
            print(mk().parse_args(a))
        except SystemExit as e: print("exit", e.code)
        except Exception as e: print(type(e), e)
        try: print(mk().parse_known_args(a))
        except SystemExit as e: print("exit", e.code)
        except Exception as e: print(type(e), e)
    print(repr(mk())); print(mk()._actions[1])

# expect: == p1 ['-h']
# expect: usage: tool [-h] [--sum] [-v] [--level {low,high}] [-o FILE] [--no-color]
# expect:             [--rate RATE]
# expect:             N [N ...]
# expect:
# expect: Process some integers and do many other things that need a long description
# expect: text to wrap.
# expect:
# expect: positional arguments:
# expect:   N                     an integer for the accumulator
# expect:
# expect: options:
# expect:   -h, --help            show this help message and exit
# expect:   --sum                 sum the integers (default: find the max)
# expect:   -v, --verbose         more output
# expect:   --level {low,high}
# expect:   -o FILE, --output FILE
# expect:                         where to write, default out.txt
# expect:   --no-color
# expect:   --rate RATE
# expect:
# expect: That's all. tool
# expect: exit 0
# expect: usage: tool [-h] [--sum] [-v] [--level {low,high}] [-o FILE] [--no-color]
# expect:             [--rate RATE]
# expect:             N [N ...]
# expect:
# expect: Process some integers and do many other things that need a long description
# expect: text to wrap.
# expect:
# expect: positional arguments:
# expect:   N                     an integer for the accumulator
# expect:
# expect: options:
# expect:   -h, --help            show this help message and exit
# expect:   --sum                 sum the integers (default: find the max)
# expect:   -v, --verbose         more output
# expect:   --level {low,high}
# expect:   -o FILE, --output FILE
# expect:                         where to write, default out.txt
# expect:   --no-color
# expect:   --rate RATE
# expect:
# expect: That's all. tool
# expect: exit 0
# expect: == p1 ['1', '2', '--sum']
# expect: Namespace(integers=[1, 2], accumulate=<built-in function sum>, verbose=0, level='low', output='out.txt', color=True, rate=1.5)
# expect: (Namespace(integers=[1, 2], accumulate=<built-in function sum>, verbose=0, level='low', output='out.txt', color=True, rate=1.5), [])
# expect: == p1 ['-vvv', '3']
# expect: Namespace(integers=[3], accumulate=<built-in function max>, verbose=3, level='low', output='out.txt', color=True, rate=1.5)
# expect: (Namespace(integers=[3], accumulate=<built-in function max>, verbose=3, level='low', output='out.txt', color=True, rate=1.5), [])
# expect: == p1 ['a']
# expect: usage: tool [-h] [--sum] [-v] [--level {low,high}] [-o FILE] [--no-color]
# expect:             [--rate RATE]
# expect:             N [N ...]
# expect: tool: error: argument N: invalid int value: 'a'
# expect: exit 2
# expect: usage: tool [-h] [--sum] [-v] [--level {low,high}] [-o FILE] [--no-color]
# expect:             [--rate RATE]
# expect:             N [N ...]
# expect: tool: error: argument N: invalid int value: 'a'
# expect: exit 2
# expect: == p1 []
# expect: usage: tool [-h] [--sum] [-v] [--level {low,high}] [-o FILE] [--no-color]
# expect:             [--rate RATE]
# expect:             N [N ...]
# expect: tool: error: the following arguments are required: N
# expect: exit 2
# expect: usage: tool [-h] [--sum] [-v] [--level {low,high}] [-o FILE] [--no-color]
# expect:             [--rate RATE]
# expect:             N [N ...]
# expect: tool: error: the following arguments are required: N
# expect: exit 2
# expect: == p1 ['1', '--level', 'mid']
# expect: usage: tool [-h] [--sum] [-v] [--level {low,high}] [-o FILE] [--no-color]
# expect:             [--rate RATE]
# expect:             N [N ...]
# expect: tool: error: argument --level: invalid choice: 'mid' (choose from 'low', 'high')
# expect: exit 2
# expect: usage: tool [-h] [--sum] [-v] [--level {low,high}] [-o FILE] [--no-color]
# expect:             [--rate RATE]
# expect:             N [N ...]
# expect: tool: error: argument --level: invalid choice: 'mid' (choose from 'low', 'high')
# expect: exit 2
# expect: == p1 ['1', '--lev=high', '-ofoo']
# expect: Namespace(integers=[1], accumulate=<built-in function max>, verbose=0, level='high', output='foo', color=True, rate=1.5)
# expect: (Namespace(integers=[1], accumulate=<built-in function max>, verbose=0, level='high', output='foo', color=True, rate=1.5), [])
# expect: == p1 ['1', '-o']
# expect: usage: tool [-h] [--sum] [-v] [--level {low,high}] [-o FILE] [--no-color]
# expect:             [--rate RATE]
# expect:             N [N ...]
# expect: tool: error: argument -o/--output: expected one argument
# expect: exit 2
# expect: usage: tool [-h] [--sum] [-v] [--level {low,high}] [-o FILE] [--no-color]
# expect:             [--rate RATE]
# expect:             N [N ...]
# expect: tool: error: argument -o/--output: expected one argument
# expect: exit 2
# expect: == p1 ['--zzz', '1']
# expect: usage: tool [-h] [--sum] [-v] [--level {low,high}] [-o FILE] [--no-color]
# expect:             [--rate RATE]
# expect:             N [N ...]
# expect: tool: error: unrecognized arguments: --zzz
# expect: exit 2
# expect: (Namespace(integers=[1], accumulate=<built-in function max>, verbose=0, level='low', output='out.txt', color=True, rate=1.5), ['--zzz'])
# expect: == p1 ['-vo', 'f', '3']
# expect: Namespace(integers=[3], accumulate=<built-in function max>, verbose=1, level='low', output='f', color=True, rate=1.5)
# expect: (Namespace(integers=[3], accumulate=<built-in function max>, verbose=1, level='low', output='f', color=True, rate=1.5), [])
# expect: == p1 ['1', '-vx']
# expect: usage: tool [-h] [--sum] [-v] [--level {low,high}] [-o FILE] [--no-color]
# expect:             [--rate RATE]
# expect:             N [N ...]
# expect: tool: error: argument -v/--verbose: ignored explicit argument 'x'
# expect: exit 2
# expect: usage: tool [-h] [--sum] [-v] [--level {low,high}] [-o FILE] [--no-color]
# expect:             [--rate RATE]
# expect:             N [N ...]
# expect: tool: error: argument -v/--verbose: ignored explicit argument 'x'
# expect: exit 2
# expect: == p1 ['-5']
# expect: Namespace(integers=[-5], accumulate=<built-in function max>, verbose=0, level='low', output='out.txt', color=True, rate=1.5)
# expect: (Namespace(integers=[-5], accumulate=<built-in function max>, verbose=0, level='low', output='out.txt', color=True, rate=1.5), [])
# expect: == p1 ['--', '-5']
# expect: Namespace(integers=[-5], accumulate=<built-in function max>, verbose=0, level='low', output='out.txt', color=True, rate=1.5)
# expect: (Namespace(integers=[-5], accumulate=<built-in function max>, verbose=0, level='low', output='out.txt', color=True, rate=1.5), [])
# expect: == p1 ['--rate', 'x', '1']
# expect: usage: tool [-h] [--sum] [-v] [--level {low,high}] [-o FILE] [--no-color]
# expect:             [--rate RATE]
# expect:             N [N ...]
# expect: tool: error: argument --rate: invalid float value: 'x'
# expect: exit 2
# expect: usage: tool [-h] [--sum] [-v] [--level {low,high}] [-o FILE] [--no-color]
# expect:             [--rate RATE]
# expect:             N [N ...]
# expect: tool: error: argument --rate: invalid float value: 'x'
# expect: exit 2
# expect: == p1 ['--sum=3', '1']
# expect: usage: tool [-h] [--sum] [-v] [--level {low,high}] [-o FILE] [--no-color]
# expect:             [--rate RATE]
# expect:             N [N ...]
# expect: tool: error: argument --sum: ignored explicit argument '3'
# expect: exit 2
# expect: usage: tool [-h] [--sum] [-v] [--level {low,high}] [-o FILE] [--no-color]
# expect:             [--rate RATE]
# expect:             N [N ...]
# expect: tool: error: argument --sum: ignored explicit argument '3'
# expect: exit 2
# expect: == p1 ['1', '--ver']
# expect: Namespace(integers=[1], accumulate=<built-in function max>, verbose=1, level='low', output='out.txt', color=True, rate=1.5)
# expect: (Namespace(integers=[1], accumulate=<built-in function max>, verbose=1, level='low', output='out.txt', color=True, rate=1.5), [])
# expect: == p1 ['1', '--', '2', '--sum']
# expect: usage: tool [-h] [--sum] [-v] [--level {low,high}] [-o FILE] [--no-color]
# expect:             [--rate RATE]
# expect:             N [N ...]
# expect: tool: error: argument N: invalid int value: '--sum'
# expect: exit 2
# expect: usage: tool [-h] [--sum] [-v] [--level {low,high}] [-o FILE] [--no-color]
# expect:             [--rate RATE]
# expect:             N [N ...]
# expect: tool: error: argument N: invalid int value: '--sum'
# expect: exit 2
# expect: ArgumentParser(prog='tool', usage=None, description='Process some integers and do many other things that need a long description text to wrap.', formatter_class=<class 'argparse.HelpFormatter'>, conflict_handler='error', add_help=True)
# expect: _StoreAction(option_strings=[], dest='integers', nargs='+', const=None, default=None, type=<class 'int'>, choices=None, required=True, help='an integer for the accumulator', metavar='N')
# expect: == p2 ['-h']
# expect: usage: git [-h] [--version] {add,a,commit} ...
# expect:
# expect: options:
# expect:   -h, --help      show this help message and exit
# expect:   --version       show program's version number and exit
# expect:
# expect: commands:
# expect:   what to do
# expect:
# expect:   {add,a,commit}  sub-command help
# expect:     add (a)       add files
# expect:     commit        commit it
# expect: exit 0
# expect: usage: git [-h] [--version] {add,a,commit} ...
# expect:
# expect: options:
# expect:   -h, --help      show this help message and exit
# expect:   --version       show program's version number and exit
# expect:
# expect: commands:
# expect:   what to do
# expect:
# expect:   {add,a,commit}  sub-command help
# expect:     add (a)       add files
# expect:     commit        commit it
# expect: exit 0
# expect: == p2 []
# expect: usage: git [-h] [--version] {add,a,commit} ...
# expect: git: error: the following arguments are required: cmd
# expect: exit 2
# expect: usage: git [-h] [--version] {add,a,commit} ...
# expect: git: error: the following arguments are required: cmd
# expect: exit 2
# expect: == p2 ['add', '-h']
# expect: usage: git add [-h] [-f] [files ...]
# expect:
# expect: positional arguments:
# expect:   files        the files
# expect:
# expect: options:
# expect:   -h, --help   show this help message and exit
# expect:   -f, --force
# expect: exit 0
# expect: usage: git add [-h] [-f] [files ...]
# expect:
# expect: positional arguments:
# expect:   files        the files
# expect:
# expect: options:
# expect:   -h, --help   show this help message and exit
# expect:   -f, --force
# expect: exit 0
# expect: == p2 ['add', 'f', 'g', '-f']
# expect: Namespace(cmd='add', files=['f', 'g'], force=True)
# expect: (Namespace(cmd='add', files=['f', 'g'], force=True), [])
# expect: == p2 ['a']
# expect: Namespace(cmd='a', files=['x'], force=False)
# expect: (Namespace(cmd='a', files=['x'], force=False), [])
# expect: == p2 ['commit']
# expect: usage: git commit [-h] -m MESSAGE
# expect: git commit: error: the following arguments are required: -m/--message
# expect: exit 2
# expect: usage: git commit [-h] -m MESSAGE
# expect: git commit: error: the following arguments are required: -m/--message
# expect: exit 2
# expect: == p2 ['commit', '-m', 'hi']
# expect: Namespace(cmd='commit', message='hi', func=1)
# expect: (Namespace(cmd='commit', message='hi', func=1), [])
# expect: == p2 ['push']
# expect: usage: git [-h] [--version] {add,a,commit} ...
# expect: git: error: argument cmd: invalid choice: 'push' (choose from 'add', 'a', 'commit')
# expect: exit 2
# expect: usage: git [-h] [--version] {add,a,commit} ...
# expect: git: error: argument cmd: invalid choice: 'push' (choose from 'add', 'a', 'commit')
# expect: exit 2
# expect: == p2 ['--version']
# expect: git 2.0
# expect: exit 0
# expect: git 2.0
# expect: exit 0
# expect: == p2 ['commit', '-m', 'x', 'y']
# expect: usage: git [-h] [--version] {add,a,commit} ...
# expect: git: error: unrecognized arguments: y
# expect: exit 2
# expect: (Namespace(cmd='commit', message='x', func=1), ['y'])
# expect: ArgumentParser(prog='git', usage=None, description=None, formatter_class=<class 'argparse.ArgumentDefaultsHelpFormatter'>, conflict_handler='error', add_help=True)
# expect: _VersionAction(option_strings=['--version'], dest='version', nargs=0, const=None, default='==SUPPRESS==', type=None, choices=None, required=False, help="show program's version number and exit", metavar=None)
# expect: == p3 ['-h']
# expect: usage: x [-h] (-a | -b | --ccc C) [--quiet | --loud] [--host HOST]
# expect:          [--port PORT]
# expect:          pos [opt] [rest ...]
# expect:
# expect: positional arguments:
# expect:   pos
# expect:   opt
# expect:   rest
# expect:
# expect: options:
# expect:   -h, --help   show this help message and exit
# expect:   -a
# expect:   -b
# expect:   --ccc C
# expect:   --quiet, -q
# expect:   --loud
# expect:
# expect: network:
# expect:   network options
# expect:
# expect:   --host HOST
# expect:   --port PORT
# expect: exit 0
# expect: usage: x [-h] (-a | -b | --ccc C) [--quiet | --loud] [--host HOST]
# expect:          [--port PORT]
# expect:          pos [opt] [rest ...]
# expect:
# expect: positional arguments:
# expect:   pos
# expect:   opt
# expect:   rest
# expect:
# expect: options:
# expect:   -h, --help   show this help message and exit
# expect:   -a
# expect:   -b
# expect:   --ccc C
# expect:   --quiet, -q
# expect:   --loud
# expect:
# expect: network:
# expect:   network options
# expect:
# expect:   --host HOST
# expect:   --port PORT
# expect: exit 0
# expect: == p3 ['p']
# expect: usage: x [-h] (-a | -b | --ccc C) [--quiet | --loud] [--host HOST]
# expect:          [--port PORT]
# expect:          pos [opt] [rest ...]
# expect: x: error: one of the arguments -a -b --ccc is required
# expect: exit 2
# expect: usage: x [-h] (-a | -b | --ccc C) [--quiet | --loud] [--host HOST]
# expect:          [--port PORT]
# expect:          pos [opt] [rest ...]
# expect: x: error: one of the arguments -a -b --ccc is required
# expect: exit 2
# expect: == p3 ['-a', 'p']
# expect: Namespace(a=True, b=False, ccc=None, quiet=False, loud=False, host='localhost', port=80, pos='p', opt='d', rest=[])
# expect: (Namespace(a=True, b=False, ccc=None, quiet=False, loud=False, host='localhost', port=80, pos='p', opt='d', rest=[]), [])
# expect: == p3 ['-a', '-b', 'p']
# expect: usage: x [-h] (-a | -b | --ccc C) [--quiet | --loud] [--host HOST]
# expect:          [--port PORT]
# expect:          pos [opt] [rest ...]
# expect: x: error: argument -b: not allowed with argument -a
# expect: exit 2
# expect: usage: x [-h] (-a | -b | --ccc C) [--quiet | --loud] [--host HOST]
# expect:          [--port PORT]
# expect:          pos [opt] [rest ...]
# expect: x: error: argument -b: not allowed with argument -a
# expect: exit 2
# expect: == p3 ['--ccc', '1', 'p', 'q', 'r', 's']
# expect: Namespace(a=False, b=False, ccc='1', quiet=False, loud=False, host='localhost', port=80, pos='p', opt='q', rest=['r', 's'])
# expect: (Namespace(a=False, b=False, ccc='1', quiet=False, loud=False, host='localhost', port=80, pos='p', opt='q', rest=['r', 's']), [])
# expect: == p3 ['-a', '-q', '--loud', 'p']
# expect: usage: x [-h] (-a | -b | --ccc C) [--quiet | --loud] [--host HOST]
# expect:          [--port PORT]
# expect:          pos [opt] [rest ...]
# expect: x: error: argument --loud: not allowed with argument --quiet/-q
# expect: exit 2
# expect: usage: x [-h] (-a | -b | --ccc C) [--quiet | --loud] [--host HOST]
# expect:          [--port PORT]
# expect:          pos [opt] [rest ...]
# expect: x: error: argument --loud: not allowed with argument --quiet/-q
# expect: exit 2
# expect: == p3 ['-a', 'p', '--port', 'x']
# expect: usage: x [-h] (-a | -b | --ccc C) [--quiet | --loud] [--host HOST]
# expect:          [--port PORT]
# expect:          pos [opt] [rest ...]
# expect: x: error: argument --port: invalid int value: 'x'
# expect: exit 2
# expect: usage: x [-h] (-a | -b | --ccc C) [--quiet | --loud] [--host HOST]
# expect:          [--port PORT]
# expect:          pos [opt] [rest ...]
# expect: x: error: argument --port: invalid int value: 'x'
# expect: exit 2
# expect: == p3 ['-a', 'p', '--ho=x', 'o', 'z']
# expect: usage: x [-h] (-a | -b | --ccc C) [--quiet | --loud] [--host HOST]
# expect:          [--port PORT]
# expect:          pos [opt] [rest ...]
# expect: x: error: unrecognized arguments: o z
# expect: exit 2
# expect: (Namespace(a=True, b=False, ccc=None, quiet=False, loud=False, host='x', port=80, pos='p', opt='d', rest=[]), ['o', 'z'])
# expect: == p3 ['-a']
# expect: usage: x [-h] (-a | -b | --ccc C) [--quiet | --loud] [--host HOST]
# expect:          [--port PORT]
# expect:          pos [opt] [rest ...]
# expect: x: error: the following arguments are required: pos, rest
# expect: exit 2
# expect: usage: x [-h] (-a | -b | --ccc C) [--quiet | --loud] [--host HOST]
# expect:          [--port PORT]
# expect:          pos [opt] [rest ...]
# expect: x: error: the following arguments are required: pos, rest
# expect: exit 2
# expect: == p3 ['-ab']
# expect: usage: x [-h] (-a | -b | --ccc C) [--quiet | --loud] [--host HOST]
# expect:          [--port PORT]
# expect:          pos [opt] [rest ...]
# expect: x: error: argument -b: not allowed with argument -a
# expect: exit 2
# expect: usage: x [-h] (-a | -b | --ccc C) [--quiet | --loud] [--host HOST]
# expect:          [--port PORT]
# expect:          pos [opt] [rest ...]
# expect: x: error: argument -b: not allowed with argument -a
# expect: exit 2
# expect: ArgumentParser(prog='x', usage=None, description=None, formatter_class=<class 'argparse.HelpFormatter'>, conflict_handler='error', add_help=True)
# expect: _StoreTrueAction(option_strings=['-a'], dest='a', nargs=0, const=True, default=False, type=None, choices=None, required=False, help=None, metavar=None)
# expect: == p4 ['-h']
# expect: usage: averyveryverylongprogramnamefortesting [-h] [--two A B] [--opt [OPT]]
# expect:                                               [--many MANY [MANY ...]]
# expect:                                               [--flag | --no-flag] [--app APP]
# expect:                                               [--ext EXT [EXT ...]] [-x]
# expect:                                               [-n N]
# expect:                                               [--a-very-long-option-name A_VERY_LONG_OPTION_NAME]
# expect:                                               cmd ...
# expect:
# expect: positional arguments:
# expect:   cmd
# expect:   args
# expect:
# expect: options:
# expect:   -h, --help            show this help message and exit
# expect:   --two A B             two values two values two values two values two values
# expect:                         two values two values two values two values two values
# expect:                         two values two values
# expect:   --opt [OPT]
# expect:   --many MANY [MANY ...]
# expect:   --flag, --no-flag     flag
# expect:   --app APP
# expect:   --ext EXT [EXT ...]
# expect:   -x
# expect:   -n N
# expect:   --a-very-long-option-name A_VERY_LONG_OPTION_NAME
# expect:                         long
# expect: exit 0
# expect: usage: averyveryverylongprogramnamefortesting [-h] [--two A B] [--opt [OPT]]
# expect:                                               [--many MANY [MANY ...]]
# expect:                                               [--flag | --no-flag] [--app APP]
# expect:                                               [--ext EXT [EXT ...]] [-x]
# expect:                                               [-n N]
# expect:                                               [--a-very-long-option-name A_VERY_LONG_OPTION_NAME]
# expect:                                               cmd ...
# expect:
# expect: positional arguments:
# expect:   cmd
# expect:   args
# expect:
# expect: options:
# expect:   -h, --help            show this help message and exit
# expect:   --two A B             two values two values two values two values two values
# expect:                         two values two values two values two values two values
# expect:                         two values two values
# expect:   --opt [OPT]
# expect:   --many MANY [MANY ...]
# expect:   --flag, --no-flag     flag
# expect:   --app APP
# expect:   --ext EXT [EXT ...]
# expect:   -x
# expect:   -n N
# expect:   --a-very-long-option-name A_VERY_LONG_OPTION_NAME
# expect:                         long
# expect: exit 0
# expect: == p4 ['c']
# expect: Namespace(two=None, opt='D', many=None, flag=True, app=None, ext=None, hid=None, x=None, n=None, a_very_long_option_name=None, cmd='c', args=[])
# expect: (Namespace(two=None, opt='D', many=None, flag=True, app=None, ext=None, hid=None, x=None, n=None, a_very_long_option_name=None, cmd='c', args=[]), [])
# expect: == p4 ['--two', '1', '2', 'c']
# expect: Namespace(two=['1', '2'], opt='D', many=None, flag=True, app=None, ext=None, hid=None, x=None, n=None, a_very_long_option_name=None, cmd='c', args=[])
# expect: (Namespace(two=['1', '2'], opt='D', many=None, flag=True, app=None, ext=None, hid=None, x=None, n=None, a_very_long_option_name=None, cmd='c', args=[]), [])
# expect: == p4 ['--two', '1']
# expect: usage: averyveryverylongprogramnamefortesting [-h] [--two A B] [--opt [OPT]]
# expect:                                               [--many MANY [MANY ...]]
# expect:                                               [--flag | --no-flag] [--app APP]
# expect:                                               [--ext EXT [EXT ...]] [-x]
# expect:                                               [-n N]
# expect:                                               [--a-very-long-option-name A_VERY_LONG_OPTION_NAME]
# expect:                                               cmd ...
# expect: averyveryverylongprogramnamefortesting: error: argument --two: expected 2 arguments
# expect: exit 2
# expect: usage: averyveryverylongprogramnamefortesting [-h] [--two A B] [--opt [OPT]]
# expect:                                               [--many MANY [MANY ...]]
# expect:                                               [--flag | --no-flag] [--app APP]
# expect:                                               [--ext EXT [EXT ...]] [-x]
# expect:                                               [-n N]
# expect:                                               [--a-very-long-option-name A_VERY_LONG_OPTION_NAME]
# expect:                                               cmd ...
# expect: averyveryverylongprogramnamefortesting: error: argument --two: expected 2 arguments
# expect: exit 2
# expect: == p4 ['--opt', '--many', '1', '2', '--flag', 'c', '-n', '-3']
# expect: Namespace(two=None, opt='C', many=[1, 2], flag=True, app=None, ext=None, hid=None, x=None, n=None, a_very_long_option_name=None, cmd='c', args=['-n', '-3'])
# expect: (Namespace(two=None, opt='C', many=[1, 2], flag=True, app=None, ext=None, hid=None, x=None, n=None, a_very_long_option_name=None, cmd='c', args=['-n', '-3']), [])
# expect: == p4 ['--no-flag', '--app', '1', '--app', '2', '--ext', 'a', 'b', '-x', '-x', '--', 'c', 'd', '-e']
# expect: Namespace(two=None, opt='D', many=None, flag=False, app=['1', '2'], ext=['a', 'b'], hid=None, x=[4, 4], n=None, a_very_long_option_name=None, cmd='c', args=['d', '-e'])
# expect: (Namespace(two=None, opt='D', many=None, flag=False, app=['1', '2'], ext=['a', 'b'], hid=None, x=[4, 4], n=None, a_very_long_option_name=None, cmd='c', args=['d', '-e']), [])
# expect: == p4 ['-n5', 'c', '-x', '--foo']
# expect: Namespace(two=None, opt='D', many=None, flag=True, app=None, ext=None, hid=None, x=None, n=5, a_very_long_option_name=None, cmd='c', args=['-x', '--foo'])
# expect: (Namespace(two=None, opt='D', many=None, flag=True, app=None, ext=None, hid=None, x=None, n=5, a_very_long_option_name=None, cmd='c', args=['-x', '--foo']), [])
# expect: == p4 ['-n', 'c']
# expect: usage: averyveryverylongprogramnamefortesting [-h] [--two A B] [--opt [OPT]]
# expect:                                               [--many MANY [MANY ...]]
# expect:                                               [--flag | --no-flag] [--app APP]
# expect:                                               [--ext EXT [EXT ...]] [-x]
# expect:                                               [-n N]
# expect:                                               [--a-very-long-option-name A_VERY_LONG_OPTION_NAME]
# expect:                                               cmd ...
# expect: averyveryverylongprogramnamefortesting: error: argument -n: invalid int value: 'c'
# expect: exit 2
# expect: usage: averyveryverylongprogramnamefortesting [-h] [--two A B] [--opt [OPT]]
# expect:                                               [--many MANY [MANY ...]]
# expect:                                               [--flag | --no-flag] [--app APP]
# expect:                                               [--ext EXT [EXT ...]] [-x]
# expect:                                               [-n N]
# expect:                                               [--a-very-long-option-name A_VERY_LONG_OPTION_NAME]
# expect:                                               cmd ...
# expect: averyveryverylongprogramnamefortesting: error: argument -n: invalid int value: 'c'
# expect: exit 2
# expect: == p4 ['--many']
# expect: usage: averyveryverylongprogramnamefortesting [-h] [--two A B] [--opt [OPT]]
# expect:                                               [--many MANY [MANY ...]]
# expect:                                               [--flag | --no-flag] [--app APP]
# expect:                                               [--ext EXT [EXT ...]] [-x]
# expect:                                               [-n N]
# expect:                                               [--a-very-long-option-name A_VERY_LONG_OPTION_NAME]
# expect:                                               cmd ...
# expect: averyveryverylongprogramnamefortesting: error: argument --many: expected at least one argument
# expect: exit 2
# expect: usage: averyveryverylongprogramnamefortesting [-h] [--two A B] [--opt [OPT]]
# expect:                                               [--many MANY [MANY ...]]
# expect:                                               [--flag | --no-flag] [--app APP]
# expect:                                               [--ext EXT [EXT ...]] [-x]
# expect:                                               [-n N]
# expect:                                               [--a-very-long-option-name A_VERY_LONG_OPTION_NAME]
# expect:                                               cmd ...
# expect: averyveryverylongprogramnamefortesting: error: argument --many: expected at least one argument
# expect: exit 2
# expect: == p4 ['--opt=', 'c']
# expect: Namespace(two=None, opt='', many=None, flag=True, app=None, ext=None, hid=None, x=None, n=None, a_very_long_option_name=None, cmd='c', args=[])
# expect: (Namespace(two=None, opt='', many=None, flag=True, app=None, ext=None, hid=None, x=None, n=None, a_very_long_option_name=None, cmd='c', args=[]), [])
# expect: ArgumentParser(prog='averyveryverylongprogramnamefortesting', usage=None, description=None, formatter_class=<class 'argparse.HelpFormatter'>, conflict_handler='error', add_help=True)
# expect: _StoreAction(option_strings=['--two'], dest='two', nargs=2, const=None, default=None, type=None, choices=None, required=False, help='two values two values two values two values two values two values two values two values two values two values two values two values ', metavar=('A', 'B'))
