# csv, html, calendar, ast.literal_eval, array, cmath, shlex, graphlib, sched, glob, shutil, stat.
import csv, io, html, calendar, ast, array, cmath, shlex, graphlib, sched, glob, shutil, os, stat, getpass, locale, timeit, time
def tr(f):
    try: return repr(f())
    except BaseException as e: return f"{type(e).__name__}: {e}"
text='name,age,"x, y"\r\n"Al ""B""",3,\r\n\r\n"multi\nline",4,5\r\nlast,1'
print(list(csv.reader(io.StringIO(text))), list(csv.reader(text.splitlines()[:2])))
print(list(csv.DictReader(io.StringIO(text)))); print([r for r in csv.DictReader(io.StringIO("a,b\n1\n1,2,3\n"), restkey="rest", restval="-")])
def w(rows, **k):
    f=io.StringIO()
    try: csv.writer(f, **k).writerows(rows)
    except Exception as e: return f"{type(e).__name__} {e}"
    return f.getvalue()
rows=[[1,2.5,"a,b",'q"q',None,"x\ny",True," s"],["",""],[""],[]]
print(repr(w(rows)), repr(w(rows,quoting=csv.QUOTE_ALL)), repr(w(rows,quoting=csv.QUOTE_NONNUMERIC)), repr(w(rows[:1],quoting=csv.QUOTE_NONE)), repr(w(rows[:2],quoting=csv.QUOTE_NONE,escapechar="\\")), repr(w(rows,delimiter=";",lineterminator="\n")), repr(w([[1],2])), repr(w(rows,dialect="unix")), repr(w(rows, dialect="excel-tab")), repr(w(rows,quotechar="'",doublequote=False,escapechar="!")))
f=io.StringIO(); d=csv.DictWriter(f,["a","b"],restval="?"); d.writeheader(); d.writerow({"a":1}); print(repr(f.getvalue()), tr(lambda: d.writerow({"z":1})))
print(list(csv.reader(["1,'2',3"],quoting=csv.QUOTE_NONNUMERIC,quotechar="'")), tr(lambda: list(csv.reader(["a,b"],quoting=csv.QUOTE_NONNUMERIC))), list(csv.reader(["a;  b"],delimiter=";",skipinitialspace=True)), csv.list_dialects(), tr(lambda: csv.reader([],"nope")), tr(lambda: csv.reader([],delimiter="ab")), tr(lambda: csv.writer(3)), list(csv.reader(['a"b,"c"d'])), tr(lambda:list(csv.reader(['"a"b'],strict=True))), tr(lambda: csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter), tr(lambda: list(csv.reader([b"a"]))))
print(html.escape("<a href='x'>&\"</a>"), html.escape("'\"", quote=False), html.unescape("&lt;p&gt; &amp; &eacute;&copy &#39;&#x41; &nbsp;&notit; &bogus; &#0; &#150; &ampx &hearts;"))
print(calendar.month(2024,2)); print(calendar.calendar(2023)[:900]); print(calendar.monthrange(2023,2), calendar.isleap(2000), calendar.monthcalendar(2024,3), calendar.leapdays(2000,2024), calendar.day_name[0], list(calendar.month_abbr)[:3], calendar.timegm((2020,1,1,0,0,0)), calendar.weekday(2024,1,1), calendar.TextCalendar(6).formatmonth(2024,9,3), tr(lambda: calendar.monthrange(2023,13)), calendar.HTMLCalendar().formatmonth(2024,2)[:200])
for s in ["1","-1.5","'a' 'b'","[1, (2,), {3}, {'k': None}]","1+2j","-3-4j","b'x'","set()","True","()","{}","...","a","f(1)","1+1","[1,2","'a'+'b'","x.y","[a]"," 1","not 1"]: print(s, tr(lambda: ast.literal_eval(s)).split(" object at")[0])
a=array.array("i",[1,2,3]); a.append(4); a.extend([5]); print(a, a[1], a[1:3], len(a), a.typecode, a.itemsize, a.tobytes(), a.tolist(), a.index(3), 3 in a, a==array.array("i",[1,2,3,4,5]), a.pop(), a.count(1), a*2, a+a, list(reversed(a)), sum(a))
print(tr(lambda: array.array("B",[256])), tr(lambda: array.array("b",[-129])), tr(lambda: array.array("x")), tr(lambda: a.append("s")), tr(lambda: a[10]), array.array("d",[1,2.5]), array.array("u","hi"), array.array("f",[0.1])[0], array.array("h",b"\1\0\2\0"), tr(lambda:a+[1]), array.array("H"), tr(lambda:array.array("i",[2**31])), tr(lambda:array.array("I",[-1])))
def r(z): return complex(round(z.real,12)+0.0, round(z.imag,12)+0.0)
for fn in "exp log log10 sqrt sin cos tan sinh cosh tanh asin acos atan asinh acosh atanh phase polar".split():
    for z in [1+2j,-1+.5j,.3,-2,2j,-3j]:
        v=getattr(cmath,fn)(z); print(fn,z,[round(x,12)+0.0 for x in v] if isinstance(v,tuple) else r(v))
print(cmath.rect(2,1.5), cmath.isclose(1+1e-12j,1), cmath.inf, cmath.pi, tr(lambda:cmath.log(0)), tr(lambda: cmath.sqrt("a")), cmath.sqrt(-1))
for s in ["a b 'c d' \"e f\" g\\ h","","a # c","'x","-o=\"q w\" --n","a;b|c"]: print(tr(lambda: shlex.split(s)), tr(lambda: shlex.split(s,comments=True)), tr(lambda: list(shlex.shlex(s))), tr(lambda: list(shlex.shlex(s,punctuation_chars=True))))
print(shlex.quote("a b'c"), shlex.quote("ok.txt"), shlex.quote(""), shlex.join(["a","b c"]))
ts=graphlib.TopologicalSorter({"D":{"B","C"},"B":{"A"},"C":{"A"}}); print(sorted(list(ts.static_order())[1:3])); t2=graphlib.TopologicalSorter(); t2.add("a","b"); t2.prepare(); print(t2.get_ready(), t2.is_active(), tr(lambda: t2.done("a"))); t2.done("b"); print(t2.get_ready(), tr(lambda: list(graphlib.TopologicalSorter({1:[2],2:[3],3:[1]}).static_order())), tr(lambda: t2.add(3)))
s=sched.scheduler(time.monotonic,time.sleep); s.enter(2,1,print,("two",)); e=s.enter(1,2,print,("one b",)); s.enter(1,1,print,("one a",)); x=s.enter(5,1,print); s.cancel(x); print(len(s.queue), s.empty(), e.priority); s.run(); print(s.empty())
os.makedirs("/tmp/zz/sub",exist_ok=True)
for n in ["a.txt","b.txt","sub/c.txt",".h"]: open("/tmp/zz/"+n,"w").write(n)
print(sorted(glob.glob("/tmp/zz/*.txt")), sorted(glob.glob("/tmp/zz/**/*.txt",recursive=True)), glob.glob("/tmp/zz/[!a]*.txt"), sorted(glob.glob("*",root_dir="/tmp/zz")), sorted(glob.glob("/tmp/zz/**",recursive=True)), glob.escape("a[1]*"))
shutil.copy("/tmp/zz/a.txt","/tmp/zz/sub"); shutil.copytree("/tmp/zz","/tmp/zz2"); print(sorted(os.listdir("/tmp/zz2/sub"))); shutil.move("/tmp/zz2/a.txt","/tmp/zz2/m.txt"); print(sorted(os.listdir("/tmp/zz2")), tr(lambda: shutil.copy("/tmp/none","/tmp/zz"))); shutil.rmtree("/tmp/zz2"); print(os.path.exists("/tmp/zz2"), tr(lambda: shutil.rmtree("/tmp/zz2")), tr(lambda: shutil.copytree("/tmp/zz","/tmp/zz"))); shutil.rmtree("/tmp/zz")
print(shutil.get_terminal_size(), stat.filemode(0o100644), stat.S_ISDIR(0o040755), locale.setlocale(locale.LC_ALL,"C"), timeit.timeit("x=1",number=10)>=0, locale.format_string("%.2f",3.14159))

# expect: [['name', 'age', 'x, y'], ['Al "B"', '3', ''], [], ['multi\nline', '4', '5'], ['last', '1']] [['name', 'age', 'x, y'], ['Al "B"', '3', '']]
# expect: [{'name': 'Al "B"', 'age': '3', 'x, y': ''}, {'name': 'multi\nline', 'age': '4', 'x, y': '5'}, {'name': 'last', 'age': '1', 'x, y': None}]
# expect: [{'a': '1', 'b': '-'}, {'a': '1', 'b': '2', 'rest': ['3']}]
# expect: '1,2.5,"a,b","q""q",,"x\ny",True, s\r\n,\r\n""\r\n\r\n' '"1","2.5","a,b","q""q","","x\ny","True"," s"\r\n"",""\r\n""\r\n\r\n' '1,2.5,"a,b","q""q","","x\ny",True," s"\r\n"",""\r\n""\r\n\r\n' 'Error need to escape, but no escapechar set' '1,2.5,a\\,b,q\\"q,,x\\\ny,True, s\r\n,\r\n' '1;2.5;a,b;"q""q";;"x\ny";True; s\n;\n""\n\n' 'Error iterable expected, not int' '"1","2.5","a,b","q""q","","x\ny","True"," s"\n"",""\n""\n\n' '1\t2.5\ta,b\t"q""q"\t\t"x\ny"\tTrue\t s\r\n\t\r\n""\r\n\r\n' '1,2.5,\'a,b\',q"q,,\'x\ny\',True, s\r\n,\r\n\'\'\r\n\r\n'
# expect: 'a,b\r\n1,?\r\n' ValueError: dict contains fields not in fieldnames: 'z'
# expect: [[1.0, '2', 3.0]] ValueError: could not convert string to float: 'a' [['a', 'b']] ['excel', 'excel-tab', 'unix'] Error: unknown dialect TypeError: "delimiter" must be a 1-character string TypeError: argument 1 must have a "write" method [['a"b', 'cd']] Error: ',' expected after '"' ';' Error: iterator should return strings, not bytes (the file should be opened in text mode)
# expect: &lt;a href=&#x27;x&#x27;&gt;&amp;&quot;&lt;/a&gt; '" <p> & é© 'A  ¬it; &bogus; � – &x ♥
# expect:    February 2024
# expect: Mo Tu We Th Fr Sa Su
# expect:           1  2  3  4
# expect:  5  6  7  8  9 10 11
# expect: 12 13 14 15 16 17 18
# expect: 19 20 21 22 23 24 25
# expect: 26 27 28 29
# expect:
# expect:                                   2023
# expect:
# expect:       January                   February                   March
# expect: Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su
# expect:                    1             1  2  3  4  5             1  2  3  4  5
# expect:  2  3  4  5  6  7  8       6  7  8  9 10 11 12       6  7  8  9 10 11 12
# expect:  9 10 11 12 13 14 15      13 14 15 16 17 18 19      13 14 15 16 17 18 19
# expect: 16 17 18 19 20 21 22      20 21 22 23 24 25 26      20 21 22 23 24 25 26
# expect: 23 24 25 26 27 28 29      27 28                     27 28 29 30 31
# expect: 30 31
# expect:
# expect:        April                      May                       June
# expect: Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su
# expect:                 1  2       1  2  3  4  5  6  7                1  2  3  4
# expect:  3  4  5  6  7  8  9       8  9 10 11 12 13 14       5  6  7  8  9 10 11
# expect: 10 11 12 13 14 15 16      15 16 17 18 19 20 21      12 13 14 15 16 17 18
# expect: (2, 28) True [[0, 0, 0, 0, 1, 2, 3], [4, 5, 6, 7, 8, 9, 10], [11, 12, 13, 14, 15, 16, 17], [18, 19, 20, 21, 22, 23, 24], [25, 26, 27, 28, 29, 30, 31]] 6 Monday ['', 'Jan', 'Feb'] 1577836800 0        September 2024
# expect: Sun Mon Tue Wed Thu Fri Sat
# expect:   1   2   3   4   5   6   7
# expect:   8   9  10  11  12  13  14
# expect:  15  16  17  18  19  20  21
# expect:  22  23  24  25  26  27  28
# expect:  29  30
# expect:  IllegalMonthError: bad month number 13; must be 1-12 <table border="0" cellpadding="0" cellspacing="0" class="month">
# expect: <tr><th colspan="7" class="month">February 2024</th></tr>
# expect: <tr><th class="mon">Mon</th><th class="tue">Tue</th><th class="wed">Wed</th><
# expect: 1 1
# expect: -1.5 -1.5
# expect: 'a' 'b' 'ab'
# expect: [1, (2,), {3}, {'k': None}] [1, (2,), {3}, {'k': None}]
# expect: 1+2j (1+2j)
# expect: -3-4j (-3-4j)
# expect: b'x' b'x'
# expect: set() set()
# expect: True True
# expect: () ()
# expect: {} {}
# expect: ... Ellipsis
# expect: a ValueError: malformed node or string on line 1: <ast.Name
# expect: f(1) ValueError: malformed node or string on line 1: <ast.Call
# expect: 1+1 ValueError: malformed node or string on line 1: <ast.BinOp
# expect: [1,2 SyntaxError: '[' was never closed (<unknown>, line 1)
# expect: 'a'+'b' ValueError: malformed node or string on line 1: <ast.Constant
# expect: x.y ValueError: malformed node or string on line 1: <ast.Attribute
# expect: [a] ValueError: malformed node or string on line 1: <ast.Name
# expect:  1 1
# expect: not 1 ValueError: malformed node or string on line 1: <ast.UnaryOp
# expect: array('i', [1, 2, 3, 4]) 2 array('i', [2, 3]) 5 i 4 b'\x01\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00\x04\x00\x00\x00\x05\x00\x00\x00' [1, 2, 3, 4, 5] 2 True True 5 1 array('i', [1, 2, 3, 4, 1, 2, 3, 4]) array('i', [1, 2, 3, 4, 1, 2, 3, 4]) [4, 3, 2, 1] 10
# expect: OverflowError: unsigned byte integer is greater than maximum OverflowError: signed char is less than minimum ValueError: bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d) TypeError: 'str' object cannot be interpreted as an integer IndexError: array index out of range array('d', [1.0, 2.5]) array('u', 'hi') 0.10000000149011612 array('h', [1, 2]) TypeError: can only append array (not "list") to array array('H') OverflowError: signed integer is greater than maximum OverflowError: can't convert negative value to unsigned int
# expect: exp (1+2j) (-1.131204383757+2.471726672005j)
# expect: exp (-1+0.5j) (0.32284458245+0.176370799225j)
# expect: exp 0.3 (1.349858807576+0j)
# expect: exp -2 (0.135335283237+0j)
# expect: exp 2j (-0.416146836547+0.909297426826j)
# expect: exp (-0-3j) (-0.9899924966-0.14112000806j)
# expect: log (1+2j) (0.804718956217+1.107148717794j)
# expect: log (-1+0.5j) (0.111571775657+2.677945044589j)
# expect: log 0.3 (-1.203972804326+0j)
# expect: log -2 (0.69314718056+3.14159265359j)
# expect: log 2j (0.69314718056+1.570796326795j)
# expect: log (-0-3j) (1.098612288668-1.570796326795j)
# expect: log10 (1+2j) (0.349485002168+0.480828578784j)
# expect: log10 (-1+0.5j) (0.048455006504+1.163016755705j)
# expect: log10 0.3 (-0.52287874528+0j)
# expect: log10 -2 (0.301029995664+1.364376353842j)
# expect: log10 2j (0.301029995664+0.682188176921j)
# expect: log10 (-0-3j) (0.47712125472-0.682188176921j)
# expect: sqrt (1+2j) (1.272019649514+0.786151377757j)
# expect: sqrt (-1+0.5j) (0.242934135878+1.029085513636j)
# expect: sqrt 0.3 (0.547722557505+0j)
# expect: sqrt -2 1.414213562373j
# expect: sqrt 2j (1+1j)
# expect: sqrt (-0-3j) (1.224744871392-1.224744871392j)
# expect: sin (1+2j) (3.165778513216+1.959601041422j)
# expect: sin (-1+0.5j) (-0.948864531437+0.281548995135j)
# expect: sin 0.3 (0.295520206661+0j)
# expect: sin -2 (-0.909297426826+0j)
# expect: sin 2j 3.626860407847j
# expect: sin (-0-3j) -10.01787492741j
# expect: cos (1+2j) (2.03272300702-3.051897799152j)
# expect: cos (-1+0.5j) (0.609258909158+0.438486579893j)
# expect: cos 0.3 (0.955336489126+0j)
# expect: cos -2 (-0.416146836547+0j)
# expect: cos 2j (3.762195691084+0j)
# expect: cos (-0-3j) (10.067661995778+0j)
# expect: tan (1+2j) (0.03381282608+1.014793616147j)
# expect: tan (-1+0.5j) (-0.806877412163+1.042830728344j)
# expect: tan 0.3 (0.30933624961+0j)
# expect: tan -2 (2.185039863262+0j)
# expect: tan 2j 0.964027580076j
# expect: tan (-0-3j) -0.995054753687j
# expect: sinh (1+2j) (-0.489056259041+1.403119250622j)
# expect: sinh (-1+0.5j) (-1.031336074255+0.739792264456j)
# expect: sinh 0.3 (0.304520293447+0j)
# expect: sinh -2 (-3.626860407847+0j)
# expect: sinh 2j 0.909297426826j
# expect: sinh (-0-3j) -0.14112000806j
# expect: cosh (1+2j) (-0.642148124716+1.068607421383j)
# expect: cosh (-1+0.5j) (1.354180656705-0.563421465231j)
# expect: cosh 0.3 (1.045338514129+0j)
# expect: cosh -2 (3.762195691084+0j)
# expect: cosh 2j (-0.416146836547+0j)
# expect: cosh (-0-3j) (-0.9899924966+0j)
# expect: tanh (1+2j) (1.166736257241-0.243458201186j)
# expect: tanh (-1+0.5j) (-0.842966204846+0.195577310066j)
# expect: tanh 0.3 (0.291312612452+0j)
# expect: tanh -2 (-0.964027580076+0j)
# expect: tanh 2j -2.185039863262j
# expect: tanh (-0-3j) 0.142546543074j
# expect: asin (1+2j) (0.427078586392+1.528570919481j)
# expect: asin (-1+0.5j) (-0.895907481209+0.732857675974j)
# expect: asin 0.3 (0.304692654015+0j)
# expect: asin -2 (-1.570796326795+1.316957896925j)
# expect: asin 2j 1.443635475179j
# expect: asin (-0-3j) -1.818446459232j
# expect: acos (1+2j) (1.143717740402-1.528570919481j)
# expect: acos (-1+0.5j) (2.466703808004-0.732857675974j)
# expect: acos 0.3 (1.266103672779+0j)
# expect: acos -2 (3.14159265359-1.316957896925j)
# expect: acos 2j (1.570796326795-1.443635475179j)
# expect: acos (-0-3j) (1.570796326795+1.818446459232j)
# expect: atan (1+2j) (1.338972522294+0.402359478109j)
# expect: atan (-1+0.5j) (-0.847575660671+0.238877861257j)
# expect: atan 0.3 (0.291456794478+0j)
# expect: atan -2 (-1.107148717794+0j)
# expect: atan 2j (1.570796326795+0.549306144334j)
# expect: atan (-0-3j) (-1.570796326795-0.34657359028j)
# expect: asinh (1+2j) (1.469351744368+1.063440023578j)
# expect: asinh (-1+0.5j) (-0.92613303135+0.349439062857j)
# expect: asinh 0.3 (0.295673047563+0j)
# expect: asinh -2 (-1.443635475179+0j)
# expect: asinh 2j (1.316957896925+1.570796326795j)
# expect: asinh (-0-3j) (-1.762747174039-1.570796326795j)
# expect: acosh (1+2j) (1.528570919481+1.143717740402j)
# expect: acosh (-1+0.5j) (0.732857675974+2.466703808004j)
# expect: acosh 0.3 1.266103672779j
# expect: acosh -2 (1.316957896925+3.14159265359j)
# expect: acosh 2j (1.443635475179+1.570796326795j)
# expect: acosh (-0-3j) (1.818446459232-1.570796326795j)
# expect: atanh (1+2j) (0.17328679514+1.178097245096j)
# expect: atanh (-1+0.5j) (-0.708303336014+0.907887494961j)
# expect: atanh 0.3 (0.309519604203+0j)
# expect: atanh -2 (-0.549306144334+1.570796326795j)
# expect: atanh 2j 1.107148717794j
# expect: atanh (-0-3j) -1.249045772398j
# expect: phase (1+2j) (1.107148717794+0j)
# expect: phase (-1+0.5j) (2.677945044589+0j)
# expect: phase 0.3 0j
# expect: phase -2 (3.14159265359+0j)
# expect: phase 2j (1.570796326795+0j)
# expect: phase (-0-3j) (-1.570796326795+0j)
# expect: polar (1+2j) [2.2360679775, 1.107148717794]
# expect: polar (-1+0.5j) [1.11803398875, 2.677945044589]
# expect: polar 0.3 [0.3, 0.0]
# expect: polar -2 [2.0, 3.14159265359]
# expect: polar 2j [2.0, 1.570796326795]
# expect: polar (-0-3j) [3.0, -1.570796326795]
# expect: (0.1414744033354058+1.994989973208109j) True inf 3.141592653589793 ValueError: math domain error TypeError: must be real number, not str 1j
# expect: ['a', 'b', 'c d', 'e f', 'g h'] ['a', 'b', 'c d', 'e f', 'g h'] ['a', 'b', "'c d'", '"e f"', 'g', '\\', 'h'] ['a', 'b', "'c d'", '"e f"', 'g', '\\', 'h']
# expect: [] [] [] []
# expect: ['a', '#', 'c'] ['a'] ['a'] ['a']
# expect: ValueError: No closing quotation ValueError: No closing quotation ValueError: No closing quotation ValueError: No closing quotation
# expect: ['-o=q w', '--n'] ['-o=q w', '--n'] ['-', 'o', '=', '"q w"', '-', '-', 'n'] ['-o="q', 'w"', '--n']
# expect: ['a;b|c'] ['a;b|c'] ['a', ';', 'b', '|', 'c'] ['a', ';', 'b', '|', 'c']
# expect: 'a b'"'"'c' ok.txt '' a 'b c'
# expect: ['B', 'C']
# expect: ('b',) True ValueError: node 'a' was not passed out (still not ready)
# expect: ('a',) CycleError: ('nodes are in a cycle', [1, 3, 2, 1]) ValueError: Nodes cannot be added after a call to prepare()
# expect: 3 False 2
# expect: one a
# expect: one b
# expect: two
# expect: True
# expect: ['/tmp/zz/a.txt', '/tmp/zz/b.txt'] ['/tmp/zz/a.txt', '/tmp/zz/b.txt', '/tmp/zz/sub/c.txt'] ['/tmp/zz/b.txt'] ['a.txt', 'b.txt', 'sub'] ['/tmp/zz/', '/tmp/zz/a.txt', '/tmp/zz/b.txt', '/tmp/zz/sub', '/tmp/zz/sub/c.txt'] a[[]1][*]
# expect: ['a.txt', 'c.txt']
# expect: ['.h', 'b.txt', 'm.txt', 'sub'] FileNotFoundError: [Errno 2] No such file or directory: '/tmp/none'
# expect: False FileNotFoundError: [Errno 2] No such file or directory: '/tmp/zz2' FileExistsError: [Errno 17] File exists: '/tmp/zz'
# expect: os.terminal_size(columns=80, lines=24) -rw-r--r-- True C True 3.14
