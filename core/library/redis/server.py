"""The simulated server: keys and values in memory, that may expire in virtual time."""
import fnmatch

import _world

from .exceptions import ResponseError
from .more import More, Stream
from .rare import Rare

_servers = {}


def server_of(host, port, db):
    key = (host, port, db)
    if key not in _servers:
        _servers[key] = Server()
    return _servers[key]


class SortedSet(dict):
    """Members with scores."""

    def ranked(self):
        return sorted(self.items(), key=lambda item: (item[1], item[0]))


_KINDS = {bytes: "string", list: "list", dict: "hash", set: "set", SortedSet: "zset", Stream: "stream"}


def _within(score, low, high):
    def bound(given):
        text = given.decode() if isinstance(given, bytes) else str(given)
        return float(text.lstrip("(")), text.startswith("(")
    (least, above), (most, below) = bound(low), bound(high)
    return (score > least if above else score >= least) and (score < most if below else score <= most)


def _score(number):
    return float(number)


class Server(More, Rare):
    """One database. A method for each command, named as the client's; values are bytes."""

    def __init__(self):
        self.values, self.expiries = {}, {}
        self.channels = {}   # name: list of PubSub
        self.changes = {}    # key: how often it was written, for WATCH
        self.waiters = []    # futures of blpop and its kin
        self.scripts, self.geo, self.settings = {}, {}, {b"maxmemory": b"0", b"appendonly": b"no", b"save": b""}

    def get_value(self, key, kind=None, make=None):
        expiry = self.expiries.get(key)
        if expiry is not None and _world.now() >= expiry:
            self.drop(key)
        value = self.values.get(key)
        if value is None:
            if make is None:
                return None
            value = self.values[key] = make()
        if kind is not None and type(value) is not kind:
            raise ResponseError("WRONGTYPE Operation against a key holding the wrong kind of value")
        return value

    def drop(self, key):
        self.touch(key)
        self.expiries.pop(key, None)
        return self.values.pop(key, None)

    def touch(self, key):
        self.changes[key] = self.changes.get(key, 0) + 1

    def put(self, key, value):
        self.touch(key)
        self.values[key] = value

    def _cleaned(self, key, container):
        self.touch(key)
        if not container:
            self.drop(key)

    # -- keys --

    def ping(self):
        return True

    def echo(self, value):
        return value

    def exists(self, *keys):
        return sum(self.get_value(k) is not None for k in keys)

    def delete(self, *keys):
        return sum(self.get_value(k) is not None and self.drop(k) is not None for k in keys)

    unlink = delete

    def keys(self, pattern=b"*"):
        live = [k for k in list(self.values) if self.get_value(k) is not None]
        return [k for k in live if fnmatch.fnmatchcase(k.decode("utf-8", "replace"), pattern.decode())]

    def type(self, key):
        value = self.get_value(key)
        return b"none" if value is None else _KINDS[type(value)].encode()

    def expire(self, key, time):
        if self.get_value(key) is None:
            return False
        self.expiries[key] = _world.now() + time
        return True

    def pexpire(self, key, time):
        return self.expire(key, time / 1000)

    def persist(self, key):
        return self.expiries.pop(key, None) is not None

    def ttl(self, key):
        if self.get_value(key) is None:
            return -2
        return -1 if key not in self.expiries else int(self.expiries[key] - _world.now() + 0.5)

    def pttl(self, key):
        if self.get_value(key) is None:
            return -2
        return -1 if key not in self.expiries else int((self.expiries[key] - _world.now()) * 1000 + 0.5)

    def rename(self, src, dst):
        if self.get_value(src) is None:
            raise ResponseError("no such key")
        expiry = self.expiries.get(src)
        self.put(dst, self.drop(src))
        if expiry is not None:
            self.expiries[dst] = expiry
        return True

    def dbsize(self):
        return len(self.keys())

    def flushdb(self):
        for key in list(self.values):
            self.drop(key)
        return True

    flushall = flushdb

    # -- strings --

    def set(self, name, value, ex=None, px=None, nx=False, xx=False, keepttl=False, get=False):
        old = self.get_value(name)
        if nx and old is not None or xx and old is None:
            return old if get else None
        self.put(name, value)
        if not keepttl:
            self.expiries.pop(name, None)
        if ex is not None or px is not None:
            self.expiries[name] = _world.now() + (ex if ex is not None else px / 1000)
        return old if get else True

    def get(self, name):
        return self.get_value(name, bytes)

    def getset(self, name, value):
        old = self.get_value(name, bytes)
        self.put(name, value)
        return old

    def getdel(self, name):
        old = self.get_value(name, bytes)
        self.drop(name)
        return old

    def setex(self, name, time, value):
        return self.set(name, value, ex=time)

    def psetex(self, name, time, value):
        return self.set(name, value, px=time)

    def setnx(self, name, value):
        return self.set(name, value, nx=True) is True

    def mget(self, *names):
        return [self.values.get(n) if type(self.get_value(n)) is bytes else None for n in names]

    def mset(self, mapping):
        for name, value in mapping.items():
            self.set(name, value)
        return True

    def append(self, key, value):
        self.put(key, (self.get_value(key, bytes) or b"") + value)
        return len(self.values[key])

    def strlen(self, name):
        return len(self.get_value(name, bytes) or b"")

    def incrby(self, name, amount=1):
        try:
            number = int(self.get_value(name, bytes) or b"0") + int(amount)
        except ValueError:
            raise ResponseError("value is not an integer or out of range") from None
        self.put(name, str(number).encode())
        return number

    incr = incrby

    def decrby(self, name, amount=1):
        return self.incrby(name, -int(amount))

    decr = decrby

    def incrbyfloat(self, name, amount=1.0):
        number = float(self.get_value(name, bytes) or b"0") + float(amount)
        self.put(name, f"{number:.17g}".encode())
        return number

    # -- hashes --

    def hset(self, name, key=None, value=None, mapping=None):
        hash_ = self.get_value(name, dict, dict)
        entries = dict(mapping or {})
        if key is not None:
            entries[key] = value
        new = sum(k not in hash_ for k in entries)
        hash_.update(entries)
        self.touch(name)
        return new

    def hmset(self, name, mapping):
        self.hset(name, mapping=mapping)
        return True

    def hsetnx(self, name, key, value):
        hash_ = self.get_value(name, dict, dict)
        if key in hash_:
            return 0
        hash_[key] = value
        self.touch(name)
        return 1

    def hget(self, name, key):
        return (self.get_value(name, dict) or {}).get(key)

    def hmget(self, name, *keys):
        return [(self.get_value(name, dict) or {}).get(k) for k in keys]

    def hgetall(self, name):
        return dict(self.get_value(name, dict) or {})

    def hdel(self, name, *keys):
        hash_ = self.get_value(name, dict) or {}
        count = sum(hash_.pop(k, None) is not None for k in keys)
        self._cleaned(name, hash_)
        return count

    def hexists(self, name, key):
        return key in (self.get_value(name, dict) or {})

    def hkeys(self, name):
        return list(self.get_value(name, dict) or {})

    def hvals(self, name):
        return list((self.get_value(name, dict) or {}).values())

    def hlen(self, name):
        return len(self.get_value(name, dict) or {})

    def hincrby(self, name, key, amount=1):
        hash_ = self.get_value(name, dict, dict)
        hash_[key] = str(int(hash_.get(key, b"0")) + int(amount)).encode()
        self.touch(name)
        return int(hash_[key])

    # -- lists --

    def _pushed(self, name, items):
        self.touch(name)
        for waiter in self.waiters:
            if not waiter.done():
                waiter.set_result(None)
        return len(items)

    def lpush(self, name, *values):
        items = self.get_value(name, list, list)
        for value in values:
            items.insert(0, value)
        return self._pushed(name, items)

    def rpush(self, name, *values):
        items = self.get_value(name, list, list)
        items.extend(values)
        return self._pushed(name, items)

    def _pop(self, name, place, count):
        items = self.get_value(name, list)
        if not items:
            return None
        taken = [items.pop(place) for _ in range(min(count or 1, len(items)))]
        self._cleaned(name, items)
        return taken if count is not None else taken[0]

    def lpop(self, name, count=None):
        return self._pop(name, 0, count)

    def rpop(self, name, count=None):
        return self._pop(name, -1, count)

    def rpoplpush(self, src, dst):
        value = self._pop(src, -1, None)
        if value is not None:
            self.lpush(dst, value)
        return value

    def llen(self, name):
        return len(self.get_value(name, list) or [])

    def lrange(self, name, start, end):
        items = self.get_value(name, list) or []
        return items[slice(start if start >= 0 else max(0, len(items) + start), end + 1 if end != -1 else None)]

    def lindex(self, name, index):
        items = self.get_value(name, list) or []
        return items[index] if -len(items) <= index < len(items) else None

    def ltrim(self, name, start, end):
        items = self.get_value(name, list) or []
        items[:] = self.lrange(name, start, end)
        self._cleaned(name, items)
        return True

    def lrem(self, name, count, value):
        items = self.get_value(name, list) or []
        removed = 0
        while value in items and (count == 0 or removed < abs(count)):
            items.remove(value)
            removed += 1
        self._cleaned(name, items)
        return removed

    # -- sets --

    def sadd(self, name, *values):
        items = self.get_value(name, set, set)
        before = len(items)
        items.update(values)
        self.touch(name)
        return len(items) - before

    def srem(self, name, *values):
        items = self.get_value(name, set) or set()
        before = len(items)
        items.difference_update(values)
        self._cleaned(name, items)
        return before - len(items)

    def smembers(self, name):
        return set(self.get_value(name, set) or ())

    def sismember(self, name, value):
        return int(value in (self.get_value(name, set) or ()))

    def scard(self, name):
        return len(self.get_value(name, set) or ())

    def sinter(self, *names):
        return set.intersection(*[self.smembers(n) for n in names])

    def sunion(self, *names):
        return set.union(*[self.smembers(n) for n in names])

    def sdiff(self, *names):
        first, *rest = [self.smembers(n) for n in names]
        return first.difference(*rest)

    def spop(self, name, count=None):
        items = self.get_value(name, set)
        if count is not None:
            return [self.spop(name) for _ in range(min(int(count), len(items or ())))]
        if not items:
            return None
        value = sorted(items)[0]
        items.discard(value)
        self._cleaned(name, items)
        return value

    # -- sorted sets --

    def zadd(self, name, mapping, nx=False, xx=False, ch=False, incr=False, gt=False, lt=False):
        members = self.get_value(name, SortedSet, SortedSet)
        new = changed = 0
        for member, score in mapping.items():
            old = members.get(member)
            score = _score(score) + (old or 0.0 if incr else 0.0)
            if nx and old is not None or xx and old is None or old is not None and (gt and score <= old or lt and score >= old):
                if incr:
                    return None
                continue
            new += old is None
            changed += old != score
            members[member] = score
        self.touch(name)
        if incr:
            return members[next(iter(mapping))]
        return changed if ch else new

    def zincrby(self, name, amount, value):
        members = self.get_value(name, SortedSet, SortedSet)
        members[value] = members.get(value, 0.0) + float(amount)
        self.touch(name)
        return members[value]

    def zscore(self, name, value):
        return (self.get_value(name, SortedSet) or {}).get(value)

    def zcard(self, name):
        return len(self.get_value(name, SortedSet) or ())

    def zrem(self, name, *values):
        members = self.get_value(name, SortedSet) or SortedSet()
        count = sum(members.pop(v, None) is not None for v in values)
        self._cleaned(name, members)
        return count

    def zrange(self, name, start, end, desc=False, withscores=False, byscore=False, bylex=False, offset=None, num=None):
        if byscore:
            found = self.zrangebyscore(name, *((end, start) if desc else (start, end)), withscores=withscores)
            found = found[::-1] if desc else found
            return found if offset is None else found[int(offset):int(offset) + int(num)]
        start, end = int(start), int(end)
        ranked = (self.get_value(name, SortedSet) or SortedSet()).ranked()
        if desc:
            ranked.reverse()
        ranked = ranked[slice(start if start >= 0 else max(0, len(ranked) + start), end + 1 if end != -1 else None)]
        return ranked if withscores else [member for member, _ in ranked]

    def zrevrange(self, name, start, end, withscores=False):
        return self.zrange(name, start, end, True, withscores)

    def zrangebyscore(self, name, min, max, start=None, num=None, withscores=False):
        ranked = [(m, s) for m, s in (self.get_value(name, SortedSet) or SortedSet()).ranked() if _within(s, min, max)]
        if start is not None:
            ranked = ranked[int(start):int(start) + int(num)]
        return ranked if withscores else [member for member, _ in ranked]

    def zremrangebyscore(self, name, min, max):
        return self.zrem(name, *self.zrangebyscore(name, min, max)) if self.zcard(name) else 0

    def zrank(self, name, value):
        ranked = [m for m, _ in (self.get_value(name, SortedSet) or SortedSet()).ranked()]
        return ranked.index(value) if value in ranked else None

    def zrevrank(self, name, value):
        rank = self.zrank(name, value)
        return None if rank is None else self.zcard(name) - 1 - rank

    # -- messages --

    def publish(self, channel, message):
        heard = 0
        for name, subscribers in self.channels.items():
            for subscriber, is_pattern in list(subscribers):
                if name == channel and not is_pattern or is_pattern and fnmatch.fnmatchcase(
                        channel.decode(), name.decode()):
                    subscriber._heard(name if is_pattern else None, channel, message)
                    heard += 1
        return heard


COMMANDS = [name for name in [*vars(Server), *vars(More), *vars(Rare)] if not name.startswith("_") and name not in (
    "get_value", "drop", "touch", "put")]
