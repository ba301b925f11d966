from enum import Enum, IntEnum, Flag, unique


@unique
class Move(Enum):
    ROCK = "r"
    PAPER = "p"
    SCISSORS = "s"

    @property
    def beats(self):
        return {Move.ROCK: Move.SCISSORS, Move.PAPER: Move.ROCK, Move.SCISSORS: Move.PAPER}[self]


class Level(IntEnum):
    EASY = 1
    HARD = 10


class Permission(Flag):
    READ = 1
    WRITE = 2
    ALL = READ | WRITE


def play(a, b):
    if a is b:
        return "draw"
    return f"{(a if a.beats is b else b).name.title()} wins"


for a in Move:
    print([play(a, b) for b in Move])
print(list(Level), Level.HARD > 5, Level.EASY + 1, f"{Level.EASY}", Move.ROCK, repr(Move.ROCK), Move("p"))
print(Permission.READ | Permission.WRITE, Permission.READ in Permission.ALL, Permission(0), ~Permission.READ)
try:
    Move["LIZARD"]
except KeyError as error:
    print("KeyError", error)
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
Move.ROCK = 5

# expect: ['draw', 'Paper wins', 'Rock wins']
# expect: ['Paper wins', 'draw', 'Scissors wins']
# expect: ['Rock wins', 'Scissors wins', 'draw']
# expect: [<Level.EASY: 1>, <Level.HARD: 10>] True 2 1 Move.ROCK <Move.ROCK: 'r'> Move.PAPER
# expect: Permission.ALL True Permission(0) Permission.WRITE
# expect: KeyError 'LIZARD'
# expect: duplicate values found in <enum 'Twice'>: B -> A
