"""Enumerations."""
from types import DynamicClassAttribute, MappingProxyType

__all__ = ["EnumMeta", "EnumType", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique",
           "member", "nonmember", "property", "verify", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "global_enum",
           "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP"]

Enum = Flag = ReprEnum = None  # EnumType's methods ask for them before they exist
_no_value = object()


class nonmember:
    """A value in the class body that is to stay what it is."""

    def __init__(self, value):
        self.value = value


class member:
    """A value in the class body that is to become a member."""

    def __init__(self, value):
        self.value = value


class auto:
    """Stands for the next value."""

    def __init__(self, value=_no_value):
        self.value = value

    def __repr__(self):
        return f"auto({'' if self.value is _no_value else self.value!r})"


_property = property
property = DynamicClassAttribute


def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


class EnumDict(dict):
    """The namespace of a class body: keeps the members in order and refuses names used twice."""

    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = None
        self._generate_next_value = None

    def __setitem__(self, key, value):
        private = self._cls_name is not None and key.startswith(f"_{self._cls_name}__") and not key.endswith("__")
        if private:
            pass
        elif _is_sunder(key):
            if key not in ("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_"):
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
            if key == "_generate_next_value_":
                if self._auto_called:
                    raise TypeError("_generate_next_value_ must be defined before members")
                self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
            elif key == "_ignore_":
                value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                self._ignore = value
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value) and not isinstance(value, member):
            pass
        else:
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            value = self._fill_auto(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _fill_auto(self, key, value):
        """auto() itself, and auto() inside a tuple, become the next value."""
        def filled(each):
            if not isinstance(each, auto):
                return each
            if each.value is _no_value:
                each.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
                self._auto_called = True
            return each.value

        if isinstance(value, auto):
            return filled(value)
        if isinstance(value, tuple) and any(isinstance(each, auto) for each in value):
            return tuple(filled(each) for each in value)
        return value


class EnumType(type):
    """The class of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members(cls, bases)
        namespace = EnumDict()
        namespace._cls_name = cls
        _, first_enum = metacls._get_mixins(cls, bases)
        if first_enum is not None:
            namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if Enum is None:
            return super().__new__(metacls, cls, bases, dict(classdict), **kwds)
        names = list(classdict._member_names)
        invalid = set(names) & {"mro", ""}
        if invalid:
            raise ValueError(f"invalid enum member name(s) {','.join(repr(n) for n in invalid)}")
        ignored = classdict.pop("_ignore_", [])
        for name in ignored:
            classdict.pop(name, None)
        order = classdict.pop("_order_", None)
        namespace = dict(classdict)
        values = [namespace.pop(name) for name in names]
        member_type, first_enum = metacls._get_mixins(cls, bases)
        generate = namespace.pop("_generate_next_value_", None)
        if generate is not None:
            namespace["_generate_next_value_"] = staticmethod(getattr(generate, "__func__", generate))
        new_member, save_new, use_args = metacls._find_new(namespace, member_type, first_enum)
        namespace["_member_names_"] = []
        namespace["_member_map_"] = {}
        namespace["_value2member_map_"] = {}
        namespace["_unhashable_values_"] = []
        namespace["_member_type_"] = member_type
        namespace["_new_member_"] = new_member
        namespace["_use_args_"] = use_args
        namespace["_boundary_"] = boundary or getattr(first_enum, "_boundary_", None)
        namespace["_flag_mask_"] = 0
        enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        if save_new:
            enum_class.__new_member__ = new_member
        # Members of a mixed-in type are shown as values of that type where the enumeration asks for it.
        if ReprEnum is not None and ReprEnum in bases and member_type is not object:
            if "__str__" not in namespace:
                own_str = member_type.__str__
                enum_class.__str__ = member_type.__repr__ if own_str is object.__str__ else own_str
            if "__format__" not in namespace:
                enum_class.__format__ = member_type.__format__
        # The mixed-in type stands before the enumeration: its own texts would win.
        for method in ("__repr__", "__str__", "__format__"):
            if method not in namespace and first_enum is not None:
                found = getattr(enum_class, method)
                if found is getattr(member_type, method) or found is getattr(object, method):
                    if not (ReprEnum in bases and method != "__repr__"):
                        setattr(enum_class, method, getattr(first_enum, method))
        for name, value in zip(names, values):
            metacls._add_member(enum_class, name, value)
        enum_class.__new__ = Enum.__new__
        if order is not None:
            wanted = order.replace(",", " ").split()
            if wanted != [n for n in enum_class._member_names_]:
                raise TypeError(f"member order does not match _order_:\n  {enum_class._member_names_!r}\n  {wanted!r}")
        return enum_class

    def _add_member(enum_class, name, value):
        args = value if isinstance(value, tuple) else (value,)
        if enum_class._member_type_ is tuple:
            args = (args,)
        if not enum_class._use_args_:
            made = enum_class._new_member_(enum_class)
        else:
            made = enum_class._new_member_(enum_class, *args)
        if not hasattr(made, "_value_"):
            if enum_class._member_type_ is object:
                made._value_ = value
            else:
                try:
                    made._value_ = enum_class._member_type_(*args)
                except Exception as exc:
                    raise TypeError("_value_ not set in __new__, unable to create it") from exc
        value = made._value_
        made._name_ = name
        made.__objclass__ = enum_class
        made._sort_order_ = len(enum_class._member_names_)
        made.__init__(*args)
        existing = EnumType._find_value(enum_class, value)
        is_alias = existing is not None
        if Flag is not None and issubclass(enum_class, Flag) and isinstance(value, int) and not is_alias:
            enum_class._flag_mask_ |= value
            is_alias = value == 0 or value & (value - 1) != 0  # only single bits are listed
            if is_alias:
                existing = made
        if existing is not None and existing is not made:
            made = existing
        elif not is_alias:
            enum_class._member_names_.append(name)
        enum_class._member_map_[name] = made
        type.__setattr__(enum_class, name, made)
        try:
            enum_class._value2member_map_.setdefault(value, made)
        except TypeError:
            enum_class._unhashable_values_.append(value)

    def _find_value(enum_class, value):
        try:
            return enum_class._value2member_map_.get(value)
        except TypeError:
            for each in enum_class._member_map_.values():
                if each._value_ == value:
                    return each
        return None

    @classmethod
    def _check_for_existing_members(metacls, cls_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and getattr(base, "_member_names_", None):
                    raise TypeError(f"<enum {cls_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins(metacls, cls_name, bases):
        """The type that members are instances of besides, and the enumeration derived from."""
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        member_type = object
        for chain in bases:
            for base in chain.__mro__:
                if base is object or isinstance(base, EnumType):
                    if isinstance(base, EnumType) and getattr(base, "_member_type_", object) is not object:
                        member_type = base._member_type_
                        break
                    continue
                if "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    member_type = base
                    break
            if member_type is not object:
                break
        return member_type, first_enum

    @classmethod
    def _find_new(metacls, namespace, member_type, first_enum):
        own = namespace.pop("__new__", None)
        if own is not None:
            own = getattr(own, "__func__", own)
            return own, True, True
        inherited = getattr(first_enum, "__new_member__", None)
        if inherited is not None and inherited is not object.__new__:
            return inherited, False, True
        if member_type is object:
            return object.__new__, False, False
        return member_type.__new__, False, True

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None and cls._member_map_:
            return cls.__new__(cls, value)
        if names is None and type is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original, names, last = names, [], []
            for count, name in enumerate(original):
                value = cls._generate_next_value_(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in names.items() if isinstance(names, dict) else names:
            name, value = item
            classdict[name] = value
        if module is not None:
            classdict["__module__"] = module
        else:
            import sys
            classdict["__module__"] = sys._getframe(2).f_globals.get("__name__", "__main__")
        if qualname is not None:
            classdict["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            import warnings
            warnings.warn("in 3.12 __contains__ will no longer raise TypeError, but will return True or\n"
                          "False depending on whether the value is a member or the value of a member",
                          DeprecationWarning, stacklevel=2)
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(member).__qualname__}' and "
                            f"'{cls.__class__.__qualname__}'")
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __dir__(cls):
        return sorted({"__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__",
                       "__members__", "__module__", "__name__", "__qualname__", *cls._member_names_})

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __getattr__(cls, name):
        if not name.startswith("__"):
            members = cls.__dict__.get("_member_map_", {})
            if name in members:
                return members[name]
        raise AttributeError(name) from None

    @_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    """Derive from it to make an enumeration."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        found = EnumType._find_value(cls, value)
        if found is not None:
            return found
        if not cls._member_map_:
            raise TypeError(f"{cls!r} has no members defined")
        try:
            error = None
            result = cls._missing_(value)
        except Exception as exc:
            error, result = exc, None
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and isinstance(result, int):
                return result
            invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
            if result is None and error is None:
                raise invalid
            if error is None:
                error = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid "
                                  "member")
            if not isinstance(error, ValueError):
                error.__context__ = invalid
            raise error
        finally:
            error = invalid = None

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        numbers = [value for value in last_values if isinstance(value, int)]
        return (max(numbers) if numbers else last_values[-1]) + 1

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = type(self)._member_type_.__repr__
        if type(self)._member_type_ is object:
            return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"
        return f"<{type(self).__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __dir__(self):
        return sorted({"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value",
                       *(name for cls in type(self).__mro__ for name in cls.__dict__
                         if name[0] != "_" and name not in type(self)._member_map_)})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return type(self), (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """Changes only the repr of its mixed-in type."""


class IntEnum(int, ReprEnum):
    """Members are integers too."""


class StrEnum(str, ReprEnum):
    """Members are strings too; auto() gives the name in lower case."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What becomes of bits that no flag has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Members can be combined with | & ^ ~."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        return 2 ** max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask = cls._flag_mask_
        every = (1 << mask.bit_length()) - 1
        given = value
        beyond = not ~every <= value <= every
        if value < 0:
            value &= every
        extra = value & ~mask or beyond and cls._boundary_ is STRICT
        if extra:
            if cls._boundary_ is STRICT:
                bits = max(given.bit_length(), mask.bit_length())
                sign = int(given < 0)
                raise ValueError(f"{cls!r} invalid value {given!r}\n"
                                 f"    given 0b{sign} {given & ((1 << bits) - 1):0{bits}b}\n"
                                 f"  allowed 0b0 {mask:0{bits}b}")
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
        known = EnumType._find_value(cls, value)
        if known is not None:
            return known
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        made._value_ = value
        names = [each._name_ for each in cls if each._value_ & value]
        rest = value & ~mask
        made._name_ = "|".join(names + ([cls._numeric(rest)] if rest and names else [])) or None
        return cls._value2member_map_.setdefault(value, made)

    @classmethod
    def _numeric(cls, value):
        return repr(value)

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                            f"{type(self).__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return (each for each in type(self) if each._value_ & self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        shown = repr(self._value_) if self._member_type_ is object else self._member_type_.__repr__(self._value_)
        if self._name_ is None:
            return f"<{type(self).__name__}: {shown}>"
        return f"<{type(self).__name__}.{self._name_}: {shown}>"

    def __str__(self):
        if self._name_ is None:
            return f"{type(self).__name__}({self._value_!r})"
        return f"{type(self).__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _other_value(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        value = self._other_value(other)
        return value if value is NotImplemented else type(self)(self._value_ | value)

    def __and__(self, other):
        value = self._other_value(other)
        return value if value is NotImplemented else type(self)(self._value_ & value)

    def __xor__(self, other):
        value = self._other_value(other)
        return value if value is NotImplemented else type(self)(self._value_ ^ value)

    def __invert__(self):
        if self._boundary_ is KEEP:
            return type(self)(~self._value_)
        return type(self)(type(self)._flag_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Members are integers too."""

    # Said again here, where int would be asked first.
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__


def unique(enumeration):
    """Refuses two names for one value."""
    aliases = [(name, each._name_) for name, each in enumeration.__members__.items() if name != each._name_]
    if aliases:
        details = ", ".join(f"{alias} -> {name}" for alias, name in aliases)
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Checks an enumeration as it is made."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                names = [(n, each._name_) for n, each in enumeration.__members__.items() if n != each._name_]
                if names:
                    raise ValueError(f"aliases found in {enumeration!r}: "
                                     + ", ".join(f"{alias} -> {name}" for alias, name in names))
            elif check is CONTINUOUS:
                values = sorted(each.value for each in enumeration)
                missing = [v for v in range(values[0], values[-1]) if v not in values] if values else []
                if missing:
                    raise ValueError(f"invalid enum {enumeration.__name__!r}: missing values "
                                     + ", ".join(str(v) for v in missing))
        return enumeration


def global_enum(cls, update_str=False):
    """Puts the members into the module of the class."""
    import sys
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    cls.__repr__ = lambda self: f"{type(self).__module__.split('.')[-1]}.{self._name_}"
    if update_str:
        cls.__str__ = cls.__repr__
    return cls
