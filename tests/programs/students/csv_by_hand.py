DATA = """name,age,city
Ann,31,Rome
"Smith, Bob",22,"New York"
Cid,,Oslo
Dora,twelve,Paris"""


def split(line):
    cells, cell, quoted = [], "", False
    for c in line:
        if c == '"':
            quoted = not quoted
        elif c == "," and not quoted:
            cells.append(cell)
            cell = ""
        else:
            cell += c
    return cells + [cell]


header, *rows = map(split, DATA.splitlines())
people = [dict(zip(header, row)) for row in rows]
for person in people:
    try:
        person["age"] = int(person["age"]) if person["age"] else None
    except ValueError as error:
        print(f"{person['name']}: {error}")
        person["age"] = -1
print(people)
print(sorted((p for p in people if p["age"]), key=lambda p: (p["age"], p["name"]))[0]["name"])
widths = {key: max(len(str(p[key])) for p in people) for key in header}
print(" | ".join(f"{key.upper():^{widths[key]}}" for key in header))
for p in people:
    print(" | ".join(f"{p[key]!s:<{width}}" for key, width in widths.items()))
print("%-12s|%5s|%05.1f" % ("name", "age", 3.14159), "{0[name]} {0[age]:d}".format(people[0]))

# expect: Dora: invalid literal for int() with base 10: 'twelve'
# expect: [{'name': 'Ann', 'age': 31, 'city': 'Rome'}, {'name': 'Smith, Bob', 'age': 22, 'city': 'New York'}, {'name': 'Cid', 'age': None, 'city': 'Oslo'}, {'name': 'Dora', 'age': -1, 'city': 'Paris'}]
# expect: Dora
# expect:    NAME    | AGE  |   CITY
# expect: Ann        | 31   | Rome
# expect: Smith, Bob | 22   | New York
# expect: Cid        | None | Oslo
# expect: Dora       | -1   | Paris
# expect: name        |  age|003.1 Ann 31
