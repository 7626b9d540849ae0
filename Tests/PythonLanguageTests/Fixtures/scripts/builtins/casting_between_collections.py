print(list("abc"), tuple([1, 2]), set("aab"), list({1: 2}), dict([("a", 1)]), list(range(3)), str([1, 2]), list((1, 2)), tuple({"x": 1}.items()))
print(list(map(int, "1 2 3".split())), [int(c) for c in "123"], list(map(str, [1, 2.5, None])), list(zip(*[(1, 2), (3, 4)])), [*range(3), *"ab"], {**{"a": 1}, "b": 2})
print(sum(map(len, ["ab", "c"])), dict(enumerate("xy")), list(filter(str.isalpha, "a1b2")), sorted("banana"), "".join(sorted("banana")), "".join(reversed("abc")))
print(bool("False"), int("0"), str(None), float("1e5"), int("0b11", 2), complex("1j"), bytes("a", "ascii"), chr(ord("a") + 1))
