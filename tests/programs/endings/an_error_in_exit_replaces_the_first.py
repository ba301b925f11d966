class Door:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        raise OSError("cannot close")


with Door() as door:
    raise ValueError("inside")
