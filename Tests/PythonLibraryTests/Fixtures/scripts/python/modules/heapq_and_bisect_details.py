import heapq, bisect
h = [5, 3, 8, 1]; heapq.heapify(h); print(h, heapq.heappop(h), heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h); heapq.heappush(h, 2); print(h, heapq.nlargest(2, h), heapq.nsmallest(2, h), heapq.nlargest(2, ["aa", "b", "ccc"], key=len), heapq.nsmallest(5, [2, 1]), heapq.nlargest(0, [1]), list(heapq.merge([1, 4], [2, 3], [])), list(heapq.merge([4, 1], [3], reverse=True)), list(heapq.merge(["a"], ["bb"], key=len)))
for f in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heapify((1,)), lambda: heapq.heappush([1], "a"), lambda: heapq.nlargest("a", [1])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
l = [1, 2, 2, 3, 5]; print(bisect.bisect(l, 2), bisect.bisect_left(l, 2), bisect.bisect_right(l, 2, 0, 2), bisect.bisect_left([], 1), bisect.bisect([{"k": 1}, {"k": 5}], 3, key=lambda d: d["k"])); bisect.insort(l, 4); bisect.insort_left(l, 2); print(l)
for f in (lambda: bisect.bisect(l, "a"), lambda: bisect.bisect(l, 1, -1), lambda: bisect.bisect(5, 1), lambda: bisect.insort((1,), 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
