"""Handlers that applications may call from their own."""
from .applications import http_exception_handler, request_validation_exception_handler, websocket_request_validation_exception_handler
