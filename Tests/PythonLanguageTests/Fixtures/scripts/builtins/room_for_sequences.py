# A list makes room for as many elements as an iterator of a sequence says are left.
class Huge:
    def __len__(self):
        return 1 << 44

    def __getitem__(self, index):
        return [1, 2, 3][index]


class Odd(Huge):
    def __len__(self):
        raise TypeError("no length")


class Few(Huge):
    def __len__(self):
        return 2


class Unsized:
    def __getitem__(self, index):
        return [1, 2, 3][index]


for source in (Huge(), Odd(), Few(), Unsized()):
    for make in (
        lambda: list(reversed(source)), lambda: tuple(reversed(source)), lambda: [*reversed(source)], lambda: sorted(reversed(source)),
        lambda: list(iter(source)), lambda: tuple(iter(source)), lambda: list(enumerate(iter(source))), lambda: list(zip(reversed(source))),
        lambda: [value for value in iter(source)],
    ):
        try:
            print(type(source).__name__, make())
        except (MemoryError, TypeError) as error:
            print(type(source).__name__, type(error).__name__, error)
