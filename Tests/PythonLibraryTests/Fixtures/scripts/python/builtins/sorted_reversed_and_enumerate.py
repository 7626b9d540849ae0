print(list(enumerate("ab", 5)), list(enumerate([], 1)), dict(enumerate("xy")), list(reversed("abc")), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})), sorted({3: "a", 1: "b"}.items()), sorted("banana", key="abn".index), next(enumerate("z")), type(reversed([])).__name__, type(reversed("")).__name__, type(reversed(())).__name__, type(reversed(range(1))).__name__, type(reversed({})).__name__, sorted([(2, "a"), (1, "b")], reverse=True))
class R:
    def __reversed__(self): return iter("custom")
class S:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 10
print(list(reversed(R())), list(reversed(S())), list(S().__getitem__(i) for i in range(2)), list(iter([1, 2, 3].pop, 1)))
for f in (lambda: reversed({1}), lambda: reversed(5), lambda: reversed((x for x in [])), lambda: list(enumerate("a", 1.5)), lambda: enumerate([1], start=None)):
    try: print(f())
    except TypeError as e: print(e)
