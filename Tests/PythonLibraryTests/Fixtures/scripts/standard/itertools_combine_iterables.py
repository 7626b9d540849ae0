import itertools as it
print(list(it.islice(it.count(5, 2), 3)), list(it.islice(it.cycle('ab'), 5)), list(it.repeat('x', 2)), list(it.chain([1], (2, 3))), list(it.chain.from_iterable([[1], [2]])))
print(list(it.accumulate([1, 2, 3])), list(it.accumulate([1, 2, 3], lambda a, b: a * b)), list(it.accumulate([1, 2], initial=10)), list(it.compress('abc', [1, 0, 1])), list(it.dropwhile(lambda x: x < 2, [1, 2, 1])), list(it.takewhile(lambda x: x < 2, [1, 2, 1])))
print(list(it.product('ab', [1, 2])), list(it.product([0, 1], repeat=2)), list(it.permutations([1, 2, 3], 2)), list(it.combinations('abc', 2)), list(it.combinations_with_replacement('ab', 2)), len(list(it.permutations(range(5)))))
print([(k, list(g)) for k, g in it.groupby('aabbca')], list(it.zip_longest([1, 2], 'a', fillvalue='-')), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.filterfalse(lambda x: x % 2, range(5))), list(it.pairwise('abc')))
a, b = it.tee([1, 2, 3]); print(list(a), next(b), list(b), list(it.islice('abcdef', 1, None, 2)), it.count(3), it.repeat(1, 3), list(zip(it.count(), 'ab')))
try:
    it.islice([1], -1)
except ValueError as e:
    print(e)
