def noisy(x): print("call", x); return x
m = map(noisy, [1, 2]); print("made"); print(next(m)); print(list(m), list(m))
print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(zip("ab", [1, 2, 3])), list(zip()), list(zip(*[(1, 2), (3, 4)])), list(filter(None, [0, 1, "", "a"])), list(map(str, range(2))), list(map(max, [1, 5], [3, 2])), dict(zip("ab", range(2))), list(zip([1], [2], strict=True)), type(zip()).__name__, repr(map(str, [])).split(" at")[0], iter(m) is m)
