"""Queries whose order of parts SQLite does not have: written anew, as tokens, before they are translated.

DISTINCT ON (a) becomes a row_number(); functions that give rows among the columns move behind FROM; aggregates with an
ORDER BY of their own get their rows from an ordered table; information_schema's tables become queries of SQLite's own."""
from . import types
from .failures import Failure
from .tokens import Token, closing, op, quote_name, quote_text, split_commas, text_of, word

_CLAUSES = ("FROM", "WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT", "OFFSET", "FETCH", "FOR", "UNION", "INTERSECT", "EXCEPT")
_ROWS = ("GENERATE_SERIES", "UNNEST")
_ORDERED = ("STRING_AGG", "ARRAY_AGG", "JSON_AGG", "JSONB_AGG", "GROUP_CONCAT", "JSON_ARRAYAGG")


def _clauses(tokens, at):
    """Where the clauses of the query that begins at `at` begin: a dict; "end": where it ends."""
    found, depth = {}, 0
    for i in range(at, len(tokens)):
        token = tokens[i]
        if token.kind == "op":
            depth += (token.text in ("(", "[")) - (token.text in (")", "]"))
            if depth < 0 or depth == 0 and token.text == ";":
                return {**found, "end": i}
        elif depth == 0 and token.kind == "word" and token.upper in _CLAUSES and token.upper not in found:
            if token.upper in ("UNION", "INTERSECT", "EXCEPT"):
                return {**found, "end": i}
            if token.upper == "FROM" and i and tokens[i - 1].upper == "DISTINCT":
                continue
            found[token.upper] = i
    return {**found, "end": len(tokens)}


def _behind(clauses, *names):
    """Where the first of these clauses begins, or the query's end."""
    return min([clauses[name] for name in names if name in clauses] + [clauses["end"]])


_MOMENTS = {"NOW": "timestamptz", "CLOCK_TIMESTAMP": "timestamptz", "CURRENT_TIMESTAMP": "timestamptz", "LOCALTIMESTAMP": "timestamp",
            "CURRENT_DATE": "date", "TIMESTAMP": "timestamp", "DATE": "date", "TIMESTAMPTZ": "timestamptz"}


def _moment(tokens, at, tables, server, backwards):
    """(where the operand begins, where it ends, its type) if it is a moment that can be told as such; else None."""
    if backwards:
        end = at + 1
        begin = at
        if tokens[at].text == ")" and at >= 2 and tokens[at - 1].text == "(":
            begin = at - 2
        elif tokens[at].kind == "string":
            begin = at - 1
        while begin >= 2 and tokens[begin - 1].text == ".":
            begin -= 2
    else:
        begin, end = at, at + 1
        while end + 1 < len(tokens) and tokens[end].text == ".":
            end += 2
        if end + 1 < len(tokens) and tokens[end].text == "(" and tokens[end + 1].text == ")":
            end += 2
        elif end < len(tokens) and tokens[end].kind == "string":
            end += 1
    if begin < 0 or tokens[begin].kind not in ("word", "name"):
        return None
    part = tokens[begin:end]
    kind = _MOMENTS.get(tokens[begin].upper) if len(part) != 1 or tokens[begin].upper.startswith(("CURRENT", "LOCAL")) else None
    if kind is None and part[-1].kind in ("word", "name"):
        kind = server.type_of_column(tables, part[-1].bare)
    return (begin, end, types.base_of(kind)) if kind and types.base_of(kind) in ("timestamp", "timestamptz", "date") else None


def _differences(tokens, server):
    """`finished - started` as a call: how long that is."""
    from .statements import _tables_in
    tables, at = _tables_in(tokens), 1
    while at + 1 < len(tokens):
        if tokens[at].text == "-" and tokens[at].kind == "op":
            left = _moment(tokens, at - 1, tables, server, True)
            right = _moment(tokens, at + 1, tables, server, False)
            if left and right:
                call = word("ls_days" if left[2] == right[2] == "date" else "ls_age")
                tokens = [*tokens[:left[0]], call, op("("), *tokens[left[0]:at], op(","), *tokens[at + 1:right[1]], op(")"),
                          *tokens[right[1]:]]
        at += 1
    return tokens


def rewrite(tokens, server, dialect):
    if dialect == "postgres":
        tokens = _differences(tokens, server)
    at = 0
    while at < len(tokens):
        if tokens[at].upper == "SELECT" and tokens[at].kind == "word":
            if tokens[at + 1:at + 3] and tokens[at + 1].upper == "DISTINCT" and tokens[at + 2].upper == "ON":
                tokens = _distinct_on(tokens, at, server, dialect)
            tokens = _rows_among_columns(tokens, at, server)
            tokens = _ordered_aggregates(tokens, at)
        elif tokens[at].upper == "INFORMATION_SCHEMA":
            tokens = _described(tokens, at, server, dialect)
        at += 1
    return tokens


def _distinct_on(tokens, at, server, dialect):
    from .queries import column_name
    end = closing(tokens, at + 3)
    keys = tokens[at + 4:end]
    clauses = _clauses(tokens, end + 1)
    start, stop = end + 1, _behind(clauses, *_CLAUSES)
    source = clauses.get("FROM")
    items = []
    for item in split_commas(tokens[start:stop]):
        if item[-1].text == "*" and source is not None:
            items += [[Token("name", quote_name(name))] for name in server.columns_of(tokens[source + 1].bare)]
        else:
            items.append(item)
    names, inner = [], []
    for item in items:
        name, _, bare = column_name(item, "", dialect)
        names.append(Token("name", quote_name(name)))
        inner += [*bare, word("AS"), names[-1], op(",")]
    order = []
    if "ORDER" in clauses:
        order = tokens[clauses["ORDER"]:_behind({k: v for k, v in clauses.items() if k != "ORDER"}, "LIMIT", "OFFSET", "FETCH", "FOR")]
    over = [word("row_number"), op("("), op(")"), word("OVER"), op("(")]
    inner += [*over, word("PARTITION"), word("BY"), *keys, *order, op(")"), word("AS"), word("ls_place"), op(","), *over, *order,
              op(")"), word("AS"), word("ls_order")]
    middle = tokens[stop:_behind(clauses, "ORDER", "LIMIT", "OFFSET", "FETCH", "FOR")]
    behind = tokens[_behind(clauses, "LIMIT", "OFFSET", "FETCH", "FOR"):]
    outer = []
    for name in names:
        outer += [name, op(",")]
    return [*tokens[:at], word("SELECT"), *outer[:-1], word("FROM"), op("("), word("SELECT"), *inner, *middle, op(")"),
            word("AS"), word("ls_distinct"), word("WHERE"), word("ls_place"), op("="), Token("number", "1"),
            word("ORDER"), word("BY"), word("ls_order"), *behind]


def _rows_among_columns(tokens, at, server):
    """`SELECT id, unnest(tags) AS tag FROM t`: the array's elements as a table beside t."""
    clauses = _clauses(tokens, at + 1)
    stop = _behind(clauses, *_CLAUSES)
    items = split_commas(tokens[at + 1:stop])
    found = [i for i, item in enumerate(items) if item and item[0].upper in _ROWS and len(item) > 1 and item[1].text == "("]
    if not found or len(items) == 1 and "FROM" not in clauses:
        return tokens
    if len(found) > 1:
        raise Failure("refused", what="several functions that give rows among the columns")
    item = items[found[0]]
    end = closing(item, 1)
    alias = item[end + 1:] or [word("AS"), word(item[0].text.lower())]
    if alias[0].upper != "AS":
        alias = [word("AS"), *alias] if alias[0].kind in ("word", "name") else alias
    table = [word("json_each"), op("("), *item[2:end], op(")")]
    if item[0].upper == "GENERATE_SERIES":
        table = [word("json_each"), op("("), word("ls_series"), op("("), *item[2:end], op(")"), op(")")]
    items[found[0]] = [word("ls_rows"), op("."), word("value"), *alias]
    chosen = []
    for one in items:
        chosen += [*one, op(",")]
    place = _behind({k: v for k, v in clauses.items() if k != "FROM"}, *_CLAUSES)
    source = tokens[stop:place] + [op(",")] if "FROM" in clauses else [word("FROM")]
    before, after = chosen[:-1], tokens[place:]
    if len(source) in (3, 4, 5) and source[1].kind in ("word", "name"):
        columns = _EACH & set(server.columns_of(source[1].bare))
        before, after = _with_table(before, columns, source[-2]), _with_table(after, columns, source[-2])
        table = table[:2] + _with_table(table[2:], columns, source[-2])
    return [*tokens[:at + 1], *before, *source, *table, word("AS"), word("ls_rows"), *after]


_EACH = {"key", "value", "type", "atom", "id", "parent", "fullkey", "path"}  # the columns of json_each


def _with_table(tokens, columns, table):
    """Columns that json_each has, too, with the name of their table."""
    out = []
    for i, token in enumerate(tokens):
        before = tokens[i - 1] if i else None
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        if token.kind in ("word", "name") and token.bare in columns and not (
                before is not None and (before.text == "." or before.upper == "AS")) and not (after is not None and after.text in ("(", ".")):
            out += [table, op(".")]
        out.append(token)
    return out


def _ordered_aggregates(tokens, at):
    """`SELECT string_agg(name, ', ' ORDER BY name) FROM t ..`: the rows of t come in that order."""
    clauses = _clauses(tokens, at + 1)
    stop = _behind(clauses, *_CLAUSES)
    i, orders = at + 1, []
    while i < stop:
        if tokens[i].upper in _ORDERED and i + 1 < stop and tokens[i + 1].text == "(":
            end, depth = closing(tokens, i + 1), 0
            for k in range(i + 2, end):
                depth += (tokens[k].text == "(") - (tokens[k].text == ")")
                if depth == 0 and tokens[k].upper == "ORDER":
                    close = next((m for m in range(k, end) if tokens[m].upper == "SEPARATOR"), end)
                    orders.append((k, close))
                    break
        i += 1
    if not orders:
        return tokens
    wanted = {text_of(tokens[k:close]) for k, close in orders}
    source = tokens[clauses["FROM"] + 1:_behind({k: v for k, v in clauses.items() if k != "FROM"}, *_CLAUSES)] if "FROM" in clauses else []
    if len(wanted) > 1 or not source or len(source) > 3 or source[0].text == "(":
        raise Failure("refused", what="ORDER BY inside an aggregate of this query")
    where = tokens[clauses["WHERE"]:_behind({k: v for k, v in clauses.items() if k not in ("FROM", "WHERE")}, *_CLAUSES)] \
        if "WHERE" in clauses else []
    behind = _behind({k: v for k, v in clauses.items() if k not in ("FROM", "WHERE")}, *_CLAUSES)
    order = tokens[orders[0][0]:orders[0][1]]
    kept, last = [], at
    for k, close in orders:
        kept += tokens[last:k]
        last = close
    kept += tokens[last:stop]
    return [*tokens[:at], *kept, word("FROM"), op("("), word("SELECT"), op("*"), word("FROM"), *source, *where, *order, op(")"),
            word("AS"), source[-1], *tokens[behind:]]


_DATA_TYPES = {
    "postgres": {"int2": "smallint", "int4": "integer", "int8": "bigint", "bool": "boolean", "float4": "real",
                 "float8": "double precision", "varchar": "character varying", "char": "character",
                 "timestamp": "timestamp without time zone", "timestamptz": "timestamp with time zone", "span": "interval",
                 "time": "time without time zone"},
    "mysql": {"int1": "tinyint", "int2": "smallint", "int4": "int", "int8": "bigint", "float4": "float", "float8": "double",
              "numeric": "decimal", "timestamp": "datetime", "span": "time", "bytea": "blob"},
}


def data_type(name, dialect):
    """What information_schema calls a type."""
    if name is None:
        return "text"
    if name.endswith("[]"):
        return "ARRAY"
    return _DATA_TYPES[dialect].get(types.base_of(name), types.base_of(name))


def tables_of(server):
    return [name for name, in server.handle.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")[2]]


def column_facts(server, table):
    """(name, type, may it be NULL, default, is it part of the key) of each column."""
    rows = server.handle.execute('SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?)', (table,))[2]
    return [(name, types.type_of_declaration(declared), not required and not key, default, key)
            for name, declared, required, default, key in rows]


def _described(tokens, at, server, dialect):
    if at + 2 >= len(tokens) or tokens[at + 1].text != "." or tokens[at + 2].bare.upper() not in ("TABLES", "COLUMNS"):
        raise Failure("refused", what="INFORMATION_SCHEMA beside its TABLES and COLUMNS")
    schema = "public" if dialect == "postgres" else server.server.database
    rows = []
    if tokens[at + 2].bare.upper() == "TABLES":
        names = "table_schema, table_name, table_type"
        rows = [(schema, table, "BASE TABLE") for table in tables_of(server)]
    else:
        names = "table_schema, table_name, column_name, ordinal_position, column_default, is_nullable, data_type"
        for table in tables_of(server):
            rows += [(schema, table, name, place, default, "YES" if free else "NO", data_type(kind, dialect))
                     for place, (name, kind, free, default, _) in enumerate(column_facts(server, table), 1)]
    values = ", ".join("(" + ", ".join("NULL" if v is None else str(v) if isinstance(v, int) else quote_text(str(v)) for v in row) + ")"
                       for row in rows)
    nothing = f"SELECT {', '.join('NULL' for _ in names.split(','))} WHERE 0"
    columns = ", ".join(f"column{k} AS {name.strip()}" for k, name in enumerate(names.split(","), 1))
    table = f"(SELECT {columns} FROM (VALUES {values}))" if rows else f"({nothing})"
    alias = [] if at + 3 < len(tokens) and (tokens[at + 3].upper == "AS" or tokens[at + 3].kind == "word" and
                                            tokens[at + 3].upper not in (*_CLAUSES, "JOIN", "LEFT", "ON", "INNER")) else [
        word("AS"), word(tokens[at + 2].bare.lower())]
    return [*tokens[:at], Token("sql", table), *alias, *tokens[at + 3:]]


def described_table(server, table):
    """The rows of MySQL's DESCRIBE."""
    sql = server.handle.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,))[2]
    if not sql:
        raise Failure("no_table", table=table)
    rows = []
    for name, kind, free, default, key in column_facts(server, table):
        shown = data_type(kind, "mysql")
        if kind and "(" in kind:
            shown += kind[kind.index("("):]
        unique = server.handle.execute(
            'SELECT 1 FROM pragma_index_list(?) AS i, pragma_index_info(i.name) AS c WHERE i."unique" AND c.name = ?', (table, name))[2]
        extra = "auto_increment" if key and "AUTOINCREMENT" in sql[0][0] else ""
        if default is not None:
            default = "CURRENT_TIMESTAMP" if "ls_now" in default else default.strip("'")
            extra = "DEFAULT_GENERATED" if default == "CURRENT_TIMESTAMP" else extra
        rows.append((name, shown, "YES" if free else "NO", "PRI" if key else "UNI" if unique else "", default, extra))
    return rows
