"""Keys in headers, queries and cookies."""
from .schemes import APIKeyCookie, APIKeyHeader, APIKeyQuery
