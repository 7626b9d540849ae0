s = {1, 2}
for f in (lambda: s.remove(9), lambda: set().pop(), lambda: s.add([]), lambda: {[]}, lambda: s + {3}, lambda: s | [3], lambda: s < [1], lambda: s[0], lambda: hash(s), lambda: set(5), lambda: s.update(5), lambda: s.union(5), lambda: frozenset([1]).add(2), lambda: s.nothing, lambda: [] in s, lambda: set(1, 2), lambda: s.issubset(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(s.discard(9), {1} in {frozenset([1])}, s.union([3], (4,)), s.intersection([1], [1, 5]), s.difference([1]), s.symmetric_difference([2, 3]), {1, 2} >= {1}, {1} < {1}, {1}.issuperset([]))
