"""What a connection that would be encrypted says of itself. Nothing is encrypted: no byte leaves the machine.

Servers of the script that were given an SSLContext are known by their ports, and clients that shake hands by their
addresses, so that a client that comes without TLS to a server with it, or the other way round, fails as it would.
"""
import _world
import ssl

_ports = set()  # of the script's own servers that were given a context
_clients = set()  # addresses of the clients that have shaken hands
_waiting = {}  # by client's address: the future of a server that waits for its handshake


def note_server(sock):
    _ports.add(sock.getsockname()[1])


def note_client(sock):
    """A client has shaken hands, as far as that needs no bytes."""
    address = tuple(sock.getsockname()[:2])
    _clients.add(address)
    waiter = _waiting.pop(address, None)
    if waiter is not None and not waiter.done():
        waiter.set_result(True)


def is_client(sock):
    return tuple(sock.getpeername()[:2]) in _clients


async def client_shakes_hands(loop, sock):
    """For a server that has accepted a connection: waits for the handshake. False: the client speaks, or goes, without one."""
    if is_client(sock):
        return True
    address = tuple(sock.getpeername()[:2])
    waiter = _waiting[address] = loop.create_future()
    loop._add_reader(sock.fileno(), lambda: waiter.done() or waiter.set_result(is_client(sock)))
    try:
        return await waiter
    finally:
        _waiting.pop(address, None)
        loop._remove_reader(sock.fileno())


def context_of(given):
    return ssl.create_default_context() if given is True or given is None else given


def check(context, host, address):
    """What the handshake would raise."""
    port = address[1]
    local = str(address[0]).startswith("127.") or address[0] in ("::1", "0.0.0.0")
    if local and port not in _ports:
        raise ssl.SSLError(1, "[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1002)")
    if not local and context.verify_mode != ssl.CERT_NONE and _world.host(host or "")["outcome"] == "bad certificate":
        raise ssl.SSLCertVerificationError(1, "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed "
                                              "certificate (_ssl.c:1002)")


class Connection:
    """What get_extra_info("ssl_object") gives, and the part of ssl.SSLSocket that tells of the connection."""

    server_side = False

    def _begin(self, context, server_hostname, server_side=False):
        self.context, self.server_hostname, self.server_side = context, server_hostname, server_side
        return self

    def version(self):
        return "TLSv1.3"

    def cipher(self):
        return ("TLS_AES_256_GCM_SHA384", "TLSv1.3", 256)

    def shared_ciphers(self):
        return [self.cipher()]

    def compression(self):
        return None

    def selected_alpn_protocol(self):
        wanted = getattr(self.context, "_alpn", None)
        return wanted[0] if wanted else None

    def getpeercert(self, binary_form=False):
        if self.server_side:
            return None
        if binary_form:
            return b"a simulated certificate of " + (self.server_hostname or "").encode()
        if self.context.verify_mode == ssl.CERT_NONE:
            return {}
        name = self.server_hostname or "localhost"
        return {"subject": ((("commonName", name),),), "version": 3, "serialNumber": "01",
                "issuer": ((("countryName", "XX"),), (("organizationName", "Simulated"),), (("commonName", "Simulated CA"),)),
                "notBefore": "Jan  1 00:00:00 2024 GMT", "notAfter": "Jan  1 00:00:00 2034 GMT",
                "subjectAltName": (("DNS", name),)}

    def do_handshake(self):
        pass


def extra(context, server_hostname, server_side=False):
    """What a transport's get_extra_info() tells."""
    told = Connection()._begin(context, server_hostname, server_side)
    return {"sslcontext": context, "ssl_object": told, "peercert": told.getpeercert(), "cipher": told.cipher(), "compression": None}
