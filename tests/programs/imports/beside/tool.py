"""A module beside the script."""
VERSION = "1.0"
_private = "hidden"
_count = 0
__all__ = ["greet", "VERSION"]


def greet(name):
    return f"Hello, {name}, from {__name__}"


def count():
    global _count
    _count += 1
    return _count


print("tool is imported", __name__)

# expect: tool is imported __main__
