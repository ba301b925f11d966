"""Which pydantic this is like."""
VERSION = "2.13.4"


def version_short():
    return "2.13"
