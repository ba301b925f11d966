"""Lists what scripts may use: builtins, methods of the built-in types, modules and their names. The modules to look
at are the arguments of the script."""
import builtins
import sys
import types


def say(kind, name):
    print(f"{kind} {name}")


def public(names):
    return sorted(name for name in names if not name.startswith("_"))


def tell_builtins():
    for name in public(dir(builtins)):
        say("builtin", name)
    seen = set()
    for name in public(dir(builtins)):
        kind = getattr(builtins, name)
        if not isinstance(kind, type) or kind in seen or issubclass(kind, BaseException) and kind.__mro__[1] is not object:
            continue
        seen.add(kind)
        tell_methods(kind, name)
    for name in ("CoroutineType", "GeneratorType", "AsyncGeneratorType", "MappingProxyType"):
        tell_methods(getattr(types, name), getattr(types, name).__name__)


def tell_methods(kind, name):
    for attribute in public(vars(kind)):
        say("method", f"{name}.{attribute}")


def own_names(module):
    """The names that a module offers: those it says, or those that are its own."""
    listed = getattr(module, "__all__", None)
    if listed is not None:
        return sorted(name for name in listed if hasattr(module, name))
    found = []
    for name in public(dir(module)):
        value = getattr(module, name)
        if isinstance(value, types.ModuleType) and value.__name__ in sys.modules:
            continue
        home = getattr(value, "__module__", None) if callable(value) else None
        top = home.split(".")[0] if isinstance(home, str) else ""
        # What another module offers is not this one's.
        if top == module.__name__.split(".")[0] or top not in library or module is sys:
            found.append(name)
    return found


def tell_modules(names):
    for name in sorted(set(names)):
        if any(part.startswith("_") and part != "__future__" for part in name.split(".")):
            continue
        try:
            __import__(name)
        except Exception as error:
            print(f"{name} cannot be imported: {error}", file=sys.stderr)
            continue
        say("module", name)
        for attribute in own_names(sys.modules[name]):
            say("name", f"{name}.{attribute}")


library = {name.split(".")[0] for name in sys.argv[1:] if not name.startswith("_")}
tell_builtins()
tell_modules(sys.argv[1:])
