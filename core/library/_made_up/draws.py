"""Values that follow from a text: the same text gives the same number, name or sentence, on every run."""
from binascii import crc32

FIRST = "Ann Ben Cleo Dan Eva Finn Gina Hugo Iris Jon Kim Leo Mia Nils Olga Paul".split()
LAST = "Abel Brook Carter Dunn Ellis Frost Gray Hale Irwin Jones Keller Lang Moss North Olsen Park".split()
CITIES = "Basel Cork Delft Essen Faro Ghent Hamar Izmir Jena Kotor".split()
WORDS = ("simulated wind over quiet rivers carries small boats past old bridges while lamps along both shores "
         "begin to glow and nobody hurries").split()


def number(text, least, most):
    """From least to most."""
    bits = crc32(str(text).encode())
    bits ^= bits >> 15
    return least + (bits * 2654435761 >> 7) % (most - least + 1)


def share(text, least, most, digits=2):
    """A float between the two."""
    return round(least + (most - least) * number(text, 0, 10000) / 10000, digits)


def pick(text, among):
    return among[number(text, 0, len(among) - 1)]


def words(text, count):
    return " ".join(["simulated"] + [pick(f"{text}/{place}", WORDS) for place in range(count - 1)])


def sentence(text, count):
    return words(text, count).capitalize() + "."


def person(text):
    """First and last name."""
    return pick(f"{text}/first", FIRST), pick(f"{text}/last", LAST)
