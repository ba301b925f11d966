"""What stands between the server and the application."""


class Middleware:
    """A class of middleware and its options."""

    def __init__(self, cls, *args, **kwargs):
        self.cls, self.args, self.kwargs = cls, args, kwargs
