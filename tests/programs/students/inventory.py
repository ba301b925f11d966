inventory = {}


def add(item, quantity=1, *, price=None, **extra):
    entry = inventory.setdefault(item, {"quantity": 0, "price": 0.0, "tags": set()})
    entry["quantity"] += quantity
    if price is not None:
        entry["price"] = price
    entry.update(extra)
    return entry


def total():
    return sum(entry["quantity"] * entry["price"] for entry in inventory.values())


def report(sort_by="name"):
    keys = {"name": lambda pair: pair[0], "value": lambda pair: -pair[1]["quantity"] * pair[1]["price"]}
    print(f"{'item':<12}{'qty':>5}{'price':>10}")
    print("-" * 27)
    for name, entry in sorted(inventory.items(), key=keys[sort_by]):
        print(f"{name:<12}{entry['quantity']:>5}{entry['price']:>10.2f}")
    print(f"{'total':<12}{total():>15.2f}")


add("apple", 10, price=0.5)
add("pear", 4, price=0.75, origin="Spain")
add("melon", price=3)
add("apple", 5)
report()
report("value")
print(inventory["pear"])
low = {name: entry["quantity"] for name, entry in inventory.items() if entry["quantity"] < 5}
print(low, "apple" in low, max(inventory, key=lambda name: inventory[name]["price"]))
try:
    add("fig", "two")
except TypeError as error:
    print(type(error).__name__, error)
try:
    report("colour")
except KeyError as error:
    print("no such order:", error)

# expect: item          qty     price
# expect: ---------------------------
# expect: apple          15      0.50
# expect: melon           1      3.00
# expect: pear            4      0.75
# expect: total                 13.50
# expect: item          qty     price
# expect: ---------------------------
# expect: apple          15      0.50
# expect: pear            4      0.75
# expect: melon           1      3.00
# expect: total                 13.50
# expect: {'quantity': 4, 'price': 0.75, 'tags': set(), 'origin': 'Spain'}
# expect: {'pear': 4, 'melon': 1} False melon
# expect: TypeError unsupported operand type(s) for +=: 'int' and 'str'
# expect: item          qty     price
# expect: ---------------------------
# expect: no such order: 'colour'
