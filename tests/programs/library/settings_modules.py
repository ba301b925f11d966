# configparser and logging.config.
import configparser, logging, logging.config, io, sys
def tr(f):
    try: return repr(f())
    except BaseException as e: return f"{type(e).__name__}: {e}"
c=configparser.ConfigParser()
c.read_string("""
# comment
[DEFAULT]
base = /srv
port: 80

[web]
root = %(base)s/web
debug = yes
multi = one
   two
 three
empty =
ratio=1.5

[db]
Host = localhost
port = 5432
""")
print(c.sections(), dict(c["web"]), c.get("web","root"), c.getint("db","port"), c["web"].getboolean("debug"), c.getfloat("web","ratio"), "web" in c, c["db"]["HOST"], c.options("db"), c.items("db"), c.has_option("db","x"), c.get("db","x",fallback=3), c["db"].get("x","d"), list(c), len(c), c["web"], c["web"].getint("port"))
for f in [lambda:c.get("no","x"), lambda:c.get("db","zz"), lambda:c["no"], lambda:c["db"]["zz"], lambda:c.getint("web","root"), lambda:c.getboolean("web","root"), lambda:c.add_section("db"), lambda:c.set("db","a",3), lambda:c.add_section("DEFAULT"), lambda:configparser.ConfigParser().read_string("a=1"), lambda:configparser.ConfigParser().read_string("[a]\nb\n"), lambda:configparser.ConfigParser().read_string("[a]\nb=1\nb=2"), lambda:configparser.ConfigParser().read_string("[a]\n[a]"), lambda: c.set("db","q","%(") ]: print(tr(f))
c["new"]={"x":1,"y":"two"}; c.set("new","z","%(x)s-%(base)s"); print(c["new"]["z"]); f=io.StringIO(); c.write(f); print(f.getvalue())
c.set("new","bad","%(nope)s"); print(tr(lambda:c["new"]["bad"])); print(c.remove_option("new","x"), c.remove_section("new"), c.sections())
e=configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation()); e.read_dict({"a":{"x":"1","y":"${x}2"},"b":{"z":"${a:y}3 $$"}}); print(e["b"]["z"])
r=configparser.RawConfigParser(allow_no_value=True, inline_comment_prefixes=(";",)); r.read_string("[s]\nflag\nv=%(raw)s ; c\n"); print(dict(r["s"]))
print(tr(lambda: c.read("/nonexistent.ini")))
logging.config.dictConfig({"version":1,"disable_existing_loggers":False,"formatters":{"f":{"format":"%(levelname)s|%(name)s|%(message)s"},"g":{"format":"{message}!","style":"{"}},"filters":{"flt":{"name":"app"}},
 "handlers":{"out":{"class":"logging.StreamHandler","formatter":"f","stream":"ext://sys.stdout","level":"INFO","filters":["flt"]},"e":{"class":"logging.StreamHandler","formatter":"g","stream":"ext://sys.stdout"}},
 "loggers":{"app":{"level":"DEBUG","handlers":["out"],"propagate":False},"other":{"level":"WARNING"}},"root":{"level":"ERROR","handlers":["e"]}})
logging.getLogger("app").info("hi"); logging.getLogger("app").debug("no"); logging.getLogger("app.sub").warning("sub"); logging.getLogger("other").warning("oops"); logging.getLogger().info("no")
for bad in [{}, {"version":2}, {"version":1,"handlers":{"h":{"class":"logging.Nope"}}}, {"version":1,"root":{"handlers":["zz"]}}, {"version":1,"formatters":{"x":{"()":"nope.Nope"}}}]: print(tr(lambda: logging.config.dictConfig(bad)))

# expect: ['web', 'db'] {'root': '/srv/web', 'debug': 'yes', 'multi': 'one\ntwo\nthree', 'empty': '', 'ratio': '1.5', 'base': '/srv', 'port': '80'} /srv/web 5432 True 1.5 True localhost ['host', 'port', 'base'] [('base', '/srv'), ('port', '5432'), ('host', 'localhost')] False 3 d ['DEFAULT', 'web', 'db'] 3 <Section: web> 80
# expect: NoSectionError: No section: 'no'
# expect: NoOptionError: No option 'zz' in section: 'db'
# expect: KeyError: 'no'
# expect: KeyError: 'zz'
# expect: ValueError: invalid literal for int() with base 10: '/srv/web'
# expect: ValueError: Not a boolean: /srv/web
# expect: DuplicateSectionError: Section 'db' already exists
# expect: TypeError: option values must be strings
# expect: ValueError: Invalid section name: 'DEFAULT'
# expect: MissingSectionHeaderError: File contains no section headers.
# expect: file: '<string>', line: 1
# expect: 'a=1'
# expect: ParsingError: Source contains parsing errors: '<string>'
# expect: 	[line  2]: 'b\n'
# expect: DuplicateOptionError: While reading from '<string>' [line  3]: option 'b' in section 'a' already exists
# expect: DuplicateSectionError: While reading from '<string>' [line  2]: section 'a' already exists
# expect: ValueError: invalid interpolation syntax in '%(' at position 0
# expect: 1-/srv
# expect: [DEFAULT]
# expect: base = /srv
# expect: port = 80
# expect:
# expect: [web]
# expect: root = %(base)s/web
# expect: debug = yes
# expect: multi = one
# expect: 	two
# expect: 	three
# expect: empty =
# expect: ratio = 1.5
# expect:
# expect: [db]
# expect: host = localhost
# expect: port = 5432
# expect:
# expect: [new]
# expect: x = 1
# expect: y = two
# expect: z = %(x)s-%(base)s
# expect:
# expect:
# expect: InterpolationMissingOptionError: Bad value substitution: option 'bad' in section 'new' contains an interpolation key 'nope' which is not a valid option name. Raw value: '%(nope)s'
# expect: True True ['web', 'db']
# expect: 123 $
# expect: {'flag': None, 'v': '%(raw)s'}
# expect: []
# expect: INFO|app|hi
# expect: WARNING|app.sub|sub
# expect: oops!
# expect: ValueError: dictionary doesn't specify a version
# expect: ValueError: Unsupported version: 2
# expect: ValueError: Unable to configure handler 'h'
# expect: ValueError: Unable to configure root logger
# expect: ValueError: Unable to configure formatter 'x'
