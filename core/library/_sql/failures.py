"""What can go wrong in a database, before it gets the words of PostgreSQL or MySQL."""


class Failure(Exception):
    """A statement failed. `kind`: unique, not_null, foreign_key, foreign_key_held, check, no_table, no_column,
    no_function, table_exists, index_exists, syntax, division, too_long, ambiguous, refused, other; what else is known stands in
    attributes of the names that it was made with."""

    def __init__(self, kind, **known):
        super().__init__(kind)
        self.kind = kind
        self.known = known

    def __getattr__(self, name):
        return self.known.get(name)
