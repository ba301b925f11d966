# only: loopscope
# Queries of many kinds: what PostgreSQL would answer, with its names and types of columns.
import asyncio
import datetime

import asyncpg

SCHEMA = """
    CREATE TABLE employees (id SERIAL PRIMARY KEY, name TEXT, dept TEXT, salary INT, hired DATE,
                            manager_id INT REFERENCES employees(id));
    CREATE INDEX CONCURRENTLY idx_dept ON employees USING btree (dept);
    INSERT INTO employees (name, dept, salary, hired, manager_id) VALUES
        ('Ann', 'IT', 100, '2020-01-01', NULL), ('Ben', 'IT', 80, '2021-05-05', 1),
        ('Cleo', 'HR', 70, '2022-02-02', 1), ('Dan', 'HR', 60, NULL, 3);
"""
QUERIES = [
    ("SELECT dept, SUM(salary) AS total, COUNT(*) FROM employees GROUP BY dept HAVING COUNT(*) > 1 ORDER BY total DESC",),
    ("SELECT name, RANK() OVER (PARTITION BY dept ORDER BY salary DESC) FROM employees ORDER BY name",),
    ("""WITH RECURSIVE tree AS (
            SELECT id, name, 0 AS depth FROM employees WHERE manager_id IS NULL
            UNION ALL SELECT e.id, e.name, t.depth + 1 FROM employees e JOIN tree t ON e.manager_id = t.id)
        SELECT name, depth FROM tree ORDER BY depth, name""",),
    ("SELECT e.name, m.name AS manager FROM employees e LEFT JOIN employees m ON e.manager_id = m.id ORDER BY e.id",),
    ("SELECT name FROM employees WHERE hired BETWEEN $1 AND $2", datetime.date(2020, 1, 1), datetime.date(2021, 12, 31)),
    ("SELECT name FROM employees ORDER BY hired LIMIT 4",),
    ("SELECT name FROM employees ORDER BY hired DESC OFFSET 1",),
    ("SELECT CASE WHEN salary > 75 THEN 'high' ELSE 'low' END AS level, COUNT(*)::int FROM employees GROUP BY 1 ORDER BY 1",),
    ("SELECT string_agg(name, ', '), array_agg(id) FROM employees WHERE dept = 'HR'",),
    ("SELECT COALESCE(NULL, 5), GREATEST(1, 3), LENGTH('abc'), 'a' || 'b', 7 / 2, 7 % 3, 2 ^ 10",),
    ("UPDATE employees SET salary = salary * 1.1 WHERE dept = $1 RETURNING id, salary", "IT"),
    ("INSERT INTO employees (id, name) VALUES (1, 'X') ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name RETURNING id, name",),
    ("INSERT INTO employees VALUES (DEFAULT, 'Eve', 'IT') RETURNING *",),
    ("SELECT name FROM employees WHERE id IN ($1, $2) AND name LIKE 'B%'", 1, 2),
    ("SELECT name FROM employees WHERE name = 'ben' OR name ILIKE 'ben'",),
    ("SELECT count(*) FILTER (WHERE dept = 'IT'), EXISTS (SELECT 1 FROM employees WHERE salary > 1000) FROM employees",),
    ("SELECT salary::text, (salary > 75) AS rich, hired::text FROM employees WHERE id = 2",),
    ("SELECT now()::date, '5'::int + 1, 3.7::int, $1::text, CAST('2' AS INTEGER)", "hi"),
    ("SELECT * FROM generate_series(1, 3)",),
    ("VALUES (1, 'a'), (2, 'b')",),
    ("DELETE FROM employees WHERE id = 2 RETURNING name",),
    ("SELECT id FROM employees FOR UPDATE SKIP LOCKED",),
    ("SELECT DISTINCT ON (dept) name FROM employees",),
    ("SELECT unknown_function(1)",),
]


async def main():
    conn = await asyncpg.connect("postgresql://localhost/company")
    await conn.execute(SCHEMA)
    for query, *args in QUERIES:
        try:
            for row in await conn.fetch(query, *args):
                print(dict(row) if len(set(row.keys())) == len(row) else row)
        except asyncpg.PostgresError as error:
            print(type(error).__name__, error.args[0])
        print("--")
    await conn.close()


asyncio.run(main())

# expect: {'dept': 'IT', 'total': 180, 'count': 2}
# expect: {'dept': 'HR', 'total': 130, 'count': 2}
# expect: --
# expect: {'name': 'Ann', 'rank': 1}
# expect: {'name': 'Ben', 'rank': 2}
# expect: {'name': 'Cleo', 'rank': 1}
# expect: {'name': 'Dan', 'rank': 2}
# expect: --
# expect: {'name': 'Ann', 'depth': 0}
# expect: {'name': 'Ben', 'depth': 1}
# expect: {'name': 'Cleo', 'depth': 1}
# expect: {'name': 'Dan', 'depth': 2}
# expect: --
# expect: {'name': 'Ann', 'manager': None}
# expect: {'name': 'Ben', 'manager': 'Ann'}
# expect: {'name': 'Cleo', 'manager': 'Ann'}
# expect: {'name': 'Dan', 'manager': 'Cleo'}
# expect: --
# expect: {'name': 'Ann'}
# expect: {'name': 'Ben'}
# expect: --
# expect: {'name': 'Ann'}
# expect: {'name': 'Ben'}
# expect: {'name': 'Cleo'}
# expect: {'name': 'Dan'}
# expect: --
# expect: {'name': 'Cleo'}
# expect: {'name': 'Ben'}
# expect: {'name': 'Ann'}
# expect: --
# expect: {'level': 'high', 'count': 2}
# expect: {'level': 'low', 'count': 2}
# expect: --
# expect: {'string_agg': 'Cleo, Dan', 'array_agg': [3, 4]}
# expect: --
# expect: <Record coalesce=5 greatest=3 length=3 ?column?='ab' ?column?=3 ?column?=1 ?column?=1024.0>
# expect: --
# expect: {'id': 1, 'salary': 110}
# expect: {'id': 2, 'salary': 88}
# expect: --
# expect: {'id': 1, 'name': 'X'}
# expect: --
# expect: {'id': 5, 'name': 'Eve', 'dept': 'IT', 'salary': None, 'hired': None, 'manager_id': None}
# expect: --
# expect: {'name': 'Ben'}
# expect: --
# expect: {'name': 'Ben'}
# expect: --
# expect: {'count': 3, 'exists': False}
# expect: --
# expect: {'salary': '88', 'rich': True, 'hired': '2021-05-05'}
# expect: --
# expect: <Record now=datetime.date(2025, 1, 1) ?column?=6 int4=4 text='hi' int4=2>
# expect: --
# expect: {'generate_series': 1}
# expect: {'generate_series': 2}
# expect: {'generate_series': 3}
# expect: --
# expect: {'column1': 1, 'column2': 'a'}
# expect: {'column1': 2, 'column2': 'b'}
# expect: --
# expect: {'name': 'Ben'}
# expect: --
# expect: FeatureNotSupportedError SKIP LOCKED and NOWAIT is not available in Loopscope's simulated PostgreSQL
# expect: --
# expect: {'name': 'X'}
# expect: {'name': 'Cleo'}
# expect: --
# expect: UndefinedFunctionError function unknown_function() does not exist
# expect: --
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
# schedule: 0.410000 Task-1
# schedule: 0.430000 Task-1
# schedule: 0.450000 Task-1
# schedule: 0.470000 Task-1
# schedule: 0.490000 Task-1
# schedule: 0.510000 Task-1
# schedule: 0.530000 Task-1
# schedule: 0.550000 Task-1 Task-2 Task-3
