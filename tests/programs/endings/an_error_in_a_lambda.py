by = lambda row: row["age"]
people = [{"name": "Ann", "age": 3}, {"name": "Bob"}]
print(sorted(people[:1], key=by))
print(sorted(people, key=by))

# expect: [{'name': 'Ann', 'age': 3}]
