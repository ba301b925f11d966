"""A failure in plain words, for those who declare tables."""


def plain_text(failure):
    known = failure.known
    return {
        "syntax": lambda: f"SQL that cannot be read, at {known.get('near')!r}",
        "no_table": lambda: f"there is no table {known['table']}",
        "no_type": lambda: f"{known['type']} is no type that the simulated database knows",
        "refused": lambda: f"{known['what']} is not available in the simulated database",
        "value_count": lambda: "a row has too few or too many values",
        "unique": lambda: f"two rows have the same {', '.join(known['columns'])}",
        "not_null": lambda: f"{known['column']} may not be NULL",
    }.get(failure.kind, lambda: known.get("message") or failure.kind)()
