# hashlib, base64 and inspect: digests, encodings, sources, frames.
import hashlib, base64, inspect, functools
for n in ["sha3_224","sha3_256","sha3_384","sha3_512","blake2b","blake2s"]:
    for d in [b"", b"abc", b"x"*300]: print(n, getattr(hashlib,n)(d).hexdigest(), hashlib.new(n, d).digest_size)
print(hashlib.shake_128(b"a").hexdigest(20), hashlib.shake_256(b"a").hexdigest(200), hashlib.blake2b(b"m",digest_size=16,key=b"k",salt=b"s",person=b"p").hexdigest(), hashlib.blake2s(b"m"*200,key=b"kk").hexdigest())
h=hashlib.sha3_256(); h.update(b"ab"); g=h.copy(); h.update(b"c"); print(h.hexdigest()==hashlib.sha3_256(b"abc").hexdigest(), g.hexdigest()[:8], h.name, h.block_size)
for d in [b"", b"a", b"hello world", bytes(range(20)), b"\0\0\0\0", b"    x"]:
    print(base64.b85encode(d), base64.b85decode(base64.b85encode(d))==d, base64.a85encode(d), base64.a85decode(base64.a85encode(d))==d, base64.a85encode(d,adobe=True,foldspaces=True,wrapcol=6), base64.b32hexencode(d), base64.b32hexdecode(base64.b32hexencode(d))==d, base64.b85encode(d,pad=True))
# a comment
# for f
def f(a, b=2, *args, c: int = 3, **kw) -> str:
    """Doc."""
    x = [1,
         2]
    def inner():
        return x
    return inspect.stack()[0].function, inner

class K(object):
    "class doc"
    attr = 1

    @property
    def p(self):
        return """
not end
"""
    @functools.lru_cache
    def m(self, q): return q
    async def co(self):
        await x   # comment
    # trailing comment
z = lambda v: v + 1
print(inspect.getsource(f)); print(inspect.getsource(K)); print(inspect.getsource(K.p.fget)); print(inspect.getsource(K.m)); print(inspect.getsource(K.co)); print(inspect.getsource(z)); print(inspect.getsourcelines(K.co)[1], inspect.getcomments(f))
print(f(1)[0], inspect.getcallargs(f, 1, 2, 3, c=4, d=5), inspect.getclosurevars(f(1)[1]), inspect.get_annotations(f))
def outer():
    fi = inspect.getframeinfo(inspect.currentframe()); print(fi.lineno, fi.function, fi.code_context, fi.index)
    return [s.function for s in inspect.stack()][:2], inspect.stack()[1].lineno
print(outer())
try: 1/0
except ZeroDivisionError: print([t.lineno for t in inspect.trace()], inspect.trace()[0].code_context)
print([a.kind+a.name for a in inspect.classify_class_attrs(K) if not a.name.startswith("_")], inspect.getclasstree([K]), inspect.getmembers_static(K)[-3][0])
try: inspect.getsource(len)
except TypeError as e: print(e)

# expect: sha3_224 6b4e03423667dbb73b6e15454f0eb1abd4597f9a1b078e3f5b5a6bc7 28
# expect: sha3_224 e642824c3f8cf24ad09234ee7d3c766fc9a3a5168d0c94ad73b46fdf 28
# expect: sha3_224 954b73c67d168410e7dac66e249614f20caa736fbd75d0e9ebfd9b59 28
# expect: sha3_256 a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a 32
# expect: sha3_256 3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532 32
# expect: sha3_256 34ed36d4d71d1a9a582cce5a006d6102d173fd867a27be7b2fe5d854587ddba2 32
# expect: sha3_384 0c63a75b845e4f7d01107d852e4c2485c51a50aaaa94fc61995e71bbee983a2ac3713831264adb47fb6bd1e058d5f004 48
# expect: sha3_384 ec01498288516fc926459f58e2c6ad8df9b473cb0fc08c2596da7cf0e49be4b298d88cea927ac7f539f1edf228376d25 48
# expect: sha3_384 3ef9be287e78513c6d9c26a6c367ae336a786af90ec26d974a58ce102a4766065a19b340ec39f89786f8858b19be9722 48
# expect: sha3_512 a69f73cca23a9ac5c8b567dc185a756e97c982164fe25859e0d1dcc1475c80a615b2123af1f5f94c11e3e9402c3ac558f500199d95b6d3e301758586281dcd26 64
# expect: sha3_512 b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e10e116e9192af3c91a7ec57647e3934057340b4cf408d5a56592f8274eec53f0 64
# expect: sha3_512 523a0d2bd185ddcb7fb5e8d94f241da1cb620ed27ca715f9b0333ed38274fe2f47d35b7aed799cd1d35a68a728ceabb1f0c3ae6f6befbe94b4234e68aaa120da 64
# expect: blake2b 786a02f742015903c6c6fd852552d272912f4740e15847618a86e217f71f5419d25e1031afee585313896444934eb04b903a685b1448b755d56f701afe9be2ce 64
# expect: blake2b ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923 64
# expect: blake2b fe42f4108dd98f9b4f19fb21f386dfbe9a860256176e0312a1f0de66a3aed2a5ed361a16f6128fe27b6c88d8f39eeaddca46f1c2c9357965f893d0a7d64bd1cb 64
# expect: blake2s 69217a3079908094e11121d042354a7c1f55b6482ca1a51e1b250dfd1ed0eef9 32
# expect: blake2s 508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982 32
# expect: blake2s 72cf091f39bb5de7119785d2d64dcfd7bb6b95690197c817d7fbe48b9a52bf8c 32
# expect: 85c8de88d28866bf0868090b3961162bf82392f6 867e2cb04f5a04dcbd592501a5e8fe9ceaafca50255626ca736c138042530ba436b7b1ec0e06a279bc790733bb0aee6fa802683c7b355063c434e91189b0c651d092b01e55ce4d610b54a5466d02f88fc378096fb0dad0254857fe1e6381abc04e07e33d916935935636004896c5b1253464f1cb5ea73b007bc5028bbbea13ebc28668dbfc26b1240ce4239f8d50627ddaa01641dfeaa9d2fef03dd025e0b82cf071fb9ca3232c742d836b3cbcc8c3cba5b058b76795c177012314196dc822768991c0f16f8a655a 63b5523561c223c7b4107302f72b4d07 a4ed8665d6380ff6cf684f7c050f81888df86b86bda91dfc072361b2acc465bc
# expect: True 5c828b33 sha3_256 136
# expect: b'' True b'' True b'<~~>' b'' True b''
# expect: b'VE' True b'@/' True b'<~@/~>' b'C4======' True b'VE_OC'
# expect: b'Xk~0{Zy<MXa%^M' True b'BOu!rD]j7BEbo7' True b'<~BOu!\nrD]j7B\nEbo7~>' b'D1IMOR3F41RMUSJCCG======' True b'Xk~0{Zy<MXa%^M('
# expect: b'009C61O)~M2nh-c3=Iws5D^j+' True b'!!*-\'"9eu7#RLhG$k3[W&.oNg' True b'<~!!*-\n\'"9eu7\n#RLhG$\nk3[W&.\noNg~>' b'000G40O40K30E209185GO38E1S8124GJ' True b'009C61O)~M2nh-c3=Iws5D^j+'
# expect: b'00000' True b'z' True b'<~z~>' b'0000000=' True b'00000'
# expect: b'ARr(hcm' True b'+<VdLGQ' True b'<~yGQ\n~>' b'40G2083O' True b'ARr(hcmMzZ'
# expect: def f(a, b=2, *args, c: int = 3, **kw) -> str:
# expect:     """Doc."""
# expect:     x = [1,
# expect:          2]
# expect:     def inner():
# expect:         return x
# expect:     return inspect.stack()[0].function, inner
# expect:
# expect: class K(object):
# expect:     "class doc"
# expect:     attr = 1
# expect:
# expect:     @property
# expect:     def p(self):
# expect:         return """
# expect: not end
# expect: """
# expect:     @functools.lru_cache
# expect:     def m(self, q): return q
# expect:     async def co(self):
# expect:         await x   # comment
# expect:     # trailing comment
# expect:
# expect:     @property
# expect:     def p(self):
# expect:         return """
# expect: not end
# expect: """
# expect:
# expect:     @functools.lru_cache
# expect:     def m(self, q): return q
# expect:
# expect:     async def co(self):
# expect:         await x   # comment
# expect:
# expect: z = lambda v: v + 1
# expect:
# expect: 30 # a comment
# expect: # for f
# expect:
# expect: f {'a': 1, 'b': 2, 'args': (3,), 'kw': {'d': 5}, 'c': 4} ClosureVars(nonlocals={'x': [1, 2]}, globals={}, builtins={}, unbound=set()) {'c': <class 'int'>, 'return': <class 'str'>}
# expect: 37 outer ['    fi = inspect.getframeinfo(inspect.currentframe()); print(fi.lineno, fi.function, fi.code_context, fi.index)\n'] 0
# expect: (['outer', '<module>'], 39)
# expect: [40] ['try: 1/0\n']
# expect: ['dataattr', 'methodco', 'methodm', 'propertyp'] [(<class 'object'>, ()), [(<class '__main__.K'>, (<class 'object'>,))]] co
# expect: module, class, method, function, traceback, frame, or code object was expected, got builtin_function_or_method
