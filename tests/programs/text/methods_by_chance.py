# Every method of str and bytes on texts chosen by chance; what they gave is told as a digest, a line for fifty rounds.
import hashlib

digest = hashlib.md5()


def show(*parts):
    digest.update((" ".join(ascii(part) for part in parts) + "\n").encode())


seed=12345
def rnd(n):
    global seed
    seed=(seed*6364136223846793005+1442695040888963407)%(1<<64)
    return (seed>>33)%n
alpha=["a","b","A","B"," ","\t","\n","é","ß","日","😀","1","²","٣","_","'",'"',"\\","\r","\x1c","\u2028","ab","xy","Σ","ς","ı","İ","ŉ","ǆ","ﬁ","%","{","}",",",".","\x7f","\x00","\xa0","\u200b","Ⅷ","ⅷ","ª","½","x"]
def word(n=8): return "".join(alpha[rnd(len(alpha))] for _ in range(rnd(n)))
noarg=["lower","upper","title","capitalize","swapcase","casefold","isalpha","isalnum","isdecimal","isdigit","isnumeric","isspace","islower","isupper","istitle","isascii","isprintable","isidentifier","strip","lstrip","rstrip","split","rsplit","splitlines"]
for i in range(200):
    s=word()
    for m in noarg: 
        r=getattr(s,m)()
        show(m,s,r)
for i in range(300):
    s=word(12); t=word(3); u=word(3); n=rnd(6)-2; k=rnd(14)-7; j=rnd(14)-7
    if i % 50 == 0:
        print(i, digest.hexdigest())
    show(s,t,u,n,k,j)
    for f in (lambda: s.find(t), lambda: s.find(t,k), lambda: s.find(t,k,j), lambda: s.rfind(t,k,j), lambda: s.count(t), lambda: s.count(t,k,j), lambda: s.replace(t,u), lambda: s.replace(t,u,n), lambda: s.split(t), lambda: s.split(t,n), lambda: s.rsplit(t,n), lambda: s.split(None,n), lambda: s.rsplit(None,n), lambda: s.partition(t), lambda: s.rpartition(t), lambda: s.strip(t), lambda: s.lstrip(t), lambda: s.rstrip(t), lambda: s.startswith(t,k,j), lambda: s.endswith(t,k,j), lambda: s[k:j], lambda: s[::-1], lambda: s[k:j:n], lambda: s[k], lambda: s.center(n*5,"é"), lambda: s.ljust(n*5), lambda: s.rjust(n*5,"*"), lambda: s.zfill(n*5), lambda: s.expandtabs(n), lambda: s.join([t,u,s]), lambda: s*n, lambda: s+t, lambda: t in s, lambda: s<t, lambda: s==t, lambda: hash(s), lambda: s.encode(), lambda: s.encode("utf-16"), lambda: s.encode("latin-1","replace"), lambda: s.encode("ascii","backslashreplace"), lambda: s.encode("ascii","xmlcharrefreplace"), lambda: s.splitlines(True), lambda: s.removeprefix(t), lambda: s.removesuffix(t), lambda: list(s), lambda: s.index(t,k), lambda: format(s,"*^20.3"), lambda: "%10.3s|%-5s|"%(s,t), lambda: repr(s), lambda: s.translate({97:"Q",98:None,233:101}), lambda: s.encode("utf-8").decode("ascii","replace"), lambda: s.encode("utf-8").decode("latin-1"), lambda: s.encode("utf-8")[k:j].decode("utf-8","backslashreplace"), lambda: s.encode("utf-8")[k:j].decode("utf-8","replace"), lambda: s.encode("utf-8")[k:j].decode()):
        try: show(f())
        except Exception as e: show(type(e).__name__, str(e))
    b=s.encode(); c=t.encode(); d=u.encode()
    for f in (lambda: b.find(c), lambda: b.find(c,k), lambda: b.rfind(c,k,j), lambda: b.count(c,k,j), lambda: b.replace(c,d,n), lambda: b.split(c,n), lambda: b.rsplit(c,n), lambda: b.split(None,n), lambda: b.partition(c), lambda: b.strip(c), lambda: b[k:j:n], lambda: b[k], lambda: b.center(n*5,b"*"), lambda: b.zfill(n*5), lambda: b.splitlines(), lambda: b.title(), lambda: b.capitalize(), lambda: b.swapcase(), lambda: b.hex(), lambda: b.hex("-",n), lambda: bytes.fromhex(b.hex()), lambda: b.istitle(), lambda: b.isupper(), lambda: hash(b), lambda: b<c, lambda: bytearray(b)+c, lambda: b"%b|%5s|%r"%(b,c,d), lambda: b.expandtabs(n), lambda: repr(bytearray(b)), lambda: memoryview(b)[k:j].tolist(), lambda: b.removeprefix(c), lambda: b.join([c,d]), lambda: list(b)[:3]):
        try: show(f())
        except Exception as e: show(type(e).__name__, str(e))
print(digest.hexdigest())

# expect: 0 d14135e163ad896fac938c75ed73e0f3
# expect: 50 dbbfd36222b4bf5aa395c37fc8c103d8
# expect: 100 99c06ddff2b5f71d0bcd73329e78e034
# expect: 150 94f2061919d17e525ee9290594abaae0
# expect: 200 cd9a9aa605e80c8519bf68b8d51d252c
# expect: 250 a4382159e655f959fac93986f9f3b80d
# expect: 03bcef64990f93790bd5b26ca54d8eb1
