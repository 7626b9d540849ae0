print([(i, j) for i in range(3) if i % 2 == 0 for j in range(i) if j != 1], {k: [v for v in range(k)] for k in range(3)}, {x % 3 for x in range(9)}, list(x for x in range(3)), [[y for y in x] for x in ("ab", "c")], sum(x * x for x in range(4)), [i if i else "zero" for i in range(2)], [a for a, *b in [(1, 2), (3,)]], dict((k, v) for k, v in ["ab", "cd"]))
i = "kept"
[i for i in range(3)]
print(i, [last := n for n in range(3)], last, [y := 1, y ** 2], any((found := n) > 1 for n in [1, 2, 3]), found)
try: [undefined for x in [1]]
except NameError as e: print(e)
try: [x for x in 5]
except TypeError as e: print(e)
g = (1 / x for x in [1, 0]); print(next(g))
try: next(g)
except ZeroDivisionError as e: print(e)
try: (x for x in undefined_iterable)
except NameError as e: print(e)
print([*(x for x in "ab")], {**{k: 1 for k in "a"}}, [x for x in [1, 2, 3] if x > 1 if x < 3], [lambda: x for x in range(2)][0]())
