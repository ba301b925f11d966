"""Functions whose arguments are checked."""
import functools
import inspect

from .errors import Invalid, ValidationError
from .schema import validate


class dataclasses:
    """pydantic.dataclasses is refused when it is used."""

    @staticmethod
    def dataclass(*args, **options):
        raise NotImplementedError("pydantic.dataclasses is not available in Loopscope; use BaseModel")


def validate_call(func=None, **options):
    """A function that checks and converts its arguments by their annotations."""
    def decorate(func):
        signature = inspect.signature(func)

        @functools.wraps(func)
        def checked(*args, **kwargs):
            bound = signature.bind(*args, **kwargs)
            bound.apply_defaults()
            errors = []
            for i, (name, value) in enumerate(bound.arguments.items()):
                annotation = signature.parameters[name].annotation
                if annotation is inspect.Parameter.empty:
                    continue
                try:
                    bound.arguments[name] = validate(annotation, value)
                except Invalid as error:
                    loc = i if i < len(args) else name
                    errors += [{**e, "loc": (loc, *e["loc"])} for e in error.errors]
            if errors:
                raise ValidationError(func.__name__, errors)
            return func(*bound.args, **bound.kwargs)
        return checked
    return decorate if func is None else decorate(func)
