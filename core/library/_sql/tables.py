"""CREATE TABLE as SQLite understands it, with what its constraints are called."""
from . import types
from .failures import Failure
from .queries import Translation
from .tokens import closing, quote_name, quote_text, split_commas, text_of, word

_CONSTRAINTS = {"PRIMARY", "UNIQUE", "FOREIGN", "CHECK", "CONSTRAINT", "KEY", "INDEX", "EXCLUDE", "FULLTEXT", "LIKE"}
_COLUMN_WORDS = {"NOT", "NULL", "DEFAULT", "PRIMARY", "UNIQUE", "CHECK", "REFERENCES", "CONSTRAINT", "GENERATED",
                 "AUTO_INCREMENT", "COMMENT", "COLLATE", "CHARACTER", "CHARSET", "ON", "KEY"}


class Column:
    def __init__(self, name, type_name):
        self.name, self.type = name, type_name
        self.automatic = self.primary = self.not_null = self.on_update = False
        self.rest = []  # SQL of the other constraints


class TableDefinition:
    """One CREATE TABLE: `statements` for SQLite, and `names` of constraints by what SQLite calls them."""

    def __init__(self, tokens, dialect):
        self.dialect = dialect
        self.tokens = tokens
        self.statements, self.names = [], {}
        self.columns, self.constraints, self.indexes = [], [], []
        at = 1
        self.temporary = tokens[at].upper in ("TEMP", "TEMPORARY")
        while tokens[at].upper != "TABLE":
            if tokens[at].upper not in ("TEMP", "TEMPORARY", "UNLOGGED", "GLOBAL", "LOCAL"):
                raise Failure("refused", what=f"CREATE {tokens[at].upper}")
            at += 1
        at += 1
        self.if_not_exists = tokens[at].upper == "IF"
        at += 3 if self.if_not_exists else 0
        while at + 1 < len(tokens) and tokens[at + 1].text == ".":
            at += 2
        if at >= len(tokens):
            raise Failure("syntax", near="end of input")
        self.name = tokens[at].bare
        at += 1
        if at >= len(tokens) or tokens[at].text != "(":
            self.from_query(tokens[at:])
        else:
            end = closing(tokens, at)
            self.read(split_commas(tokens[at + 1:end]))
            self.write()

    def head(self):
        return (f"CREATE {'TEMP ' if self.temporary else ''}TABLE {'IF NOT EXISTS ' if self.if_not_exists else ''}"
                f"{quote_name(self.name)}")

    def from_query(self, rest):
        if not rest or rest[0].upper != "AS":
            raise Failure("syntax", near=rest[0].text if rest else "end of input")
        self.statements.append(f"{self.head()} AS {text_of(Translation(rest[1:], self.dialect).run())}")

    def read(self, parts):
        for part in parts:
            if not part:
                raise Failure("syntax", near=")")
            if part[0].upper in _CONSTRAINTS and part[0].kind == "word" and len(part) > 1 and not (
                    part[0].upper in ("KEY", "INDEX", "LIKE") and self.dialect == "postgres"):
                self.read_constraint(part)
            else:
                self.read_column(part)

    def read_constraint(self, part):
        name = None
        if part[0].upper == "CONSTRAINT":
            name, part = part[1].bare, part[2:]
        first = part[0].upper
        if first in ("KEY", "INDEX") or first == "UNIQUE" and part[1].upper in ("KEY", "INDEX"):
            unique = first == "UNIQUE"
            part = part[2 if unique else 1:]
            if part[0].text != "(":
                name, part = part[0].bare, part[1:]
            columns = self.column_list(part)
            if not unique:
                self.indexes.append((name or "_".join(columns), columns))
                return
            part = [word("UNIQUE"), *part]
            first = "UNIQUE"
        if first == "PRIMARY":
            columns = self.column_list(part[2:])
            found = [c for c in self.columns if c.name in columns]
            if len(columns) == 1 and found and (found[0].automatic):
                found[0].primary = True
                found[0].not_null = True
                self.names[(self.name, columns)] = name or f"{self.name}_pkey"
                return
            for column in found:
                column.not_null = True
            self.names[(self.name, columns)] = name or f"{self.name}_pkey"
            self.constraints.append(f"PRIMARY KEY ({', '.join(quote_name(c) for c in columns)})")
        elif first == "UNIQUE":
            columns = self.column_list(part[1:])
            default = columns[0] if self.dialect == "mysql" else f"{self.name}_{'_'.join(columns)}_key"
            self.names[(self.name, columns)] = name or default
            self.constraints.append(f"UNIQUE ({', '.join(quote_name(c) for c in columns)})")
        elif first == "CHECK":
            self.add_check(name, part[1:], None)
        elif first == "FOREIGN":
            columns = self.column_list(part[2:])
            end = closing(part, 2)
            if name:
                self.names[(self.name, "foreign", columns)] = name
            self.constraints.append(f"FOREIGN KEY ({', '.join(quote_name(c) for c in columns)}) "
                                    f"{self.reference(part[end + 1:])}")
        else:
            raise Failure("refused", what=f"the table constraint {first}")

    def column_list(self, part):
        return tuple(t.bare for t in part[1:closing(part, 0)] if t.kind in ("word", "name", "string") and
                     t.upper not in ("ASC", "DESC"))

    def reference(self, part):
        return text_of([t for t in part if t.upper not in ("DEFERRABLE", "INITIALLY", "IMMEDIATE")])

    def add_check(self, name, part, column):
        if name is None and self.dialect == "mysql":
            name = f"{self.name}_chk_{1 + sum(c.startswith('CONSTRAINT') for c in self.constraints)}"
        name = name or (f"{self.name}_{column}_check" if column else f"{self.name}_check")
        inside = text_of(Translation(part[1:closing(part, 0)], self.dialect).run())
        self.constraints.append(f"CONSTRAINT {quote_name(name)} CHECK ({inside})")

    def read_column(self, part):
        name = part[0].bare
        if len(part) < 2:
            raise Failure("syntax", near=")")
        type_name, arguments, automatic, at = types.read_type(part, 1, self.dialect)
        if type_name is None:
            raise Failure("no_type", type=part[1].bare)
        column = Column(name, type_name)
        column.automatic = automatic
        self.columns.append(column)
        if type_name == "enum":
            column.type = "text"
            values = ", ".join(t.text for t in arguments if t.text != ",")
            self.constraints.append(f"CONSTRAINT \"ls_enum {name}\" CHECK ({quote_name(name)} IN ({values}))")
        elif types.base_of(type_name) in ("varchar", "char") and "(" in type_name:
            length = type_name[type_name.index("(") + 1:type_name.index(")")]
            self.constraints.append(
                f"CONSTRAINT \"ls_length {length} {name}\" CHECK (length({quote_name(name)}) <= {length})")
        self.read_column_words(column, part, at)

    def read_column_words(self, column, part, at):
        constraint = None
        while at < len(part):
            upper = part[at].upper
            if upper == "CONSTRAINT":
                constraint = part[at + 1].bare
                at += 2
                continue
            if upper == "NOT" and at + 1 < len(part) and part[at + 1].upper == "NULL":
                column.not_null = True
                at += 2
            elif upper == "NULL":
                at += 1
            elif upper in ("PRIMARY", "KEY"):
                column.primary = True
                self.names[(self.name, (column.name,))] = constraint or f"{self.name}_pkey"
                at += 2 if upper == "PRIMARY" else 1
            elif upper == "UNIQUE":
                default = column.name if self.dialect == "mysql" else f"{self.name}_{column.name}_key"
                self.names[(self.name, (column.name,))] = constraint or default
                column.rest.append("UNIQUE")
                at += 1
                if at < len(part) and part[at].upper == "KEY":
                    at += 1
            elif upper == "AUTO_INCREMENT":
                column.automatic = True
                at += 1
            elif upper == "GENERATED":
                if any(t.upper == "STORED" for t in part[at:]):
                    raise Failure("refused", what="generated columns")
                column.automatic = True
                at = len(part) if not any(t.upper == "PRIMARY" for t in part[at:]) else next(
                    i for i in range(at, len(part)) if part[i].upper == "PRIMARY")
            elif upper == "DEFAULT":
                at = self.read_default(column, part, at + 1)
            elif upper == "CHECK":
                end = closing(part, at + 1)
                self.add_check(constraint, part[at + 1:end + 1], column.name)
                at = end + 1
            elif upper == "REFERENCES":
                end = at + 2
                if end < len(part) and part[end].text == "(":
                    end = closing(part, end) + 1
                while end < len(part) and part[end].upper in ("ON", "DELETE", "UPDATE", "CASCADE", "SET", "NULL",
                                                              "RESTRICT", "NO", "ACTION", "DEFAULT"):
                    end += 1
                column.rest.append(text_of(part[at:end]))
                at = end
            elif upper == "ON" and part[at + 1].upper == "UPDATE":
                column.on_update = True
                at += 3
                if at < len(part) and part[at].text == "(":
                    at = closing(part, at) + 1
            elif upper in ("COMMENT", "COLLATE", "CHARSET"):
                at += 2
            elif upper == "CHARACTER":
                at += 3
            else:
                raise Failure("syntax", near=part[at].text)
            constraint = None

    def read_default(self, column, part, at):
        end = at
        depth = 0
        while end < len(part):
            token = part[end]
            if depth == 0 and end > at and token.upper in _COLUMN_WORDS and token.kind == "word":
                break
            depth += (token.text in ("(", "[")) - (token.text in (")", "]"))
            end += 1
        value = Translation(part[at:end], self.dialect).run()
        column.rest.append(f"DEFAULT ({text_of(value)})")
        return end

    def write(self):
        texts = []
        for column in self.columns:
            if column.automatic and self.dialect == "postgres":
                sequence = quote_text(f"{self.name}.{column.name}")
                text = f"{quote_name(column.name)} {types.declaration(column.type)} NOT NULL"
                text += " PRIMARY KEY" if column.primary else ""
                texts.append(" ".join([text, f"DEFAULT (ls_nextval({sequence}))", *column.rest]))
                continue
            if column.automatic and column.primary:
                texts.append(f"{quote_name(column.name)} INTEGER PRIMARY KEY AUTOINCREMENT")
                continue
            if column.automatic:
                raise Failure("refused", what="an automatic number for a column that is no primary key")
            text = f"{quote_name(column.name)} {types.declaration(column.type)}"
            if column.not_null or column.primary:
                text += " NOT NULL"
            if column.primary:
                text += " PRIMARY KEY"
            if self.dialect == "mysql" and types.storage_of(column.type) == "TEXT":
                text += " COLLATE NOCASE"
            texts.append(" ".join([text, *column.rest]))
        self.statements.append(f"{self.head()} ({', '.join(texts + self.constraints)})")
        for name, columns in self.indexes:
            self.statements.append(f"CREATE INDEX {'IF NOT EXISTS ' if self.if_not_exists else ''}"
                                   f"{quote_name(f'{self.name} {name}')} ON {quote_name(self.name)} "
                                   f"({', '.join(quote_name(c) for c in columns)})")
        for column in self.columns:
            if column.on_update:
                name = quote_name(column.name)
                self.statements.append(
                    f"CREATE TRIGGER {'IF NOT EXISTS ' if self.if_not_exists else ''}"
                    f"{quote_name(f'ls_{self.name}_{column.name}')} AFTER UPDATE ON {quote_name(self.name)} "
                    f"WHEN NEW.{name} IS OLD.{name} BEGIN UPDATE {quote_name(self.name)} SET {name} = ls_now(0) "
                    f"WHERE rowid = NEW.rowid; END")
