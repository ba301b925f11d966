"""Transports over pipes, and to the programs behind them."""
import os

from . import base_subprocess, constants, futures, transports
from .log import report

_MAX_READ = 256 * 1024


class _PipeTransport:
    """What the two directions share: the file object, its descriptor, its protocol."""

    _pipe = _loop = None

    def _set_up(self, loop, pipe, protocol):
        from _processes import descriptors
        self._extra["pipe"] = pipe
        self._loop = loop
        self._pipe = pipe
        self._fileno = pipe.fileno()
        self._watched, _ = descriptors.watchable(pipe)  # None: always ready
        if self._watched is not None:
            os.set_blocking(self._watched, False)
        self._protocol = protocol
        self._closing = False

    def __repr__(self):
        info = [type(self).__name__]
        if self._pipe is None:
            info.append("closed")
        elif self._closing:
            info.append("closing")
        info.append(f"fd={self._fileno}")
        if self._pipe is not None and self._loop is not None:
            reading, _ = self._loop._watched(self._watched)
            info.append("polling" if reading else "idle")
            if hasattr(self, "_buffer"):
                info.append(f"bufsize={self.get_write_buffer_size()}")
        else:
            info.append("open" if self._pipe is not None else "closed")
        return f"<{' '.join(info)}>"

    def _read_when_ready(self, callback):
        if self._watched is not None and not self._closing:
            self._loop._add_reader(self._watched, callback)

    def _stop_reading(self):
        if self._watched is not None:
            self._loop._remove_reader(self._watched)

    def _fatal_error(self, exc, message="Fatal error on pipe transport"):
        if not isinstance(exc, OSError):
            self._loop.call_exception_handler({
                "message": message, "exception": exc, "transport": self, "protocol": self._protocol,
            })
        self._close(exc)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._pipe.close()
            self._pipe = self._protocol = self._loop = None

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def __del__(self):
        if self._pipe is not None:
            import warnings
            warnings.warn(f"unclosed transport {self!r}", ResourceWarning, source=self)
            self._pipe.close()


class _UnixReadPipeTransport(_PipeTransport, transports.ReadTransport):
    """Tells the protocol what comes out of a pipe."""

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra)
        self._set_up(loop, pipe, protocol)
        self._paused = False
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._begin)  # only then is it read
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def _begin(self):
        if self.is_reading():
            self._read_when_ready(self._read_ready)

    def _read_ready(self):
        try:
            data = os.read(self._watched, _MAX_READ)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as exc:
            self._fatal_error(exc, "Fatal read error on pipe transport")
            return
        if data:
            self._protocol.data_received(data)
            return
        self._closing = True
        self._stop_reading()
        self._loop.call_soon(self._protocol.eof_received)
        self._loop.call_soon(self._call_connection_lost, None)

    def is_reading(self):
        return not self._paused and not self._closing

    def pause_reading(self):
        if self.is_reading():
            self._paused = True
            self._stop_reading()

    def resume_reading(self):
        if not self._closing and self._paused:
            self._paused = False
            self._read_when_ready(self._read_ready)

    def close(self):
        if not self._closing:
            self._close(None)

    def _close(self, exc):
        self._closing = True
        self._stop_reading()
        self._loop.call_soon(self._call_connection_lost, exc)


class _UnixWritePipeTransport(_PipeTransport, transports._FlowControlMixin, transports.WriteTransport):
    """Puts into a pipe what it can, and keeps the rest until there is room."""

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra, loop)
        self._set_up(loop, pipe, protocol)
        self._buffer = bytearray()
        self._conn_lost = 0
        loop.call_soon(protocol.connection_made, self)
        # The other side's closing makes it readable.
        loop.call_soon(self._read_when_ready, self._read_ready)
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def get_write_buffer_size(self):
        return len(self._buffer)

    def _read_ready(self):
        self._close(BrokenPipeError() if self._buffer else None)

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise AssertionError(repr(data))
        if not data:
            return
        if self._conn_lost or self._closing:
            if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
                report("warning", "pipe closed by peer or os.write(pipe, data) raised exception.")
            self._conn_lost += 1
            return
        if not self._buffer:
            try:
                sent = os.write(self._fileno, data)
            except (BlockingIOError, InterruptedError):
                sent = 0
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._conn_lost += 1
                self._fatal_error(exc, "Fatal write error on pipe transport")
                return
            if sent == len(data):
                return
            data = data[sent:]
            self._loop._add_writer(self._watched, self._write_ready)
        self._buffer += data
        self._maybe_pause_protocol()

    def _write_ready(self):
        try:
            sent = os.write(self._fileno, self._buffer)
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._buffer.clear()
            self._conn_lost += 1
            self._loop._remove_writer(self._watched)
            self._fatal_error(exc, "Fatal write error on pipe transport")
            return
        if sent < len(self._buffer):
            del self._buffer[:sent]
            return
        self._buffer.clear()
        self._loop._remove_writer(self._watched)
        self._maybe_resume_protocol()
        if self._closing:
            self._stop_reading()
            self._call_connection_lost(None)

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._closing:
            return
        self._closing = True
        if not self._buffer:
            self._stop_reading()
            self._loop.call_soon(self._call_connection_lost, None)

    def close(self):
        if self._pipe is not None and not self._closing:
            self.write_eof()

    def abort(self):
        self._close(None)

    def _close(self, exc=None):
        self._closing = True
        if self._buffer:
            self._loop._remove_writer(self._watched)
        self._buffer.clear()
        self._stop_reading()
        self._loop.call_soon(self._call_connection_lost, exc)


class _UnixSubprocessTransport(base_subprocess.BaseSubprocessTransport):
    """A program started with subprocess.Popen."""

    def _start(self, args, shell, stdin, stdout, stderr, bufsize, **kwargs):
        import _network
        import subprocess
        from _processes import ends, pipe_files
        own = None
        if isinstance(stdin, int) and stdin == subprocess.PIPE:
            # A pair of sockets: their other side's closing can be seen.
            given, own = (ends.PipeEnd(fd) for fd in _network.pair())
            stdin = given.fd
        try:
            self._proc = subprocess.Popen(args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr,
                                          universal_newlines=False, bufsize=bufsize, **kwargs)
            if own is not None:
                self._proc.stdin, own = pipe_files.writer(own, size=0), None
                given.drop()
        finally:
            if own is not None:
                given.drop()
                own.drop()
