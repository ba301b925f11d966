"""The names of headers and methods, as constants."""
from multidict import istr

METH_ANY = "*"
METH_CONNECT, METH_HEAD, METH_GET, METH_DELETE = "CONNECT", "HEAD", "GET", "DELETE"
METH_OPTIONS, METH_PATCH, METH_POST, METH_PUT, METH_TRACE = "OPTIONS", "PATCH", "POST", "PUT", "TRACE"
METH_ALL = {METH_CONNECT, METH_HEAD, METH_GET, METH_DELETE, METH_OPTIONS, METH_PATCH, METH_POST, METH_PUT, METH_TRACE}

for _name in ("Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Accept-Ranges", "Age", "Allow",
              "Authorization", "Cache-Control", "Connection", "Content-Disposition", "Content-Encoding",
              "Content-Language", "Content-Length", "Content-Location", "Content-Range", "Content-Type", "Cookie",
              "Date", "ETag", "Expect", "Expires", "Forwarded", "From", "Host", "If-Match", "If-Modified-Since",
              "If-None-Match", "If-Range", "If-Unmodified-Since", "Keep-Alive", "Last-Modified", "Link", "Location",
              "Max-Forwards", "Origin", "Pragma", "Range", "Referer", "Retry-After", "Sec-WebSocket-Accept",
              "Sec-WebSocket-Key", "Sec-WebSocket-Protocol", "Sec-WebSocket-Version", "Server", "Set-Cookie", "TE",
              "Trailer", "Transfer-Encoding", "Upgrade", "URI", "User-Agent", "Vary", "Via", "Warning",
              "WWW-Authenticate", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto"):
    globals()[_name.upper().replace("-", "_")] = istr(_name)
