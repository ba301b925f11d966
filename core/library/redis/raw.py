"""Commands as words, as execute_command() and scripts give them, and replies as the server sends them."""
from .common import encode
from .exceptions import NoScriptError, ResponseError
from .lua import LuaError, Table, run_script, table_of
from .server import COMMANDS, SortedSet

_NAMES = {"del": "delete", "incrby": "incrby", "object": "object", "xreadgroup": "xreadgroup"}
_STATUS = {"set", "mset", "hmset", "setex", "psetex", "ltrim", "lset", "rename", "flushdb", "flushall", "xgroup_create"}
_INTEGERS = {"expire": (1,), "pexpire": (1,), "setex": (1,), "psetex": (1,), "lrange": (1, 2), "ltrim": (1, 2), "zrange": (1, 2),
             "zrevrange": (1, 2), "lindex": (1,), "lpop": (1,), "rpop": (1,), "lrem": (1,), "expireat": (1,), "zpopmin": (1,), "zpopmax": (1,),
             "zremrangebyrank": (1, 2), "spop": (1,), "pexpireat": (1,)}
_FLAGS = {"set": {"ex": True, "px": True, "exat": True, "nx": False, "xx": False, "keepttl": False, "get": False},
          "zadd": {"nx": False, "xx": False, "gt": False, "lt": False, "ch": False, "incr": False},
          "zrange": {"withscores": False, "rev": False, "byscore": False}, "zrevrange": {"withscores": False},
          "zrangebyscore": {"withscores": False, "limit": 2}, "zrevrangebyscore": {"withscores": False, "limit": 2},
          "getex": {"ex": True, "px": True, "persist": False}}


def _number(word):
    try:
        return int(word)
    except ValueError:
        try:
            return float(word)
        except ValueError:
            raise ResponseError("value is not an integer or out of range") from None


def _pairs(words):
    return dict(zip(words[::2], words[1::2]))


def parsed(words):
    """(method, arguments, options) of a command that is given as words."""
    words = [encode(word) for word in words]
    if len(words) == 1 and b" " in words[0]:
        words = words[0].split()
    name = words[0].decode().lower()
    name = _NAMES.get(name, name)
    args = words[1:]
    if name in ("object", "xgroup", "config", "client", "script", "memory") and args:
        name = f"{name}_{args.pop(0).decode().lower()}" if name != "object" else name
    if name not in COMMANDS:
        raise ResponseError(f"unknown command '{words[0].decode()}', with args beginning with: " +
                            "".join(f"'{arg.decode('utf-8', 'replace')}' " for arg in args))
    options = {}
    flags = _FLAGS.get(name, {})
    kept = []
    least = {"set": 2, "zadd": 1, "zrange": 3, "zrevrange": 3, "zrangebyscore": 3, "zrevrangebyscore": 3, "getex": 1}.get(name, 0)
    while args:
        word = args.pop(0)
        flag = word.decode("utf-8", "replace").lower()
        if len(kept) < least or flag not in flags or name == "zadd" and len(kept) > 1:
            kept.append(word)
        elif flags[flag] == 2:
            options["start"], options["num"] = _number(args.pop(0)), _number(args.pop(0))
        else:
            options["desc" if flag == "rev" else flag] = _number(args.pop(0)) if flags[flag] else True
    args = kept
    if name == "zadd":
        args, options["mapping"] = args[:1], {member: _number(score) for score, member in _pairs(args[1:]).items()}
    elif name in ("hset", "hmset") and len(args) > 2:
        args, options["mapping"] = args[:1], _pairs(args[1:])
    elif name in ("mset", "msetnx"):
        args = [_pairs(args)]
    elif name == "xadd":
        args, options["id"] = [args[0], _pairs(args[2:])], args[1]
    for place in _INTEGERS.get(name, ()):
        if place < len(args):
            args[place] = _number(args[place])
    return name, args, options


def raw_reply(name, value):
    """A method's result as Lua sees the reply."""
    if value is None:
        return False
    if value is True:
        return Table(ok="PONG" if name == "ping" else "OK") if name in _STATUS or name == "ping" else 1
    if isinstance(value, bool):
        return 0
    if isinstance(value, bytes):
        return value.decode("latin-1")
    if isinstance(value, float):
        return f"{value:.17g}"
    if isinstance(value, dict):
        return table_of([raw_reply(name, part) for pair in value.items() for part in pair])
    if isinstance(value, (set, frozenset)):
        return table_of([raw_reply(name, item) for item in sorted(value)])
    if isinstance(value, (list, tuple)):
        flat = [part for item in value for part in item] if value and isinstance(value[0], tuple) and name.startswith("z") else value
        return table_of([raw_reply(name, item) for item in flat])
    return value


def reply_of(value):
    """What a script gives, as the client gets it."""
    if isinstance(value, bool):
        return 1 if value else None
    if isinstance(value, (int, float)):
        return int(value)
    if isinstance(value, str):
        return value.encode("latin-1")
    if isinstance(value, Table):
        if "err" in value:
            raise ResponseError(value["err"].removeprefix("ERR "))
        if "ok" in value:
            return value["ok"].encode()
        return [reply_of(item) for item in value.items_in_order()]
    return None


class Scripts:
    """A part of the server: scripts, by their digests."""

    def _run_script(self, text, numkeys, words):
        def call(name=None, *args):
            if name is None:
                raise LuaError("Please specify at least one argument for this redis.call() call", 0)
            given = [arg.encode("latin-1") if isinstance(arg, str) else arg for arg in (name, *args)]
            if any(isinstance(arg, (bool, type(None), Table)) for arg in given):
                raise LuaError("Lua redis lib command arguments must be strings or integers", 0)
            given = [f"{arg:.17g}".encode() if isinstance(arg, float) else arg for arg in given]
            try:
                method, plain, options = parsed(given)
                return raw_reply(method, getattr(self, method)(*plain, **options))
            except ResponseError as error:
                text = str(error)
                raise LuaError(text if text.split(" ")[0].isupper() else f"ERR {text}", 0) from None
            except TypeError:
                raise LuaError("ERR Wrong number of args calling Redis command from script", 0) from None
        numkeys = int(numkeys)
        return reply_of(run_script(text.decode("latin-1"), words[:numkeys], words[numkeys:], call))

    def eval(self, script, numkeys, *keys_and_args):
        self.scripts[_digest(script)] = script
        return self._run_script(script, numkeys, keys_and_args)

    def evalsha(self, sha, numkeys, *keys_and_args):
        if sha.lower() not in self.scripts:
            raise NoScriptError("No matching script. Please use EVAL.")
        return self._run_script(self.scripts[sha.lower()], numkeys, keys_and_args)

    def script_load(self, script):
        from .lua import Parser
        Parser(script.decode("latin-1")).block()
        self.scripts[_digest(script)] = script
        return _digest(script)

    def script_exists(self, *shas):
        return [sha.lower() in self.scripts for sha in shas]

    def script_flush(self, sync_type=None):
        self.scripts.clear()
        return True


def _digest(script):
    import hashlib
    return hashlib.sha1(script).hexdigest().encode()
