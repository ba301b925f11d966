def parse(line):
    try:
        return int(line)
    except ValueError as error:
        error.add_note("while reading line 3")
        error.add_note("two\nlines")
        raise


parse("12x")
