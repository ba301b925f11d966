"""Holds the library's names against CPython 3.11's: what CPython's modules offer is there, or refused by name.

    library_names.py LOOPSCOPE
"""
import contextlib
import importlib
import io
import subprocess
import sys
import types
import warnings

# What only looks into CPython itself, or is its own test.
LEFT_OUT = {"main", "test", "datetime_CAPI", "__doc__", "__version__", "path", "_exit"}
# Modules inside packages that scripts reach through the package.
INSIDE = ("asyncio.", "json.", "unittest.", "concurrent.futures.", "sqlite3.")


def offered(module):
    """The names that a module says it offers, or else those that are its own."""
    listed = getattr(module, "__all__", None)
    if listed is not None:
        return {name for name in listed if hasattr(module, name)} - LEFT_OUT
    names = set()
    for name in dir(module):
        value = getattr(module, name)
        home = getattr(value, "__module__", None)
        own = not isinstance(home, str) or home.lstrip("_").split(".")[0] == module.__name__.split(".")[0]
        if not name.startswith("_") and not isinstance(value, types.ModuleType) and own:
            names.add(name)
    return names - LEFT_OUT


def main():
    if sys.version_info[:2] != (3, 11):
        print("python3 is not CPython 3.11: nothing to hold against")
        return 0
    warnings.simplefilter("ignore")
    table = subprocess.run([sys.argv[1], "check", "--supported"], capture_output=True, text=True, check=True).stdout
    modules, names, refused = [], set(), set()
    for line in table.splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "module":
            modules.append(rest)
        elif kind == "name":
            names.add(rest)
        elif line.startswith("refused "):
            refused.add(line.split(" ", 2)[2].split(":")[0])
    missing = []
    for name in modules:
        if name.startswith(INSIDE) and name != "unittest.mock":
            continue
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                module = importlib.import_module(name)
        except ImportError:
            continue  # a package of others that is not installed here
        if "site-packages" in (getattr(module, "__file__", None) or ""):
            continue
        missing += [f"{name}.{attribute}" for attribute in sorted(offered(module))
                    if f"{name}.{attribute}" not in names | refused]
    both = sorted(names & refused)
    for name in missing:
        print(f"{name}: neither there nor in core/run/refused.def")
    for name in both:
        print(f"{name}: is there, and refused in core/run/refused.def")
    print(f"{len(modules)} modules, {len(names)} names there, {len(refused)} refused")
    return 1 if missing or both or len(modules) < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
