import heapq, bisect
print(bisect.bisect([1, 2, 2, 3], 2))
print(bisect.bisect_left([1, 2, 2, 3], 2))
print(bisect.bisect_right([1, 2], 5))
l = [1, 3]
bisect.insort(l, 2)
print(l)
print(bisect.bisect([1, 2, 3], 2, key=lambda x: -x))
print(bisect.bisect_left([(1, "a"), (2, "b")], 2, key=lambda t: t[0]))
