# A bank account with a history, properties, and errors of its own.
from dataclasses import dataclass, field
from datetime import date


class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"needed {needed:.2f}, only {available:.2f} available")
        self.needed = needed
        self.available = available


@dataclass
class Transaction:
    kind: str
    amount: float
    when: date = date(2024, 1, 15)


@dataclass
class Account:
    owner: str
    balance: float = 0.0
    history: list = field(default_factory=list, repr=False)

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self.balance += amount
        self.history.append(Transaction("deposit", amount))

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount
        self.history.append(Transaction("withdraw", amount))

    def __str__(self):
        return f"{self.owner:<10}|{self.balance:>10,.2f}"


class Savings(Account):
    rate = 0.05

    def add_interest(self):
        self.deposit(self.balance * self.rate)


accounts = [Account("Ann", 100), Savings("Bob", 2500.5)]
accounts[0].deposit(50)
accounts[1].add_interest()
for account in accounts:
    print(account)
    print(repr(account))
for amount in (1000, -5):
    try:
        accounts[0].withdraw(amount) if amount > 0 else accounts[0].deposit(amount)
    except InsufficientFunds as error:
        print("refused:", error, error.needed - error.available)
    except ValueError as error:
        print("wrong:", error)
print(accounts[0].history, accounts[0] == Account("Ann", 150.0), accounts[0].history[0].when.isoformat())
accounts[0].withdraw(500)

# expect: Ann       |    150.00
# expect: Account(owner='Ann', balance=150)
# expect: Bob       |  2,625.53
# expect: Savings(owner='Bob', balance=2625.525)
# expect: refused: needed 1000.00, only 150.00 available 850
# expect: wrong: deposit must be positive
# expect: [Transaction(kind='deposit', amount=50, when=datetime.date(2024, 1, 15))] False 2024-01-15
