"""Hooks that are told of each step of a request."""
from types import SimpleNamespace

class _Params(SimpleNamespace):
    """What a hook is told of its moment."""


_SIGNALS = {
    "on_request_start": "TraceRequestStartParams",
    "on_request_chunk_sent": "TraceRequestChunkSentParams",
    "on_response_chunk_received": "TraceResponseChunkReceivedParams",
    "on_request_end": "TraceRequestEndParams",
    "on_request_exception": "TraceRequestExceptionParams",
    "on_request_redirect": "TraceRequestRedirectParams",
    "on_connection_queued_start": "TraceConnectionQueuedStartParams",
    "on_connection_queued_end": "TraceConnectionQueuedEndParams",
    "on_connection_create_start": "TraceConnectionCreateStartParams",
    "on_connection_create_end": "TraceConnectionCreateEndParams",
    "on_connection_reuseconn": "TraceConnectionReuseconnParams",
    "on_dns_resolvehost_start": "TraceDnsResolveHostStartParams",
    "on_dns_resolvehost_end": "TraceDnsResolveHostEndParams",
    "on_dns_cache_hit": "TraceDnsCacheHitParams",
    "on_dns_cache_miss": "TraceDnsCacheMissParams",
    "on_request_headers_sent": "TraceRequestHeadersSentParams",
}
for _name in _SIGNALS.values():
    globals()[_name] = type(_name, (_Params,), {"__module__": __name__})


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
            await getattr(config, name).send(self._session, context, globals()[_SIGNALS[name]](**params))
