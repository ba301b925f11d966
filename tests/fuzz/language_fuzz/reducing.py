"""Makes a program that shows something smaller, as long as it still shows it."""
import ast

MOST_TRIES = 150


def reduced(text, shows):
    """`shows(text)` says whether the text still differs in the same way."""
    tries = 0
    progress = True
    while progress:
        progress = False
        for smaller in candidates(text):
            if tries >= MOST_TRIES:
                return text
            if len(smaller) >= len(text):
                continue
            tries += 1
            if shows(smaller):
                text, progress = smaller, True
                break
    return text


def candidates(text):
    """Programs with a part left out: halves of blocks, statements, then expressions replaced by their parts."""
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return
    blocks = [(node, field) for node in ast.walk(tree) for field in ("body", "orelse", "finalbody", "handlers")
              if isinstance(getattr(node, field, None), list)]
    for node, field in blocks:
        block = getattr(node, field)
        for size in sorted({len(block) // 2, len(block) // 4, 1} - {0}, reverse=True):
            for at in range(0, len(block), size):
                kept = block[:at] + block[at + size:]
                setattr(node, field, kept or ([ast.Pass()] if field == "body" and not isinstance(node, ast.Module) else []))
                yield from written(tree)
                setattr(node, field, block)
        for at, statement in enumerate(block):  # a compound statement by its body
            for inner in ("body", "orelse", "finalbody"):
                if isinstance(getattr(statement, inner, None), list) and not isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
                    setattr(node, field, block[:at] + getattr(statement, inner) + block[at + 1:])
                    yield from written(tree)
                    setattr(node, field, block)
    for parent in ast.walk(tree):
        for field, value in ast.iter_fields(parent):
            if isinstance(value, ast.expr):
                for child in ast.iter_child_nodes(value):
                    if isinstance(child, ast.expr):
                        setattr(parent, field, child)
                        yield from written(tree)
                        setattr(parent, field, value)
            elif isinstance(value, list) and value and isinstance(value[0], (ast.expr, ast.keyword)):
                for at in range(len(value)):
                    setattr(parent, field, value[:at] + value[at + 1:])
                    yield from written(tree)
                setattr(parent, field, value)


def written(tree):
    try:
        text = ast.unparse(tree)
        compile(text, "smaller", "exec")
    except Exception:
        return
    yield text
