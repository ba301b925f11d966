"""Replies, by the name of the module that aiohttp keeps them in."""
from .client_response import ClientResponse, ContentDisposition, RequestInfo
