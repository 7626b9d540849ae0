import bisect
l = []
for x in (5, 1, 4, 1, 3): bisect.insort(l, x)
print(l, bisect.bisect_left(l, 1), bisect.bisect_right(l, 1), bisect.bisect(l, 10), bisect.bisect_left(["a", "c"], "b"))
print("".join("FDCBA"[bisect.bisect([60, 70, 80, 90], s)] for s in (33, 99, 77, 70, 89, 90, 100)))
