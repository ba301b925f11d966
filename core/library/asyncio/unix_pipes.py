"""The loop's methods for pipes and for programs; their transports are in pipe_transports.py."""


class PipesMixin:
    """The loop's methods for pipes and programs."""

    async def connect_read_pipe(self, protocol_factory, pipe):
        """Reads a pipe; gives the transport and the protocol."""
        from .pipe_transports import _UnixReadPipeTransport
        return await self._connect_pipe(_UnixReadPipeTransport, protocol_factory, pipe)

    async def connect_write_pipe(self, protocol_factory, pipe):
        """Writes into a pipe; gives the transport and the protocol."""
        from .pipe_transports import _UnixWritePipeTransport
        return await self._connect_pipe(_UnixWritePipeTransport, protocol_factory, pipe)

    async def _connect_pipe(self, transport_class, protocol_factory, pipe):
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = transport_class(self, pipe, protocol, waiter)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

    async def subprocess_shell(self, protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1, universal_newlines=False,
                               shell=True, bufsize=0, encoding=None, errors=None, text=None, **kwargs):
        """Runs a command of the shell; gives the transport and the protocol."""
        if not isinstance(cmd, (bytes, str)):
            raise ValueError("cmd must be a string")
        if not shell:
            raise ValueError("shell must be True")
        _check_options(universal_newlines, bufsize, text, encoding, errors)
        return await self._run_program(protocol_factory, cmd, True, stdin, stdout, stderr, bufsize, **kwargs)

    async def subprocess_exec(self, protocol_factory, program, *args, stdin=-1, stdout=-1, stderr=-1,
                              universal_newlines=False, shell=False, bufsize=0, encoding=None, errors=None, text=None,
                              **kwargs):
        """Runs a program; gives the transport and the protocol."""
        if shell:
            raise ValueError("shell must be False")
        _check_options(universal_newlines, bufsize, text, encoding, errors)
        return await self._run_program(protocol_factory, (program, *args), False, stdin, stdout, stderr, bufsize, **kwargs)

    async def _run_program(self, protocol_factory, args, shell, stdin, stdout, stderr, bufsize, **kwargs):
        from .pipe_transports import _UnixSubprocessTransport
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = _UnixSubprocessTransport(self, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter=waiter,
                                             **kwargs)
        transport._proc._process.watch(lambda code: self._process_ended(transport, code))
        try:
            await waiter
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            transport.close()
            await transport._wait()
            raise
        return transport, protocol

    def _process_ended(self, transport, returncode):
        if self.is_closed():
            from .log import report
            report("warning", f"Loop {self!r} that handles pid {transport._pid!r} is closed")
        else:
            self.call_soon_threadsafe(self._child_watcher_callback, transport._pid, returncode, transport)

    def _child_watcher_callback(self, pid, returncode, transport):
        self.call_soon_threadsafe(self._pass_on_end, transport, returncode)

    def _pass_on_end(self, transport, returncode):
        self.call_soon(transport._process_exited, returncode)


def _check_options(universal_newlines, bufsize, text, encoding, errors):
    if universal_newlines:
        raise ValueError("universal_newlines must be False")
    if bufsize != 0:
        raise ValueError("bufsize must be 0")
    if text:
        raise ValueError("text must be False")
    if encoding is not None:
        raise ValueError("encoding must be None")
    if errors is not None:
        raise ValueError("errors must be None")
