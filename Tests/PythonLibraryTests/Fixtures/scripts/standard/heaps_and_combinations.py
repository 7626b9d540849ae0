import heapq
from itertools import combinations, combinations_with_replacement, permutations, product


class Item:
    def __init__(self, rank, name):
        self.rank, self.name = rank, name

    def __lt__(self, other):
        return self.rank < other.rank


heap = []
for i in range(40):
    heapq.heappush(heap, Item(i * 7 % 5, i))
print([(x.rank, x.name) for x in heap])
print([heapq.heappop(heap).name for _ in range(40)])
values = [i * 7919 % 101 for i in range(60)]
heapq.heapify(values)
print(values)
print(heapq.heappushpop(values, -1), heapq.heappushpop(values, 50), heapq.heapreplace(values, 7), values[:8])
pairs = [(3, "c"), (1, "b"), (1, "a"), (2.5, "d")]
heapq.heapify(pairs)
print([heapq.heappop(pairs) for _ in range(4)], heapq.nsmallest(3, [5, 1, 4]), heapq.nlargest(2, [5, 1, 4]))
print(list(heapq.merge([1, 4], [2, 3])))
for call in (lambda: heapq.heappop([]), lambda: heapq.heappush((1, 2), 3), lambda: heapq.heapify([1, "a"]),
             lambda: heapq.heapreplace([], 1)):
    try:
        call()
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)

print(list(combinations("abcd", 2)), list(combinations(range(4), 3)), list(combinations([1], 2)), list(combinations([], 0)))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement([], 2)), list(combinations_with_replacement([], 0)))
print(list(permutations("abc")), list(permutations(range(4), 2))[:7], list(permutations([1], 2)), list(permutations([], 0)), list(permutations("ab", 0)))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product([], [1])))
print(sum(1 for _ in combinations(range(20), 4)), sum(1 for _ in permutations(range(6))))
for call in (lambda: combinations("ab", -1), lambda: permutations("ab", -2), lambda: combinations(3, 1)):
    try:
        call()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
