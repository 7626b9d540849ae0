import heapq, bisect
h = [5, 1, 4]
heapq.heapify(h)
print(h)
print(heapq.heappop(h))
heapq.heappush(h, 0)
print(h)
print(heapq.heapreplace(h, 9))
print(heapq.heappushpop(h, 1))
print(heapq.nlargest(2, [1, 5, 3]))
print(heapq.nsmallest(2, ["bb", "a", "ccc"], key=len))
print(list(heapq.merge([1, 4], [2, 3])))
try:
    print(heapq.heappop([]))
except Exception as e:
    print(type(e).__name__, e)
