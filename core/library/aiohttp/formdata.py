"""Forms as they are sent: plain pairs, or with files as multipart."""
import io
import os
from urllib.parse import urlencode

from multidict import MultiDict

from .multipart import Payload


class FormData:
    """The fields of a form."""

    def __init__(self, fields=(), quote_fields=True, charset=None, *, default_to_multipart=False):
        self._fields = []  # of (name, value, content type or None, file name or None)
        self._is_multipart = default_to_multipart
        self._typed = True  # whether texts say that they are texts
        self._charset = charset
        if isinstance(fields, dict) or hasattr(fields, "items"):
            fields = list(fields.items())
        elif not isinstance(fields, (list, tuple)):
            fields = (fields,)
        self.add_fields(*fields)

    @property
    def is_multipart(self):
        return self._is_multipart

    def add_field(self, name, value, *, content_type=None, filename=None, content_transfer_encoding=None):
        if isinstance(value, (io.IOBase, bytes, bytearray, memoryview)) or hasattr(value, "read"):
            self._is_multipart = True
            if filename is None and hasattr(value, "name"):
                filename = os.path.basename(str(value.name))
        if content_type is not None:
            if not isinstance(content_type, str):
                raise TypeError(f"content_type must be an instance of str. Got: {content_type}")
            self._is_multipart = True
        if filename is not None:
            if not isinstance(filename, str):
                raise TypeError(f"filename must be an instance of str. Got: {filename}")
            self._is_multipart = True
        self._fields.append((name, value, content_type, filename))

    def add_fields(self, *fields):
        for field in fields:
            if isinstance(field, (list, tuple)) and len(field) == 2:
                self.add_field(*field)
            elif isinstance(field, (MultiDict, dict)):
                self.add_fields(*field.items())
            elif hasattr(field, "read"):
                self.add_field(getattr(field, "name", "unknown"), field)
            else:
                raise TypeError("Only io.IOBase, multidict and (name, file) pairs allowed, use .add_field() for passing "
                                f"more complex parameters, got {field!r}")

    def encode(self):
        """The content type and the bytes."""
        if not self._is_multipart:
            text = urlencode([(name, str(value)) for name, value, _, _ in self._fields])
            return "application/x-www-form-urlencoded", text.encode()
        boundary = "simulated-boundary-0123456789"
        out = []
        for name, value, kind, filename in self._fields:
            disposition = f'form-data; name="{name}"'
            if filename is not None:
                disposition += f'; filename="{filename}"'
            if self._typed or filename is not None:
                kind = kind or Payload(value).content_type
            out.append(f"--{boundary}\r\n".encode())
            if kind is not None:
                out.append(f"Content-Type: {kind}\r\n".encode())
            out.append(f"Content-Disposition: {disposition}\r\n\r\n".encode())
            out.append(_bytes_of(value) + b"\r\n")
        out.append(f"--{boundary}--\r\n".encode())
        return f"multipart/form-data; boundary={boundary}", b"".join(out)


def _bytes_of(value):
    if hasattr(value, "read"):
        value = value.read()
    return value.encode() if isinstance(value, str) else bytes(value)
