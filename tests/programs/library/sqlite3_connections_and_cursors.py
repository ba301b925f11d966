# sqlite3, as far as scripts for teaching use it: it blocks, in no virtual time.
import datetime
import sqlite3

con = sqlite3.connect(":memory:")
cur = con.cursor()
print(cur.execute("CREATE TABLE movie(title TEXT UNIQUE, year INT, score REAL)").description, con.in_transaction)
cur.execute("INSERT INTO movie VALUES ('Up', 2009, 8.2), ('Heat', 1995, 8.3)")
print(cur.rowcount, cur.lastrowid, con.in_transaction)
con.commit()
print(cur.execute("SELECT score FROM movie").fetchall(), con.total_changes)
cur.executemany("INSERT INTO movie VALUES(?, ?, ?)", [("a", 1, 2.0), ("b", 2, None)])
print(cur.rowcount)
for row in con.execute("SELECT year, title FROM movie ORDER BY year"):
    print(row)
for query, parameters in [
        ("INSERT INTO movie VALUES('a', 1, 1)", ()), ("SELECT * FROM nope", ()), ("SELEC", ()), ("SELECT ?", ()),
        ("SELECT :a", {"b": 1}), ("SELECT 1; SELECT 2", ()), ("SELECT nope FROM movie", ()),
        ("INSERT INTO movie VALUES (1)", ()), ("SELECT ?, typeof(?1)", (b"bytes",)), ("SELECT ?", ("text",))]:
    try:
        print(con.execute(query, parameters).fetchall())
    except sqlite3.Error as error:
        print(type(error).__name__, error, getattr(error, "sqlite_errorname", None))
con.row_factory = sqlite3.Row
row = con.execute("SELECT title, year AS y FROM movie LIMIT 1").fetchone()
print(row.keys(), row["Y"], row[0], tuple(row), len(row), dict(row))
try:
    with con:
        con.execute("INSERT INTO movie VALUES('z', 1, 1)")
        raise RuntimeError("taken back")
except RuntimeError as error:
    print(error)
print(con.execute("SELECT count(*) FROM movie").fetchone()[0])
con.executescript("CREATE TABLE p(d DATE, t TEXT); INSERT INTO p VALUES ('2024-01-01', 'x'); INSERT INTO p VALUES (1, 2);")
print([tuple(r) for r in con.execute("SELECT * FROM p")])
typed = sqlite3.connect(":memory:", detect_types=sqlite3.PARSE_DECLTYPES)
typed.execute("CREATE TABLE p(d DATE, t timestamp)")
typed.execute("INSERT INTO p VALUES (?, ?)", (datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3, 4, 5)))
print(typed.execute("SELECT * FROM p").fetchone(), repr(typed.isolation_level))
con.close()
try:
    con.execute("SELECT 1")
except sqlite3.ProgrammingError as error:
    print(error)

# expect: None False
# expect: 2 2 True
# expect: [(8.2,), (8.3,)] 2
# expect: 2
# expect: (1, 'a')
# expect: (2, 'b')
# expect: (1995, 'Heat')
# expect: (2009, 'Up')
# expect: IntegrityError UNIQUE constraint failed: movie.title SQLITE_CONSTRAINT_UNIQUE
# expect: OperationalError no such table: nope SQLITE_ERROR
# expect: OperationalError near "SELEC": syntax error SQLITE_ERROR
# expect: ProgrammingError Incorrect number of bindings supplied. The current statement uses 1, and there are 0 supplied. None
# expect: ProgrammingError You did not supply a value for binding parameter :a. None
# expect: ProgrammingError You can only execute one statement at a time. None
# expect: OperationalError no such column: nope SQLITE_ERROR
# expect: OperationalError table movie has 3 columns but 1 values were supplied SQLITE_ERROR
# expect: [(b'bytes', 'blob')]
# expect: [('text',)]
# expect: ['title', 'y'] 2009 Up ('Up', 2009) 2 {'title': 'Up', 'y': 2009}
# expect: taken back
# expect: 2
# expect: [('2024-01-01', 'x'), (1, '2')]
# expect: (datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3, 4, 5)) ''
# expect: Cannot operate on a closed database.
