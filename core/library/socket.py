"""Sockets of the simulated network.

The calls and errors of the real ones. Between sockets of the script bytes take no time; what lies outside is the world
that `# world:` lines declare. A blocking call holds its thread, and the loop that runs in it.
"""
import _network
import _world
import errno as _errno
import io
import os
from enum import IntEnum, IntFlag

error = OSError
timeout = TimeoutError
has_ipv6 = True
_default_timeout = None


class AddressFamily(IntEnum):
    AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = 0, 1, 2, 10


class SocketKind(IntEnum):
    SOCK_STREAM, SOCK_DGRAM, SOCK_RAW = 1, 2, 3
    SOCK_CLOEXEC, SOCK_NONBLOCK = 524288, 2048


class AddressInfo(IntFlag):
    AI_PASSIVE, AI_CANONNAME, AI_NUMERICHOST, AI_V4MAPPED, AI_ALL, AI_ADDRCONFIG, AI_NUMERICSERV = \
        1, 2, 4, 8, 16, 32, 1024


class MsgFlag(IntFlag):
    MSG_OOB, MSG_PEEK, MSG_DONTROUTE, MSG_WAITALL, MSG_DONTWAIT, MSG_NOSIGNAL = 1, 2, 4, 256, 64, 16384


for _names in (AddressFamily, SocketKind, AddressInfo, MsgFlag):
    globals().update(_names.__members__)

SOL_SOCKET, SOL_IP, SOL_TCP, SOL_UDP = 1, 0, 6, 17
IPPROTO_IP, IPPROTO_ICMP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6 = 0, 1, 6, 17, 41
SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE, SO_LINGER, SO_REUSEPORT = \
    2, 3, 4, 6, 7, 8, 9, 13, 15
TCP_NODELAY, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT = 1, 4, 5, 6
IPV6_V6ONLY = 26
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
SOMAXCONN = 4096
INADDR_ANY, INADDR_LOOPBACK, INADDR_BROADCAST = 0, 0x7F000001, 0xFFFFFFFF
EAI_NONAME, EAI_FAMILY, EAI_SERVICE = -2, -6, -8
_LOCAL_NAMES = {"localhost": "127.0.0.1", "": "0.0.0.0", "ip6-localhost": "127.0.0.1", "simulated": "127.0.0.1"}
_SERVICES = {"http": 80, "https": 443, "ftp": 21, "ssh": 22, "smtp": 25, "domain": 53, "telnet": 23}


class herror(OSError):
    """An address is wrong."""


class gaierror(OSError):
    """A name is not known."""


def _fail(number, text=None):
    raise OSError(number, text or os.strerror(number))


class socket:
    """One end of a connection, or what waits for connections, or for datagrams."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._fd = -1
        self._timeout = _default_timeout
        self._io_refs = 0
        self._closed = False
        self._options = {}
        family = AF_INET if family == -1 else family
        kind = SOCK_STREAM if type == -1 else type
        if family not in (AF_INET, AF_INET6, AF_UNIX):
            _fail(_errno.EAFNOSUPPORT)
        if kind & SOCK_NONBLOCK:
            self._timeout = 0.0
        kind = int(kind) & ~(int(SOCK_NONBLOCK) | int(SOCK_CLOEXEC))
        if kind not in (1, 2):
            _fail(_errno.EPERM)
        self.family = AddressFamily(family)
        self.type = SocketKind(kind)
        self.proto = 0 if proto == -1 else proto
        if fileno is not None:
            self._fd = fileno
            return
        fd = _network.open(kind == 2)
        if fd < 0:
            _fail(-fd)
        self._fd = fd

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        text = f"<{type(self).__module__}.{type(self).__qualname__}{' [closed]' if self._closed else ''} " \
               f"fd={self.fileno()}, family={self.family}, type={self.type}, proto={self.proto}"
        if not self._closed and self._fd >= 0:
            names = _network.names(self._fd)
            if names is not None:
                own = _shown(self.family, names[0])
                text += f", laddr={own}" if own else ""
                other = None if names[1] is None else _shown(self.family, names[1])
                text += f", raddr={other}" if other else ""
        return text + ">"

    def __del__(self, _close=_network.close):
        if self._fd >= 0:
            fd, self._fd = self._fd, -1
            import warnings
            warnings.warn(f"unclosed <socket fd={fd}>", ResourceWarning, source=self)
            _close(fd)

    def __getstate__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} object")

    # -- what it is --

    def fileno(self):
        return self._fd

    def detach(self):
        fd, self._fd = self._fd, -1
        self._closed = True
        return fd

    def getsockname(self):
        return _shown(self.family, _network.names(self._open_fd())[0])

    def getpeername(self):
        names = _network.names(self._open_fd())
        if names[1] is None:
            _fail(_errno.ENOTCONN)
        return _shown(self.family, names[1])

    def setblocking(self, flag):
        self._timeout = None if flag else 0.0

    def getblocking(self):
        return self._timeout != 0.0

    def settimeout(self, value):
        if value is not None:
            value = float(value)
            if value < 0:
                raise ValueError("Timeout value out of range")
        self._timeout = value

    def gettimeout(self):
        return self._timeout

    timeout = property(gettimeout)

    def setsockopt(self, level, optname, value, optlen=None):
        self._open_fd()
        self._options[level, optname] = value

    def getsockopt(self, level, optname, buflen=0):
        fd = self._open_fd()
        if (level, optname) == (SOL_SOCKET, SO_ERROR):
            return _network.take_error(fd)
        if (level, optname) == (SOL_SOCKET, SO_TYPE):
            return int(self.type)
        return self._options.get((level, optname), 0)

    def get_inheritable(self):
        return False

    def set_inheritable(self, inheritable):
        pass

    def _open_fd(self):
        if self._fd < 0:
            _fail(_errno.EBADF)
        return self._fd

    # -- its life --

    def bind(self, address):
        if self.family == AF_UNIX:
            host, port = _unix_bind(address), _UNIX_PORT
        else:
            host, port = _checked(address, "bind")
            host = resolve(host)
        result = _network.bind(self._open_fd(), host, port)
        if result < 0:
            _fail(-result)
        if self.type == SOCK_DGRAM:
            _start_clients()

    def listen(self, backlog=128):
        result = _network.listen(self._open_fd(), backlog)
        if result < 0:
            _fail(-result)
        _start_clients()

    def _accept(self):
        """The new socket's descriptor, and its other end's address."""
        fd = self._try(lambda: _network.accept(self._open_fd()), False)
        return fd, _shown(self.family, _network.names(fd)[1])

    def accept(self):
        fd, address = self._accept()
        new = socket(self.family, self.type, self.proto, fileno=fd)
        if _default_timeout is None and self._timeout:
            new.setblocking(True)
        return new, address

    def connect(self, address):
        result = self._connect(address)
        if result == 0:
            return
        if result == _errno.EINPROGRESS and self._timeout != 0.0:
            if not _network.wait(self._fd, True, self._timeout):
                raise TimeoutError("timed out")
            result = _network.take_error(self._fd)
            if result == 0:
                return
        _fail(result)

    def connect_ex(self, address):
        try:
            self.connect(address)
        except gaierror:
            raise
        except OSError as error:
            return error.errno if error.errno is not None else _errno.EAGAIN
        return 0

    def _connect(self, address):
        if self.family == AF_UNIX:
            result = -_network.connect(self._open_fd(), _unix_host(address), _UNIX_PORT)
            return _network.take_error(self._fd) if result == _errno.EINPROGRESS else result
        host, port = _checked(address, "connect")
        return -_network.connect(self._open_fd(), resolve(host), port)

    def shutdown(self, how):
        result = _network.shut_down(self._open_fd(), how)
        if result < 0:
            _fail(-result)

    def close(self):
        self._closed = True
        if self._io_refs <= 0:
            self._really_close()

    def _really_close(self):
        fd, self._fd = self._fd, -1
        if fd >= 0:
            _network.close(fd)

    def dup(self):
        raise NotImplementedError("socket.dup: not available in Loopscope")

    # -- bytes --

    def _try(self, call, writing):
        """Calls until it does not have to wait any more, as long as the timeout allows."""
        end = None if self._timeout is None else _now() + self._timeout
        while True:
            result = call()
            if not isinstance(result, int) or result >= 0:
                return result
            if result != -_errno.EAGAIN:
                _fail(-result)
            if self._timeout == 0.0:
                raise BlockingIOError(_errno.EAGAIN, "Resource temporarily unavailable")
            if not _network.wait(self._open_fd(), writing, None if end is None else max(0.0, end - _now())):
                raise TimeoutError("timed out")

    def recv(self, bufsize, flags=0):
        if bufsize < 0:
            raise ValueError("negative buffersize in recv")
        return self._try(lambda: _network.receive(self._open_fd(), bufsize, bool(flags & MSG_PEEK)), False)

    def recv_into(self, buffer, nbytes=0, flags=0):
        view = memoryview(buffer)
        data = self.recv(nbytes or len(view), flags)
        view[:len(data)] = data
        return len(data)

    def recvfrom(self, bufsize, flags=0):
        if bufsize < 0:
            raise ValueError("negative buffersize in recvfrom")
        data, address = self._try(lambda: _network.receive_from(self._open_fd(), bufsize), False)
        return data, (address if self.type == SOCK_DGRAM else None)

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        view = memoryview(buffer)
        data, address = self.recvfrom(nbytes or len(view), flags)
        view[:len(data)] = data
        return len(data), address

    def send(self, data, flags=0):
        data = _bytes(data)
        return self._try(lambda: _network.send(self._open_fd(), data), True)

    def sendall(self, data, flags=0):
        data = _bytes(data)
        while data:
            data = data[self.send(data, flags):]

    def sendto(self, data, *args):
        host, port = _checked(args[-1], "sendto")
        data, host = _bytes(data), resolve(host)
        return self._try(lambda: _network.send_to(self._open_fd(), data, host, port), True)

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """The socket as a file."""
        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
        return _SocketFile(self, mode, encoding or "utf-8")


SocketType = socket


class _SocketFile:
    """What makefile gives: reads lines, writes at once."""

    def __init__(self, sock, mode, encoding):
        self._sock = sock
        self._text = "b" not in mode
        self._encoding = encoding
        self._left = b""
        self._eof = False
        self.mode = mode
        self.closed = False
        sock._io_refs += 1

    def _fill(self):
        data = self._sock.recv(8192)
        self._eof = not data
        self._left += data

    def _out(self, data):
        return data.decode(self._encoding) if self._text else data

    def read(self, size=-1):
        while not self._eof and (size is None or size < 0 or len(self._left) < size):
            self._fill()
        end = len(self._left) if size is None or size < 0 else size
        data, self._left = self._left[:end], self._left[end:]
        return self._out(data)

    def readline(self, limit=-1):
        while b"\n" not in self._left and not self._eof:
            self._fill()
        end = self._left.find(b"\n") + 1 or len(self._left)
        data, self._left = self._left[:end], self._left[end:]
        return self._out(data)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self):
        return list(self)

    def write(self, data):
        self._sock.sendall(data.encode(self._encoding) if self._text else data)
        return len(data)

    def flush(self):
        pass

    def fileno(self):
        return self._sock.fileno()

    def close(self):
        if not self.closed:
            self.closed = True
            self._sock._io_refs -= 1
            if self._sock._closed:
                self._sock.close()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def _start_clients():
    """The script serves: the world's clients may come."""
    if _world.clients():
        import _clients
        _clients.start()


def _connect_outside(address, port):
    import _remote
    return _remote.connect(address, port)


_network.set_outside(_connect_outside)


def _bytes(data):
    if isinstance(data, bytes):
        return data
    if isinstance(data, (bytearray, memoryview)):
        return bytes(data)
    raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")


def _now():
    import time
    return time.monotonic()


def _checked(address, method):
    if not isinstance(address, tuple):
        raise TypeError(f"{method}(): AF_INET address must be tuple, not {type(address).__name__}")
    if len(address) < 2:
        raise TypeError("AF_INET address must be a pair (host, port)")
    host, port = address[:2]
    if not isinstance(port, int):
        raise TypeError(f"'{type(port).__name__}' object cannot be interpreted as an integer")
    if not 0 <= port <= 65535:
        raise OverflowError(f"{method}(): port must be 0-65535.")
    return host, port


_UNIX, _UNIX_PORT = "127.unix:", 1  # how the network below knows Unix sockets: by names of this machine
_unix_hosts = {}  # by path


def _shown(family, address):
    """An address as a socket of that family gives it."""
    if family == AF_UNIX:
        return address[0].split(":", 2)[2] if address[0].startswith(_UNIX) else ""
    if family == AF_INET6:
        return ({"127.0.0.1": "::1", "0.0.0.0": "::"}.get(address[0], address[0]), address[1], 0, 0)
    return address


def _unix_path(address):
    if not isinstance(address, (str, bytes)) and not hasattr(address, "__fspath__"):
        raise TypeError(f"a bytes-like object is required, not '{type(address).__name__}'")
    return os.fsdecode(address)


def _unix_bind(address):
    """A new name for the path, and a file that stands there for it."""
    path = _unix_path(address)
    if not path.startswith("\0"):
        if os.path.exists(path):
            _fail(_errno.EADDRINUSE)
        with open(path, "wb"):
            pass
    elif path in _unix_hosts:
        _fail(_errno.EADDRINUSE)
    _unix_hosts[path] = f"{_UNIX}{len(_unix_hosts)}:{path}"
    return _unix_hosts[path]


def _unix_host(address):
    path = _unix_path(address)
    if not path.startswith("\0") and not os.path.exists(path):
        raise FileNotFoundError(_errno.ENOENT, os.strerror(_errno.ENOENT))
    if path not in _unix_hosts:
        raise ConnectionRefusedError(_errno.ECONNREFUSED, os.strerror(_errno.ECONNREFUSED))
    return _unix_hosts[path]


def _is_address(text):
    parts = text.split(".")
    return len(parts) == 4 and all(part.isdigit() and int(part) < 256 for part in parts)


def resolve(host):
    """The address of a host. Those of the world have ones for documentation, always the same."""
    if isinstance(host, bytes):
        host = host.decode()
    if host is None:
        return "127.0.0.1"
    if host in _LOCAL_NAMES:
        return _LOCAL_NAMES[host]
    if _is_address(host):
        return host
    if host in ("::1", "::"):
        return "127.0.0.1" if host == "::1" else "0.0.0.0"
    import _remote
    return _remote.address_of(host)


def gethostbyname(hostname):
    return resolve(hostname)


def gethostname():
    return "simulated"


def getfqdn(name=""):
    return name or "simulated"


def getservbyname(servicename, protocolname=None):
    if servicename not in _SERVICES:
        raise OSError("service/proto not found")
    return _SERVICES[servicename]


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """What sockets could be made for a host and a port."""
    if isinstance(port, str):
        if port.isdigit():
            port = int(port)
        elif port in _SERVICES:
            port = _SERVICES[port]
        else:
            raise gaierror(EAI_SERVICE, "Servname not supported for ai_socktype")
    kinds = [(SOCK_STREAM, IPPROTO_TCP), (SOCK_DGRAM, IPPROTO_UDP), (SOCK_RAW, 0)]
    six = {"::1": "::1", "::": "::"}.get(host)
    if family == AF_INET6 and six is None:
        six = "::" if (host is None or host == "") and flags & AI_PASSIVE else "::1" if resolve(host) == "127.0.0.1" else None
        if six is None:
            raise gaierror(-9, "Address family for hostname not supported")
    if six is not None and family == AF_INET:
        raise gaierror(-9, "Address family for hostname not supported")
    if six is not None:
        return [(AF_INET6, kind, number, "", (six, port or 0, 0, 0)) for kind, number in kinds
                if type in (0, kind) and proto in (0, number)]
    if host is None or host == "":
        address = "0.0.0.0" if flags & AI_PASSIVE or host == "" else "127.0.0.1"
    else:
        address = resolve(host)
    return [(AF_INET, kind, number, "", (address, port or 0)) for kind, number in kinds
            if type in (0, kind) and proto in (0, number)]


def getnameinfo(sockaddr, flags):
    return sockaddr[0], str(sockaddr[1])


def inet_aton(text):
    parts = text.split(".")
    if len(parts) != 4 or not all(part.isdigit() and int(part) < 256 for part in parts):
        raise OSError("illegal IP address string passed to inet_aton")
    return bytes(map(int, parts))


def inet_ntoa(packed):
    if len(packed) != 4:
        raise OSError("packed IP wrong length")
    return ".".join(map(str, packed))


def inet_pton(family, text):
    return inet_aton(text)


def inet_ntop(family, packed):
    return inet_ntoa(packed)


def htons(x):
    return (x & 0xFF) << 8 | x >> 8


def htonl(x):
    return int.from_bytes(x.to_bytes(4, "little"), "big")


ntohs, ntohl = htons, htonl


def setdefaulttimeout(timeout):
    global _default_timeout
    _default_timeout = timeout


def getdefaulttimeout():
    return _default_timeout


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    first, second = _network.pair()
    return socket(AF_INET, type, proto, fileno=first), socket(AF_INET, type, proto, fileno=second)


def create_connection(address, timeout=..., source_address=None, *, all_errors=False):
    """A connected socket."""
    sock = socket(AF_INET, SOCK_STREAM)
    try:
        if timeout is not ...:
            sock.settimeout(timeout)
        if source_address:
            sock.bind(source_address)
        sock.connect(address)
    except BaseException:
        sock.close()
        raise
    return sock


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A socket that listens."""
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        sock.bind(address)
        sock.listen(128 if backlog is None else backlog)
    except OSError as error:
        sock.close()
        raise OSError(error.errno, f"{error.strerror} (while attempting to bind on address {address!r})") from None
    return sock


def fromfd(fd, family, type, proto=0):
    raise NotImplementedError("socket.fromfd: not available in Loopscope")


def has_dualstack_ipv6():
    return False
