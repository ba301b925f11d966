"""The part of inspect that looks into source texts and frames."""
import collections
import sys

from inspect import (CO_VARARGS, CO_VARKEYWORDS, _code_of, formatannotation, getattr_static, getfile, isclass, iscode,
                     isframe, isfunction, ismethod, ismodule, isroutine, istraceback, signature, unwrap)


CO_NOFREE, TPFLAGS_IS_ABSTRACT = 64, 1 << 20
ArgInfo = collections.namedtuple("ArgInfo", "args varargs keywords locals")
Arguments = collections.namedtuple("Arguments", "args, varargs, varkw")
Attribute = collections.namedtuple("Attribute", "name kind defining_class object")
ClosureVars = collections.namedtuple("ClosureVars", "nonlocals globals builtins unbound")
Traceback = collections.namedtuple("Traceback", "filename lineno function code_context index")
FrameInfo = collections.namedtuple("FrameInfo", ("frame",) + Traceback._fields)


def getsourcefile(object):
    return getfile(object)


def getabsfile(object, _filename=None):
    import os
    return os.path.normcase(os.path.abspath(_filename or getfile(object)))


def _all_lines(object):
    import linecache
    name = getfile(object)
    lines = linecache.getlines(name)
    if not lines:
        raise OSError("could not get source code")
    return lines


def findsource(object):
    """(all lines of the file, index of the object's first)"""
    lines = _all_lines(object)
    if ismodule(object):
        return lines, 0
    if isclass(object):
        wanted = object.__qualname__.split(".")
        stack = []
        for i, line in enumerate(lines):
            text = line.lstrip()
            indent = len(line) - len(text)
            if text.startswith(("class ", "def ", "async def ")):
                while stack and stack[-1][0] >= indent:
                    stack.pop()
                name = text.split("(")[0].split(":")[0].split()[-1]
                stack.append((indent, name))
                if text.startswith("class ") and [part for _, part in stack] == \
                        [part for part in wanted if part != "<locals>"]:
                    while i > 0 and lines[i - 1].lstrip().startswith("@"):
                        i -= 1
                    return lines, i
        raise OSError("could not find class definition")
    code = _code_of(object)
    if not iscode(code):
        raise OSError("could not find code object")
    first = code.co_firstlineno - 1
    if first >= len(lines):
        raise OSError("lineno is out of bounds")
    return lines, first


def getblock(lines):
    """The lines of the block that the first of them begins."""
    depth, quote, started, indent, end = 0, None, False, None, 0
    for i, line in enumerate(lines):
        text = line.strip()
        if quote is None and depth == 0 and text and not text.startswith("#"):
            here = len(line) - len(line.lstrip())
            if indent is None:
                indent = here
            elif started and here <= indent:
                break
        at = 0
        while at < len(line):
            char = line[at]
            if quote is not None:
                if char == "\\":
                    at += 1
                elif line.startswith(quote, at):
                    at += len(quote) - 1
                    quote = None
            elif char in "\"'":
                quote = char * 3 if line.startswith(char * 3, at) else char
                at += len(quote) - 1
            elif char == "#":
                break
            elif char in "([{":
                depth += 1
            elif char in ")]}":
                depth -= 1
            at += 1
        if quote is not None and len(quote) == 1:
            quote = None
        inside = indent is not None and len(line) - len(line.lstrip()) > indent
        if text and (not text.startswith("#") or depth or quote or inside):
            end = i + 1
        if not started and quote is None and depth == 0 and not text.startswith("@") and text:
            started = True
            if not text.endswith(":") and not text.startswith(("def ", "class ", "async def ")):
                break
    return lines[:end]


def getsourcelines(object):
    """(the object's lines, number of the first)"""
    object = unwrap(object)
    lines, first = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == "<module>":
        return lines, 0
    return getblock(lines[first:]), first + 1


def getsource(object):
    return "".join(getsourcelines(object)[0])


def indentsize(line):
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def getcomments(object):
    """The comment lines just before an object."""
    try:
        lines, first = findsource(object)
    except (OSError, TypeError):
        return None
    found, at = [], first - 1
    while at >= 0 and lines[at].lstrip().startswith("#"):
        found.insert(0, lines[at].strip() + "\n")
        at -= 1
    return "".join(found) or None


def getframeinfo(frame, context=1):
    if istraceback(frame):
        lineno, frame = frame.tb_lineno, frame.tb_frame
    else:
        lineno = frame.f_lineno
    lines = index = None
    if context > 0:
        try:
            whole = _all_lines(frame)
            start = max(0, min(lineno - 1 - context // 2, len(whole) - context))
            lines, index = whole[start:start + context], lineno - 1 - start
        except (OSError, TypeError):
            pass
    return Traceback(getsourcefile(frame), lineno, frame.f_code.co_name, lines, index)


def getlineno(frame):
    return frame.f_lineno


def getouterframes(frame, context=1):
    found = []
    while frame:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    found = []
    while tb:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    error = sys.exc_info()[1]
    return getinnerframes(None if error is None else error.__traceback__, context)


def getargs(co):
    if not iscode(co):
        raise TypeError("{!r} is not a code object".format(co))
    names, count, extra = co.co_varnames, co.co_argcount, co.co_kwonlyargcount
    args, at = list(names[:count]) + list(names[count:count + extra]), count + extra
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs, at = names[at], at + 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[at]
    return Arguments(args, varargs, varkw)


def getargvalues(frame):
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
                    formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value)):
    parts = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        parts.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        parts.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return "(" + ", ".join(parts) + ")"


def getcallargs(func, /, *positional, **named):
    """The arguments that a call would bind, by name."""
    if ismethod(func) and func.__self__ is not None:
        positional, func = (func.__self__,) + positional, func.__func__
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    kinds = bound.signature.parameters
    keyword_only = [name for name in bound.arguments if kinds[name].kind == kinds[name].KEYWORD_ONLY]
    found = {name: value for name, value in bound.arguments.items() if name not in keyword_only}
    found.update((name, bound.arguments[name]) for name in keyword_only)
    return found


def getmembers_static(object, predicate=None):
    found = []
    for name in dir(object):
        try:
            value = getattr_static(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


def classify_class_attrs(cls):
    found = []
    for name in sorted(set(dir(cls))):
        home = next((base for base in cls.__mro__ if name in base.__dict__), None)
        value = getattr(cls, name) if home is None else home.__dict__[name]
        if isinstance(value, (staticmethod,)):
            kind = "static method"
        elif isinstance(value, classmethod):
            kind = "class method"
        elif isinstance(value, property):
            kind = "property"
        else:
            is_method = isroutine(value) or hasattr(type(value), "__get__") and not hasattr(type(value), "__set__")
            kind = "method" if is_method else "data"
        found.append(Attribute(name, kind, home, value))
    return found


def getclasstree(classes, unique=False):
    children, roots = {}, []
    for cls in classes:
        if cls.__bases__:
            for base in cls.__bases__:
                if cls not in children.setdefault(base, []):
                    children[base].append(cls)
                if unique and base in classes:
                    break
        elif cls not in roots:
            roots.append(cls)
    for base in children:
        if base not in classes:
            roots.append(base)
    return walktree(roots, children, None)


def walktree(classes, children, parent):
    result = []
    for cls in sorted(classes, key=lambda cls: (cls.__module__, cls.__name__)):
        result.append((cls, cls.__bases__))
        if cls in children:
            result.append(walktree(children[cls], children, cls))
    return result


def getclosurevars(func):
    """The names from outside that a function uses, and their values."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError("{!r} is not a Python function".format(func))
    code = func.__code__
    nonlocals = {} if func.__closure__ is None else {
        name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__)}
    found_globals, found_builtins, unbound = {}, {}, set()
    import builtins
    for name in code.co_names:
        if name in ("None", "True", "False"):
            continue
        if name in func.__globals__:
            found_globals[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            found_builtins[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found_globals, found_builtins, unbound)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a function, class or module; as values when asked to."""
    if isclass(obj):
        found = obj.__dict__.get("__annotations__", None)
        home = getattr(sys.modules.get(obj.__module__), "__dict__", None)
        inside = dict(vars(obj))
    elif ismodule(obj):
        found, home, inside = getattr(obj, "__annotations__", None), obj.__dict__, None
    elif callable(obj):
        found, inside = getattr(obj, "__annotations__", None), None
        home = getattr(unwrap(obj), "__globals__", None)
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(found)
    scope, inner = home if globals is None else globals, inside if locals is None else locals
    return {name: eval(value, scope, inner) if isinstance(value, str) else value for name, value in found.items()}


def formatannotationrelativeto(object):
    module = getattr(object, "__module__", None)
    return lambda annotation: formatannotation(annotation, module)


def isgetsetdescriptor(object):
    return type(object).__name__ == "getset_descriptor"


def ismemberdescriptor(object):
    return type(object).__name__ == "member_descriptor"


def ismethodwrapper(object):
    return type(object).__name__ == "method-wrapper"
