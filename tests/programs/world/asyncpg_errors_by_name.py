# only: loopscope
# Each failure has its class, PostgreSQL's words, and what it is about.
import asyncio

import asyncpg


async def attempt(conn, query, *args):
    try:
        print(await conn.fetch(query, *args))
    except (asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        name = getattr(error, "sqlstate", "-----")
        print(f"{name} {type(error).__name__}: " + str(error).replace("\n", " / "))


async def main():
    conn = await asyncpg.connect("postgresql://localhost/shop")
    await conn.execute("""
        CREATE TABLE customers (id INT PRIMARY KEY, email TEXT UNIQUE NOT NULL, name VARCHAR(5));
        CREATE TABLE orders (id SERIAL PRIMARY KEY, customer_id INT REFERENCES customers (id),
                             amount INT CHECK (amount > 0));
        INSERT INTO customers VALUES (1, 'ann@example.org', 'Ann');
    """)
    await attempt(conn, "INSERT INTO customers VALUES ($1, $2)", 1, "x@example.org")
    await attempt(conn, "INSERT INTO customers VALUES (2, 'ann@example.org')")
    await attempt(conn, "INSERT INTO customers (id) VALUES (2)")
    await attempt(conn, "INSERT INTO customers VALUES (2, 'b@example.org', 'Benjamin')")
    await attempt(conn, "INSERT INTO orders (customer_id, amount) VALUES (9, 1)")
    await attempt(conn, "INSERT INTO orders (customer_id, amount) VALUES (1, 0)")
    await attempt(conn, "INSERT INTO orders (customer_id, amount) VALUES (1, 5) RETURNING id")
    await attempt(conn, "DELETE FROM customers WHERE id = 1")
    await attempt(conn, "SELECT * FROM invoices")
    await attempt(conn, "SELECT age FROM customers")
    await attempt(conn, "SELCT 1")
    await attempt(conn, "SELECT 1 / 0")
    await attempt(conn, "SELECT * FROM customers WHERE id = $1", "one")
    await attempt(conn, "SELECT * FROM customers WHERE email = $1", 1)
    await attempt(conn, "SELECT * FROM customers WHERE id = $1")
    await attempt(conn, "SELECT to_char(now(), 'YYYY')")
    await attempt(conn, "SELECT id FROM customers WHERE name ~ 'A.*'")
    try:
        raise asyncpg.exceptions.ForeignKeyViolationError("as a class")
    except asyncpg.IntegrityConstraintViolationError as error:
        print(type(error).__mro__[1].__name__, error)
    await conn.close()
    await attempt(conn, "SELECT 1")


asyncio.run(main())

# expect: 23505 UniqueViolationError: duplicate key value violates unique constraint "customers_pkey" / DETAIL:  Key (id)=(1) already exists.
# expect: 23505 UniqueViolationError: duplicate key value violates unique constraint "customers_email_key" / DETAIL:  Key (email)=(ann@example.org) already exists.
# expect: 23502 NotNullViolationError: null value in column "email" of relation "customers" violates not-null constraint
# expect: 22001 StringDataRightTruncationError: value too long for type character varying(5)
# expect: 23503 ForeignKeyViolationError: insert or update on table "orders" violates foreign key constraint "orders_customer_id_fkey" / DETAIL:  Key (customer_id)=(9) is not present in table "customers".
# expect: 23514 CheckViolationError: new row for relation "orders" violates check constraint "orders_amount_check"
# expect: [<Record id=3>]
# expect: 23503 ForeignKeyViolationError: update or delete on table "customers" violates foreign key constraint "orders_customer_id_fkey" on table "orders"
# expect: 42P01 UndefinedTableError: relation "invoices" does not exist
# expect: 42703 UndefinedColumnError: column "age" does not exist
# expect: 42601 PostgresSyntaxError: syntax error at or near "SELCT"
# expect: 22012 DivisionByZeroError: division by zero
# expect: 22000 DataError: invalid input for query argument $1: 'one' ('str' object cannot be interpreted as an integer)
# expect: 22000 DataError: invalid input for query argument $1: 1 (expected str, got int)
# expect: ----- InterfaceError: the server expects 1 argument for this query, 0 were passed / HINT:  Check the query against the passed list of arguments.
# expect: [<Record to_char='2025'>]
# expect: 0A000 FeatureNotSupportedError: the operator ~ is not available in Loopscope's simulated PostgreSQL / HINT:  Write the query without it.
# expect: IntegrityConstraintViolationError as a class
# expect: ----- InterfaceError: connection is closed
# schedule: 0.000000 Task-1
# schedule: 0.050000 Task-1
# schedule: 0.070000 Task-1
# schedule: 0.090000 Task-1
# schedule: 0.110000 Task-1
# schedule: 0.130000 Task-1
# schedule: 0.150000 Task-1
# schedule: 0.170000 Task-1
# schedule: 0.190000 Task-1
# schedule: 0.210000 Task-1
# schedule: 0.230000 Task-1
# schedule: 0.250000 Task-1
# schedule: 0.270000 Task-1
# schedule: 0.290000 Task-1
# schedule: 0.310000 Task-1
# schedule: 0.330000 Task-1
# schedule: 0.350000 Task-1
# schedule: 0.370000 Task-1
# schedule: 0.390000 Task-1
# schedule: 0.410000 Task-1 Task-2 Task-3
