"""What is wrong with a value: its type, where it stands, in words."""
import json

VERSION = "2.13"


class PydanticErrorMixin:
    """An error of whoever wrote the model, with a page that explains it."""

    def __init__(self, message, *, code=None):
        self.message, self.code = message, code

    def __str__(self):
        if self.code is None:
            return self.message
        return f"{self.message}\n\nFor further information visit https://errors.pydantic.dev/{VERSION}/u/{self.code}"


class PydanticUserError(PydanticErrorMixin, RuntimeError):
    """A model was written wrongly."""


class PydanticUndefinedAnnotation(PydanticErrorMixin, NameError):
    def __init__(self, name, message):
        self.name = name
        super().__init__(message, code="undefined-annotation")


class PydanticSchemaGenerationError(PydanticUserError):
    def __init__(self, message):
        super().__init__(message, code="schema-for-unknown-type")


class PydanticInvalidForJsonSchema(PydanticUserError):
    def __init__(self, message):
        super().__init__(message, code="invalid-for-json-schema")


class PydanticSerializationError(ValueError):
    """A value that cannot be written."""


class PydanticOmit(Exception):
    """A value that is to be left out."""


class PydanticUseDefault(Exception):
    """A validator asks for the default."""


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


def custom(kind, message, value, **context):
    """An error that the pages about errors do not list."""
    made = invalid(kind, message, value, **context)
    made.errors[0]["custom"] = True
    return made


def placed(error, *loc):
    """The same errors, seen from outside."""
    return [{**e, "loc": (*loc, *e["loc"])} for e in error.errors]


class PydanticCustomError(ValueError):
    """Raised by validators that choose the type and the words of their error."""

    def __init__(self, error_type, message_template, context=None, /):
        self.type, self.message_template, self.context = error_type, message_template, context
        super().__init__(error_type, message_template, context)

    def message(self):
        text = self.message_template
        for name, value in (self.context or {}).items():
            text = text.replace("{" + name + "}", str(value))
        return text

    __str__ = message


class PydanticKnownError(ValueError):
    def __init__(self, error_type, context=None, /):
        self.type, self.context = error_type, context
        super().__init__(error_type, context)


def _shown(value):
    text = repr(value)
    return text if len(text) <= 50 else text[:25] + "..." + text[-24:]


def _plain(value):
    if isinstance(value, dict):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple, set)):
        return [_plain(v) for v in value]
    if isinstance(value, (str, int, float, bool, type(None))):
        return value
    if isinstance(value, Exception):
        return str(value)
    from .serialize import infer_json
    try:
        return infer_json(value)
    except PydanticSerializationError:
        return repr(value)


class ValidationError(ValueError):
    """Data does not fit a model."""

    def __init__(self, title, errors):
        super().__init__(title, errors)
        self._title, self._errors = title, errors

    title = property(lambda self: self._title)

    @classmethod
    def from_exception_data(cls, title, line_errors, input_type="python", hide_input=False):
        found = []
        for error in line_errors:
            kind = error["type"]
            entry = {"type": getattr(kind, "type", kind), "loc": tuple(error.get("loc", ())), "input": error.get("input"),
                     "msg": kind.message() if isinstance(kind, PydanticCustomError) else str(error.get("msg", kind))}
            context = error.get("ctx") or getattr(kind, "context", None)
            found.append({**entry, **({"ctx": context} if context else {})})
        return cls(title, found)

    def errors(self, *, include_url=True, include_context=True, include_input=True):
        found = []
        for error in self._errors:
            error = {key: value for key, value in error.items() if key != "custom"
                     and (include_context or key != "ctx") and (include_input or key != "input")}
            if include_url and not error.get("custom") and not self._is_custom(error):
                error["url"] = f"https://errors.pydantic.dev/{VERSION}/v/{error['type']}"
            found.append(error)
        return found

    def _is_custom(self, error):
        return any(e.get("custom") and e["type"] == error["type"] for e in self._errors)

    def error_count(self):
        return len(self._errors)

    def json(self, *, indent=None, include_url=True, include_context=True, include_input=True):
        found = self.errors(include_url=include_url, include_context=include_context, include_input=include_input)
        return json.dumps(_plain(found), indent=indent, separators=None if indent else (",", ":"), ensure_ascii=False)

    def __str__(self):
        count = len(self._errors)
        lines = [f"{count} validation error{'' if count == 1 else 's'} for {self._title}"]
        for error in self._errors:
            if error["loc"]:
                lines.append(".".join(str(part) for part in error["loc"]))
            lines.append(f"  {error['msg']} [type={error['type']}, input_value={_shown(error['input'])}, "
                         f"input_type={type(error['input']).__name__}]")
            if not error.get("custom"):
                lines.append(f"    For further information visit https://errors.pydantic.dev/{VERSION}/v/{error['type']}")
        return "\n".join(lines)

    __repr__ = __str__


ValidationError.__module__ = "pydantic_core._pydantic_core"
