a, *b = 1, 2, 3
*c, d = "xyz"
e, *f, g = range(2)
print(a, b, c, d, e, f, g)
[h, (i, *j)], k = [1, "abc"], 2
print(h, i, j, k)
*l, = (1, 2)
print(l)
a = b = c = []
c.append(1)
print(a, b)
