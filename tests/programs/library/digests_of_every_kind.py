# SHA-3, SHAKE, BLAKE2 with each of its parameters, PBKDF2: digests, sizes, copies and errors.
import hashlib


def tried(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for name in sorted(hashlib.algorithms_guaranteed):
    digest = getattr(hashlib, name)(b"abc")
    size = (5,) if name.startswith("shake") else ()
    before = digest.copy()
    digest.update(b"d" * 300)
    print(name, digest.name, digest.digest_size, digest.block_size, type(digest).__module__, type(digest).__name__)
    print(before.hexdigest(*size), digest.digest(*size), hashlib.new(name, b"abc").hexdigest(*size))

tried(lambda: hashlib.shake_128(b"").digest())
tried(lambda: hashlib.shake_128(b"").hexdigest())
tried(lambda: hashlib.shake_256(b"x").digest(0))
tried(lambda: hashlib.shake_256(b"x").hexdigest(200))
for options in ({"digest_size": 0}, {"key": b"x" * 65}, {"salt": b"x" * 17}, {"person": b"x" * 17}, {"fanout": 300},
                {"depth": 0}, {"leaf_size": 1 << 33}, {"node_offset": 1 << 64}, {"node_depth": 256},
                {"inner_size": 65}, {"digest_size": 7, "key": b"k"}, {"salt": b"s", "person": b"p"},
                {"fanout": 2, "depth": 3, "leaf_size": 4, "node_offset": 5, "node_depth": 1, "inner_size": 6},
                {"last_node": True}):
    tried(lambda: hashlib.blake2b(b"abc" * 50, **options).hexdigest())
    if options not in ({"node_offset": 1 << 64}, {"inner_size": 65}):
        tried(lambda: hashlib.blake2s(b"abc" * 50, **options).hexdigest())
tried(lambda: hashlib.blake2b("x"))
tried(lambda: hashlib.sha3_256("x"))
tried(lambda: hashlib.md5(5))
tried(lambda: hashlib.new("SHA-256", b"x").name)
tried(lambda: hashlib.new("sha3-256", b"x").name)
tried(lambda: hashlib.new("foo"))
tried(lambda: hashlib.new(5))
for arguments in (("sha256", b"p", b"s", 0), ("sha256", "p", b"s", 1), ("sha256", b"p", b"s", 1, 0),
                  ("sha3_256", b"p", b"s", 1, 5), ("sha256", b"p", b"s", 20_000, 70)):
    tried(lambda: hashlib.pbkdf2_hmac(*arguments).hex())
