"""Hooks that are told of each step of a request."""
from types import SimpleNamespace

_SIGNALS = ("on_request_start", "on_request_chunk_sent", "on_response_chunk_received", "on_request_end",
            "on_request_exception", "on_request_redirect", "on_connection_queued_start", "on_connection_queued_end",
            "on_connection_create_start", "on_connection_create_end", "on_connection_reuseconn",
            "on_dns_resolvehost_start", "on_dns_resolvehost_end", "on_dns_cache_hit", "on_dns_cache_miss",
            "on_request_headers_sent")


class Signal(list):
    """Coroutine functions, all called when it is sent."""

    async def send(self, *args, **kwargs):
        for receiver in self:
            await receiver(*args, **kwargs)


class TraceConfig:
    """One list of hooks for each kind of moment."""

    def __init__(self, trace_config_ctx_factory=SimpleNamespace):
        self._context_factory = trace_config_ctx_factory
        for name in _SIGNALS:
            setattr(self, name, Signal())

    def trace_config_ctx(self, trace_request_ctx=None):
        return self._context_factory(trace_request_ctx=trace_request_ctx)

    def freeze(self):
        pass


class Tracing:
    """The hooks of one request of a session."""

    def __init__(self, session, configs, request_context):
        self._session = session
        self._configs = [(config, config.trace_config_ctx(request_context)) for config in configs]

    async def send(self, name, **params):
        for config, context in self._configs:
            await getattr(config, name).send(self._session, context, SimpleNamespace(**params))
