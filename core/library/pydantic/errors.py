"""What is wrong with a value: its type, where it stands, in words."""
import json

_VERSION = "2.6"


class PydanticUserError(TypeError):
    """A model was written wrongly."""


class Invalid(Exception):
    """Errors found while validating, as a list of dicts."""

    def __init__(self, errors):
        super().__init__(errors)
        self.errors = errors


def invalid(kind, message, value, loc=(), **context):
    error = {"type": kind, "loc": tuple(loc), "msg": message, "input": value}
    if context:
        error["ctx"] = context
    return Invalid([error])


def _shown(value):
    text = repr(value)
    return text if len(text) <= 50 else text[:25] + "..." + text[-24:]


class ValidationError(ValueError):
    """Data does not fit a model."""

    def __init__(self, title, errors):
        super().__init__(title, errors)
        self.title = title
        self._errors = errors

    @classmethod
    def from_exception_data(cls, title, line_errors, **options):
        return cls(title, line_errors)

    def errors(self, *, include_url=True, include_context=True, include_input=True):
        found = []
        for error in self._errors:
            error = dict(error)
            if not include_context:
                error.pop("ctx", None)
            if not include_input:
                error.pop("input", None)
            if include_url:
                error["url"] = f"https://errors.pydantic.dev/{_VERSION}/v/{error['type']}"
            found.append(error)
        return found

    def error_count(self):
        return len(self._errors)

    def json(self, *, indent=None, include_url=True, include_context=True, include_input=True):
        return json.dumps(self.errors(include_url=include_url, include_context=include_context,
                                      include_input=include_input), indent=indent, default=str)

    def __str__(self):
        count = len(self._errors)
        lines = [f"{count} validation error{'' if count == 1 else 's'} for {self.title}"]
        for error in self._errors:
            if error["loc"]:
                lines.append(".".join(str(part) for part in error["loc"]))
            lines.append(f"  {error['msg']} [type={error['type']}, input_value={_shown(error['input'])}, "
                         f"input_type={type(error['input']).__name__}]")
            lines.append(f"    For further information visit https://errors.pydantic.dev/{_VERSION}/v/{error['type']}")
        return "\n".join(lines)

    def __repr__(self):
        return str(self)


ValidationError.__module__ = "pydantic_core._pydantic_core"
