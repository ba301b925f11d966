def withdraw(balance, amount):
    assert amount > 0, f"amount must be positive, not {amount}"
    assert amount <= balance, ("too much", amount)
    return balance - amount


print(withdraw(10, 3))
try:
    withdraw(10, -1)
except AssertionError as error:
    print(error)
withdraw(1, 2)

# expect: 7
# expect: amount must be positive, not -1
