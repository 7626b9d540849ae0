from functools import reduce
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a + b, [], 5), reduce(lambda a, b: [a, b], "abc"), reduce(max, [3, 9, 2], 5))
for f in (lambda: reduce(), lambda: reduce(max), lambda: reduce(max, 5), lambda: reduce(5, [1, 2]), lambda: reduce(lambda a: a, [1, 2])):
    try: print(f())
    except TypeError as e: print(e)
