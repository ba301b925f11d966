class Settings:
    limit = 10
    scaled = [n * 2 for n in range(3)]
    wrong = limit + missing
