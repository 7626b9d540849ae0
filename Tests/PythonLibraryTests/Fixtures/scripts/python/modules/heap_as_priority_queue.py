import heapq
h = []
for p, t in ((3, "low"), (1, "high"), (2, "mid"), (1, "also")): heapq.heappush(h, (p, t))
print([heapq.heappop(h) for _ in range(len(h))], heapq.nlargest(3, [5, 1, 9, 7]), heapq.nsmallest(2, "hello"))
