"""Forms: what a body of either kind holds."""
from urllib.parse import parse_qsl

from .datastructures import Headers, UploadFile


def parse_form(body, content_type):
    """A list of (name, text or UploadFile), as they come."""
    if not content_type.lower().startswith("multipart/form-data"):
        return parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)
    mark = b"--" + content_type.partition("boundary=")[2].partition(";")[0].strip().strip('"').encode()
    found = []
    for part in body.split(mark)[1:]:
        if part.startswith(b"--"):
            break
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        headers = [tuple(line.partition(b":")[::2]) for line in head.split(b"\r\n") if line]
        raw = [(name.strip().lower(), value.strip()) for name, value in headers]
        found.append(_field(Headers(raw=raw), content.removesuffix(b"\r\n")))
    return found


def _field(headers, content):
    words = {}
    for word in headers.get("content-disposition", "").split(";")[1:]:
        key, _, value = word.strip().partition("=")
        words[key] = value.strip('"')
    if "filename" in words:
        import io
        return words.get("name", ""), UploadFile(io.BytesIO(content), size=len(content), filename=words["filename"], headers=headers)
    return words.get("name", ""), content.decode("utf-8", "replace")
