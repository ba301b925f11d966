"""Servers: applications, routes, requests, responses."""
from . import web_exceptions
from .client_exceptions import ClientConnectionResetError
from .http_websocket import WSCloseCode, WSMessage, WSMsgType
from .web_app import AppKey, Application
from .web_exceptions import *
from .web_middlewares import middleware, normalize_path_middleware
from .web_request import BaseRequest, FileField, Request
from .web_response import ContentCoding, FileResponse, Response, StreamResponse, json_response
from .web_routing import (
    AbstractRoute, Resource, RouteDef, RouteTableDef, UrlDispatcher, UrlMappingMatchInfo, delete, get, head, options,
    patch, post, put, route, static, view,
)
from .web_runner import (
    AppRunner, BaseRunner, BaseSite, GracefulExit, Server, ServerRunner, SockSite, TCPSite, run_app,
)
from .web_ws import WebSocketReady, WebSocketResponse


class View:
    """A handler as a class: a method for each HTTP method."""

    _iter = True

    def __init__(self, request):
        self._request = request

    request = property(lambda self: self._request)

    def __await__(self):
        method = getattr(self, self._request.method.lower(), None)
        if method is None:
            raise HTTPMethodNotAllowed(self._request.method, {name.upper() for name in
                                                              ("get", "post", "put", "patch", "delete", "head", "options")
                                                              if hasattr(self, name)})
        return method().__await__()
