from __future__ import annotations
from dataclasses import dataclass, field, asdict, replace
from typing import Optional


@dataclass(order=True)
class Book:
    title: str
    author: str = field(compare=False)
    copies: int = field(default=1, compare=False)
    borrowed_by: list[str] = field(default_factory=list, compare=False, repr=False)

    def __post_init__(self):
        if self.copies < 0:
            raise ValueError(f"copies of {self.title!r} cannot be {self.copies}")


@dataclass(frozen=True)
class Member:
    name: str
    card: Optional[int] = None


class Library:
    def __init__(self, *books: Book):
        self.books = {book.title: book for book in books}

    def lend(self, title: str, member: Member) -> Book:
        try:
            book = self.books[title]
        except KeyError:
            raise LookupError(f"no book {title!r}") from None
        if not book.copies:
            raise LookupError(f"{title!r} is with {' and '.join(book.borrowed_by)}")
        book.copies -= 1
        book.borrowed_by.append(member.name)
        return book

    def __iter__(self):
        yield from sorted(self.books.values())


library = Library(Book("Emma", "Austen", 2), Book("Dune", "Herbert"))
ann, bob = Member("ann", 1), Member("bob")
print(library.lend("Emma", ann), library.lend("Emma", bob))
for title in ("Emma", "Ulysses"):
    try:
        library.lend(title, ann)
    except LookupError as error:
        print(error, error.__cause__, error.__suppress_context__)
print(*library, sep="\n")
print(asdict(library.books["Emma"]), replace(ann, card=5), ann == Member("ann", 1), hash(ann) == hash(Member("ann", 1)))
print(Library.lend.__annotations__, Book.__annotations__["copies"], Book.__match_args__)
try:
    ann.card = 7
except Exception as error:
    print(type(error).__mro__[:2], error)
Book("Bad", "Nobody", -1)

# expect: Book(title='Emma', author='Austen', copies=0) Book(title='Emma', author='Austen', copies=0)
# expect: 'Emma' is with ann and bob None False
# expect: no book 'Ulysses' None True
# expect: Book(title='Dune', author='Herbert', copies=1)
# expect: Book(title='Emma', author='Austen', copies=0)
# expect: {'title': 'Emma', 'author': 'Austen', 'copies': 0, 'borrowed_by': ['ann', 'bob']} Member(name='ann', card=5) True True
# expect: {'title': 'str', 'member': 'Member', 'return': 'Book'} int ('title', 'author', 'copies', 'borrowed_by')
# expect: (<class 'dataclasses.FrozenInstanceError'>, <class 'AttributeError'>) cannot assign to field 'card'
