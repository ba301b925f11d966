"""Pictures, documents and other files, told by their names' ends: bytes of the right kind and a likely length."""
from . import draws

_KINDS = {
    "png": ("image/png", b"\x89PNG\r\n\x1a\n"), "jpg": ("image/jpeg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"),
    "jpeg": ("image/jpeg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"), "gif": ("image/gif", b"GIF89a"),
    "webp": ("image/webp", b"RIFF\x00\x00\x00\x00WEBP"), "ico": ("image/x-icon", b"\x00\x00\x01\x00"),
    "svg": ("image/svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg'></svg>"),
    "pdf": ("application/pdf", b"%PDF-1.4\n"), "zip": ("application/zip", b"PK\x03\x04"),
    "gz": ("application/gzip", b"\x1f\x8b\x08"), "tar": ("application/x-tar", b""), "tgz": ("application/gzip", b"\x1f\x8b\x08"),
    "mp3": ("audio/mpeg", b"ID3"), "mp4": ("video/mp4", b"\x00\x00\x00\x18ftyp"), "iso": ("application/octet-stream", b""),
    "bin": ("application/octet-stream", b""), "dat": ("application/octet-stream", b""), "exe": ("application/octet-stream", b"MZ"),
}
_PICTURE_HOSTS = ("picsum.photos", "placeimg.com", "placekitten.com", "loremflickr.com", "dummyimage.com", "placehold.co",
                  "via.placeholder.com", "placehold.it", "images.unsplash.com", "source.unsplash.com")
_FILL = b"simulated bytes "


def answer(asked):
    end = asked.last().rpartition(".")[2].lower() if "." in asked.last() else ""
    if not end and asked.host in _PICTURE_HOSTS:
        end = "jpg"
    if end in _KINDS:
        kind, head = _KINDS[end]
        size = draws.number(asked.url, 5, 40) * 1000
        return 200, kind, (head + _FILL * (size // len(_FILL) + 1))[:size] if end != "svg" else head
    if asked.last() == "robots.txt":
        return 200, "text/plain", b"User-agent: *\nDisallow: /private/\n"
    if end == "txt" or end == "md":
        lines = [draws.sentence(f"{asked.path}/{place}", 9) for place in range(40)]
        return 200, "text/plain", "\n".join(lines).encode() + b"\n"
    if end == "csv":
        rows = ["id,name,value"] + [f"{k},{draws.pick(k, draws.FIRST)},{draws.number((asked.path, k), 1, 99)}" for k in range(1, 21)]
        return 200, "text/csv", "\n".join(rows).encode() + b"\n"
    if end in ("xml", "rss"):
        return 200, "application/xml", _feed(asked)
    return None


def _feed(asked):
    items = "".join(f"<item><title>{draws.sentence((asked.path, k), 4)}</title><link>https://{asked.host}/{k}</link></item>"
                    for k in range(1, 6))
    return (f"<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>simulated {asked.host}</title>"
            f"{items}</channel></rss>").encode()
