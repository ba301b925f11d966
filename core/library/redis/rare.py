"""Commands that are used now and then: copies, stored sets, ranges of ranks, places on the earth, groups of streams in detail."""
import math

import _world

from .exceptions import ResponseError

_RADIUS = 6372797.560856  # of the earth, in metres, as the server takes it
_UNITS = {b"m": 1, b"km": 1000, b"mi": 1609.34, b"ft": 0.3048}


def _metres(a, b):
    lon1, lat1, lon2, lat2 = map(math.radians, (*a, *b))
    u, v = math.sin((lat2 - lat1) / 2), math.sin((lon2 - lon1) / 2)
    return 2 * _RADIUS * math.asin(math.sqrt(u * u + math.cos(lat1) * math.cos(lat2) * v * v))


def _cell(degrees, most):
    """The middle of the cell that the server keeps instead of a coordinate: 26 bits of it."""
    cell = int((degrees + most) / (2 * most) * 2 ** 26)
    return (cell + 0.5) / 2 ** 26 * 2 * most - most


class Rare:
    """A part of the server: it needs its get_value, put and touch."""

    def setrange(self, name, offset, value):
        old = (self.get_value(name, bytes) or b"").ljust(int(offset), b"\0")
        self.put(name, old[:int(offset)] + value + old[int(offset) + len(value):])
        return len(self.values[name])

    def getex(self, name, ex=None, px=None, persist=False):
        value = self.get_value(name, bytes)
        if value is not None and (ex is not None or px is not None):
            self.expire(name, ex if ex is not None else px / 1000)
        elif persist:
            self.persist(name)
        return value

    def msetnx(self, mapping):
        return not any(self.exists(name) for name in mapping) and self.mset(mapping)

    def copy(self, source, destination, destination_db=None, replace=False):
        import copy
        value = self.get_value(source)
        if value is None or self.get_value(destination) is not None and not replace:
            return False
        self.put(destination, copy.copy(value))
        return True

    def renamenx(self, src, dst):
        return not self.exists(dst) and self.rename(src, dst)

    def randomkey(self):
        found = self.keys()
        return found[0] if found else None

    def expireat(self, key, when):
        return self.expire(key, float(when) - _world.now())

    def pexpireat(self, key, when):
        return self.expire(key, float(when) / 1000 - _world.now())

    def object(self, infotype, key):
        value = self.get_value(key)
        if value is None:
            return None
        if infotype.lower() == b"encoding":
            if isinstance(value, bytes):
                return b"int" if value.lstrip(b"-").isdigit() else b"embstr" if len(value) <= 44 else b"raw"
            return {list: b"listpack", dict: b"listpack", set: b"listpack"}.get(type(value), b"skiplist")
        return 0 if infotype.lower() == b"idletime" else 1

    def sort(self, name, start=None, num=None, desc=False, alpha=False, store=None):
        value = self.get_value(name)
        items = sorted(value or (), key=None if alpha else float, reverse=desc)
        items = items if start is None else items[int(start):int(start) + int(num)]
        if store is None:
            return items
        self.put(store, list(items))
        return len(items)

    # -- hashes, lists, sets --

    def hstrlen(self, name, key):
        return len(self.hget(name, key) or b"")

    def hrandfield(self, key, count=None, withvalues=False):
        names = sorted(self.hgetall(key))
        return (names[0] if names else None) if count is None else names[:int(count)]

    def lpushx(self, name, *values):
        return self.lpush(name, *values) if self.exists(name) else 0

    def rpushx(self, name, *values):
        return self.rpush(name, *values) if self.exists(name) else 0

    def lpos(self, name, value, rank=None, count=None, maxlen=None):
        items = self.get_value(name, list) or []
        found = [i for i, item in enumerate(items) if item == value]
        return found if count is not None else found[0] if found else None

    def _stored(self, dest, members):
        self.drop(dest)
        if members:
            self.put(dest, set(members))
        return len(members)

    def sinterstore(self, dest, *keys):
        return self._stored(dest, self.sinter(*keys))

    def sunionstore(self, dest, *keys):
        return self._stored(dest, self.sunion(*keys))

    def sdiffstore(self, dest, *keys):
        return self._stored(dest, self.sdiff(*keys))

    def sintercard(self, numkeys, keys, limit=0):
        found = len(self.sinter(*keys))
        return min(found, int(limit)) if int(limit) else found

    # -- sorted sets --

    def zremrangebyrank(self, name, min, max):
        gone = self.zrange(name, int(min), int(max))
        return self.zrem(name, *gone) if gone else 0

    def zmscore(self, key, members):
        return [self.zscore(key, member) for member in members]

    def zrandmember(self, key, count=None, withscores=False):
        found = self.zrange(key, 0, -1)
        return (found[0] if found else None) if count is None else found[:int(count)]

    def _combined(self, dest, keys, aggregate, needed):
        from .server import SortedSet
        weights = keys if isinstance(keys, dict) else dict.fromkeys(keys, 1)
        sums, counts = {}, {}
        merge = {"SUM": lambda a, b: a + b, "MIN": min, "MAX": max}[(aggregate or b"SUM").decode().upper()]
        for key, weight in weights.items():
            value = self.get_value(key)
            for member, score in (value.items() if isinstance(value, dict) else [(m, 1.0) for m in value or ()]):
                score *= float(weight)
                sums[member] = merge(sums[member], score) if member in sums else score
                counts[member] = counts.get(member, 0) + 1
        made = SortedSet((m, s) for m, s in sums.items() if not needed or counts[m] == len(weights))
        self.drop(dest)
        if made:
            self.put(dest, made)
        return len(made)

    def zunionstore(self, dest, keys, aggregate=None):
        return self._combined(dest, keys, aggregate, False)

    def zinterstore(self, dest, keys, aggregate=None):
        return self._combined(dest, keys, aggregate, True)

    # -- places: a sorted set whose scores stand for them, and the coordinates beside --

    def _places(self, name):
        return self.geo.setdefault(name, {})

    def geoadd(self, name, values, nx=False, xx=False, ch=False):
        places, new = self._places(name), 0
        for i in range(0, len(values), 3):
            lon, lat, member = float(values[i]), float(values[i + 1]), values[i + 2]
            if not (-180 <= lon <= 180 and -85.05112878 <= lat <= 85.05112878):
                raise ResponseError(f"invalid longitude,latitude pair {lon:.6f},{lat:.6f}")
            new += member not in places
            places[member] = (_cell(lon, 180), _cell(lat, 85.05112878))
            self.zadd(name, {member: (lon + 180) * 1e6 + lat})
        return new

    def geopos(self, name, *members):
        return [self._places(name).get(member) for member in members]

    def geodist(self, name, place1, place2, unit=b"m"):
        places = self._places(name)
        if place1 not in places or place2 not in places:
            return None
        return round(_metres(places[place1], places[place2]) / _UNITS[unit or b"m"], 4)

    def geosearch(self, name, member=None, longitude=None, latitude=None, unit=b"m", radius=None, width=None, height=None, sort=None,
                  count=None, any=False, withcoord=False, withdist=False, withhash=False):
        places = self._places(name)
        centre = places[member] if member is not None else (float(longitude), float(latitude))
        if radius is None:
            raise ResponseError("geosearch by box is not available in Loopscope; use radius=")
        found = [(m, round(_metres(centre, p) / _UNITS[unit], 4), p) for m, p in places.items()]
        found = [entry for entry in found if entry[1] <= float(radius)]
        if sort is not None or count is not None:
            found.sort(key=lambda entry: entry[1], reverse=sort is not None and sort.upper() == b"DESC")
        found = found if count is None else found[:int(count)]
        if not (withdist or withcoord):
            return [entry[0] for entry in found]
        return [[entry[0], *([entry[1]] if withdist else []), *([entry[2]] if withcoord else [])] for entry in found]

    def georadius(self, name, longitude, latitude, radius, unit=b"m", withdist=False, withcoord=False, count=None, sort=None):
        return self.geosearch(name, None, longitude, latitude, unit, radius, None, None, sort, count, False, withcoord, withdist)

    # -- streams in detail --

    def xgroup_destroy(self, name, groupname):
        from .more import Stream
        stream = self.get_value(name, Stream)
        return int(stream is not None and stream.groups.pop(groupname, None) is not None)

    def xgroup_delconsumer(self, name, groupname, consumername):
        pending = self._group(name, groupname)["pending"]
        gone = [key for key, who in pending.items() if who == consumername]
        for key in gone:
            del pending[key]
        return len(gone)

    def xgroup_createconsumer(self, name, groupname, consumername):
        self._group(name, groupname)
        return 1

    def xpending_range(self, name, groupname, min, max, count, consumername=None, idle=None):
        found = [(key, who) for key, who in self._group(name, groupname)["pending"].items() if consumername in (None, who)]
        return [{"message_id": key, "consumer": who, "time_since_delivered": 0, "times_delivered": 1} for key, who in found[:int(count)]]

    def xclaim(self, name, groupname, consumername, min_idle_time, message_ids, **options):
        from .more import Stream
        pending, wanted = self._group(name, groupname)["pending"], set(message_ids)
        for key in wanted & set(pending):
            pending[key] = consumername
        return [(key, dict(fields)) for key, fields in self.get_value(name, Stream) if key in wanted and key in pending]

    def xautoclaim(self, name, groupname, consumername, min_idle_time, start_id=b"0-0", count=None, justid=False):
        found = self.xclaim(name, groupname, consumername, min_idle_time, list(self._group(name, groupname)["pending"]))
        return [b"0-0", found if count is None else found[:int(count)], []]

    def xinfo_stream(self, name, full=False):
        from .more import Stream, _text
        stream = self.get_value(name, Stream)
        if stream is None:
            raise ResponseError("no such key")
        ends = [(stream[0][0], dict(stream[0][1])), (stream[-1][0], dict(stream[-1][1]))] if stream else [None, None]
        return {"length": len(stream), "last-generated-id": _text(stream.last), "groups": len(stream.groups), "first-entry": ends[0],
                "last-entry": ends[1]}

    def xinfo_groups(self, name):
        from .more import Stream, _text
        return [{"name": key, "consumers": len(set(group["pending"].values())), "pending": len(group["pending"]),
                 "last-delivered-id": _text(group["last"])} for key, group in self.get_value(name, Stream).groups.items()]

    # -- about the server --

    def pubsub_channels(self, pattern=b"*"):
        import fnmatch
        return [name for name, who in self.channels.items() if any(not is_pattern for _, is_pattern in who)
                and fnmatch.fnmatchcase(name.decode(), pattern.decode())]

    def pubsub_numsub(self, *names):
        return [(name, sum(not is_pattern for _, is_pattern in self.channels.get(name, ()))) for name in names]

    def config_get(self, pattern=b"*"):
        return {key: value for key, value in self.settings.items() if pattern in (b"*", key)}

    def config_set(self, name, value):
        self.settings[name] = value
        return True

    def client_id(self):
        return 1

    def client_setname(self, name):
        self.settings[b"client-name"] = name
        return True

    def client_getname(self):
        return self.settings.get(b"client-name")

    def memory_usage(self, key, samples=None):
        return None if self.get_value(key) is None else 56 + len(key)

    def save(self):
        return True

    def bgsave(self, schedule=True):
        return True
