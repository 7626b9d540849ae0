class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Count(3)), sum(Count(4)), [*Count(2)], dict(zip(Count(2), "ab")))
class Bad:
    def __iter__(self): return 5
for o in [Bad(), 5, object()]:
    try: iter(o)
    except TypeError as e: print(str(e).split(" at ")[0])
n = iter([1, 2, 3, 0, 4].pop, 0)
print(list(n))
