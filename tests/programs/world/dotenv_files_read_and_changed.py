# only: loopscope
# python3 with python-dotenv 1.2 prints the same
import os, io, logging
logging.basicConfig(format="%(levelname)s %(name)s %(message)s")
from dotenv import *
import dotenv
text = r'''
# comment
A=1
 B = two words # tail
export C='single ${A} \n \'x'
D="dq \n \t ${A} \"q\" \x"
E=
F
'G H'=quoted key
I=a#b
J=a #b
K="multi
line"
L='x' # c
bad line here
M="unclosed
N=${NOPE:-dflt}${A}${NOPE}
O=$A
P=${A
Q=é
'''
with open("x.env", "w") as f: f.write(text)
for k, v in dotenv_values("x.env").items(): print(k, repr(v))
print(dotenv_values(stream=io.StringIO("A=1\nA=2\r\nB=${A}"), interpolate=False))
os.environ["A"] = "env"
print(dotenv_values(stream=io.StringIO("A=1\nB=${A}")))
print(load_dotenv(stream=io.StringIO("A=1\nB=${A}\nZ")), os.environ["A"], os.environ["B"], os.environ.get("Z"))
print(load_dotenv(stream=io.StringIO("A=1\nB=${A}"), override=True), os.environ["A"], os.environ["B"])
print(load_dotenv(stream=io.StringIO("")), load_dotenv("none.env"))
with open("y.env", "w") as f: f.write("# top\nA=1\nB=2")
print(set_key("y.env", "A", "it's"), set_key("y.env", "C", "abc", quote_mode="auto"), set_key("y.env", "D", "a b", quote_mode="auto", export=True), set_key("y.env", "E", "x y", "never"))
print(open("y.env").read())
print(get_key("y.env", "A"), get_key("y.env", "ZZ"), unset_key("y.env", "B"), unset_key("y.env", "ZZ"), unset_key("q.env", "A"))
print(open("y.env").read())
try: set_key("y.env", "A", "1", quote_mode="x")
except ValueError as e: print(e)
try: find_dotenv("nothing.env", raise_error_if_not_found=True)
except IOError as e: print(e)
print(dotenv.get_cli_string("p", "set", "k", "a b", "always"), sorted(dotenv.__all__))
print(set_key("new.env", "A", "1"), open("new.env").read())

# expect: A '1'
# expect: B 'two words'
# expect: C "single 1 \\n 'x"
# expect: D 'dq \n \t 1 "q" \\x'
# expect: E ''
# expect: F None
# expect: G H 'quoted key'
# expect: I 'a#b'
# expect: J 'a'
# expect: K 'multi\nline'
# expect: L 'x'
# expect: N 'dflt1'
# expect: O '$A'
# expect: P '${A'
# expect: Q 'é'
# expect: OrderedDict([('A', '2'), ('B', '${A}')])
# expect: OrderedDict([('A', '1'), ('B', '1')])
# expect: True env env None
# expect: True 1 1
# expect: False False
# expect: (True, 'A', "it's") (True, 'C', 'abc') (True, 'D', 'a b') (True, 'E', 'x y')
# expect: # top
# expect: A='it\'s'
# expect: B=2
# expect: C=abc
# expect: export D='a b'
# expect: E=x y
# expect:
# expect: it's None (True, 'B') (None, 'ZZ') (None, 'A')
# expect: # top
# expect: A='it\'s'
# expect: C=abc
# expect: export D='a b'
# expect: E=x y
# expect:
# expect: Unknown quote_mode: x
# expect: File not found
# expect: dotenv -q always -f p set k "a b" ['dotenv_values', 'find_dotenv', 'get_cli_string', 'get_key', 'load_dotenv', 'load_ipython_extension', 'set_key', 'unset_key']
# expect: (True, 'A', '1') A='1'
