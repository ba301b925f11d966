"""How connections, servers and datagram endpoints are made."""
import itertools

from . import tasks
from .constants import IO
from .server import Server


def _addresses_without_lookup(host, port, family, type, proto):
    """getaddrinfo's answer where the host is an address already; None where a name must be looked up."""
    import socket
    if proto not in (0, socket.IPPROTO_TCP, socket.IPPROTO_UDP) or host is None:
        return None
    if type == socket.SOCK_STREAM:
        proto = socket.IPPROTO_TCP
    elif type == socket.SOCK_DGRAM:
        proto = socket.IPPROTO_UDP
    else:
        return None
    if port is None or port == b"" or port == "":
        port = 0
    else:
        try:
            port = int(port)
        except (TypeError, ValueError):
            return None
    if isinstance(host, bytes):
        host = host.decode()
    if host in ("::1", "::") and family in (0, socket.AF_INET6):
        return [(socket.AF_INET6, type, proto, "", (host, port, 0, 0))]
    if not socket._is_address(host):
        return None
    return [(socket.AF_INET, type, proto, "", (host, port))]


class EndpointsMixin:
    """create_connection, create_server and their like."""

    # -- names --

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        """The addresses of a host. Looking a name up takes the loop's turn, not its time."""
        import socket
        self._looked_up = True
        future = self._create_future(IO, f"the address of {host}")
        handle = self._call_on_io(0, _look_up, future, socket.getaddrinfo, host, port, family, type, proto, flags)
        try:
            return await future
        finally:
            handle.cancel()

    async def getnameinfo(self, sockaddr, flags=0):
        import socket
        return socket.getnameinfo(sockaddr, flags)

    async def _ensure_resolved(self, address, *, family=0, type=1, proto=0, flags=0):
        host, port = address[:2]
        known = _addresses_without_lookup(host, port, family, type, proto)
        if known is not None:
            return known
        return await self.getaddrinfo(host, port, family=family, type=type, proto=proto, flags=flags)

    # -- connections --

    async def create_connection(self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0,
                                sock=None, local_addr=None, server_hostname=None, ssl_handshake_timeout=None,
                                ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None):
        """Connects; gives the transport and the protocol."""
        if server_hostname is not None and not ssl:
            raise ValueError("server_hostname is only meaningful with ssl")
        if server_hostname is None and ssl and not host:
            raise ValueError("You must set server_hostname when using ssl without a host")
        if ssl_handshake_timeout is not None and not ssl:
            raise ValueError("ssl_handshake_timeout is only meaningful with ssl")
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            sock = await self._connected_socket(host, port, family, proto, flags, local_addr)
        elif sock is None:
            raise ValueError("host and port was not specified and no sock specified")
        elif sock.type != 1:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        return await self._transport_for(sock, protocol_factory, ssl, server_hostname or host)

    async def _connected_socket(self, host, port, family, proto, flags, local_addr):
        import socket
        infos = await self._ensure_resolved((host, port), family=family, type=socket.SOCK_STREAM, proto=proto,
                                            flags=flags)
        if not infos:
            raise OSError("getaddrinfo() returned empty list")
        failures = []
        for family, kind, proto, _, address in infos:
            sock = socket.socket(family=family, type=kind, proto=proto)
            try:
                sock.setblocking(False)
                if local_addr is not None:
                    self._bind_local(sock, local_addr)
                await self.sock_connect(sock, address)
                return sock
            except OSError as exc:
                sock.close()
                failures.append(exc)
            except BaseException:
                sock.close()
                raise
        if len(failures) == 1 or all(str(exc) == str(failures[0]) for exc in failures):
            raise failures[0]
        raise OSError("Multiple exceptions: {}".format(", ".join(str(exc) for exc in failures)))

    def _bind_local(self, sock, local_addr):
        try:
            sock.bind(local_addr)
        except OSError as exc:
            raise OSError(exc.errno, f"error while attempting to bind on address {local_addr!r}: "
                                     f"{exc.strerror.lower()}") from None

    async def _transport_for(self, sock, protocol_factory, ssl=None, host=None, server_side=False):
        sock.setblocking(False)
        extra = None
        if ssl:
            import _tls
            context = _tls.context_of(ssl)
            if not server_side:
                try:
                    _tls.check(context, host, sock.getpeername())
                    _tls.note_client(sock)
                except BaseException:
                    sock.close()
                    raise
            extra = _tls.extra(context, host, server_side)
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = self._make_socket_transport(sock, protocol, waiter, extra=extra)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

    async def connect_accepted_socket(self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None,
                                      ssl_shutdown_timeout=None):
        """Wraps a connection that was accepted outside of asyncio."""
        if sock.type != 1:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        return await self._transport_for(sock, protocol_factory, ssl, server_side=True)

    async def start_tls(self, transport, protocol, sslcontext, *, server_side=False, server_hostname=None,
                        ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        """The same transport, which from now on says that it is encrypted."""
        import _tls
        if not server_side and transport.get_extra_info("socket") is not None:
            _tls.note_client(transport.get_extra_info("socket"))
        transport._extra.update(_tls.extra(_tls.context_of(sslcontext), server_hostname, server_side))
        return transport

    async def sendfile(self, transport, file, offset=0, count=None, *, fallback=True):
        """Sends a file's content."""
        if transport.is_closing():
            raise RuntimeError("Transport is closing")
        file.seek(offset)
        data = file.read() if count is None else file.read(count)
        transport.write(data)
        return len(data)

    # -- servers --

    async def create_server(self, protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100,
                            ssl=None, reuse_address=None, reuse_port=None, ssl_handshake_timeout=None,
                            ssl_shutdown_timeout=None, start_serving=True):
        """Listens; gives the Server."""
        import socket
        if isinstance(ssl, bool):
            raise TypeError("ssl argument must be an SSLContext or None")
        if ssl_handshake_timeout is not None and ssl is None:
            raise ValueError("ssl_handshake_timeout is only meaningful with ssl")
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            sockets = await self._bound_sockets(socket, host, port, family, flags)
        else:
            if sock is None:
                raise ValueError("Neither host/port nor sock were specified")
            if sock.type != socket.SOCK_STREAM:
                raise ValueError(f"A Stream Socket was expected, got {sock!r}")
            sockets = [sock]
        for each in sockets:
            each.setblocking(False)
        return await self._server_on(sockets, protocol_factory, ssl, backlog, start_serving)

    async def _server_on(self, sockets, protocol_factory, ssl, backlog, start_serving):
        if ssl is not None:
            import _tls
            for each in sockets:
                _tls.note_server(each)
        server = Server(self, sockets, protocol_factory, ssl, backlog)
        if start_serving:
            server._start_serving()
            await tasks.sleep(0)
        return server

    async def _bound_sockets(self, socket, host, port, family, flags):
        if host == "":
            hosts = [None]
        elif isinstance(host, str) or not hasattr(host, "__iter__"):
            hosts = [host]
        else:
            hosts = host
        lookups = [self._server_addresses(each, port, family, flags) for each in hosts]
        infos = set(itertools.chain.from_iterable(await tasks.gather(*lookups)))
        sockets = []
        try:
            for family, kind, proto, _, address in sorted(infos, key=lambda info: info[4]):
                sock = socket.socket(family, kind, proto)
                sockets.append(sock)
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
                try:
                    sock.bind(address)
                except OSError as exc:
                    raise OSError(exc.errno, f"error while attempting to bind on address {address!r}: "
                                             f"{exc.strerror.lower()}") from None
        except BaseException:
            for sock in sockets:
                sock.close()
            raise
        return sockets

    async def _server_addresses(self, host, port, family, flags):
        import socket
        infos = await self._ensure_resolved((host, port), family=family, type=socket.SOCK_STREAM, flags=flags)
        if not infos:
            raise OSError(f"getaddrinfo({host!r}) returned empty list")
        return infos

    # -- datagrams --

    async def create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0,
                                       flags=0, reuse_port=None, allow_broadcast=None, sock=None):
        """A socket for datagrams; gives the transport and the protocol."""
        import socket
        if sock is not None:
            if sock.type == socket.SOCK_STREAM:
                raise ValueError(f"A datagram socket was expected, got {sock!r}")
            if local_addr or remote_addr or family or proto or flags or reuse_port or allow_broadcast:
                raise ValueError("socket modifier keyword arguments can not be used when sock is specified.")
            sock.setblocking(False)
            remote = None
        else:
            if not (local_addr or remote_addr) and family == 0:
                raise ValueError("unexpected address family")
            local = await self._datagram_address(local_addr)
            remote = await self._datagram_address(remote_addr)
            sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            try:
                sock.setblocking(False)
                if local is not None:
                    sock.bind(local)
                if remote is not None:
                    await self.sock_connect(sock, remote)
            except BaseException:
                sock.close()
                raise
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = self._make_datagram_transport(sock, protocol, remote, waiter)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

    async def _datagram_address(self, address):
        if address is None:
            return None
        if not (isinstance(address, tuple) and len(address) == 2):
            raise TypeError("2-tuple is expected")
        infos = await self._ensure_resolved(address, type=2)
        return infos[0][4]

    # -- Unix sockets: a path instead of a host and a port --

    async def create_unix_connection(self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None,
                                     ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        import os
        import socket
        if ssl:
            raise NotImplementedError("create_unix_connection(ssl=..): Loopscope has Unix sockets without TLS only")
        if path is not None:
            if sock is not None:
                raise ValueError("path and sock can not be specified at the same time")
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0)
            try:
                sock.setblocking(False)
                await self.sock_connect(sock, os.fspath(path))
            except BaseException:
                sock.close()
                raise
        elif sock is None:
            raise ValueError("no path and sock were specified")
        elif sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")
        return await self._transport_for(sock, protocol_factory)

    async def create_unix_server(self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None,
                                 ssl_shutdown_timeout=None, start_serving=True):
        import os
        import socket
        if ssl is not None:
            raise NotImplementedError("create_unix_server(ssl=..): Loopscope has Unix sockets without TLS only")
        if path is not None:
            if sock is not None:
                raise ValueError("path and sock can not be specified at the same time")
            path = os.fspath(path)
            if path in socket._unix_hosts and os.path.exists(path):
                os.remove(path)  # of a server that is gone, or will not be found any more
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            try:
                sock.bind(path)
            except OSError as exc:
                sock.close()
                if exc.errno == 98:  # EADDRINUSE
                    raise OSError(exc.errno, f"Address {path!r} is already in use") from None
                raise
            except BaseException:
                sock.close()
                raise
        elif sock is None:
            raise ValueError("path was not specified, and no sock specified")
        elif sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")
        sock.setblocking(False)
        return await self._server_on([sock], protocol_factory, None, backlog, start_serving)


def _look_up(future, function, *args):
    if future.done():
        return
    try:
        future.set_result(function(*args))
    except OSError as error:
        future.set_exception(error)
