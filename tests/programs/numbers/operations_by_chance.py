# Thousands of operations on numbers chosen by chance; what they gave is told as a digest, a line for fifty rounds.
import hashlib

digest = hashlib.md5()


def note(*parts):
    digest.update((" ".join(parts) + "\n").encode())


def show(name, f):
    try:
        note(name, ascii(f()))
    except Exception as e:
        note(name, type(e).__name__, ascii(str(e)))


seed=777
def rnd(n):
    global seed
    seed=(seed*6364136223846793005+1442695040888963407)%(1<<64)
    return (seed>>33)%n
def integer():
    k=rnd(8)
    if k<3: v=rnd(20)
    elif k<5: v=rnd(1<<31)*rnd(1<<31)
    elif k<6: v=(1<<rnd(70))
    elif k<7: v=rnd(1<<30)**(1+rnd(9))
    else: v=(1<<rnd(130))-1
    return -v if rnd(2) else v
def flt():
    k=rnd(9)
    if k==0: return [0.0,-0.0,1.0,-1.0,0.5,2.5,1e16,1e-5,float("inf"),float("-inf"),float("nan"),1e308,5e-324][rnd(13)]
    if k<4: return (rnd(4000)-2000)/8
    if k<6: return (rnd(1<<31)-(1<<30))*10.0**(rnd(40)-20)
    return rnd(1<<31)/(rnd(1<<31)+1)*(1-2*rnd(2))
def num():
    k=rnd(5)
    if k<2: return integer()
    if k<4: return flt()
    return True if rnd(2) else False
types=list("bcdeEfFgGnoxX%")+[""]*4
def spec():
    s=""
    if rnd(3)==0: s+=["","*","0","é"][rnd(4)]+"<>=^"[rnd(4)]
    if rnd(3)==0: s+="+- "[rnd(3)]
    if rnd(8)==0: s+="z"
    if rnd(4)==0: s+="#"
    if rnd(4)==0: s+="0"
    if rnd(2)==0: s+=str(rnd(25))
    if rnd(5)==0: s+=",_"[rnd(2)]
    if rnd(3)==0: s+="."+str(rnd(12))
    return s+types[rnd(len(types))]
def pspec():
    s="%"
    while rnd(3)==0: s+="-+ #0"[rnd(5)]
    if rnd(2): s+=str(rnd(20))
    if rnd(2): s+="."+str(rnd(9))
    return s+"diouxXeEfFgGcrsa"[rnd(16)]

for i in range(1000):
    a,b=num(),num(); sp=spec(); ps=pspec(); n=rnd(12)-6
    if i % 50 == 0:
        print(i, digest.hexdigest())
    note(str(i), repr(a), repr(b), ascii(sp), ps, str(n))
    show("+",lambda:a+b); show("-",lambda:a-b); show("*",lambda:a*b); show("/",lambda:a/b); show("//",lambda:a//b); show("%",lambda:a%b); show("divmod",lambda:divmod(a,b))
    show("cmp",lambda:(a<b,a<=b,a==b,a!=b,a>b,a>=b))
    show("neg",lambda:(-a,+a,abs(a),bool(a),hash(a) if a==a else 0,str(a)))
    show("inv",lambda:~a); show("&",lambda:a&b); show("|",lambda:a|b); show("^",lambda:a^b)
    show("<<",lambda:a<<(n*7)); show(">>",lambda:a>>(n*7)); show("pow",lambda:a**n); show("pow2", lambda:a**(n/2))
    show("int",lambda:int(a)); show("float",lambda:float(a)); show("round",lambda:round(a)); show("round2",lambda:round(a,n)); show("round3",lambda:round(a,n*20))
    show("fmt",lambda:format(a,sp)); show("pct",lambda:ps%a); show("c",lambda:complex(a,b)); show("cx",lambda:complex(a,b)*complex(b,a)); show("cd",lambda:complex(a,b)/complex(b,n)); show("cfmt",lambda:format(complex(a,b),sp))
    if isinstance(a,int):
        show("h",lambda:(hex(a),oct(a),bin(a),a.bit_length(),a.bit_count(),a.as_integer_ratio()))
        show("tb",lambda:a.to_bytes(8+n,"big",signed=True)); show("tb2",lambda:a.to_bytes(16,"little",signed=bool(n>0)))
        show("fb",lambda:int.from_bytes(a.to_bytes(40+n,"big",signed=True),"big",signed=n>0))
        show("ip",lambda:int(hex(a),16)); show("ip2",lambda:int(str(a),36)); 
        if isinstance(b,int): show("pm",lambda:pow(a,abs(n),b)); show("pm2",lambda:pow(a,n,b)); show("inter",lambda: pow(a,abs(b)%50))
    else:
        show("fh",lambda:(a.hex(),float.fromhex(a.hex()),a.is_integer())); show("fr",lambda:a.as_integer_ratio()); show("rt",lambda:float(repr(a)))
print(digest.hexdigest())

# expect: 0 d41d8cd98f00b204e9800998ecf8427e
# expect: 50 d9e862dbdace0cd098416ea06b3f4662
# expect: 100 3f0f737aeaea58d03b978dcec5806ae8
# expect: 150 16147d878de20d6520bbd5ade6022f47
# expect: 200 ddf2a67a74cd0655e2ea4fbb15f03eff
# expect: 250 7bda2cd1331cc67639a6aea0e128df76
# expect: 300 4cfd5afb84c0f852d6c789af2ac70130
# expect: 350 9488d960d65a42690a106c3d482ecf14
# expect: 400 e376069f1607e518a1c011f9f311e685
# expect: 450 2d91fd620ab1baf2a7262e248c43845d
# expect: 500 a0e1def7476f26e94c4ddbc5607d9f7b
# expect: 550 3c942ec3f5e4ad2efa9478c9988c74f7
# expect: 600 c7b6ac0d3d61a6918ec3a6d61623abbf
# expect: 650 e8c62f1e65d1b36d0a67e362200f3504
# expect: 700 dea22ed7fa05f59aff65026fb4b8d878
# expect: 750 6fb3373c99fa758a24cfe36158420a4a
# expect: 800 2b06fe3792c4f25ee569f2f08cf89d91
# expect: 850 a3e28396066954ae33f7490437df86d7
# expect: 900 9cdf18ce1ab6931051e022c70a0adff9
# expect: 950 fc913649129fb3561e23f8135c08c982
# expect: e740536503f944ced7d8692e68e3aba4
