a, b = 1, 2
a, b = b, a
print(a, b)
(a, (b, c)), d = (1, (2, 3)), 4
print(a, b, c, d)
first, *mid, last = range(5); print(first, mid, last)
*init, end = "ab"; print(init, end)
[x, y] = {"k": 1, "l": 2}; print(x, y)
for i, (p, q) in enumerate([(1, 2), (3, 4)]): print(i, p, q)
for bad in ["a, b = 1, 2, 3", "a, b = [1]", "a, *b, c = [1]", "a, b = 5", "a, b = iter([1,2,3])"]:
    try: exec(bad)
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
l = [1, 2, 3]
l[0], l[1] = l[1], l[0]; print(l)
i = 0
i, l[i] = 2, 9; print(i, l)
print([*range(2), *"ab"], (*[1], 2), {*[1], 2}, {**{"a": 1}, "b": 2})
x = y = []; x.append(1); print(y, x is y)
