m = map(lambda x: x * 2, [1, 2, 3])
print(next(m), list(m), list(m))
print(list(map(lambda a, b: a + b, [1, 2, 3], (10, 20))), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, range(4))))
print(list(zip("ab", [1, 2], (True, False))), list(zip()), list(zip([1, 2], [3])), dict(zip("ab", range(2))))
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(reversed([1, 2, 3])), list(reversed(range(3))), list(iter([1]).__iter__()))
it = iter([1, 2])
print(next(it), next(it), next(it, "done"))
count = iter(lambda: len(log) or log.append(1) or 0, 1)
log = []
print(list(count))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: next(iter([])))
attempt(lambda: next([1]))
attempt(lambda: iter(5))
attempt(lambda: iter(5, 6))
attempt(lambda: list(zip([1], [1, 2], strict=True)))
attempt(lambda: list(zip([1, 2], [1], strict=True)))
attempt(lambda: zip(1))
attempt(lambda: map(1))
attempt(lambda: reversed({1}))
attempt(lambda: enumerate(5))
attempt(lambda: list(map(None, [1])))
print(iter([]).__class__.__name__, iter({}).__class__.__name__, iter(range(0)).__class__.__name__, type(map(str, [])).__name__)
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * i
    def __len__(self): return 3
print(list(Seq()), list(reversed(Seq())), 4 in Seq(), max(Seq()))
