"""What is wrong with a message."""


class HttpProcessingError(Exception):
    """The message cannot be dealt with."""

    code = 0
    message = ""
    headers = None

    def __init__(self, *, code=None, message="", headers=None):
        if code is not None:
            self.code = code
        self.headers = headers
        self.message = message

    def __str__(self):
        return f"{self.code}, message:\n  {self.message}"

    def __repr__(self):
        return f"<{type(self).__name__}: {self.code}, message={self.message!r}>"


class BadHttpMessage(HttpProcessingError):
    code = 400
    message = "Bad Request"

    def __init__(self, message, *, headers=None):
        super().__init__(message=message, headers=headers)
        self.args = (message,)


class HttpBadRequest(BadHttpMessage):
    pass


class PayloadEncodingError(BadHttpMessage):
    pass


class ContentEncodingError(PayloadEncodingError):
    pass


class TransferEncodingError(PayloadEncodingError):
    pass


class ContentLengthError(PayloadEncodingError):
    pass


class InvalidHeader(BadHttpMessage):
    pass


class BadStatusLine(BadHttpMessage):
    pass
