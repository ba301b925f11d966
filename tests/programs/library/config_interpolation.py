# Interpolation: references, what is escaped, what is wrong.
import configparser
def t(text, cls, sec, opt):
    p=configparser.ConfigParser(interpolation=cls())
    try:
        p.read_string(text); print(repr(p.get(sec,opt)))
    except Exception as e: print(type(e).__name__, str(e))
B,E=configparser.BasicInterpolation, configparser.ExtendedInterpolation
for v in ("a","%(x)s","%%","%(x)s%(x)s b","%(","%(x)","%y","%","%(nope)s","%(b)s","%(self)s", "%%(x)s", "%(X)s"):
    t(f"[DEFAULT]\nx=1\nd=%(x)s\n[s]\nb=<%(d)s>\nself=%(self)s\nv={v}\n",B,"s","v")
for v in ("a","${x}","$$","${x}${x} b","${","${x","$y","$","${nope}","${b}","${self}","$${x}","${o:y}","${o:z}","${q:z}","${o:y:y}","${X}","${o:w}"):
    t(f"[DEFAULT]\nx=1\n[o]\ny=2\nw=${{y}}${{x}}\n[s]\nb=<${{x}}>\nself=${{self}}\nv={v}\n",E,"s","v")
p=configparser.ConfigParser(); p.read_string("[s]\na=1\n")
for v in ("%","%%","%(a)s","x%y"):
    try: p.set("s","b",v); print(p["s"]["b"])
    except Exception as e: print(type(e).__name__, e)
