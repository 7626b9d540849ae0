print(len(""), len("é☃"), len([]), len((1,)), len({1: 2}), len({1, 2}), len(range(0, 10, 3)), len(b"abc"), len({}.keys()), len(frozenset()), len("\U0001f600"))
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(len(L(5)))
for bad in (-1, "x", 1.5):
    try:
        print(len(L(bad)))
    except Exception as e:
        print(type(e).__name__, e)
