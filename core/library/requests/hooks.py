"""Functions of the script's own that are told of each response."""
HOOKS = ["response"]


def default_hooks():
    return {event: [] for event in HOOKS}


def dispatch_hook(key, hooks, hook_data, **kwargs):
    functions = (hooks or {}).get(key) or []
    for hook in [functions] if callable(functions) else functions:
        given = hook(hook_data, **kwargs)
        if given is not None:
            hook_data = given
    return hook_data
