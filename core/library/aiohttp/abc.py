"""The abstract classes that scripts name."""
from .cookiejar import AbstractCookieJar


class AbstractAccessLogger:
    """Writes a line for each request that was answered."""

    def __init__(self, logger, log_format):
        self.logger = logger
        self.log_format = log_format

    def log(self, request, response, time):
        raise NotImplementedError


class AbstractResolver:
    """Looks names up."""

    async def resolve(self, host, port, family):
        raise NotImplementedError

    async def close(self):
        raise NotImplementedError
