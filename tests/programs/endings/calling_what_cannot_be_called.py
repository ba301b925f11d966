prices = {"tea": 3}
print(prices["tea"])
print(prices("tea"))

# expect: 3
