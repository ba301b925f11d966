class Shop:
    class Empty(Exception):
        def __init__(self, item, left):
            super().__init__(f"only {left} of {item} left")


raise Shop.Empty("tea", 2)
