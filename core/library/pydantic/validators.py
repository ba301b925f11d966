"""From schemas to functions that validate: compile(schema) gives (name, run), and run(value, state) the valid value or Invalid."""
import collections
import collections.abc
import dataclasses
import decimal
import enum
import ipaddress
import re

from .errors import Invalid, PydanticCustomError, PydanticKnownError, PydanticOmit, PydanticUseDefault, ValidationError, custom, invalid, placed
from .functional import ValidationInfo, positionals
from .scalars import CONVERTERS


class State:
    """One validation: its settings, and how exactly the value has fitted so far (2: exactly; 1: strictly; 0: converted)."""

    __slots__ = ("strict", "json", "context", "from_attributes", "exact", "set_count", "instance", "data", "field", "config", "by_name",
                 "by_alias", "depth")

    def __init__(self, strict=None, json=False, context=None, from_attributes=None, by_alias=None, by_name=None):
        self.strict, self.json, self.context, self.from_attributes = strict, json, context, from_attributes
        self.exact, self.set_count, self.instance, self.data, self.field, self.config = 2, None, None, None, None, None
        self.by_alias, self.by_name, self.depth = by_alias, by_name, 0

    def floor(self, level):
        if level < self.exact:
            self.exact = level

    def info(self):
        return ValidationInfo(self.config, self.context, self.data, self.field, "json" if self.json else "python")


def plural(count, word):
    return f"{count} {word}{'' if count == 1 else 's'}"


def user(func, given, *args):
    """A function of the user's: its ValueError and AssertionError are what is wrong."""
    try:
        return func(*args)
    except ValidationError as error:
        raise Invalid([dict(e) for e in error._errors]) from None
    except PydanticCustomError as error:
        entry = {"type": error.type, "loc": (), "msg": error.message(), "input": given, "custom": True}
        raise Invalid([{**entry, **({"ctx": error.context} if error.context else {})}]) from None
    except PydanticKnownError as error:
        raise invalid(error.type, str(error.type), given, **(error.context or {})) from None
    except ValueError as error:
        raise invalid("value_error", f"Value error, {error}", given, error=error) from None
    except AssertionError as error:
        raise invalid("assertion_error", f"Assertion failed, {error}", given, error=error) from None


def compile(schema):
    kind = schema["type"]
    if kind in CONVERTERS:
        return _scalar(kind, schema)
    return _MAKERS[kind](schema)


# -- scalars --

_WORDS = {"gt": ("greater_than", "greater than"), "ge": ("greater_than_equal", "greater than or equal to"),
          "lt": ("less_than", "less than"), "le": ("less_than_equal", "less than or equal to")}


def _bound(name, limit, value, given):
    ok = value > limit if name == "gt" else value >= limit if name == "ge" else value < limit if name == "lt" else value <= limit
    if not ok:
        kind, words = _WORDS[name]
        raise invalid(kind, f"Input should be {words} {limit}", given, **{name: limit})


def check_number(value, given, schema, kind):
    finite = schema.get("allow_inf_nan")
    if kind == "decimal" and finite is not True or finite is False:
        if kind == "decimal" and not value.is_finite() or kind == "float" and (value != value or value in (float("inf"), float("-inf"))):
            raise invalid("finite_number", "Input should be a finite number", given)
    if schema.get("multiple_of") is not None:
        step = schema["multiple_of"]
        rest = value % step
        if rest and not (isinstance(value, float) and min(abs(rest), abs(step - rest)) < abs(value) / 1e9):
            raise invalid("multiple_of", f"Input should be a multiple of {step}", given, multiple_of=step)
    for name in ("le", "lt", "ge", "gt"):
        if schema.get(name) is not None:
            _bound(name, schema[name], value, given)
    if kind == "decimal":
        _check_digits(value, given, schema)


def _check_digits(value, given, schema):
    places, most = schema.get("decimal_places"), schema.get("max_digits")
    if places is None and most is None:
        return
    _, digits, exponent = value.as_tuple()
    decimals = max(0, -exponent)
    count = max(len(digits) + max(0, exponent), decimals)
    if most is not None and count > most:
        raise invalid("decimal_max_digits", f"Decimal input should have no more than {plural(most, 'digit')} in total", given, max_digits=most)
    if places is not None and decimals > places:
        raise invalid("decimal_max_places", f"Decimal input should have no more than {plural(places, 'decimal place')}", given,
                      decimal_places=places)
    if most is not None and places is not None and count - decimals > most - places:
        raise invalid("decimal_whole_digits", f"Decimal input should have no more than {plural(most - places, 'digit')} before the decimal "
                      "point", given, whole_digits=most - places)


def check_text(value, given, schema):
    if schema.get("strip_whitespace"):
        value = value.strip()
    low, high, what = schema.get("min_length"), schema.get("max_length"), "Data" if isinstance(value, bytes) else "String"
    kind, unit = ("bytes", "byte") if what == "Data" else ("string", "character")
    if low is not None and len(value) < low:
        raise invalid(f"{kind}_too_short", f"{what} should have at least {plural(low, unit)}", given, min_length=low)
    if high is not None and len(value) > high:
        raise invalid(f"{kind}_too_long", f"{what} should have at most {plural(high, unit)}", given, max_length=high)
    pattern = schema.get("pattern")
    if pattern is not None:
        text = pattern if isinstance(pattern, str) else pattern.pattern
        if not re.search(pattern, value):
            raise invalid("string_pattern_mismatch", f"String should match pattern '{text}'", given, pattern=text)
    if schema.get("to_lower"):
        value = value.lower()
    elif schema.get("to_upper"):
        value = value.upper()
    return value


def _scalar(kind, schema):
    convert = CONVERTERS[kind]
    own_strict = schema.get("strict", False)
    constraints = {k: v for k, v in schema.items() if k not in ("type", "strict", "ser", "js", "tag", "json_schema", "as_any") and v is not None}
    coerce = constraints.pop("coerce_numbers_to_str", False)

    def run(value, st):
        strict = own_strict if st.strict is None else st.strict
        return convert(value, strict, st)
    if kind == "str" and coerce:
        def run(value, st, plain=run):
            return str(value) if isinstance(value, (int, float, decimal.Decimal)) and not isinstance(value, bool) else plain(value, st)
    if kind in ("str", "bytes") and constraints:
        def checked(value, st):
            return check_text(run(value, st), value, constraints)
        return "constrained-str" if kind == "str" else "constrained-bytes", checked
    if constraints or kind == "decimal":
        def checked(value, st):
            out = run(value, st)
            check_number(out, value, constraints, kind)
            return out
        return f"constrained-{kind}" if constraints and kind in ("int", "float") else kind, checked
    return kind, run


def _any(schema):
    def run(value, st):
        st.floor(0)
        return value
    return "any", run


def _none(schema):
    def run(value, st):
        if value is not None:
            raise invalid("none_required", "Input should be None", value)
        return None
    return "none", run


def _literal(schema):
    allowed = schema["expected"]
    shown = [repr(a.value if isinstance(a, enum.Enum) and not isinstance(a, str) else a) if not isinstance(a, enum.Enum) else repr(a.value)
             for a in allowed]
    expected = shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + " or " + shown[-1]

    def run(value, st):
        for one in allowed:
            if type(value) is type(one) and value == one:
                return one
        for one in allowed:
            if isinstance(one, enum.Enum) and not isinstance(value, enum.Enum) and value == one.value:
                st.floor(0)
                return one
            if isinstance(value, type(one)) and value == one and not isinstance(value, bool):
                return one
        raise invalid("literal_error", f"Input should be {expected}", value, expected=expected)
    return f"literal[{','.join(repr(a) for a in allowed)}]", run


def _enum(schema):
    cls, use_values = schema["cls"], schema.get("use_values")
    shown = [repr(member.value) for member in cls]
    expected = shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + " or " + shown[-1]

    def run(value, st):
        found = None
        if isinstance(value, cls):
            found = value
        elif st.strict and not st.json or schema.get("strict"):
            raise invalid("is_instance_of", f"Input should be an instance of {cls.__name__}", value, **{"class": cls.__name__})
        else:
            st.floor(0)
            given = value.value if isinstance(value, enum.Enum) else value
            for member in cls:
                if member.value == given and (type(member.value) is type(given) or not isinstance(given, (bool, str))):
                    found = member
                    break
            else:
                if issubclass(cls, (int, float)) and isinstance(given, str):
                    found = next((m for m in cls if str(m.value) == given), None)
                if found is None and cls.__dict__.get("_missing_") is not None:
                    found = cls._missing_(given)
            if found is None:
                raise invalid("enum", f"Input should be {expected}", value, expected=expected)
        return found.value if use_values else found
    return f"enum[{cls.__name__}]", run


# -- containers --

def _each(items, run, st, fail_fast=False):
    out, errors = [], []
    for i, item in enumerate(items):
        try:
            out.append(run(item, st))
        except Invalid as error:
            errors += placed(error, i)
            if fail_fast:
                break
        except PydanticOmit:
            pass
    if errors:
        raise Invalid(errors)
    return out


def check_length(value, given, schema, what):
    low, high = schema.get("min_length"), schema.get("max_length")
    if low is not None and len(value) < low:
        raise invalid("too_short", f"{what} should have at least {plural(low, 'item')} after validation, not {len(value)}", given,
                      field_type=what, min_length=low, actual_length=len(value))
    if high is not None and len(value) > high:
        raise invalid("too_long", f"{what} should have at most {plural(high, 'item')} after validation, not {len(value)}", given,
                      field_type=what, max_length=high, actual_length=len(value))
    return value


_LISTS = (list, tuple, set, frozenset, collections.deque, type({}.keys()), type({}.values()))


def _sequence_of(kind, label, made, words):
    def make(schema):
        name, inner = compile(schema["items"])
        own_strict, fast = schema.get("strict", False), schema.get("fail_fast", False)
        what = label.capitalize()

        def run(value, st):
            if type(value) is not kind:
                strict = own_strict if st.strict is None else st.strict
                if isinstance(value, kind):
                    st.floor(1)
                elif strict and not (st.json and isinstance(value, list)) or isinstance(value, (str, bytes, bytearray, dict)) or not (
                        isinstance(value, _LISTS) or isinstance(value, collections.abc.Iterable) and not isinstance(value, collections.abc.Mapping)):
                    raise invalid(f"{words}_type", f"Input should be a valid {'array' if st.json else label}", value)
                else:
                    st.floor(0)
            if "max_length" in schema and len(value) > schema["max_length"] if hasattr(value, "__len__") and made is list else False:
                check_length(value, value, {"max_length": schema["max_length"]}, what)
            out = made(_each(value, inner, st, fast))
            return check_length(out, value, schema, what)
        return f"{label}[{name}]", run
    return make


def _tuple(schema):
    compiled = [compile(item) for item in schema["items"]]
    variadic, own_strict = schema["variadic"], schema.get("strict", False)
    names = ", ".join(name for name, _ in compiled) + (", ..." if variadic else "")

    def run(value, st):
        if type(value) is not tuple:
            strict = own_strict if st.strict is None else st.strict
            if isinstance(value, tuple):
                st.floor(1)
            elif strict and not st.json or isinstance(value, (str, bytes, bytearray, dict)) or not isinstance(value, collections.abc.Iterable):
                raise invalid("tuple_type", f"Input should be a valid {'array' if st.json else 'tuple'}", value)
            else:
                st.floor(0)
        items = list(value)
        if variadic:
            return check_length(tuple(_each(items, compiled[0][1], st)), value, schema, "Tuple")
        if len(items) > len(compiled):
            raise invalid("too_long", f"Tuple should have at most {plural(len(compiled), 'item')} after validation, not {len(items)}", value,
                          field_type="Tuple", max_length=len(compiled), actual_length=len(items))
        out, errors = [], []
        for i, (_, inner) in enumerate(compiled):
            if i >= len(items):
                errors.append({"type": "missing", "loc": (i,), "msg": "Field required", "input": value})
                continue
            try:
                out.append(inner(items[i], st))
            except Invalid as error:
                errors += placed(error, i)
        if errors:
            raise Invalid(errors)
        return tuple(out)
    return f"tuple[{names}]", run


def _dict(schema):
    key_name, key_run = compile(schema["keys"])
    value_name, value_run = compile(schema["values"])
    kind = schema["kind"]

    def run(value, st):
        if type(value) is not dict:
            strict = schema.get("strict", False) if st.strict is None else st.strict
            if not isinstance(value, collections.abc.Mapping) or strict and not isinstance(value, dict):
                words = "mapping" if schema["mapping"] and False else "dictionary"
                raise invalid("dict_type", "Input should be an object" if st.json else f"Input should be a valid {words}", value)
            st.floor(1 if isinstance(value, dict) else 0)
        out, errors = {}, []
        for key, item in value.items():
            try:
                new_key = key_run(key, st)
            except Invalid as error:
                errors += placed(error, key, "[key]")
                new_key = None
                bad = True
            else:
                bad = False
            try:
                item = value_run(item, st)
            except Invalid as error:
                errors += placed(error, key)
            except PydanticOmit:
                continue
            if not bad:
                out[new_key] = item
        if errors:
            raise Invalid(errors)
        check_length(out, value, schema, "Dictionary")
        if kind is collections.defaultdict:
            return collections.defaultdict(getattr(value, "default_factory", None) or schema.get("factory"), out)
        if kind in (collections.OrderedDict, collections.Counter):
            return kind(out)
        return type(value)(out) if schema["mapping"] and type(value) in (collections.OrderedDict,) else out
    return f"dict[{key_name},{value_name}]", run


def _deque(schema):
    name, inner = compile(schema["items"])

    def run(value, st):
        if isinstance(value, (str, bytes, dict)) or not isinstance(value, collections.abc.Iterable):
            raise invalid("list_type", "Input should be a valid list", value)
        out = collections.deque(_each(value, inner, st), getattr(value, "maxlen", None))
        return check_length(out, value, schema, "Deque")
    return f"deque[{name}]", run


def _sequence(schema):
    name, inner = compile(schema["items"])

    def run(value, st):
        if isinstance(value, (str, bytes)):
            raise custom("sequence_str", f"'{type(value).__name__}' instances are not allowed as a Sequence value", value,
                          type_name=type(value).__name__)
        if not isinstance(value, collections.abc.Sequence):
            raise invalid("is_instance_of", "Input should be an instance of Sequence", value, **{"class": "Sequence"})
        found = _each(value, inner, st)
        return tuple(found) if isinstance(value, tuple) else collections.deque(found) if isinstance(value, collections.deque) else found
    return f"json-or-python[json=list[{name}],python=chain[is-instance[Sequence],function-wrap[sequence_validator()]]]", run


class ValidatorIterator:
    """Items that are checked as they are taken."""

    def __init__(self, items, run, st):
        self._items, self._run, self._st, self._index = iter(items), run, st, 0

    def __iter__(self):
        return self

    def __next__(self):
        item, i = next(self._items), self._index
        self._index += 1
        try:
            return self._run(item, self._st)
        except Invalid as error:
            raise ValidationError("ValidatorIterator", placed(error, i)) from None


def _generator(schema):
    name, inner = compile(schema["items"])

    def run(value, st):
        if not isinstance(value, collections.abc.Iterable):
            raise invalid("iterable_type", "Input should be iterable", value)
        return ValidatorIterator(value, inner, st)
    return f"generator[{name}]", run


# -- choices --

def _nullable(schema):
    name, inner = compile(schema["schema"])

    def run(value, st):
        return None if value is None else inner(value, st)
    return f"nullable[{name}]", run


def _union(schema):
    choices = [compile(choice) for choice in schema["choices"]]
    tags = [choice.get("tag") or name for choice, (name, _) in zip(schema["choices"], choices)]

    def run(value, st):
        outer, best, rank, errors = st.exact, None, None, []
        outer_count = st.set_count
        for tag, (_, inner) in zip(tags, choices):
            st.exact, st.set_count = 2, None
            try:
                made = inner(value, st)
            except Invalid as error:
                errors += placed(error, tag)
                continue
            if st.exact == 2 and st.set_count is None:
                st.exact, st.set_count = outer, outer_count
                return made
            here = (st.set_count if st.set_count is not None else -1, st.exact)
            if rank is None or here > rank:
                best, rank = made, here
        st.exact, st.set_count = outer, outer_count
        if rank is None:
            raise Invalid(errors)
        st.floor(rank[1])
        if rank[0] >= 0:
            st.set_count = rank[0]
        return best
    return f"union[{','.join(name for name, _ in choices)}]", run


def _tagged_union(schema):
    compiled, by = {}, schema["by"]
    for tag, choice in schema["choices"].items():
        compiled[tag] = compile(choice)
    expected = ", ".join(repr(tag) for tag in compiled)
    alias, custom = schema.get("alias"), schema.get("custom")
    shown = f"{by.__name__}()" if callable(by) else f"'{alias or by}'"
    names = list(dict.fromkeys(name for name, _ in compiled.values()))

    def tag_of(value, st):
        if callable(by):
            return by(value)
        if isinstance(value, dict):
            for key in (alias, by):
                if key is not None and key in value:
                    return value[key]
            return None
        if hasattr(value, "__dict__") and not isinstance(value, (int, str, float, list)):
            return getattr(value, by, None)
        if st.json:
            raise invalid("model_type", "Input should be an object", value, class_name="")
        raise invalid("model_attributes_type", "Input should be a valid dictionary or object to extract fields from", value)

    def run(value, st):
        tag = tag_of(value, st)
        if custom is not None and custom.custom_error_type and (tag is None or tag not in compiled):
            raise Invalid([{"type": custom.custom_error_type, "loc": (), "msg": custom.custom_error_message, "input": value, "custom": True,
                            **({"ctx": custom.custom_error_context} if custom.custom_error_context else {})}])
        if tag is None:
            raise invalid("union_tag_not_found", f"Unable to extract tag using discriminator {shown}", value, discriminator=shown)
        plain = tag.value if isinstance(tag, enum.Enum) else tag
        if not isinstance(plain, (str, int)) or plain not in compiled:
            raise invalid("union_tag_invalid", f"Input tag '{plain}' found using {shown} does not match any of the expected tags: {expected}",
                          value, discriminator=shown, tag=str(plain), expected_tags=expected)
        try:
            return compiled[plain][1](value, st)
        except Invalid as error:
            raise Invalid(placed(error, plain)) from None
    return f"tagged-union[{','.join(names)}]", run


# -- functions --

def _name_of(func):
    return getattr(func, "__name__", None) or type(func).__name__


def _qualified(func):
    return f"{_name_of(func)}()"


def _after(schema):
    name, inner = compile(schema["schema"])
    func, wants_info = schema["func"], _wants(schema, 2)

    def run(value, st):
        data, field = st.data, st.field
        made = inner(value, st)
        st.data, st.field = data, field
        return user(func, value, made, st.info()) if wants_info else user(func, value, made)
    return f"function-after[{_qualified(func)}, {name}]", run


def _wants(schema, count):
    return schema["info"] if "info" in schema else positionals(schema["func"]) >= count


def _before(schema):
    name, inner = compile(schema["schema"])
    func, wants_info = schema["func"], _wants(schema, 2)

    def run(value, st):
        made = user(func, value, value, st.info()) if wants_info else user(func, value, value)
        return inner(made, st)
    return f"function-before[{_qualified(func)}, {name}]", run


def handler_of(inner, st, title):
    def handler(value, *loc):
        try:
            return inner(value, st)
        except Invalid as error:
            raise ValidationError(title, error.errors) from None
    return handler


def _wrap(schema):
    name, inner = compile(schema["schema"])
    func, wants_info = schema["func"], _wants(schema, 3)

    def run(value, st):
        data, field = st.data, st.field

        def again(value, st):
            st.data, st.field = data, field
            return inner(value, st)
        handler = handler_of(again, st, name)
        made = user(func, value, value, handler, st.info()) if wants_info else user(func, value, value, handler)
        st.data, st.field = data, field
        return made
    return f"function-wrap[{_qualified(func)}]", run


def _plain(schema):
    func, wants_info = schema["func"], _wants(schema, 2)

    def run(value, st):
        return user(func, value, value, st.info()) if wants_info else user(func, value, value)
    return f"function-plain[{_qualified(func)}]", run


def _check(schema):
    """Constraints on what has no place for them in its own schema."""
    name, inner = compile(schema["schema"])
    constraints = schema["constraints"]

    def run(value, st):
        made = inner(value, st)
        if made is None:
            return made
        for key, limit in constraints.items():
            if key in _WORDS:
                try:
                    _bound(key, limit, made, value)
                except TypeError:
                    raise TypeError(f"Unable to apply constraint '{key}' to supplied value {made!r}") from None
            elif key == "multiple_of":
                check_number(made, value, {key: limit}, "int")
            elif key in ("min_length", "max_length"):
                if isinstance(made, (str, bytes)):
                    made = check_text(made, value, {key: limit})
                else:
                    try:
                        check_length(made, value, {key: limit}, {dict: "Dictionary"}.get(type(made), type(made).__name__.capitalize()
                                                                                         if type(made) in (list, set, tuple) else "Value"))
                    except TypeError:
                        raise TypeError(f"Unable to apply constraint '{key}' to supplied value {made!r}") from None
            elif key in ("pattern", "strip_whitespace", "to_lower", "to_upper"):
                made = check_text(made, value, {key: limit})
        return made
    return f"function-after[check(), {name}]", run


def _predicate(schema):
    name, inner = compile(schema["schema"])
    func = schema["func"]

    def run(value, st):
        made = inner(value, st)
        if not func(made):
            shown = getattr(func, "__qualname__", type(func).__qualname__)
            raise invalid("predicate_failed", f"Predicate {shown!r} failed", value)
        return made
    return f"function-after[predicate(), {name}]", run


# -- classes --

def _model(schema):
    cls = schema["cls"]
    return cls.__name__, lambda value, st: cls._pydantic_run(value, st)


def _custom(schema):
    return schema.get("name", "function-wrap"), schema["run"]


def _is_instance(schema):
    cls = schema["cls"]

    def run(value, st):
        if not isinstance(value, cls):
            raise invalid("is_instance_of", f"Input should be an instance of {cls.__name__}", value, **{"class": cls.__name__})
        return value
    return f"is-instance[{cls.__name__}]", run


def _is_subclass(schema):
    cls = schema["cls"]

    def run(value, st):
        if not isinstance(value, type) or not issubclass(value, cls):
            raise invalid("is_subclass_of", f"Input should be a subclass of {cls.__name__}", value, **{"class": cls.__name__})
        return value
    return f"is-subclass[{cls.__name__}]", run


def _is_type(schema):
    def run(value, st):
        if not isinstance(value, type):
            raise invalid("is_type", "Input should be a type", value)
        return value
    return "is-instance[type]", run


def _callable(schema):
    def run(value, st):
        if not callable(value):
            raise invalid("callable_type", "Input should be callable", value)
        return value
    return "callable", run


def _pattern(schema):
    def run(value, st):
        if isinstance(value, re.Pattern):
            return value
        if not isinstance(value, (str, bytes)):
            raise invalid("pattern_type", "Input should be a valid pattern", value)
        try:
            return re.compile(value)
        except re.error:
            raise invalid("pattern_regex", "Input should be a valid regular expression", value) from None
    return "function-plain[pattern_either_validator()]", run


def _path(schema):
    cls = schema["cls"]

    def run(value, st):
        if isinstance(value, cls):
            return value
        if isinstance(value, str) or hasattr(value, "__fspath__"):
            st.floor(0)
            return cls(value)
        raise custom("path_type", f"Input is not a valid path for {cls!r}", value)
    return "path", run


def _address(schema):
    cls = schema["cls"]
    words = {"ipv4": ("ip_v4_address", "IPv4 address"), "ipv6": ("ip_v6_address", "IPv6 address"), "ipv4network": ("ip_v4_network", "IPv4 network"),
             "ipv6network": ("ip_v6_network", "IPv6 network"), "ipv4interface": ("ip_v4_interface", "IPv4 interface"),
             "ipv6interface": ("ip_v6_interface", "IPv6 interface")}[schema["format"]]

    def run(value, st):
        if isinstance(value, cls):
            return value
        st.floor(0)
        try:
            return cls(value)
        except (ValueError, TypeError):
            raise custom(words[0], f"Input is not a valid {words[1]}", value) from None
    return "address", run


def _typed_dict(schema):
    fields = {name: (*compile(inner), required) for name, (inner, required) in schema["fields"].items()}

    def run(value, st):
        if not isinstance(value, dict):
            raise invalid("dict_type", "Input should be an object" if st.json else "Input should be a valid dictionary", value)
        out, errors = {}, []
        for name, (_, inner, required) in fields.items():
            if name not in value:
                if required:
                    errors += invalid("missing", "Field required", value, (name,)).errors
                continue
            try:
                out[name] = inner(value[name], st)
            except Invalid as error:
                errors += placed(error, name)
        for key, item in value.items():
            if key not in fields and schema["extra"] == "forbid":
                errors += invalid("extra_forbidden", "Extra inputs are not permitted", item, (key,)).errors
            elif key not in fields and schema["extra"] == "allow":
                out[key] = item
        if errors:
            raise Invalid(errors)
        return out
    return schema["cls"].__name__, run


def _namedtuple(schema):
    cls = schema["cls"]
    compiled = [compile(item) for item in schema["items"]]

    def run(value, st):
        if isinstance(value, dict):
            given = dict(value)
        elif isinstance(value, (list, tuple)):
            given = dict(zip(cls._fields, value))
            if len(value) > len(cls._fields):
                raise invalid("unexpected_positional_argument", "Unexpected positional argument", value[len(cls._fields)], (len(cls._fields),))
        else:
            raise invalid("arguments_type", "Arguments must be a tuple, list or a dictionary", value)
        out, errors = {}, []
        for i, (name, (_, inner)) in enumerate(zip(cls._fields, compiled)):
            if name in given:
                try:
                    out[name] = inner(given[name], st)
                except Invalid as error:
                    errors += placed(error, name if isinstance(value, dict) else i)
            elif name not in cls._field_defaults:
                errors += invalid("missing_argument", "Missing required argument", value, (name,)).errors
        if errors:
            raise Invalid(errors)
        return cls(**out)
    return cls.__name__, run


def _dataclass(schema):
    from .dataclasses import runner
    return schema["cls"].__name__, runner(schema["cls"])


_MAKERS = {"any": _any, "none": _none, "literal": _literal, "enum": _enum, "list": _sequence_of(list, "list", list, "list"),
           "set": _sequence_of(set, "set", set, "set"), "frozenset": _sequence_of(frozenset, "frozenset", frozenset, "frozen_set"),
           "tuple": _tuple, "dict": _dict, "deque": _deque, "sequence": _sequence, "generator": _generator, "nullable": _nullable,
           "union": _union, "tagged-union": _tagged_union, "function-after": _after, "function-before": _before, "function-wrap": _wrap,
           "function-plain": _plain, "check": _check, "predicate": _predicate, "model": _model, "custom": _custom, "is-instance": _is_instance,
           "is-subclass": _is_subclass, "is-type": _is_type, "callable": _callable, "pattern": _pattern, "path": _path, "address": _address,
           "typed-dict": _typed_dict, "namedtuple": _namedtuple, "dataclass": _dataclass}
