import heapq, itertools
m = heapq.merge(itertools.count(0, 3), itertools.count(1, 5))
print([next(m) for _ in range(8)], list(heapq.merge([5, 2], [4, 4], reverse=True)), list(heapq.merge(['bb'], ['a', 'ccc'], key=len)))
