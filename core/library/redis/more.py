"""Commands that are used less: scanning, moving between lists, ranges of sorted sets, bits, counters, and streams."""
import fnmatch

import _world

from .exceptions import ResponseError


class Stream(list):
    """Entries (id, fields) in the order of their ids, and the groups that read them."""

    def __init__(self):
        super().__init__()
        self.groups = {}  # name: {"last": id, "pending": {id: consumer}}
        self.last = (0, 0)


def _id(value, otherwise_sequence=0):
    text = value.decode() if isinstance(value, bytes) else str(value)
    head, _, tail = text.partition("-")
    return int(head), int(tail) if tail else otherwise_sequence


def _text(number):
    return f"{number[0]}-{number[1]}".encode()


class More:
    """A part of the server: it needs its get_value, put and touch."""

    def scan(self, cursor=0, match=None, count=None, _type=None):
        return 0, self.keys(match if match is not None else b"*")

    def unlink(self, *keys):
        return self.delete(*keys)

    def flushall(self, asynchronous=False):
        return self.flushdb()

    def info(self, section=None):
        return {"redis_version": "7.0.0 (simulated)", "connected_clients": 1, "db0": {"keys": self.dbsize()}}

    def time(self):
        now = _world.now()
        return int(now), int(now % 1 * 1e6)

    def getrange(self, key, start, end):
        value = self.get_value(key, bytes) or b""
        start, end = int(start), int(end)
        return value[start:] if end == -1 else value[start:end + 1]

    def hscan(self, key, cursor=0, match=None, count=None):
        pairs = self.hgetall(key)
        pattern = match.decode() if match is not None else "*"
        return 0, {name: value for name, value in pairs.items() if fnmatch.fnmatchcase(name.decode(), pattern)}

    def hincrbyfloat(self, key, field, amount=1.0):
        value = float(self.hget(key, field) or 0) + float(amount)
        self.hset(key, field, repr(value).encode())
        return value

    def sscan(self, key, cursor=0, match=None, count=None):
        pattern = match.decode() if match is not None else "*"
        return 0, [member for member in sorted(self.smembers(key)) if fnmatch.fnmatchcase(member.decode(), pattern)]

    def smove(self, source, target, member):
        if not self.srem(source, member):
            return False
        self.sadd(target, member)
        return True

    def srandmember(self, key, number=None):
        members = sorted(self.smembers(key))
        if number is None:
            return members[0] if members else None
        return members[:int(number)]

    def smismember(self, key, *members):
        return [int(bool(self.sismember(key, member))) for member in members]

    def lset(self, key, index, value):
        items = self.get_value(key, list)
        if items is None:
            raise ResponseError("no such key")
        try:
            items[int(index)] = value
        except IndexError:
            raise ResponseError("index out of range") from None
        self.touch(key)
        return True

    def linsert(self, key, where, pivot, value):
        items = self.get_value(key, list) or []
        if pivot not in items:
            return -1 if items else 0
        items.insert(items.index(pivot) + (where.lower() == b"after"), value)
        self.touch(key)
        return len(items)

    def lmove(self, source, target, src=b"LEFT", dest=b"RIGHT"):
        value = (self.lpop if src.upper() == b"LEFT" else self.rpop)(source)
        if value is not None:
            (self.lpush if dest.upper() == b"LEFT" else self.rpush)(target, value)
        return value

    def zcount(self, key, min, max):
        return len(self.zrangebyscore(key, min, max))

    def zrevrangebyscore(self, key, max, min, start=None, num=None, withscores=False):
        found = self.zrangebyscore(key, min, max, withscores=withscores)[::-1]
        return found if start is None else found[int(start):int(start) + int(num)]

    def zpopmin(self, key, count=None):
        return self._zpop(key, count, 0)

    def zpopmax(self, key, count=None):
        return self._zpop(key, count, -1)

    def _zpop(self, key, count, place):
        ranked = self.zrange(key, 0, -1, withscores=True)
        found = []
        for _ in range(min(int(count or 1), len(ranked))):
            found.append(ranked.pop(place))
            self.zrem(key, found[-1][0])
        return found

    # -- bits and counters --

    def setbit(self, key, offset, value):
        offset, value = int(offset), int(value)
        data = bytearray(self.get_value(key, bytes) or b"")
        data.extend(bytes(max(0, offset // 8 + 1 - len(data))))
        old = data[offset // 8] >> (7 - offset % 8) & 1
        data[offset // 8] = data[offset // 8] & ~(1 << (7 - offset % 8)) | value << (7 - offset % 8)
        self.put(key, bytes(data))
        return old

    def getbit(self, key, offset):
        offset = int(offset)
        data = self.get_value(key, bytes) or b""
        return data[offset // 8] >> (7 - offset % 8) & 1 if offset // 8 < len(data) else 0

    def bitcount(self, key, start=None, end=None):
        return sum(bin(byte).count("1") for byte in self.get_value(key, bytes) or b"")

    def pfadd(self, key, *values):
        """Exact, where Redis estimates."""
        return int(self.sadd(b"hll:" + key, *values) > 0)

    def pfcount(self, *keys):
        return len(set().union(*[self.smembers(b"hll:" + key) for key in keys]))

    # -- streams --

    def xadd(self, name, fields, id=b"*", maxlen=None, approximate=True, nomkstream=False, minid=None, limit=None):
        stream = self.get_value(name, Stream, Stream)
        if id == b"*":
            now = int(_world.now() * 1000) or 1
            number = (now, 0) if now > stream.last[0] else (stream.last[0], stream.last[1] + 1)
        else:
            number = _id(id)
            if number <= stream.last:
                raise ResponseError("The ID specified in XADD is equal or smaller than the target stream top item")
        stream.append((_text(number), fields))
        stream.last = number
        if maxlen is not None:
            del stream[:max(0, len(stream) - int(maxlen))]
        self.touch(name)
        for waiter in list(self.waiters):
            if not waiter.done():
                waiter.set_result(None)
        return _text(number)

    def xlen(self, name):
        return len(self.get_value(name, Stream) or ())

    def xrange(self, name, min=b"-", max=b"+", count=None):
        stream = self.get_value(name, Stream) or []
        least = (0, 0) if min == b"-" else _id(min)
        most = (1 << 62, 0) if max == b"+" else _id(max, 1 << 62)
        found = [(key, dict(fields)) for key, fields in stream if least <= _id(key) <= most]
        return found if count is None else found[:int(count)]

    def xrevrange(self, name, max=b"+", min=b"-", count=None):
        found = self.xrange(name, min, max)[::-1]
        return found if count is None else found[:int(count)]

    def xdel(self, name, *ids):
        stream = self.get_value(name, Stream)
        if stream is None:
            return 0
        before = len(stream)
        stream[:] = [entry for entry in stream if entry[0] not in ids]
        return before - len(stream)

    def xtrim(self, name, maxlen=None, approximate=True, minid=None, limit=None):
        stream = self.get_value(name, Stream)
        gone = max(0, len(stream or ()) - int(maxlen))
        if gone:
            del stream[:gone]
        return gone

    def xread(self, streams, count=None, block=None):
        found = []
        for name, last in streams.items():
            stream = self.get_value(name, Stream) or []
            entries = [(key, dict(fields)) for key, fields in stream if last != b"$" and _id(key) > _id(last)]
            if entries:
                found.append([name, entries if count is None else entries[:int(count)]])
        return found

    def xgroup_create(self, name, groupname, id=b"$", mkstream=False, entries_read=None):
        stream = self.get_value(name, Stream, Stream if mkstream else None)
        if stream is None:
            raise ResponseError("The XGROUP subcommand requires the key to exist. Note that for CREATE you may want to use the "
                                "MKSTREAM option to create an empty stream automatically.")
        if groupname in stream.groups:
            raise ResponseError("BUSYGROUP Consumer Group name already exists")
        stream.groups[groupname] = {"last": stream.last if id == b"$" else _id(id), "pending": {}}
        return True

    def xreadgroup(self, groupname, consumername, streams, count=None, block=None, noack=False):
        found = []
        for name, last in streams.items():
            group = self._group(name, groupname)
            stream = self.get_value(name, Stream)
            if last == b">":
                entries = [(key, dict(fields)) for key, fields in stream if _id(key) > group["last"]]
                entries = entries if count is None else entries[:int(count)]
                if entries:
                    group["last"] = _id(entries[-1][0])
                    if not noack:
                        group["pending"].update({key: consumername for key, _ in entries})
            else:
                mine = {key for key, who in group["pending"].items() if who == consumername and _id(key) > _id(last)}
                entries = [(key, dict(fields)) for key, fields in stream if key in mine]
            if entries:
                found.append([name, entries])
        return found

    def _group(self, name, groupname):
        stream = self.get_value(name, Stream)
        group = stream.groups.get(groupname) if stream is not None else None
        if group is None:
            raise ResponseError(f"NOGROUP No such key '{name.decode()}' or consumer group '{groupname.decode()}' in XREADGROUP "
                                "with GROUP option")
        return group

    def xack(self, name, groupname, *ids):
        pending = self._group(name, groupname)["pending"]
        return sum(pending.pop(key, None) is not None for key in ids)

    def xpending(self, name, groupname):
        pending = self._group(name, groupname)["pending"]
        consumers = sorted(set(pending.values()))
        return {"pending": len(pending), "min": min(pending, default=None), "max": max(pending, default=None),
                "consumers": [{"name": who, "pending": list(pending.values()).count(who)} for who in consumers]}
