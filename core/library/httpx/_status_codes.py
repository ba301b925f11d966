"""Statuses by name: codes.NOT_FOUND, codes.not_found, codes["NOT_FOUND"]."""
from enum import IntEnum
from http import HTTPStatus


class _Codes(IntEnum):
    """What codes can do beside being numbers."""

    def __str__(self):
        return str(self.value)

    @classmethod
    def get_reason_phrase(cls, value):
        try:
            return HTTPStatus(value).phrase
        except ValueError:
            return ""

    @classmethod
    def is_informational(cls, value):
        return 100 <= value <= 199

    @classmethod
    def is_success(cls, value):
        return 200 <= value <= 299

    @classmethod
    def is_redirect(cls, value):
        return 300 <= value <= 399

    @classmethod
    def is_client_error(cls, value):
        return 400 <= value <= 499

    @classmethod
    def is_server_error(cls, value):
        return 500 <= value <= 599

    @classmethod
    def is_error(cls, value):
        return 400 <= value <= 599


codes = _Codes("codes", [(status.name, status.value) for status in HTTPStatus])
for _code in list(codes):
    setattr(codes, _code.name.lower(), int(_code))
