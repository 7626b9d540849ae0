# Sets of all sizes, grown, emptied and moved; the smallest lie in the object itself.
def show(s):
    return sorted(s), len(s)


for size in (0, 1, 4, 5, 6, 8, 20, 100):
    s = set(range(size))
    copy = s.copy()
    copy.add(-1)
    both = s | {1000}
    s &= {0, 2, 3, 50, 99}
    print(show(s), len(copy), len(both), both - s == set(range(size)) - s | {1000})
    s.add("x")
    s.discard("x")
    s.update(range(300))
    s.clear()
    s.add(7)
    print(s, s.pop(), s)
    s.update([3, 1, 2])
    s.intersection_update([1, 2, 9], {1, 2})
    print(s, frozenset(s) | {5}, hash(frozenset(s) | {5}) == hash(frozenset([5, 1, 2])))

big, small = set(range(40)), {1, 2}
big &= small
small &= set(range(40))
big.add(3)
small.add(4)
print(big, small)
kept = [{i, i + 1} for i in range(3000)]
garbage = [{i, i + 1, *range(i % 9)} for i in range(30000)]
print(all(s == {i, i + 1} for i, s in enumerate(kept)), sum(map(len, garbage)))


class Tagged(set):
    pass


tagged = Tagged([1, 2, 3])
tagged.name = "t"
tagged &= {1, 2}
print(tagged, tagged.name, type(tagged | {9}).__name__)
removed = set(range(20))
for i in range(19):
    removed.remove(i)
removed |= {21, 22}
print(sorted(removed), sorted(removed - {19}))
