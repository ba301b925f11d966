"""File names against patterns with * ? and [..]."""


def _matches(name, pattern):
    if not pattern:
        return not name
    first = pattern[0]
    if first == "*":
        rest = pattern.lstrip("*")
        return any(_matches(name[i:], rest) for i in range(len(name) + 1))
    if not name:
        return False
    if first == "?":
        return _matches(name[1:], pattern[1:])
    if first == "[":
        end = pattern.find("]", 2 if pattern[1:2] not in "!" else 3)
        if end > 0:
            return _in_set(name[0], pattern[1:end]) and _matches(name[1:], pattern[end + 1:])
    return name[0] == first and _matches(name[1:], pattern[1:])


def _in_set(char, chars):
    negated = chars.startswith("!")
    chars = chars[1:] if negated else chars
    found, i = False, 0
    while i < len(chars):
        if i + 2 < len(chars) and chars[i + 1] == "-":
            found = found or chars[i] <= char <= chars[i + 2]
            i += 3
        else:
            found = found or chars[i] == char
            i += 1
    return found != negated


def fnmatch(name, pat):
    return _matches(name, pat)


fnmatchcase = fnmatch


def filter(names, pat):
    return [name for name in names if _matches(name, pat)]


def translate(pat):
    """The regular expression that a pattern stands for."""
    import re
    parts, i = [], 0
    while i < len(pat):
        char, i = pat[i], i + 1
        if char == "*":
            if not parts or parts[-1] != ".*":
                parts.append(".*")
        elif char == "?":
            parts.append(".")
        elif char == "[":
            end = pat.find("]", i + 1 if pat[i:i + 1] not in ("!",) else i + 2)
            if end < 0:
                parts.append("\\[")
            else:
                inside = pat[i:end].replace("\\", "\\\\")
                i = end + 1
                if inside.startswith("!"):
                    inside = "^" + inside[1:]
                elif inside.startswith(("^", "[")):
                    inside = "\\" + inside
                parts.append(f"[{inside}]")
        else:
            parts.append(re.escape(char))
    # All but the last of the stars match as little as they can, once and for all.
    stars = [place for place, part in enumerate(parts) if part == ".*"]
    text, at = "", 0
    for number, place in enumerate(stars):
        text += "".join(parts[at:place]) if number == 0 else ""
        end = stars[number + 1] if number + 1 < len(stars) else len(parts)
        fixed = "".join(parts[place + 1:end])
        text += f"(?>.*?{fixed})" if number + 1 < len(stars) else ".*" + fixed
        at = end
    if not stars:
        text = "".join(parts)
    return f"(?s:{text})\\Z"
