"""How long connecting and reading may take."""


class Timeout:
    DEFAULT_TIMEOUT = None

    def __init__(self, total=None, connect=None, read=None):
        self.total = total
        self.connect_timeout = connect if connect is not None else total
        self.read_timeout = read if read is not None else total

    def __repr__(self):
        return f"Timeout(connect={self.connect_timeout!r}, read={self.read_timeout!r}, total={self.total!r})"
