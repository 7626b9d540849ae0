import itertools as it
print([(k, list(g)) for k, g in it.groupby("aabbbc")], [(k, len(list(g))) for k, g in it.groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
print(list(it.pairwise("abcd")), list(it.zip_longest("ab", [1, 2, 3], fillvalue="-")), list(it.starmap(pow, [(2, 3), (3, 2)])))
print(list(it.accumulate([3, 1, 4, 1, 5], max)), list(it.accumulate([1, 2, 3], initial=10)), list(it.accumulate([])), list(it.compress("abcdef", [1, 0, 1, 0, 1])))
print(list(it.islice("abcdefg", 2, None, 2)), list(it.islice(it.count(5, 3), 4)), list(it.islice("abc", 0)), list(it.dropwhile(lambda x: x < 3, [1, 3, 2])), list(it.filterfalse(None, [0, 1, ""])))
a, b, c = it.tee([1, 2, 3], 3)
print(next(a), next(a), list(b), list(a), list(c))
print(list(it.product("ab", repeat=2)), list(it.product([1, 2], "x", [True])), list(it.product()), list(it.permutations("abc", 2)), list(it.combinations([1, 2, 3, 4], 3)), list(it.combinations_with_replacement("ab", 3)))
print(list(it.chain.from_iterable(["ab", [1], ()])), list(it.repeat("x", 3)), it.repeat(5, 2), it.count(3), it.count(1.5, 0.5), it.repeat("a"))
for f in (lambda: it.islice([1], -1), lambda: it.islice([1], 0, 5, 0), lambda: it.combinations([1], -1), lambda: it.repeat(), lambda: it.count("a"), lambda: it.tee([1], -1),
          lambda: it.product([1], repeat=-1), lambda: it.zip_longest([1], foo=1), lambda: list(it.chain(5)), lambda: next(it.cycle([])), lambda: it.permutations([1, 2], "a"), lambda: list(it.accumulate([1, "a"]))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
c = it.cycle("ab"); print([next(c) for _ in range(5)])
g = it.groupby("aab"); k1, g1 = next(g); k2, g2 = next(g); print(list(g1), list(g2))
