# Lists and tuples ask a class for its length before they take its elements.
class Long:
    def __len__(self): return 2 ** 51
    def __iter__(self): return iter("ab")


class Hint:
    def __init__(self, hint): self.hint = hint
    def __length_hint__(self): return self.hint
    def __iter__(self):
        print("iter")
        return iter("ab")


for make in (list, tuple, sorted, lambda x: [*x], lambda x: [].extend(x), lambda x: len(set(x)), "".join):
    for value in (Long(), Hint(2), Hint(-1), Hint("2"), Hint(NotImplemented), Hint(2 ** 51)):
        try:
            print(make(value))
        except (MemoryError, TypeError, ValueError) as error:
            print(type(error).__name__, error)
