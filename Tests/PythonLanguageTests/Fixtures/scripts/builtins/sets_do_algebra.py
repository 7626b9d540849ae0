a = {1, 2, 3}
b = {3, 4}
print(a | b, a & b, a - b, a ^ b, a < b, a >= {1}, a == {3, 2, 1})
print(a.union([9], (8,)), a.intersection([1, 5]), a.difference([1]), a.symmetric_difference([1, 7]))
print(a.isdisjoint([7]), a.issubset(range(10)), a.issuperset([1]))
a.add(10); a.discard(99); a.discard(1)
print(a, len(a), 2 in a, "x" in a)
a |= {5}; a &= {5, 10, 2}; a -= {10}; a ^= {5, 6}
print(a)
a.update("xy"[:0], [1, 2]); a.intersection_update([1, 2]); a.difference_update([1]); a.symmetric_difference_update([3])
print(a)
print(set(), frozenset(), frozenset([1]), {frozenset([1, 2]), frozenset([2, 1])}, type({1} | frozenset([2])), type(frozenset([2]) | {1}))
print({1} in {frozenset([1])}, hash(frozenset([1, 2, 3])) == hash(frozenset([3, 2, 1])))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: {1}.remove(5))
attempt(lambda: set().pop())
attempt(lambda: {[]})
attempt(lambda: {1} | [2])
attempt(lambda: hash({1}))
attempt(lambda: set(5))
attempt(lambda: {1} < [1])
attempt(lambda: {1}.add())
def grow():
    s = {1, 2}
    for x in s: s.add(x + 10)
attempt(grow)
