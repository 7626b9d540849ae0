l = [1, 2, 3]
m = l.copy()
l.reverse()
print((l, m))
print(list(reversed(l)))
print(l[::-1])
