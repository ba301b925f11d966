"""What prepared statements tell about their columns and parameters."""
import collections

Type = collections.namedtuple("Type", "oid name kind schema")
Attribute = collections.namedtuple("Attribute", "name type")
ServerVersion = collections.namedtuple("ServerVersion", "major minor micro releaselevel serial")

_OIDS = {"bool": 16, "bytea": 17, "int8": 20, "int2": 21, "int4": 23, "text": 25, "json": 114, "float4": 700,
         "float8": 701, "char": 1042, "varchar": 1043, "date": 1082, "time": 1083, "timestamp": 1114,
         "timestamptz": 1184, "span": 1186, "numeric": 1700, "uuid": 2950, "jsonb": 3802}
_NAMES = {"span": "interval", "char": "bpchar"}


def type_named(name):
    base = (name or "text").split("(")[0]
    is_array = base.endswith("[]")
    base = base.removesuffix("[]")
    return Type(_OIDS.get(base, 25), _NAMES.get(base, base) + ("[]" if is_array else ""),
                "array" if is_array else "scalar", "pg_catalog")
