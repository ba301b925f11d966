"""reversed() of a sequence needs its length; of anything else it says so."""


class OnlyItems:
    def __getitem__(self, index):
        return index


class Both(OnlyItems):
    def __len__(self):
        return 3


print(list(reversed(Both())))
for value in (OnlyItems(), {1}, 5, iter([])):
    try:
        reversed(value)
    except TypeError as error:
        print(error)

# expect: [2, 1, 0]
# expect: object of type 'OnlyItems' has no len()
# expect: 'set' object is not reversible
# expect: 'int' object is not reversible
# expect: 'list_iterator' object is not reversible
