"""Addresses and networks of the Internet Protocol, version 4 and 6."""
import functools

IPV4LENGTH, IPV6LENGTH = 32, 128


class AddressValueError(ValueError):
    """A text or number that is no address."""


class NetmaskValueError(ValueError):
    """A text or number that is no mask."""


def ip_address(address):
    for kind in (IPv4Address, IPv6Address):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 address")


def ip_network(address, strict=True):
    for kind in (IPv4Network, IPv6Network):
        try:
            return kind(address, strict)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 network")


def ip_interface(address):
    for kind in (IPv4Interface, IPv6Interface):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 interface")


def v4_int_to_packed(address):
    return address.to_bytes(4, "big")


def v6_int_to_packed(address):
    return address.to_bytes(16, "big")


def _parse_v4(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    parts = text.split(".")
    if len(parts) != 4:
        raise AddressValueError(f"Expected 4 octets in {text!r}")
    number = 0
    for part in parts:
        try:
            number = number << 8 | _octet(part)
        except ValueError as error:
            raise AddressValueError(f"{error} in {text!r}") from None
    return number


def _octet(part):
    if not part:
        raise ValueError("Empty octet not permitted")
    if not (part.isascii() and part.isdigit()):
        raise ValueError(f"Only decimal digits permitted in {part!r}")
    if len(part) > 3:
        raise ValueError(f"At most 3 characters permitted in {part!r}")
    if part != "0" and part[0] == "0":
        raise ValueError(f"Leading zeros are not permitted in {part!r}")
    if int(part) > 255:
        raise ValueError(f"Octet {int(part)} (> 255) not permitted")
    return int(part)


def _parse_v6(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    parts = text.split(":")
    if len(parts) < 3:
        raise AddressValueError(f"At least 3 parts expected in {text!r}")
    if "." in parts[-1]:
        try:
            v4 = _parse_v4(parts.pop())
        except AddressValueError as error:
            raise AddressValueError(f"{error} in {text!r}") from None
        parts += [f"{v4 >> 16 & 0xFFFF:x}", f"{v4 & 0xFFFF:x}"]
    if len(parts) > 9:
        raise AddressValueError(f"At most 8 colons permitted in {text!r}")
    skip = None
    for i in range(1, len(parts) - 1):
        if not parts[i]:
            if skip is not None:
                raise AddressValueError(f"At most one '::' permitted in {text!r}")
            skip = i
    if skip is not None:
        high, low = skip, len(parts) - skip - 1
        if not parts[0]:
            high -= 1
            if high:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            low -= 1
            if low:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        skipped = 8 - (high + low)
        if skipped < 1:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
    else:
        if len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        if not parts[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        high, low, skipped = 8, 0, 0
    number = 0
    try:
        for part in parts[:high] if parts[0] or skip is None else parts[1:1 + high]:
            number = number << 16 | _group(part)
        number <<= 16 * skipped
        for part in parts[len(parts) - low:] if low else []:
            number = number << 16 | _group(part)
    except ValueError as error:
        raise AddressValueError(f"{error} in {text!r}") from None
    return number


def _group(part):
    if not part or any(c not in "0123456789abcdefABCDEF" for c in part):
        raise ValueError(f"Only hex digits permitted in {part!r}")
    if len(part) > 4:
        raise ValueError(f"At most 4 characters permitted in {part!r}")
    return int(part, 16)


def _text_v4(number):
    return ".".join(str(number >> shift & 255) for shift in (24, 16, 8, 0))


def _text_v6(number):
    groups = [f"{number >> shift & 0xFFFF:x}" for shift in range(112, -16, -16)]
    best, length, at = None, 1, 0
    while at < 8:
        end = at
        while end < 8 and groups[end] == "0":
            end += 1
        if end - at > length:
            best, length = at, end - at
        at = max(end, at + 1)
    if best is None:
        return ":".join(groups)
    return ":".join(groups[:best]) + "::" + ":".join(groups[best + length:])


@functools.total_ordering
class _Address:
    """A number, shown as its version shows it."""

    __slots__ = ("_ip", "_scope_id", "__weakref__")

    def __init__(self, address):
        self._scope_id = None
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f"{address} (< 0) is not permitted as an IPv{self.version} address")
            if address >= 1 << self.max_prefixlen:
                raise AddressValueError(f"{address} (>= 2**{self.max_prefixlen}) is not permitted as an "
                                        f"IPv{self.version} address")
            self._ip = address
        elif isinstance(address, bytes):
            size = self.max_prefixlen // 8
            if len(address) != size:
                raise AddressValueError(f"{address!r} (len {len(address)} != {size}) is not permitted as an "
                                        f"IPv{self.version} address")
            self._ip = int.from_bytes(address, "big")
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            if self.version == 6 and "%" in text:
                text, _, self._scope_id = text.partition("%")
            self._ip = self._parse(text)

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        return self._ip == other._ip and self.version == other.version and type(self)._kind == type(other)._kind

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return self._ip < other._ip

    def __hash__(self):
        return hash(hex(self._ip))

    def __add__(self, other):
        return type(self)(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return type(self)(self._ip - other) if isinstance(other, int) else NotImplemented

    def __str__(self):
        text = self._show(self._ip)
        return text if self._scope_id is None else f"{text}%{self._scope_id}"

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __format__(self, spec):
        if not spec or spec[-1] == "s":
            return format(str(self), spec)
        if spec[-1] in "bxXn":
            kind = spec[-1].replace("n", "b" if self.version == 4 else "x")
            width = self.max_prefixlen if kind == "b" else self.max_prefixlen // 4
            prefix = f"0{kind}" if "#" in spec else ""
            digits = format(self._ip, kind).zfill(width)
            if "_" in spec:
                digits = "_".join(digits[i:i + 4] for i in range(0, len(digits), 4))
            return prefix + digits
        return super().__format__(spec)

    _kind = "address"

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8, "big")

    @property
    def compressed(self):
        return str(self)

    @property
    def exploded(self):
        if self.version == 4:
            return str(self)
        return ":".join(f"{self._ip >> shift & 0xFFFF:04x}" for shift in range(112, -16, -16))

    @property
    def reverse_pointer(self):
        if self.version == 4:
            return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"
        return ".".join(reversed(self.exploded.replace(":", ""))) + ".ip6.arpa"

    def _in(self, networks):
        return any(self._ip >> self.max_prefixlen - length == number >> self.max_prefixlen - length
                   for number, length in networks)

    @property
    def is_loopback(self):
        return self._in(self._loopback)

    @property
    def is_multicast(self):
        return self._in(self._multicast)

    @property
    def is_link_local(self):
        return self._in(self._link_local)

    @property
    def is_private(self):
        return self._in(self._private)

    @property
    def is_reserved(self):
        return self._in(self._reserved)

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_global(self):
        if self.version == 4:
            return not self._in([_v4("100.64.0.0/10")]) and not self.is_private
        return not self.is_private


def _v4(text):
    address, _, length = text.partition("/")
    return _parse_v4(address), int(length)


def _v6(text):
    address, _, length = text.partition("/")
    return _parse_v6(address), int(length)


class IPv4Address(_Address):
    __slots__ = ()
    version, max_prefixlen = 4, 32
    _parse, _show = staticmethod(_parse_v4), staticmethod(_text_v4)
    _loopback, _multicast = [_v4("127.0.0.0/8")], [_v4("224.0.0.0/4")]
    _link_local, _reserved = [_v4("169.254.0.0/16")], [_v4("240.0.0.0/4")]
    _private = [_v4(text) for text in (
        "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/29",
        "192.0.0.170/31", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "240.0.0.0/4", "255.255.255.255/32")]


class IPv6Address(_Address):
    __slots__ = ()
    version, max_prefixlen = 6, 128
    _parse, _show = staticmethod(_parse_v6), staticmethod(_text_v6)
    _loopback, _multicast, _link_local = [_v6("::1/128")], [_v6("ff00::/8")], [_v6("fe80::/10")]
    _private = [_v6(text) for text in (
        "::1/128", "::/128", "::ffff:0:0/96", "100::/64", "2001::/23", "2001:2::/48", "2001:db8::/32",
        "2001:10::/28", "fc00::/7", "fe80::/10")]
    _reserved = [_v6(text) for text in (
        "::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3", "8000::/3",
        "a000::/3", "c000::/3", "e000::/4", "f000::/5", "f800::/6", "fe00::/9")]

    @property
    def scope_id(self):
        return self._scope_id

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def is_private(self):
        mapped = self.ipv4_mapped
        return _Address.is_private.fget(self) if mapped is None else mapped.is_private

    @property
    def is_site_local(self):
        return self._in([_v6("fec0::/10")])

    @property
    def sixtofour(self):
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None


def _length_of(mask, address_class):
    """The prefix length that a mask's text says."""
    bits = address_class.max_prefixlen
    if isinstance(mask, int):
        length = mask
    elif mask.isascii() and mask.isdigit():
        length = int(mask)
    else:
        if address_class.version == 6:
            raise NetmaskValueError(f"{mask!r} is not a valid netmask")
        try:
            number = _parse_v4(mask)
        except AddressValueError:
            raise NetmaskValueError(f"{mask!r} is not a valid netmask") from None
        for candidate in (number, number ^ 0xFFFFFFFF):
            text = f"{candidate:032b}"
            if "01" not in text:
                return text.count("1")
        raise NetmaskValueError(f"{mask!r} is not a valid netmask")
    if not 0 <= length <= bits:
        raise NetmaskValueError(f"{mask!r} is not a valid netmask")
    return length


def _split(address, address_class):
    """(address, prefix length) of what a network or interface is made from."""
    bits = address_class.max_prefixlen
    if isinstance(address, (bytes, int)):
        return address, bits
    if isinstance(address, tuple):
        return address[0], address[1] if len(address) > 1 else bits
    parts = str(address).split("/")
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {address!r}")
    return parts[0], parts[1] if len(parts) == 2 else bits


@functools.total_ordering
class _Network:
    """An address whose last bits are free."""

    def __init__(self, address, strict=True):
        kind = self._address_class
        base, mask = _split(address, kind)
        self.network_address = kind(base)
        self._prefixlen = _length_of(mask, kind)
        bits = kind.max_prefixlen
        self._mask = (1 << bits) - (1 << bits - self._prefixlen)
        self.netmask, self.hostmask = kind(self._mask), kind(self._mask ^ (1 << bits) - 1)
        number = int(self.network_address)
        if number & self._mask != number:
            if strict:
                raise ValueError(f"{self} has host bits set")
            self.network_address = kind(number & self._mask)

    @property
    def version(self):
        return self._address_class.version

    @property
    def max_prefixlen(self):
        return self._address_class.max_prefixlen

    @property
    def prefixlen(self):
        return self._prefixlen

    @property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @property
    def num_addresses(self):
        return int(self.broadcast_address) - int(self.network_address) + 1

    @property
    def with_prefixlen(self):
        return f"{self.network_address}/{self._prefixlen}"

    @property
    def with_netmask(self):
        return f"{self.network_address}/{self.netmask}"

    @property
    def with_hostmask(self):
        return f"{self.network_address}/{self.hostmask}"

    @property
    def compressed(self):
        return str(self)

    @property
    def exploded(self):
        return f"{self.network_address.exploded}/{self._prefixlen}"

    def __str__(self):
        return f"{self.network_address}/{self._prefixlen}"

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __eq__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        return (self.version, self.network_address, self._mask) == (other.version, other.network_address, other._mask)

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return (self.network_address, self._mask) < (other.network_address, other._mask)

    def __hash__(self):
        return hash(int(self.network_address) ^ self._mask)

    def __iter__(self):
        for number in range(int(self.network_address), int(self.broadcast_address) + 1):
            yield self._address_class(number)

    def __getitem__(self, n):
        number = int(self.network_address) + n if n >= 0 else int(self.broadcast_address) + n + 1
        if not int(self.network_address) <= number <= int(self.broadcast_address):
            raise IndexError("address out of range")
        return self._address_class(number)

    def __contains__(self, other):
        if isinstance(other, _Network) or not isinstance(other, _Address) or other.version != self.version:
            return False
        return int(other) & self._mask == int(self.network_address)

    def hosts(self):
        first, last = int(self.network_address), int(self.broadcast_address)
        if self._prefixlen == self.max_prefixlen:
            return [self._address_class(first)]
        if self._prefixlen == self.max_prefixlen - 1:
            return [self._address_class(first), self._address_class(last)]
        end = last if self.version == 4 else last + 1
        return (self._address_class(number) for number in range(first + 1, end))

    def overlaps(self, other):
        return (other.network_address in self or other.broadcast_address in self or
                self.network_address in other or self.broadcast_address in other)

    def _same_version(self, other):
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return other

    def subnet_of(self, other):
        self._same_version(other)
        return other.network_address <= self.network_address and other.broadcast_address >= self.broadcast_address

    def supernet_of(self, other):
        return self._same_version(other).subnet_of(self)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        length = self._prefixlen + prefixlen_diff
        if length > self.max_prefixlen:
            raise ValueError(f"prefix length diff {length} is invalid for netblock {self}")
        step = 1 << self.max_prefixlen - length
        for number in range(int(self.network_address), int(self.broadcast_address) + 1, step):
            yield type(self)((number, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            prefixlen_diff = self._prefixlen - new_prefix
        length = self._prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError(f"current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of "
                             f"{prefixlen_diff}")
        return type(self)((int(self.network_address) & self._mask << prefixlen_diff, length))

    def address_exclude(self, other):
        self._same_version(other)
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        if other == self:
            return
        first, second = self.subnets()
        while first != other and second != other:
            inner, outer = (first, second) if other.subnet_of(first) else (second, first)
            yield outer
            first, second = inner.subnets()
        yield second if first == other else first

    def compare_networks(self, other):
        self._same_version(other)
        return (self > other) - (self < other)

    def _both(self, name):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    is_private = property(lambda self: self._both("is_private"))
    is_global = property(lambda self: not self.is_private)
    is_loopback = property(lambda self: self._both("is_loopback"))
    is_multicast = property(lambda self: self._both("is_multicast"))
    is_link_local = property(lambda self: self._both("is_link_local"))
    is_reserved = property(lambda self: self._both("is_reserved"))
    is_unspecified = property(lambda self: self._both("is_unspecified"))


class IPv4Network(_Network):
    _address_class = IPv4Address


class IPv6Network(_Network):
    _address_class = IPv6Address


class _Interface:
    """An address with the network that it is in."""

    _kind = "interface"

    def __init__(self, address):
        base, mask = _split(address, type(self)._network_class._address_class)
        super().__init__(base)
        self.network = type(self)._network_class((base, mask) if not isinstance(address, (int, bytes)) else address,
                                                 strict=False)
        self.netmask, self.hostmask = self.network.netmask, self.network.hostmask
        self._prefixlen = self.network.prefixlen

    @property
    def ip(self):
        return self._network_class._address_class(self._ip)

    def __str__(self):
        return f"{self._show(self._ip)}/{self._prefixlen}"

    def __eq__(self, other):
        if isinstance(other, _Interface):
            return self._ip == other._ip and self.network == other.network
        return False if isinstance(other, _Address) else NotImplemented

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    with_prefixlen = property(lambda self: f"{self.ip}/{self._prefixlen}")
    with_netmask = property(lambda self: f"{self.ip}/{self.netmask}")
    with_hostmask = property(lambda self: f"{self.ip}/{self.hostmask}")


class IPv4Interface(_Interface, IPv4Address):
    _network_class = IPv4Network


class IPv6Interface(_Interface, IPv6Address):
    _network_class = IPv6Network


def summarize_address_range(first, last):
    if not isinstance(first, _Address) or not isinstance(last, _Address):
        raise TypeError("first and last must be IP addresses, not networks")
    if first.version != last.version:
        raise TypeError(f"{first} and {last} are not of the same version")
    if first > last:
        raise ValueError("last IP address must be greater than first")
    kind = IPv4Network if first.version == 4 else IPv6Network
    number, end, bits = int(first), int(last), first.max_prefixlen
    while number <= end:
        free = min((number & -number).bit_length() - 1 if number else bits, (end - number + 1).bit_length() - 1)
        yield kind((number, bits - free))
        number += 1 << free


def collapse_addresses(addresses):
    networks = []
    for address in addresses:
        if isinstance(address, _Address):
            address = (IPv4Network if address.version == 4 else IPv6Network)((int(address), address.max_prefixlen))
        networks.append(address)
    todo, kept = set(networks), {}
    todo = list(todo)
    while todo:
        network = todo.pop()
        above = network.supernet()
        other = kept.get(above)
        if other is None:
            kept[above] = network
        elif other != network:
            del kept[above]
            todo.append(above)
    last = None
    for network in sorted(kept.values()):
        if last is not None and last.broadcast_address >= network.broadcast_address:
            continue
        yield network
        last = network


def get_mixed_type_key(obj):
    if isinstance(obj, _Network):
        return obj.version, obj.network_address, obj.netmask
    if isinstance(obj, _Address):
        return obj.version, obj
    return NotImplemented
