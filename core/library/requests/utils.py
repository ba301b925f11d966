"""Small helpers."""
from urllib.parse import quote, unquote, urlparse

from .cookies import cookiejar_from_dict
from .sessions import default_headers


def dict_from_cookiejar(cj):
    return dict(cj)


def add_dict_to_cookiejar(cj, cookie_dict):
    return cookiejar_from_dict(cookie_dict, cj)


def default_user_agent(name="python-requests"):
    return f"{name}/2.32.3"
