a = b = c = 5
a, b = b + 1, a + 2
print(a, b, c)
l = [1, 2, 3]
i = 0
i, l[i] = 2, 9
print(i, l)
l[0], l[-1] = l[-1], l[0]
print(l)
