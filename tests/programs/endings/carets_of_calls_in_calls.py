def outer(x):
    return x


data = {"rows": [{"name": "a", "value": 1}, {"name": "b"}]}
print(outer(outer(data["rows"][0]["value"])))
print(outer(1) + outer(outer(data["rows"][1]["value"])))

# expect: 1
