"""Imports modules by name."""
import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

__import__ = __import__


def import_module(name, package=None):
    if name.startswith("."):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        level = len(name) - len(name.lstrip("."))
        parts = package.split(".")
        if level > len(parts):
            raise ImportError("attempted relative import beyond top-level package")
        base = ".".join(parts[:len(parts) - level + 1])
        rest = name[level:]
        name = f"{base}.{rest}" if rest else base
    __import__(name)
    return sys.modules[name]


def invalidate_caches():
    pass


def reload(module):
    """Runs the file of a module of the script again, in the same module. Those of the library stay as they are."""
    if not isinstance(module, type(sys)):
        raise TypeError("reload() argument must be a module")
    name = module.__name__
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    file = getattr(module, "__file__", None)
    if file is not None and not file.startswith("loopscope/library"):
        with open(file, encoding="utf-8") as source:
            text = source.read()
        exec(compile(text, file, "exec"), module.__dict__)
    return sys.modules[name]
