x = "outer"
print([x for x in range(3)], x)
print([(i, j) for i in range(3) if i for j in "ab" if j != "a" or i > 1])
print({k: v for v, k in enumerate("abc")}, {c for c in "aab"} == {"a", "b"})
class K:
    n = 3
    vals = [i * 2 for i in range(n)]
print(K.vals)
def f(k): return [[k * i + j for j in range(2)] for i in range(2)]
print(f(10))
print([y := 5, y ** 2], y)
if (n := len("abcd")) > 3: print(n)
print([last := i for i in range(3)], last)
print(sum(i * i for i in range(10)), any(i > 3 for i in range(5)))
total = 0
print([total := total + v for v in [1, 2, 3]])
