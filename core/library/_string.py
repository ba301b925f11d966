"""How a format string falls into parts."""


def formatter_parser(text):
    """(literal, field, spec, conversion) for each replacement field and the text before it."""
    at, literal = 0, ""
    while at < len(text):
        char = text[at]
        if char not in "{}":
            literal += char
            at += 1
            continue
        if text[at:at + 2] == char * 2:
            literal += char
            at += 2
            continue
        if char == "}":
            raise ValueError("Single '}' encountered in format string")
        end, depth = at + 1, 1
        while end < len(text) and depth:
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            end += 1
        if depth:
            raise ValueError("Single '{' encountered in format string" if at + 1 == len(text) else
                             "expected '}' before end of string")
        field = text[at + 1:end - 1]
        spec, conversion, brackets = "", None, 0
        for i, c in enumerate(field):
            brackets += {"[": 1, "]": -1}.get(c, 0)
            if brackets <= 0 and c in ":!":
                name, rest = field[:i], field[i:]
                if c == "!":
                    if len(rest) < 2:
                        raise ValueError("end of string while looking for conversion specifier")
                    conversion, rest = rest[1], rest[2:]
                    if rest and rest[0] != ":":
                        raise ValueError("expected ':' after conversion specifier")
                spec = rest[1:]
                break
        else:
            name = field
        yield literal, name, spec, conversion
        literal, at = "", end
    if literal:
        yield literal, None, None, None


def formatter_field_name_split(field):
    """The first part of a field's name, and the attributes and items after it."""
    end = min((i for i in (field.find("."), field.find("[")) if i >= 0), default=len(field))
    first, rest, at = field[:end], [], end
    while at < len(field):
        if field[at] == ".":
            stop = min((i for i in (field.find(".", at + 1), field.find("[", at + 1)) if i >= 0), default=len(field))
            rest.append((True, field[at + 1:stop]))
            at = stop
        else:
            stop = field.index("]", at)
            key = field[at + 1:stop]
            rest.append((False, int(key) if key.isdigit() else key))
            at = stop + 1
    return int(first) if first.isdigit() else first, iter(rest)
