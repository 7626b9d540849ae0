import heapq, bisect, statistics
h = [5, 1, 4]; heapq.heapify(h); heapq.heappush(h, 0); print(heapq.heappop(h), h, heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, 'cab'), heapq.heappushpop(h, 2))
print(bisect.bisect([1, 3, 5], 3), bisect.bisect_left([1, 3, 5], 3)); x = [1, 5]; bisect.insort(x, 3); print(x)
print(statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), statistics.stdev([1, 2, 3, 4]), statistics.mode('aab'), statistics.pvariance([1, 2, 3]), statistics.mean([1, 2, 6]), statistics.variance([2, 4]))
from pprint import pprint, pformat
pprint({'b': 1, 'a': [1, 2]}); pprint(['x' * 30, 'y' * 30, 'z' * 30]); pprint({'name': 'x' * 40, 'other': list(range(15))})
