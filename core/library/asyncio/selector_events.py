"""The event loop's dealings with sockets: who waits for which to be ready, and the sock_ calls."""
import functools

import _world

from . import base_events, endpoints
from .constants import IO


class BaseSelectorEventLoop(endpoints.EndpointsMixin, base_events.BaseEventLoop):
    """A loop that watches sockets of the simulated network."""

    def __init__(self):
        super().__init__()
        self._transports = {}  # by file descriptor
        self._readers, self._writers = {}, {}  # handles by file descriptor
        if _world.interrupt_at() is not None:
            import _clients
            _clients.start_interrupt()

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self.is_closed():
            return
        if self._readers or self._writers:
            import _network
            _network.forget_loop(self)
            self._readers.clear()
            self._writers.clear()
        super().close()

    # -- who waits for what --

    def _watch(self, handles, fd, writing, callback, args):
        import _network
        self._check_closed()
        handles[fd] = _network.add_watch(self, fd, writing, callback, *args)
        return handles[fd]

    def _unwatch(self, handles, fd, writing):
        if self.is_closed() or handles.pop(fd, None) is None:
            return False
        import _network
        _network.remove_watch(self, fd, writing)
        return True

    def _add_reader(self, fd, callback, *args):
        return self._watch(self._readers, fd, False, callback, args)

    def _remove_reader(self, fd):
        return self._unwatch(self._readers, fd, False)

    def _add_writer(self, fd, callback, *args):
        return self._watch(self._writers, fd, True, callback, args)

    def _remove_writer(self, fd):
        return self._unwatch(self._writers, fd, True)

    def _watched(self, fd):
        return fd in self._readers, fd in self._writers

    def _fd_without_transport(self, fd):
        fileno = fd
        if not isinstance(fileno, int):
            try:
                fileno = int(fileno.fileno())
            except (AttributeError, TypeError, ValueError):
                raise ValueError(f"Invalid file object: {fd!r}") from None
        transport = self._transports.get(fileno)
        if transport is not None and not transport.is_closing():
            raise RuntimeError(f"File descriptor {fd!r} is used by transport {transport!r}")
        return fileno

    def add_reader(self, fd, callback, *args):
        """Calls callback whenever there is something to read from fd."""
        self._add_reader(self._fd_without_transport(fd), callback, *args)

    def remove_reader(self, fd):
        return self._remove_reader(self._fd_without_transport(fd))

    def add_writer(self, fd, callback, *args):
        """Calls callback whenever fd can be written to."""
        self._add_writer(self._fd_without_transport(fd), callback, *args)

    def remove_writer(self, fd):
        return self._remove_writer(self._fd_without_transport(fd))

    # -- sockets without transports --

    def _check_nonblocking(self, sock):
        if self._debug and sock.gettimeout() != 0:
            raise ValueError("the socket must be non-blocking")

    def _remove_reader_when_done(self, fd, future, handle=None):
        if handle is None or not handle.cancelled():
            self.remove_reader(fd)

    def _remove_writer_when_done(self, fd, future, handle=None):
        if handle is None or not handle.cancelled():
            self.remove_writer(fd)

    async def _when_ready(self, sock, writing, attempt, what):
        """attempt()'s result: now, or when the socket is ready and it succeeds."""
        self._check_nonblocking(sock)
        try:
            return attempt()
        except (BlockingIOError, InterruptedError):
            pass
        future = self._create_future(IO, what)
        fd = sock.fileno()
        self._fd_without_transport(fd)

        def ready():
            if future.done():
                return
            try:
                result = attempt()
            except (BlockingIOError, InterruptedError):
                return
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                future.set_exception(exc)
            else:
                future.set_result(result)

        if writing:
            handle = self._add_writer(fd, ready)
            future.add_done_callback(functools.partial(self._remove_writer_when_done, fd, handle=handle))
        else:
            handle = self._add_reader(fd, ready)
            future.add_done_callback(functools.partial(self._remove_reader_when_done, fd, handle=handle))
        return await future

    async def sock_recv(self, sock, n):
        return await self._when_ready(sock, False, lambda: sock.recv(n), "data on a socket")

    async def sock_recv_into(self, sock, buf):
        return await self._when_ready(sock, False, lambda: sock.recv_into(buf), "data on a socket")

    async def sock_recvfrom(self, sock, bufsize):
        return await self._when_ready(sock, False, lambda: sock.recvfrom(bufsize), "a datagram")

    async def sock_recvfrom_into(self, sock, buf, nbytes=0):
        return await self._when_ready(sock, False, lambda: sock.recvfrom_into(buf, nbytes or len(buf)), "a datagram")

    async def sock_sendto(self, sock, data, address):
        return await self._when_ready(sock, True, lambda: sock.sendto(data, address), "room to send")

    async def sock_sendall(self, sock, data):
        view = memoryview(bytes(data))
        sent = 0

        def send():
            nonlocal sent
            while sent < len(view):
                sent += sock.send(view[sent:])

        await self._when_ready(sock, True, send, "room to send")

    async def sock_accept(self, sock):
        def accept():
            conn, address = sock.accept()
            conn.setblocking(False)
            return conn, address

        return await self._when_ready(sock, False, accept, "a connection")

    async def sock_connect(self, sock, address):
        self._check_nonblocking(sock)
        if sock.family == 1:  # a Unix socket
            future = self._create_future(IO, f"a connection to {address}")
        else:
            host, port = address[:2]
            (_, _, _, _, address), *_ = await self._ensure_resolved((host, port), family=sock.family, type=sock.type,
                                                                   proto=sock.proto)
            if _world.has_levers():
                import _world_io
                await _world_io.connect_as_pulled(host, port)
            future = self._create_future(IO, f"a connection to {host}:{port}")
        self._sock_connect(future, sock, address)
        return await future

    def _sock_connect(self, future, sock, address):
        fd = sock.fileno()
        try:
            sock.connect(address)
        except (BlockingIOError, InterruptedError):
            self._fd_without_transport(fd)
            handle = self._add_writer(fd, self._sock_connect_ready, future, sock, address)
            future.add_done_callback(functools.partial(self._remove_writer_when_done, fd, handle=handle))
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            future.set_exception(exc)
        else:
            future.set_result(None)

    def _sock_connect_ready(self, future, sock, address):
        if future.done():
            return
        try:
            import socket
            error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if error != 0:
                raise OSError(error, f"Connect call failed {address}")
        except (BlockingIOError, InterruptedError):
            pass
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            future.set_exception(exc)
        else:
            future.set_result(None)

    async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=True):
        file.seek(offset)
        data = file.read() if count is None else file.read(count)
        await self.sock_sendall(sock, data)
        return len(data)

    # -- listening --

    def _start_serving(self, protocol_factory, sock, sslcontext=None, server=None, backlog=100, *rest):
        self._add_reader(sock.fileno(), self._accept_connections, protocol_factory, sock, server, backlog)

    def _stop_serving(self, sock):
        self._remove_reader(sock.fileno())
        sock.close()

    def _accept_connections(self, protocol_factory, sock, server, backlog):
        for _ in range(backlog):
            try:
                conn, address = sock.accept()
                conn.setblocking(False)
            except (BlockingIOError, InterruptedError, ConnectionAbortedError):
                return
            extra = {"peername": address}
            if server is not None and server._ssl_context is not None:
                import _tls
                extra.update(_tls.extra(server._ssl_context, None, True))
            self.create_task(self._accept_connection(protocol_factory, conn, extra, server))

    async def _accept_connection(self, protocol_factory, conn, extra, server):
        protocol = transport = None
        try:
            if "ssl_object" in extra:
                import _tls
                if not await _tls.client_shakes_hands(self, conn):
                    conn.recv(65536)
                    conn.close()
                    return
            protocol = protocol_factory()
            waiter = self.create_future()
            transport = self._make_socket_transport(conn, protocol, waiter=waiter, extra=extra, server=server)
            try:
                await waiter
            except BaseException:
                transport.close()
                raise
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if self._debug:
                context = {"message": "Error on transport creation for incoming connection", "exception": exc}
                if protocol is not None:
                    context["protocol"] = protocol
                if transport is not None:
                    context["transport"] = transport
                self.call_exception_handler(context)

    def _make_socket_transport(self, sock, protocol, waiter=None, *, extra=None, server=None):
        from .selector_transports import _SelectorSocketTransport
        return _SelectorSocketTransport(self, sock, protocol, waiter, extra, server)

    def _make_datagram_transport(self, sock, protocol, address=None, waiter=None, extra=None):
        from .selector_transports import _SelectorDatagramTransport
        return _SelectorDatagramTransport(self, sock, protocol, address, waiter, extra)
