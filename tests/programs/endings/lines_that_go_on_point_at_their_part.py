def area(width, height):
    return width * height


total = (
    area(1, 2)
    + area(
        3,
        None or "x",
    )
    + area(4, 5) / 0
)
