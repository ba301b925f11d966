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
        pass

    def wrap_socket(self, sock, **kwargs):
        raise NotImplementedError("ssl.SSLContext.wrap_socket: Loopscope's simulated world does not encrypt; "
                                  "use the socket as it is, or asyncio.open_connection(.., ssl=True)")

    def wrap_bio(self, *args, **kwargs):
        raise NotImplementedError("ssl.SSLContext.wrap_bio: Loopscope's simulated world does not encrypt")


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    return SSLContext(PROTOCOL_TLS_CLIENT if purpose is Purpose.SERVER_AUTH else PROTOCOL_TLS_SERVER)


def _create_unverified_context(*args, **kwargs):
    context = SSLContext(PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = CERT_NONE
    return context


_create_default_https_context = create_default_context
