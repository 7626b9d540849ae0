from collections import Counter
c = Counter("abracadabra")
print(c, c.most_common(2), c.most_common(), c["zzz"], c.total(), sorted(c.elements())[:5], list(c))
d = Counter(a=3, b=-1, z=0)
print(c + d, c - d, c & d, c | d, +d, -d, c == Counter("abracadabra"), c > Counter("abr"), c <= c, d != c)
c.update("aaa"); c.subtract({"b": 5}); print(c, c.pop("r"), c.popitem())
c["n"] += 1; del c["nothing"]; print(c, "q" in c, Counter([1, 1, 2]), Counter({"x": 2}), Counter())
for f in (lambda: Counter.fromkeys("ab"), lambda: Counter(5), lambda: Counter(1, 2), lambda: c + 5, lambda: Counter(a="x").most_common(1), lambda: Counter([[1]])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
e = Counter(a=1); e += Counter(b=2); e -= Counter(b=1); e |= Counter(c=4); e &= Counter(a=5, c=2); print(e, repr(e.copy()), dict(e), isinstance(e, dict))
