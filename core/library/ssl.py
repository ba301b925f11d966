"""Encryption, as far as scripts of the simulated world see it: contexts that can be made and handed on.

Nothing is encrypted here, and nothing needs to be: no byte leaves the machine. Certificates are good unless the world says
otherwise (`# world: GET https://.. -> bad certificate`).
"""
from enum import IntEnum, IntFlag

CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED = 0, 1, 2
HAS_SNI = HAS_ALPN = True
OPENSSL_VERSION = "OpenSSL 3.0.0 (simulated)"
OPENSSL_VERSION_INFO = (3, 0, 0, 0, 0)


class VerifyMode(IntEnum):
    CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED = 0, 1, 2


CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED = VerifyMode


class _SSLMethod(IntEnum):
    PROTOCOL_TLS = 2
    PROTOCOL_TLS_CLIENT = 16
    PROTOCOL_TLS_SERVER = 17


PROTOCOL_TLS, PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER = _SSLMethod


class TLSVersion(IntEnum):
    MINIMUM_SUPPORTED = -2
    TLSv1_2 = 771
    TLSv1_3 = 772
    MAXIMUM_SUPPORTED = -1


class Purpose(IntEnum):
    SERVER_AUTH = 1
    CLIENT_AUTH = 2


class Options(IntFlag):
    OP_ALL = 0x80000050
    OP_NO_SSLv3 = 0x2000000
    OP_NO_TLSv1 = 0x4000000


OP_NO_SSLv3, OP_NO_TLSv1 = Options.OP_NO_SSLv3, Options.OP_NO_TLSv1


class SSLError(OSError):
    """Something is wrong with encryption."""

    library = reason = None

    def __str__(self):
        return self.args[1] if len(self.args) > 1 and isinstance(self.args[1], str) else super().__str__()


class SSLZeroReturnError(SSLError):
    pass


class SSLWantReadError(SSLError):
    pass


class SSLWantWriteError(SSLError):
    pass


class SSLEOFError(SSLError):
    pass


class SSLSyscallError(SSLError):
    pass


class SSLCertVerificationError(SSLError, ValueError):
    """The other side's certificate is not good."""


CertificateError = SSLCertVerificationError


class SSLContext:
    """Settings of encrypted connections."""

    def __init__(self, protocol=None):
        self.protocol = PROTOCOL_TLS if protocol is None else protocol
        client = self.protocol is PROTOCOL_TLS_CLIENT
        self.check_hostname = client
        self.verify_mode = CERT_REQUIRED if client else CERT_NONE
        self.minimum_version = TLSVersion.TLSv1_2
        self.maximum_version = TLSVersion.MAXIMUM_SUPPORTED
        self.options = Options.OP_ALL

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        pass

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        if cafile is None and capath is None and cadata is None:
            raise TypeError("cafile, capath and cadata cannot be all omitted")

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        """Any file will do, if it is there."""
        for path in (certfile, keyfile):
            if path is not None:
                with open(path):
                    pass

    def set_ciphers(self, ciphers):
        pass

    def set_alpn_protocols(self, protocols):
        self._alpn = list(protocols)

    def wrap_socket(self, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True, server_hostname=None,
                    session=None):
        if self.check_hostname and not server_side and server_hostname is None:
            raise ValueError("check_hostname requires server_hostname")
        return _wrapped(self, sock, server_side, server_hostname)

    def wrap_bio(self, *args, **kwargs):
        raise NotImplementedError("ssl.SSLContext.wrap_bio: Loopscope's simulated world does not encrypt")


_wrapped_kind = None


def _wrapped(context, sock, server_side, server_hostname):
    """A socket that tells what an encrypted one would. Made here when first asked for: sockets need this module, too."""
    global _wrapped_kind
    import _tls
    if _wrapped_kind is None:
        import socket

        class SSLSocket(socket.socket, _tls.Connection):
            """A socket of the simulated world, which does not encrypt."""

            def connect(self, address):
                super().connect(address)
                self._shake_hands()

            def _shake_hands(self):
                if not self.server_side:
                    _tls.check(self.context, self.server_hostname, self.getpeername())
                    _tls.note_client(self)

            def accept(self):
                new, address = super().accept()
                return _wrapped(self.context, new, True, None), address

            def listen(self, backlog=128):
                super().listen(backlog)
                _tls.note_server(self)

            def recv(self, bufsize, flags=0):
                data = super().recv(bufsize, flags)
                if self.server_side and not _tls.is_client(self):
                    is_http = data.split(b" ")[0] in (b"GET", b"POST", b"HEAD", b"PUT")
                    self.close()
                    if not data:
                        raise SSLEOFError(8, "[SSL: UNEXPECTED_EOF_WHILE_READING] EOF occurred in violation of protocol (_ssl.c:1006)")
                    raise SSLError(1, "[SSL: HTTP_REQUEST] http request (_ssl.c:1006)" if is_http else
                                   "[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1006)")
                return data

            def read(self, len=1024, buffer=None):
                return self.recv(len)

            def write(self, data):
                return self.send(data)

            def unwrap(self):
                return self

            def pending(self):
                return 0
        SSLSocket.__module__ = "ssl"
        globals()["SSLSocket"] = _wrapped_kind = SSLSocket
    timeout = sock.gettimeout()
    new = _wrapped_kind(sock.family, sock.type, sock.proto, fileno=sock.detach())
    new.settimeout(timeout)
    new._begin(context, server_hostname, server_side)
    if server_side:
        import _network
        if _network.names(new.fileno())[1] is None:
            _tls.note_server(new)
    elif _connected(new):
        new._shake_hands()
    return new


def _connected(sock):
    try:
        sock.getpeername()
    except OSError:
        return False
    return True


_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def cert_time_to_seconds(cert_time):
    """Seconds since 1970 of a certificate's time, as "Jan  5 09:34:43 2018 GMT"."""
    import datetime
    try:
        month, day, clock, year, zone = cert_time.split()
        hour, minute, second = map(int, clock.split(":"))
        moment = datetime.datetime(int(year), _MONTHS.index(month) + 1, int(day), hour, minute, second, tzinfo=datetime.timezone.utc)
        if zone != "GMT":
            raise ValueError
    except ValueError:
        raise ValueError(f"time data {cert_time!r} does not match format \"%b %d %H:%M:%S %Y GMT\"") from None
    return int(moment.timestamp())


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    return SSLContext(PROTOCOL_TLS_CLIENT if purpose is Purpose.SERVER_AUTH else PROTOCOL_TLS_SERVER)


def _create_unverified_context(*args, **kwargs):
    context = SSLContext(PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = CERT_NONE
    return context


_create_default_https_context = create_default_context
